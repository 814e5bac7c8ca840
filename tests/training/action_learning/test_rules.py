"""How a set meets, as part 9 of the curriculum says."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.action_learning.rules import MEETING, TURN, Part, clock_times, may_begin


@pytest.mark.parametrize(("members", "may"), [(3, False), (4, True), (8, True), (9, False)])
def test_a_set_begins_with_four_to_eight_people(*, members: int, may: bool) -> None:
    assert may_begin(members) is may


@pytest.mark.parametrize(("parts", "minutes"), [(MEETING, 150), (TURN, 35)], ids=["all", "turn"])
def test_the_parts_follow_each_other_without_a_gap(parts: tuple[Part, ...], minutes: int) -> None:
    assert [part.first for part in parts] == [0, *(part.last for part in parts[:-1])]
    assert parts[-1].last == minutes


def test_a_turn_has_the_seven_steps_with_their_minutes() -> None:
    assert [step.minutes for step in TURN] == [5, 8, 12, 3, 3, 2, 2]


def test_the_timetable_has_the_times_of_the_day() -> None:
    starts = [start for _part, start in clock_times(MEETING, time(13, 30))]

    assert starts == [
        time(13, 30),
        time(13, 40),
        time(13, 55),
        time(14, 30),
        time(14, 40),
        time(15, 15),
        time(15, 50),
    ]


@given(st.times())
def test_any_time_of_day_gives_a_timetable(begins: time) -> None:
    assert len(list(clock_times(MEETING, begins))) == 7
