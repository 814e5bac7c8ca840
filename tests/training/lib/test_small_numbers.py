"""Counts of fewer than five people are not shown, nor what would give them away."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.lib.small_numbers import shown, shown_parts, shown_percent


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
