"""How long a showing lasts, who is counted, and what is said of few."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.screenings.rules import (
    is_over,
    may_be_corrected,
    minutes_between,
    people_there,
    takes_people,
    useful_average,
)

AT = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
counts = st.integers(min_value=0, max_value=200)


@pytest.mark.parametrize(
    ("after", "over", "takes"),
    [
        (timedelta(), False, True),
        (90 * MINUTE, True, True),
        (119 * MINUTE, True, True),
        (120 * MINUTE, True, False),
    ],
)
def test_people_join_until_30_minutes_after_the_end(
    after: timedelta, over: bool, takes: bool
) -> None:
    end = AT + 90 * MINUTE

    assert is_over(made_at=AT, ended_at=end, at=AT + after) is over
    assert takes_people(made_at=AT, ended_at=end, at=AT + after) is takes


@pytest.mark.parametrize(("hours", "over"), [(11, False), (12, True), (500, True)])
def test_a_showing_that_nobody_ended_is_over_after_12_hours(hours: int, over: bool) -> None:
    assert is_over(made_at=AT, ended_at=None, at=AT + hours * HOUR) is over
    assert is_over(made_at=AT, ended_at=AT + 900 * HOUR, at=AT + hours * HOUR) is over


def test_a_count_is_put_right_within_30_days_of_the_end() -> None:
    assert not may_be_corrected(ended_at=None, at=AT)
    assert may_be_corrected(ended_at=AT, at=AT + timedelta(days=29))
    assert not may_be_corrected(ended_at=AT, at=AT + timedelta(days=30))


@pytest.mark.parametrize(
    ("confirmed", "counted", "people"),
    [(0, None, 0), (4, None, 4), (4, 12, 12), (14, 12, 14), (0, 12, 12)],
)
def test_the_larger_count_of_the_room_is_taken(
    confirmed: int, counted: int | None, people: int
) -> None:
    assert people_there(confirmed=confirmed, counted=counted) == people


@given(counts, counts)
def test_nobody_who_said_so_or_was_counted_is_lost_and_nobody_is_counted_twice(
    confirmed: int, counted: int
) -> None:
    people = people_there(confirmed=confirmed, counted=counted)

    assert people in {confirmed, counted}
    assert people >= confirmed
    assert people >= counted


@pytest.mark.parametrize(
    ("answers", "average"),
    [({}, None), ({5: 4}, None), ({5: 5}, 5.0), ({4: 3, 5: 2}, 4.4), ({1: 1, 2: 1, 5: 4}, 3.8)],
)
def test_an_average_of_fewer_than_5_answers_is_not_said(
    answers: dict[int, int], average: float | None
) -> None:
    assert useful_average(answers) == average


@given(st.dictionaries(st.integers(1, 5), counts))
def test_an_average_lies_between_the_marks(answers: dict[int, int]) -> None:
    average = useful_average(answers)

    assert (average is None) == (sum(answers.values()) < 5)
    assert average is None or 1 <= average <= 5


def test_minutes_are_measured_from_the_start() -> None:
    assert minutes_between(None, AT) == 0
    assert minutes_between(AT, AT + timedelta(seconds=10)) == 1
    assert minutes_between(AT, AT + 92 * MINUTE) == 92
    assert minutes_between(AT, AT + 90 * HOUR) == 600
