"""What is believed of what a player says it played."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from training.progress.rules import (
    Range,
    film_credit,
    film_is_watched,
    inside,
    length,
    union,
)

FILM_SECONDS = 510
PING_SECONDS = 10

ranges = st.lists(
    st.tuples(st.integers(0, 5100), st.integers(0, 5100)).map(lambda pair: tuple(sorted(pair))),
    max_size=12,
)


@given(ranges, st.randoms())
def test_a_union_is_the_same_whatever_the_order_repetition_or_batching(
    played: list[Range], chance: object
) -> None:
    again = [*played, *played[: len(played) // 2]]
    chance.shuffle(again)
    cut = len(again) // 2
    in_two_batches = union([*union(again[:cut]), *union(again[cut:])])

    assert in_two_batches == union(played)


@given(ranges)
def test_a_union_holds_each_tenth_once(played: list[Range]) -> None:
    tenths = {tenth for start, end in played for tenth in range(start, end)}

    assert length(union(played)) == len(tenths)


def test_ranges_that_touch_are_joined_and_empty_ones_are_nothing() -> None:
    assert union([(75, 100), (0, 50), (50, 75), (200, 200)]) == ((0, 100),)


def test_what_lies_outside_is_cut_off() -> None:
    assert inside([(0, 100), (400, 9000)], 50, 500) == ((50, 100), (400, 500))


@given(st.lists(ranges, max_size=20))
def test_a_thousand_words_in_a_second_are_worth_seventeen_seconds_at_most(
    batches: list[list[Range]],
) -> None:
    everything = union(pair for batch in batches for pair in batch)

    assert film_credit(everything, passed_seconds=1) <= 170


def test_skipping_is_not_watching() -> None:
    first_and_last_minute = union([(0, 600), (4500, 5100)])

    credit = film_credit(first_and_last_minute, passed_seconds=3600)

    assert credit == 1200
    assert not film_is_watched(credit, film_seconds=FILM_SECONDS, share=0.9)


def test_a_clock_that_went_back_takes_nothing_away() -> None:
    assert film_credit([(0, 100)], passed_seconds=-3.0e8) == 100


def test_what_is_not_believed_yet_counts_when_the_time_has_passed() -> None:
    assert film_credit([(0, 5100)], passed_seconds=0) == 150
    assert film_credit([(0, 5100)], passed_seconds=240) == 4950
    assert film_credit([(0, 5100)], passed_seconds=248) == 5100


@given(
    st.sampled_from([0.75, 1, 1.25, 1.5]),
    st.sets(st.integers(0, 67), max_size=20),
    st.lists(st.integers(1, 120), max_size=5),
)
def test_an_honest_viewer_who_loses_a_third_of_all_words_still_completes(
    speed: float, lost: set[int], breaks: list[int]
) -> None:
    """As the player does it: what was not acknowledged goes with the next word."""
    kept: tuple[Range, ...] = ()
    waiting: tuple[Range, ...] = ()
    clock, place, first_at, number = 0.0, 0.0, None, 0
    while place < FILM_SECONDS or waiting:
        if first_at is None and number not in lost:
            first_at = clock
        if number not in lost:
            kept, waiting = union([*kept, *waiting]), ()
        clock += PING_SECONDS + (breaks.pop() if breaks else 0)
        ahead = min(place + PING_SECONDS * speed, FILM_SECONDS)
        waiting = union([*waiting, (round(place * 10), round(ahead * 10))])
        place, number = ahead, number + 1

    credit = film_credit(kept, passed_seconds=clock - (first_at or 0))
    assert film_is_watched(credit, film_seconds=FILM_SECONDS, share=0.9)


def test_of_a_film_without_length_nothing_is_watched() -> None:
    assert not film_is_watched(100, film_seconds=0, share=0.9)
