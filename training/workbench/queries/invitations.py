"""A trainer's list of people to invite: which lines are taken, which are not, and why."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Self

from django.conf import settings
from django.utils.translation import gettext as _

from courses.text import begins_like_a_formula
from training.enrolment.models import Cohort, Enrolment
from training.lib.tables import Row, TableError

LONGEST_NAME = 80
NAME_HEADS = {"name", "called", "first name", "name to be called", "learner"}
LANGUAGE_HEADS = {"language", "lang"}


@dataclass(frozen=True, slots=True)
class Invited:
    """`number` is the row in the file."""

    number: int
    name: str
    language: str


@dataclass(frozen=True, slots=True)
class Refused:
    number: int
    name: str
    why: str


@dataclass(frozen=True, slots=True)
class InvitationList:
    people: tuple[Invited, ...]
    refused: tuple[Refused, ...] = ()
    ignored: tuple[str, ...] = ()

    def to_plain(self) -> list[dict[str, Any]]:
        return [asdict(one) for one in self.people]

    @classmethod
    def from_plain(cls, plain: Sequence[Mapping[str, Any]]) -> Self:
        return cls(tuple(Invited(**one) for one in plain))


def invitation_list(rows: Sequence[Row], cohort: Cohort) -> InvitationList:
    """One query: the names of the group. Raises TableError where there is no column of names."""
    columns = _columns(rows)
    lines = rows if columns is None else rows[1:]
    name_at, language_at = columns or (0, 1)
    seen = _names_in(cohort)
    people: list[Invited] = []
    refused: list[Refused] = []
    for row in lines:
        name = _cell(row, name_at)
        language = _language(_cell(row, language_at))
        why = _problem(name, language, seen)
        if why or language is None:
            refused.append(Refused(row.number, name, why))
        else:
            people.append(Invited(row.number, name, language))
            seen[name.casefold()] = _("row %(number)d of this list") % {"number": row.number}
    used = {name_at, language_at}
    head = rows[0].cells if columns else ()
    ignored = tuple(cell for at, cell in enumerate(head) if at not in used and cell)
    return InvitationList(tuple(people), tuple(refused), ignored)


def is_table(text: str) -> bool:
    """Whether pasted words have columns; else each line is a name, which may hold a comma."""
    lines = text.strip().splitlines()
    words = {word.strip(' "').casefold() for word in re.split(r"[,;\t]", lines[0])}
    parted = any(";" in line or "\t" in line or line.count(",") > 1 for line in lines)
    return parted or bool(words & NAME_HEADS)


def _columns(rows: Sequence[Row]) -> tuple[int, int | None] | None:
    """Where names and languages stand; None where the first row is a person already."""
    words = [cell.casefold() for cell in rows[0].cells]
    name = next((at for at, word in enumerate(words) if word in NAME_HEADS), None)
    language = next((at for at, word in enumerate(words) if word in LANGUAGE_HEADS), None)
    widest = max(len(row.cells) for row in rows)
    if name is None and language is None and widest <= 2:  # noqa: PLR2004 - a name and a language
        return None
    if name is None:
        raise TableError(_("No column is called “name”. Put that word above the names."))
    return name, language


def _cell(row: Row, at: int | None) -> str:
    return row.cells[at] if at is not None and at < len(row.cells) else ""


def _language(written: str) -> str | None:
    """Its code or its name; the site's own where nothing is written, None for what we lack."""
    if not written:
        return str(settings.LANGUAGE_CODE)
    known = {str(name).casefold(): code for code, name in settings.LANGUAGES}
    codes = {code.casefold(): code for code, _name in settings.LANGUAGES}
    return codes.get(written.casefold()) or known.get(written.casefold())


def _names_in(cohort: Cohort) -> dict[str, str]:
    places = Enrolment.objects.filter(cohort=cohort, left_at=None).select_related("learner")
    return {place.learner.get_full_name().casefold(): _("this group") for place in places}


def _problem(name: str, language: str | None, seen: Mapping[str, str]) -> str:
    if not name:
        return _("There is no name.")
    if len(name) > LONGEST_NAME:
        return _("The name is longer than 80 letters.")
    if begins_like_a_formula(name):
        return _("A name cannot begin with “%(sign)s”.") % {"sign": name[0]}
    if name.casefold() in seen:
        words = _("This name is in %(where)s. If it is somebody else, add a letter: “Sam B.”.")
        return words % {"where": seen[name.casefold()]}
    return "" if language else _("We do not have this language.")
