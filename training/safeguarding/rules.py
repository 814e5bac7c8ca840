"""Who must be told of a concern, and by when it must be opened. Pure: no database, no clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

SATURDAY = 5


class Urgency(StrEnum):
    NOW = "now"
    TODAY = "today"


class Tell(StrEnum):
    """Whom to tell next."""

    NOBODY = "nobody"
    LEAD = "lead"
    SECOND = "second"


@dataclass(frozen=True, slots=True)
class Standing:
    """What happened to a concern so far. `due_at` is None until somebody was told."""

    has_lead: bool
    has_second: bool
    is_told: bool
    due_at: datetime | None
    is_opened: bool
    is_passed_on: bool
    is_closed: bool


def whom_to_tell(standing: Standing, now: datetime) -> Tell:
    """The lead first; the second once, if nobody opened it in time, or if there is no lead."""
    if standing.is_closed or standing.is_opened or standing.is_passed_on:
        return Tell.NOBODY
    if not standing.is_told and standing.has_lead:
        return Tell.LEAD
    late = standing.due_at is None or now >= standing.due_at
    return Tell.SECOND if late and standing.has_second else Tell.NOBODY


def open_by(
    told_at: datetime, urgency: str, *, minutes: int, working_days: int, zone: ZoneInfo
) -> datetime:
    """Until when it must be opened: "now" counts minutes at any hour, "today" working days."""
    if urgency == Urgency.NOW:
        return told_at + timedelta(minutes=minutes)
    return _after_working_days(told_at.astimezone(zone), working_days)


def _after_working_days(moment: datetime, days: int) -> datetime:
    """At the same hour so many working days later. What comes at a weekend counts from Monday."""
    if moment.weekday() >= SATURDAY:
        moment = datetime.combine(moment.date(), time.min, moment.tzinfo)
        moment = _to_monday(moment)
    for _day in range(days):
        moment = _to_monday(moment + timedelta(days=1))
    return moment


def _to_monday(moment: datetime) -> datetime:
    while moment.weekday() >= SATURDAY:
        moment += timedelta(days=1)
    return moment
