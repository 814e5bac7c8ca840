"""Which sizes are made of a film: never larger than it is, never stretched."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courses.films.engine.sizes import KINDS, shown_size, sizes_for


def made(width: int, height: int) -> list[tuple[str, int, int]]:
    return [(size.kind, size.width, size.height) for size in sizes_for(width, height)]


@pytest.mark.parametrize(
    ("film", "sizes"),
    [
        ((1920, 1080), [("240", 426, 240), ("360", 640, 360), ("720", 1280, 720)]),
        ((1280, 720), [("240", 426, 240), ("360", 640, 360), ("720", 1280, 720)]),
        ((854, 480), [("240", 426, 240), ("360", 640, 360), ("720", 854, 480)]),
        ((640, 360), [("240", 426, 240), ("360", 640, 360)]),
        ((320, 240), [("240", 320, 240)]),
        ((64, 48), [("240", 64, 48)]),
        ((1080, 1920), [("240", 136, 240), ("360", 202, 360), ("720", 404, 720)]),
        ((1024, 576), [("240", 426, 240), ("360", 640, 360), ("720", 1024, 576)]),
    ],
)
def test_a_film_gets_the_sizes_below_it_and_its_own(
    film: tuple[int, int], sizes: list[tuple[str, int, int]]
) -> None:
    assert made(*film) == sizes


@given(st.integers(2, 4096), st.integers(2, 4096))
def test_no_size_is_larger_than_its_box_and_none_is_odd(width: int, height: int) -> None:
    boxes = {box.kind: box for box in KINDS}

    for size in sizes_for(width, height):
        assert size.width <= max(2, boxes[size.kind].width)
        assert size.height <= max(2, boxes[size.kind].height)
        assert (size.width % 2, size.height % 2) == (0, 0)
        assert size.width <= width + 1
        assert size.height <= height + 1


@pytest.mark.parametrize(
    ("stretch", "rotation", "shown"),
    [
        (None, 0, (720, 576)),
        (Fraction(16, 15), 0, (768, 576)),
        (None, -90, (576, 720)),
        (None, 90, (576, 720)),
        (None, 180, (720, 576)),
    ],
)
def test_films_are_measured_as_people_see_them(
    stretch: Fraction | None, rotation: int, shown: tuple[int, int]
) -> None:
    assert shown_size(720, 576, stretch, rotation) == shown
