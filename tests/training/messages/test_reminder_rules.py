"""When somebody is quiet, when an e-mail may go, and when a certificate is near its end."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.messages.rules import ends_within, is_a_good_hour, is_quiet, may_be_mailed

NOON = datetime(2026, 3, 20, 12, 0, tzinfo=UTC)
DAY = timedelta(days=1)


@given(st.integers(0, 100))
def test_a_week_without_a_visit_is_quiet(days: int) -> None:
    assert is_quiet(last=NOON - days * DAY, at=NOON) is (days >= 7)


@given(st.integers(0, 10_000))
def test_two_e_mails_are_three_days_apart(minutes: int) -> None:
    last = NOON - timedelta(minutes=minutes)
    assert may_be_mailed(last=last, at=NOON) is (minutes >= 3 * 24 * 60)


@pytest.mark.parametrize(("hour", "good"), [(8, False), (9, True), (17, True), (18, False)])
def test_nobodys_phone_rings_at_night(*, hour: int, good: bool) -> None:
    assert is_a_good_hour(NOON.replace(hour=hour)) is good


@pytest.mark.parametrize(
    ("days", "within"), [(-1, None), (0, 7), (7, 7), (8, 30), (30, 30), (31, None)]
)
def test_a_certificate_is_told_of_twice_before_it_ends(days: int, within: int | None) -> None:
    day = date(2026, 3, 20)
    assert ends_within(valid_until=day + days * DAY, day=day) == within
