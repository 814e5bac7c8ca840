"""Periods, where somebody is counted, and how long a module took."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from tests.factories.outlines import key, make_lesson, make_outline
from training.lib.bars import strips_of
from training.reports.rules import (
    ModuleTime,
    Period,
    Stay,
    counted,
    minutes_of_steps,
    place_on,
    time_of_module,
)

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        (Period(2026, 1), date(2026, 1, 1), date(2026, 3, 31)),
        (Period(2026, 4), date(2026, 10, 1), date(2026, 12, 31)),
        (Period(2028, 0), date(2028, 1, 1), date(2028, 12, 31)),
    ],
)
def test_a_period_goes_from_its_first_day_to_its_last(
    period: Period, first: date, last: date
) -> None:
    assert period.months[0] == first
    assert period.last_day == last
    assert period.holds(first)
    assert period.holds(last)
    assert not period.holds(first - timedelta(days=1))
    assert not period.is_over_on(last)
    assert period.is_over_on(last + timedelta(days=1))


def test_somebody_in_two_groups_is_counted_where_they_came_first() -> None:
    library = Stay("Library", NOON, None)
    hall = Stay("Hall", NOON + timedelta(days=3), None)

    assert place_on([hall, library], NOON + timedelta(days=5)) == "Library"


def test_what_somebody_did_before_they_came_or_after_they_left_is_not_counted() -> None:
    stay = Stay("Library", NOON, NOON + timedelta(days=9))

    assert place_on([stay], NOON - timedelta(days=1)) is None
    assert place_on([stay], NOON + timedelta(days=9)) == "Library"
    assert place_on([stay], NOON + timedelta(days=10)) is None


def test_lines_are_counted_in_their_order() -> None:
    assert counted(["b", "a", "b"], ["a", "b", "c"]) == [1, 2, 0]


def test_a_step_takes_the_time_since_the_one_before_or_what_is_planned() -> None:
    finished = {
        "first": NOON,
        "in one go": NOON + timedelta(minutes=9),
        "after a break": NOON + timedelta(minutes=90),
        "entered with it": NOON + timedelta(minutes=90, seconds=5),
    }
    planned = {"first": 7, "in one go": 4, "after a break": 6, "entered with it": 5}

    assert minutes_of_steps(finished, planned) == {
        "first": 7,
        "in one go": 9,
        "after a break": 6,
        "entered with it": 5,
    }


def test_a_module_counts_those_who_did_all_of_it_by_the_middle_one() -> None:
    module = make_outline([make_lesson("a"), make_lesson("b")]).modules[0]
    a, b = str(key("a")), str(key("b"))
    ends = [
        {a: NOON, b: NOON + timedelta(minutes=10)},
        {a: NOON, b: NOON + timedelta(days=2)},
        {a: NOON},
        {},
    ]
    minutes = [minutes_of_steps(mine, {a: 5, b: 5}) for mine in ends]

    assert time_of_module(module, ends, minutes) == ModuleTime(begun=3, done=2, minutes=12, days=2)
    assert time_of_module(module, [], []) == ModuleTime(begun=0, done=0, minutes=None, days=None)


def test_a_hidden_strip_does_not_show_how_long_it_is() -> None:
    found = strips_of([("Library", 20), ("Hall", None), ("Barn", 10), ("Shed", None)])

    assert [strip.width for strip in found] == [300.0, 40, 150.0, 40]
    assert [strip.y for strip in found] == [0, 56, 112, 168]
