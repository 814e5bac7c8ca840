"""How long a showing lasts, who is counted, and what may be said of few. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from training.lib.small_numbers import shown

LONGEST = timedelta(hours=12)
"""Nobody pressed "End": the code ends by itself, on the day on which it was made."""
GRACE = timedelta(minutes=30)
"""After the end people still say that they were there: on the stairs, or on the bus."""
CORRECTED_WITHIN = timedelta(days=30)
"""A head that was counted wrong is put right within the month in which it is reported."""
INITIALS_KEPT = timedelta(days=30)
"""As long as the list may be needed to put the count right; then the count is enough."""
MOST_PEOPLE = 200
"""More than any room in which a group can talk. It keeps one showing from filling a disk."""
MOST_ON_ONE_PHONE = 6
MOST_MINUTES = 600
USEFUL = range(1, 6)
"""From not at all to very."""


def over_at(*, made_at: datetime, ended_at: datetime | None) -> datetime:
    """When it ended, or when it ends if nobody ends it."""
    return min(ended_at or made_at + LONGEST, made_at + LONGEST)


def is_over(*, made_at: datetime, ended_at: datetime | None, at: datetime) -> bool:
    return at >= over_at(made_at=made_at, ended_at=ended_at)


def takes_people(*, made_at: datetime, ended_at: datetime | None, at: datetime) -> bool:
    """From the first minute, also late, and for a while after the end."""
    return at < over_at(made_at=made_at, ended_at=ended_at) + GRACE


def may_be_corrected(*, ended_at: datetime | None, at: datetime) -> bool:
    return ended_at is not None and at < ended_at + CORRECTED_WITHIN


def people_there(*, confirmed: int, counted: int | None) -> int:
    """The larger of two counts of the same room: heads, and phones that said "I was here".

    They are not added: who has a phone has a head. Heads alone would lose those who left before the
    count, and phones alone those who have none.
    """
    return max(confirmed, counted or 0)


def useful_average(answers: Mapping[int, int]) -> float | None:
    """Of how many people gave each mark, to one decimal; None where too few answered."""
    number = sum(answers.values())
    if shown(number) is None:
        return None
    return round(sum(mark * people for mark, people in answers.items()) / number, 1)


def minutes_between(started_at: datetime | None, at: datetime) -> int:
    """Whole minutes, at least one; 0 where it never started."""
    if started_at is None:
        return 0
    minutes = round((at - started_at).total_seconds() / 60)
    return min(max(minutes, 1), MOST_MINUTES)
