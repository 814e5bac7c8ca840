"""In which forms a resource can be printed: pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SHEET = "sheet-"


@dataclass(frozen=True, slots=True)
class PrintForm:
    """`name` is the end of the address. `layout` is a template in `layouts/`."""

    name: str
    label: str | Promise
    help: str | Promise
    layout: str
    is_large: bool = False
    sheet: int | None = None
    """Only this sheet, counted from 1."""


LEAFLET_FORMS = (
    PrintForm(
        "a4-fold",
        _("A4, to fold in three"),
        _("Print on both sides, flip on the short edge."),
        "leaflet_fold",
    ),
    PrintForm("a5", _("A5, one page"), _("Nothing to fold."), "leaflet_a5"),
)
BOOKLET_FORMS = (
    PrintForm(
        "a5-fold",
        _("A5 booklet, to fold and staple"),
        _("Print on A4, on both sides, flip on the short edge. Fold all sheets together."),
        "booklet_fold",
    ),
    PrintForm("a5", _("A5, page by page"), _("One small page on each side."), "booklet_pages"),
)
A4 = PrintForm("a4", _("A4"), _("All of it."), "pages")
LARGE = PrintForm(
    "large", _("Large print"), _("A4, with letters of 18 points or more."), "pages", is_large=True
)


def forms_of(kind: str, sheets: Sequence[str]) -> list[PrintForm]:
    """All forms of a resource of this kind, with one for each of its `sheets` by name."""
    first = {"leaflet": LEAFLET_FORMS, "booklet": BOOKLET_FORMS}.get(kind, (A4,))
    alone = [
        PrintForm(f"{SHEET}{number}", title, _("This sheet alone, on A4."), "pages", sheet=number)
        for number, title in enumerate(sheets, 1)
    ]
    return [*first, LARGE, *alone]
