"""When to look again, and words that do not belong into a record. Pure."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from datetime import date

CHECKS = (3, 6, 12)
"""Months after the findings were shared."""

EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]{2,}")
PHONE = re.compile(r"(?:\+|\b0)(?:[\s().-]*\d){9,14}\b")


def months_after(day: date, months: int) -> date:
    """The same day of a later month; its last day where it is shorter."""
    year, month = divmod(day.month - 1 + months, 12)
    last = calendar.monthrange(day.year + year, month + 1)[1]
    return date(day.year + year, month + 1, min(day.day, last))


def checks_due(shared_on: date | None, done: Iterable[int], today: date) -> list[int]:
    """The checks whose day has come and that nobody made, the first one first."""
    if shared_on is None:
        return []
    open_ones = [months for months in CHECKS if months not in set(done)]
    return [months for months in open_ones if months_after(shared_on, months) <= today]


def holds_contact(words: str) -> bool:
    """An e-mail address or a telephone number: they lead to a person."""
    return bool(EMAIL.search(words) or PHONE.search(words))
