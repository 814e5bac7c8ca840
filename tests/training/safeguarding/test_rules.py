"""Who must be told of a concern, and by when it must be opened."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.safeguarding.rules import Standing, Tell, open_by, whom_to_tell

LONDON = ZoneInfo("Europe/London")
FRIDAY = datetime(2026, 3, 6, 15, 0, tzinfo=UTC)
FRESH = Standing(
    has_lead=True,
    has_second=True,
    is_told=False,
    due_at=None,
    is_opened=False,
    is_passed_on=False,
    is_closed=False,
)
TOLD = replace(FRESH, is_told=True, due_at=FRIDAY)
moments = st.datetimes(
    min_value=FRIDAY.replace(tzinfo=None),
    max_value=FRIDAY.replace(tzinfo=None) + timedelta(days=99),
    timezones=st.just(UTC),
)
standings = st.builds(
    Standing,
    has_lead=st.booleans(),
    has_second=st.booleans(),
    is_told=st.booleans(),
    due_at=st.none() | moments,
    is_opened=st.booleans(),
    is_passed_on=st.booleans(),
    is_closed=st.booleans(),
)


@given(standings, moments)
def test_nobody_is_told_of_what_is_opened_passed_on_or_closed(
    standing: Standing, now: datetime
) -> None:
    told = whom_to_tell(standing, now)

    if standing.is_opened or standing.is_passed_on or standing.is_closed:
        assert told == Tell.NOBODY


@given(standings, moments)
def test_only_somebody_who_is_there_is_told(standing: Standing, now: datetime) -> None:
    told = whom_to_tell(standing, now)

    assert told != Tell.LEAD or (standing.has_lead and not standing.is_told)
    assert told != Tell.SECOND or standing.has_second


@given(standings, moments, st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=9)))
def test_what_waits_for_the_second_waits_on_until_it_is_passed_on(
    standing: Standing, now: datetime, later: timedelta
) -> None:
    if whom_to_tell(standing, now) == Tell.SECOND:
        assert whom_to_tell(standing, now + later) == Tell.SECOND
        assert whom_to_tell(replace(standing, is_passed_on=True), now + later) == Tell.NOBODY


@pytest.mark.parametrize(
    ("standing", "minutes", "told"),
    [
        (FRESH, 0, Tell.LEAD),
        (TOLD, -1, Tell.NOBODY),
        (TOLD, 0, Tell.SECOND),
        (replace(TOLD, has_second=False), 5, Tell.NOBODY),
        (replace(FRESH, has_lead=False), 0, Tell.SECOND),
        (replace(FRESH, has_lead=False, has_second=False), 0, Tell.NOBODY),
    ],
)
def test_the_lead_first_and_the_second_in_time(
    standing: Standing, minutes: int, told: Tell
) -> None:
    assert whom_to_tell(standing, FRIDAY + timedelta(minutes=minutes)) == told


@pytest.mark.parametrize(
    ("told", "urgency", "due"),
    [
        (FRIDAY, "now", datetime(2026, 3, 6, 16, 0, tzinfo=UTC)),
        (FRIDAY, "today", datetime(2026, 3, 9, 15, 0, tzinfo=UTC)),
        (datetime(2026, 3, 4, 9, 0, tzinfo=UTC), "today", datetime(2026, 3, 5, 9, 0, tzinfo=UTC)),
        (datetime(2026, 3, 7, 20, 0, tzinfo=UTC), "today", datetime(2026, 3, 10, 0, 0, tzinfo=UTC)),
        (datetime(2026, 3, 7, 20, 0, tzinfo=UTC), "now", datetime(2026, 3, 7, 21, 0, tzinfo=UTC)),
        (datetime(2026, 3, 27, 9, 0, tzinfo=UTC), "today", datetime(2026, 3, 30, 8, 0, tzinfo=UTC)),
    ],
    ids=["now", "over a weekend", "midweek", "at a weekend", "now at a weekend", "summer time"],
)
def test_now_counts_at_any_hour_and_today_counts_working_days(
    told: datetime, urgency: str, due: datetime
) -> None:
    assert open_by(told, urgency, minutes=60, working_days=1, zone=LONDON) == due
