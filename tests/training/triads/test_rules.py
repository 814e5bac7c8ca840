"""Who sits with whom, and who does what."""

from __future__ import annotations

from itertools import pairwise
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.triads.rules import Part, arrange, part_in, sizes_of, watches

PEOPLE = [UUID(int=number) for number in range(1, 31)]


@pytest.mark.parametrize(
    ("people", "sizes"),
    [
        (0, []),
        (1, []),
        (2, [2]),
        (3, [3]),
        (4, [4]),
        (5, [3, 2]),
        (7, [3, 4]),
        (14, [3, 3, 3, 3, 2]),
    ],
)
def test_threes_and_one_four_or_pair(people: int, sizes: list[int]) -> None:
    assert sizes_of(people) == sizes


@given(st.integers(2, 30), st.sets(st.tuples(st.integers(0, 29), st.integers(0, 29)), max_size=6))
def test_everybody_sits_once_and_nobody_with_whom_they_are_kept_apart(
    number: int, wishes: set[tuple[int, int]]
) -> None:
    apart = {frozenset((PEOPLE[a], PEOPLE[b])) for a, b in wishes if a != b}

    groups = arrange(PEOPLE[:number], apart)

    if groups is not None:
        assert sorted(one for group in groups for one in group) == PEOPLE[:number]
        assert sorted(map(len, groups)) == sorted(sizes_of(number))
        assert [
            group
            for group in groups
            for one in group
            for other in group
            if frozenset((one, other)) in apart
        ] == []


def test_few_wishes_in_a_group_of_fourteen_can_always_be_met() -> None:
    apart = {frozenset(pair) for pair in pairwise(PEOPLE[:14])}

    assert arrange(PEOPLE[:14], apart) is not None


def test_wishes_that_leave_no_way_are_said_to() -> None:
    everybody = {frozenset((a, b)) for a in PEOPLE[:6] for b in PEOPLE[:6] if a != b}

    assert arrange(PEOPLE[:6], everybody) is None
    assert arrange(PEOPLE[:1], set()) is None


@pytest.mark.parametrize("size", [2, 3, 4])
def test_each_asks_once_and_somebody_watches_each(size: int) -> None:
    for turn in range(size):
        parts = [part_in(place, size, turn) for place in range(size)]
        assert parts.count(Part.ASKER) == 1
        assert parts.index(Part.ASKER) == turn
        assert [place for place in range(size) if watches(place, turn, size)] == [
            place for place, part in enumerate(parts) if part is Part.WATCHER
        ]
    assert not watches(0, 0, size)
