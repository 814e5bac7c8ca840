"""What many taps come to, whatever order they come in, and how many minutes are believed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as some

from tests.factories.sessions import ROWS
from training.attendance.rules import (
    Place,
    Said,
    believed_minutes,
    happened_at,
    is_called_a_break,
    is_well_said,
    minutes_of,
    said_in,
    what_stands,
)

NINE = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
LENA, LESSON, TOKEN = UUID(int=1), UUID(int=2), UUID(int=3)
PLACES = (Place(LENA, "here"), Place(LENA, "tick", LESSON), Place(None, "taught"))

words = some.builds(
    Said,
    id=some.uuids(),
    sequence=some.integers(0, 5),
    place=some.sampled_from(PLACES),
    value=some.sampled_from(["0", "1"]),
)


@given(some.lists(words, max_size=12, unique_by=lambda word: word.id), some.data())
def test_any_order_with_any_repeats_gives_one_state(
    said: list[Said], data: some.DataObject
) -> None:
    again = data.draw(
        some.permutations(said + data.draw(some.lists(some.sampled_from(said or [None]))))
    )

    assert what_stands(one for one in again if one) == what_stands(said)


@given(some.lists(words, max_size=12), some.integers(0, 12))
def test_what_came_in_two_batches_stands_as_if_it_came_in_one(said: list[Said], cut: int) -> None:
    first = what_stands(said[:cut]).values()

    assert what_stands([*first, *said[cut:]]) == what_stands(said)


def test_the_later_of_two_words_stands() -> None:
    before = Said(UUID(int=9), 1, PLACES[0], "here")
    after = Said(UUID(int=8), 2, PLACES[0], "not")

    assert what_stands([after, before]) == {PLACES[0]: after}


@pytest.mark.parametrize(
    ("came", "left", "minutes"), [(0, None, 50), (1, None, 38), (0, 2, 12), (2, 2, 0), (0, 9, 50)]
)
def test_minutes_are_those_of_the_rows_without_the_break(
    came: int, left: int | None, minutes: int
) -> None:
    assert minutes_of(ROWS, came=came, left=left) == minutes


@pytest.mark.parametrize(("passed", "minutes"), [(0, 0), (30, 30), (50, 50), (600, 50), (-5, 0)])
def test_no_more_minutes_are_believed_than_passed_on_the_server(passed: int, minutes: int) -> None:
    assert believed_minutes(50, passed=timedelta(minutes=passed)) == minutes


@pytest.mark.parametrize(
    ("ahead", "ago", "minutes"), [(0, 5, 55), (600, 5, 55), (0, 90, 0), (0, -9, 60)]
)
def test_a_wrong_clock_of_a_device_moves_no_tap(ahead: int, ago: int, minutes: int) -> None:
    received = NINE + timedelta(minutes=60)
    sent = received + timedelta(minutes=ahead)

    found = happened_at(
        tapped=sent - timedelta(minutes=ago), sent=sent, received=received, opened=NINE
    )

    assert found == NINE + timedelta(minutes=minutes)


@pytest.mark.parametrize("what", ["Break", "Tea break", "BREAK and water"])
def test_a_break_is_known_by_its_name(what: str) -> None:
    assert is_called_a_break(what)


@pytest.mark.parametrize("what", ["Breakfast talk", "Breaking news", "Exercise"])
def test_other_rows_are_no_break(what: str) -> None:
    assert not is_called_a_break(what)


@pytest.mark.parametrize(
    ("kind", "learner", "key", "value"),
    [
        ("here", LENA, None, "maybe"),
        ("here", None, None, "here"),
        ("here", LENA, LESSON, "here"),
        ("tick", LENA, None, "1"),
        ("mark", LENA, LESSON, "3"),
        ("timer", None, None, "1 run"),
        ("timer", None, None, "١ run 0"),
        ("taught", None, None, "100"),
        ("else", LENA, None, "here"),
    ],
)
def test_what_no_screen_says_is_not_heard(
    kind: str, learner: UUID | None, key: UUID | None, value: str
) -> None:
    assert not is_well_said(Said(TOKEN, 1, Place(learner, kind, key), value))


@pytest.mark.parametrize("sequence", [-1, 1_000_000_001])
def test_a_sequence_out_of_reach_is_not_heard(sequence: int) -> None:
    assert not is_well_said(Said(TOKEN, sequence, PLACES[0], "here"))


def test_the_same_press_of_a_button_has_the_same_id() -> None:
    word = f"tick:{LENA}:{LESSON}:1"
    first, second = (said_in(word, token=TOKEN, sequence=number) for number in (4, 5))

    assert first is not None
    assert second is not None
    assert (first.place, first.value, first.id) == (second.place, second.value, second.id)


@pytest.mark.parametrize("word", ["", "here", "here:x::here", "tick:::1", "here:::here:::"])
def test_a_button_that_we_do_not_have_says_nothing(word: str) -> None:
    assert said_in(word, token=TOKEN, sequence=1) is None
