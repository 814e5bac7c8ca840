"""Pages lie so that a folded booklet reads from the first to the last."""

from __future__ import annotations

import pytest

from courses.printing.imposing import spreads


def test_twelve_pages_lie_on_six_sides() -> None:
    assert spreads(12) == [(11, 0), (1, 10), (9, 2), (3, 8), (7, 4), (5, 6)]


def test_pages_that_lack_are_empty_before_the_back_cover() -> None:
    assert spreads(6) == [(5, 0), (1, None), (None, 2), (3, 4)]


@pytest.mark.parametrize("pages", range(2, 30))
def test_folding_brings_the_pages_into_their_order(pages: int) -> None:
    sides = spreads(pages)
    sheets = list(zip(sides[0::2], sides[1::2], strict=True))

    inwards = [page for front, back in sheets for page in (front[1], back[0])]
    outwards = [page for front, back in reversed(sheets) for page in (back[1], front[0])]

    assert [page for page in [*inwards, *outwards] if page is not None] == list(range(pages))
