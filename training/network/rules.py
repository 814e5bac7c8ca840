"""Levels and states of a member, and by when a panel decides. Pure: no database, no clock."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from training.network.bank_holidays import BANK_HOLIDAYS

WORKING_DAYS_TO_DECIDE = 20
"""Section 2.2 of the curriculum: nobody waits longer for an answer."""

MONTHS_BETWEEN_RENEWALS = 12
RENEWAL_OPENS_DAYS_BEFORE = 30
"""A reminder a month before leaves time to read the code again."""

SATURDAY = 5


class Level(StrEnum):
    ASSOCIATE = "associate"
    FULL = "full"
    MENTOR = "mentor"


ORDER = (Level.ASSOCIATE, Level.FULL, Level.MENTOR)


class State(StrEnum):
    ACTIVE = "active"
    PAUSED = "paused"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Standing:
    """Where somebody is in the network. `level` is None for those who never were members.

    `asked` says that they asked for a pause, `lapsed` that a certificate which their level needs
    is not current.
    """

    level: Level | None = None
    asked: bool = False
    lapsed: bool = False
    ended: bool = False

    @property
    def state(self) -> State | None:
        if self.level is None:
            return None
        if self.ended:
            return State.ENDED
        return State.PAUSED if self.asked or self.lapsed else State.ACTIVE

    @property
    def is_member(self) -> bool:
        return self.level is not None and not self.ended


def may_ask_for(standing: Standing, level: Level) -> bool:
    """A level above the one held; a mentor was a full member first."""
    if not standing.is_member:
        return level in (Level.ASSOCIATE, Level.FULL)
    assert standing.level is not None  # noqa: S101 - a member has one
    return ORDER.index(level) > ORDER.index(standing.level) and (
        level != Level.MENTOR or standing.level == Level.FULL
    )


def next_level(standing: Standing) -> Level | None:
    """The lowest that they may ask for; None for a mentor."""
    return next((level for level in ORDER if may_ask_for(standing, level)), None)


def admitted(standing: Standing, level: Level) -> Standing:
    """A yes of the panel. Whoever left comes back with nothing of before but the name.

    Where it may not be asked for any more, nothing changes.
    """
    if not may_ask_for(standing, level):
        return standing
    if not standing.is_member:
        return Standing(level=level)
    return replace(standing, level=level, lapsed=False)


Move = Callable[[Standing], Standing]


def pause_asked(standing: Standing) -> Standing:
    return replace(standing, asked=True) if standing.is_member else standing


def goes_on(standing: Standing) -> Standing:
    """The end of a pause that was asked for. A lapsed certificate still pauses."""
    return replace(standing, asked=False) if standing.is_member else standing


def looked_at(standing: Standing, *, is_current: bool) -> Standing:
    """What the day finds about the certificates of the level. The same again changes nothing."""
    return replace(standing, lapsed=not is_current) if standing.is_member else standing


def left(standing: Standing) -> Standing:
    if not standing.is_member:
        return standing
    return replace(standing, ended=True, asked=False, lapsed=False)


def is_working_day(day: date, nation: str) -> bool:
    return day.weekday() < SATURDAY and day not in BANK_HOLIDAYS.get(nation, frozenset())


def decide_by(asked_on: date, nation: str, days: int = WORKING_DAYS_TO_DECIDE) -> date:
    """The last day for an answer: the day of asking does not count."""
    day = asked_on
    while days:
        day += timedelta(days=1)
        days -= is_working_day(day, nation)
    return day


def months_later(day: date, months: int) -> date:
    """The same day of the month, or the last one of a shorter month."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def renewal_due_on(last: date) -> date:
    return months_later(last, MONTHS_BETWEEN_RENEWALS)


def renewal_is_open(last: date, day: date) -> bool:
    return day >= renewal_due_on(last) - timedelta(days=RENEWAL_OPENS_DAYS_BEFORE)


def counts_still(agreed_on: date, day: date, months: int) -> bool:
    """Whether what was agreed on a day is at most so many months old; its last day counts."""
    return agreed_on <= day <= months_later(agreed_on, months)


class Verdict(StrEnum):
    YES = "yes"
    NOT_YET = "not-yet"


SEATS_OF_A_PANEL = 2


def outcome_of(verdicts: Collection[str]) -> Verdict | None:
    """None until both have spoken. It takes two who say yes."""
    if len(verdicts) < SEATS_OF_A_PANEL:
        return None
    return Verdict.YES if set(verdicts) == {Verdict.YES} else Verdict.NOT_YET
