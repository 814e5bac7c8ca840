"""When a code lets somebody in, and who reads a language. Pure: no database, no clock."""

from collections.abc import Mapping, Set
from datetime import date, datetime
from enum import StrEnum

CODE_LETTERS = 10
"""Crockford's letters of 5 bits each: 50 random bits."""


def code_is_well_formed(code: str) -> bool:
    """`code` as `training.lib.codes.plain_code` gives it."""
    return len(code) == CODE_LETTERS


def code_lets_in(*, uses: int, uses_allowed: int, ends_at: datetime, at: datetime) -> bool:
    return uses < uses_allowed and at < ends_at


def cohort_takes_people(*, closed_at: datetime | None, closes_on: date | None, day: date) -> bool:
    """Before it opens people may join already; what they may read follows its dates."""
    return closed_at is None and (closes_on is None or day <= closes_on)


MOVES: Mapping[str, Set[str]] = {
    "invited": {"learning", "withdrawn"},
    "learning": {"paused", "finished", "moved", "withdrawn"},
    "paused": {"learning", "finished", "moved", "withdrawn"},
    "finished": {"learning", "moved", "withdrawn"},
    "moved": frozenset(),
    "withdrawn": frozenset(),
}
"""From each state of a place, where it can go. Who comes back gets a new place."""


def may_become(state: str, other: str) -> bool:
    return other in MOVES[state]


class Reads(StrEnum):
    TRAINERS = "trainers"
    READER = "reader"
    NOBODY = "nobody"


def who_reads_language(language: str, *, by_trainers: Set[str], by_readers: Set[str]) -> Reads:
    """A trainer of the group before a named reader. What nobody named is for the trainers."""
    if not language or language in by_trainers:
        return Reads.TRAINERS
    return Reads.READER if language in by_readers else Reads.NOBODY
