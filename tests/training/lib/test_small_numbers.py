"""Counts of fewer than five people are not shown, nor what would give them away."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations, product
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from training.lib.small_numbers import protected, shown, shown_parts, shown_percent


@pytest.mark.parametrize(("count", "expected"), [(0, None), (1, None), (4, None), (5, 5), (9, 9)])
def test_a_count_of_fewer_than_five_is_hidden(count: int, expected: int | None) -> None:
    assert shown(count) == expected


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [(5, 10, 50), (5, 15, 33), (4, 10, None), (6, 10, None), (6, 6, None), (0, 9, None)],
)
def test_a_share_is_hidden_when_the_part_or_the_rest_is_small(
    part: int, whole: int, expected: int | None
) -> None:
    assert shown_percent(part, whole) == expected


def test_a_hidden_part_is_not_what_the_others_leave_over() -> None:
    assert shown_parts({"a": 12, "b": 6, "c": 2}, 20) == {"a": 12, "b": None, "c": None}


def test_two_hidden_parts_hide_each_other() -> None:
    assert shown_parts({"a": 12, "b": 3, "c": 2}, 17) == {"a": 12, "b": None, "c": None}


def test_of_few_people_nothing_is_shown() -> None:
    assert shown_parts({"a": 3, "b": 1}, 4) == {"a": None, "b": None}


def test_that_nobody_chose_something_hides_nothing_else() -> None:
    assert shown_parts({"a": 6, "b": 6, "c": 0}, 12) == {"a": 6, "b": 6, "c": None}


@given(st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 40), min_size=2))
def test_nobody_can_work_out_a_small_part(parts: dict[str, int]) -> None:
    found = shown_parts(parts, sum(parts.values()))

    hidden = [name for name, count in found.items() if count is None]
    assert {name for name, count in parts.items() if count < 5} <= set(hidden)
    assert len(hidden) != 1 or parts[hidden[0]] == 0
    assert all(found[name] in {None, parts[name]} for name in parts)


def fillings(parts: list[int | None], whole: int) -> Iterator[tuple[int, ...]]:
    """All that the parts can be for somebody who knows the published ones and the whole."""
    choices = [range(whole + 1) if part is None else [part] for part in parts]
    return (every for every in product(*choices) if sum(every) == whole)


def could_be_published(parts: tuple[int, ...], seen: list[int | None]) -> bool:
    return any(protected(parts, order=order) == seen for order in permutations(range(len(parts))))


small_tables = st.lists(st.integers(0, 9), min_size=1, max_size=4)


@given(small_tables, st.randoms(use_true_random=False))
def test_each_hidden_part_can_be_several_numbers_also_for_those_who_know_the_rule(
    parts: list[int], chance: Random
) -> None:
    whole = sum(parts)
    assume(whole >= 5)
    order = chance.sample(range(len(parts)), len(parts))

    seen = protected(parts, order=order)

    possible = [one for one in fillings(seen, whole) if could_be_published(one, seen)]
    for place, part in enumerate(seen):
        assert part is None or part == parts[place] >= 5
        assert part is not None or len({one[place] for one in possible}) >= 2


@given(small_tables, st.randoms(use_true_random=False))
def test_what_the_hidden_parts_come_to_is_never_few(parts: list[int], chance: Random) -> None:
    seen = protected(parts, order=chance.sample(range(len(parts)), len(parts)))

    hidden = [part for part, one in zip(parts, seen, strict=True) if one is None]
    assert not hidden or sum(hidden) >= 5 or sum(parts) < 5


@given(
    st.lists(st.lists(st.integers(0, 6), min_size=2, max_size=2), min_size=2, max_size=2),
    st.randoms(use_true_random=False),
)
def test_two_tables_of_the_same_people_do_not_give_each_other_away(
    people: list[list[int]], chance: Random
) -> None:
    """Places by languages: only how many in each place, and in each language, is published."""
    places, languages = (
        [sum(row) for row in people],
        [sum(row) for row in zip(*people, strict=True)],
    )
    whole = sum(places)
    assume(whole >= 5)
    by_place = protected(places, order=chance.sample([0, 1], 2))
    by_language = protected(languages, order=chance.sample([0, 1], 2))

    possible = [
        ((a + b, c + d), (a + c, b + d))
        for a, b, c, d in product(range(whole + 1), repeat=4)
        if a + b + c + d == whole
        and all(x in {None, y} for x, y in zip(by_place, (a + b, c + d), strict=True))
        and all(x in {None, y} for x, y in zip(by_language, (a + c, b + d), strict=True))
    ]
    for table, seen in enumerate((by_place, by_language)):
        for place, part in enumerate(seen):
            assert part is not None or len({one[table][place] for one in possible}) >= 2


def test_of_a_whole_of_few_nothing_is_published() -> None:
    assert protected([3, 1], order=[0, 1]) == [None, None]


def test_one_small_part_takes_whichever_was_drawn_with_it() -> None:
    assert protected([12, 6, 2], order=[2, 0, 1]) == [None, 6, None]
    assert protected([12, 6, 2], order=[1, 0, 2]) == [12, None, None]


def test_four_and_four_are_not_read_off_their_sum() -> None:
    assert protected([4, 4, 20, 9], order=[3, 2, 1, 0]) == [None, None, 20, None]


def test_nobody_here_and_few_there_are_not_shown_as_a_few_together() -> None:
    assert protected([0, 2, 20, 9], order=[2, 3, 1, 0]) == [None, None, None, 9]


@given(st.lists(st.integers(1, 9), min_size=2, max_size=4), st.randoms(use_true_random=False))
def test_a_hidden_part_stays_open_also_where_each_is_known_to_be_one_at_least(
    parts: list[int], chance: Random
) -> None:
    whole = sum(parts)
    assume(whole >= 5 and whole > len(parts))
    places = range(len(parts))

    seen = protected(parts, order=chance.sample(places, len(parts)), least=1)

    possible = [
        one
        for one in fillings(seen, whole)
        if min(one) >= 1
        and any(protected(one, order=order, least=1) == seen for order in permutations(places))
    ]
    for place, part in enumerate(seen):
        assert part is not None or len({one[place] for one in possible}) >= 2
