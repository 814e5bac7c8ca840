"""Pictures of bars, as numbers that a template draws."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

BAR_PICTURE = (720, 120)
"""Width and height of the picture of bars, in its own units."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a picture: `count` is None, and the bar a flat line, where it is too small.

    Only where `is_named` is there room for the words under it.
    """

    words: str
    count: int | None
    x: float
    y: float
    width: float
    height: float
    is_named: bool = True


def bars_of(counts: Sequence[tuple[str, int | None]], *, named: int = 1) -> list[Bar]:
    """From left to right; the highest fills the picture. One in `named` has its words under it."""
    width, height = BAR_PICTURE
    step = width / max(len(counts), 1)
    most = max((count or 0 for _words, count in counts), default=0)
    found = []
    for place, (words, count) in enumerate(counts):
        tall = max(height * (count or 0) / most, 1.0) if most else 1.0
        found.append(
            Bar(
                words=words,
                count=count,
                x=round(place * step, 2),
                y=round(height - tall, 2),
                width=round(step * 0.8, 2),
                height=round(tall, 2),
                is_named=place % named == 0,
            )
        )
    return found


STRIP_WIDTH = 300
"""Of the longest strip; the number stands behind it."""
STRIP_HEIGHT = 56
HIDDEN_WIDTH = 40


@dataclass(frozen=True, slots=True)
class Strip:
    """A bar that lies, its words above it. `count` None: hidden, and drawn as a pattern."""

    words: str
    count: int | None
    y: int
    width: float

    @property
    def words_y(self) -> int:
        return self.y + 19

    @property
    def bar_y(self) -> int:
        return self.y + 27

    @property
    def count_y(self) -> int:
        return self.y + 42

    @property
    def count_x(self) -> float:
        return self.width + 8


def strips_of(counts: Sequence[tuple[str, int | None]]) -> list[Strip]:
    """From the top down. A hidden one is as long as any other hidden one."""
    most = max((count or 0 for _words, count in counts), default=0)
    return [
        Strip(
            words=words,
            count=count,
            y=number * STRIP_HEIGHT,
            width=HIDDEN_WIDTH if count is None else round(STRIP_WIDTH * count / most, 2),
        )
        for number, (words, count) in enumerate(counts)
    ]
