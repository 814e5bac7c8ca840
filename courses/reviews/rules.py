"""What readers are told about who checked the words. Pure: no database, no clock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

MOST_NAMES = 3
"""Names that fit on one line; more readers are counted."""


@dataclass(frozen=True, slots=True)
class Reading:
    """`name` is empty when the reader did not want to be named. `is_current`: of these words."""

    name: str
    on: date
    is_current: bool


def words_about(readings: Sequence[Reading]) -> str:
    """Of one page, the earliest reading first. Empty when nobody has read it."""
    now = [reading for reading in readings if reading.is_current]
    if now:
        return _checked_by(now)
    if readings:
        return _("%(checked)s; changed since then") % {"checked": _checked_by(readings[-1:])}
    return ""


def words_about_many(readings: Sequence[Reading], *, checked: int, pages: int) -> str:
    """Of a course, where `checked` of its `pages` say today what somebody read."""
    now = [reading for reading in readings if reading.is_current]
    if not now or not checked:
        return ""
    if checked >= pages:
        return _checked_by(now)
    numbers = {"checked": checked, "pages": pages, "by": _checked_by(now)}
    return _("%(checked)d of %(pages)d pages %(by)s; the others not yet") % numbers


def _checked_by(readings: Sequence[Reading]) -> str:
    last = date_format(max(reading.on for reading in readings), "j F Y")
    return _("checked by %(names)s, %(date)s") % {"names": _names(readings), "date": last}


def _names(readings: Sequence[Reading]) -> str:
    names = list(dict.fromkeys(reading.name for reading in readings if reading.name))
    shown, more = names[:MOST_NAMES], len(names) - MOST_NAMES
    if not names:
        return _("people with lived experience")
    if more > 0:
        others = ngettext("%(count)d other person", "%(count)d other people", more)
        shown.append(others % {"count": more})
    if len(shown) == 1:
        return shown[0]
    return _("%(names)s and %(last)s") % {"names": ", ".join(shown[:-1]), "last": shown[-1]}
