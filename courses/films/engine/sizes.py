"""How large a film is shown, and which sizes are made of it. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

QUARTER_TURN = 90


@dataclass(frozen=True, slots=True)
class Size:
    """One rendition. `rate` is the most kbit/s of its picture, `sound` those of its sound."""

    kind: str
    width: int
    height: int
    quality: int
    rate: int
    sound: int


KINDS = (
    Size("240", 426, 240, quality=27, rate=300, sound=48),
    Size("360", 640, 360, quality=26, rate=600, sound=64),
    Size("720", 1280, 720, quality=25, rate=1500, sound=96),
)
"""The boxes into which a film is fitted. Quality is x264's: less is better."""


def shown_size(width: int, height: int, stretch: Fraction | None, rotation: int) -> tuple[int, int]:
    """With dots that are not square, and a phone that was held upright, taken into account."""
    wide = max(1, round(width * stretch)) if stretch else width
    return (height, wide) if rotation % (2 * QUARTER_TURN) == QUARTER_TURN else (wide, height)


def sizes_for(width: int, height: int) -> list[Size]:
    """From the smallest; the last is the film's own size where that is less than its box."""
    sizes: list[Size] = []
    for box in KINDS:
        if sizes and _share(sizes_box(sizes[-1]), width, height) >= 1:
            break
        sizes.append(fitted(box, width, height))
    return sizes


def sizes_box(size: Size) -> Size:
    return next(box for box in KINDS if box.kind == size.kind)


def fitted(box: Size, width: int, height: int) -> Size:
    share = min(Fraction(1), _share(box, width, height))
    made = _even(width * share), _even(height * share)
    return Size(box.kind, *made, quality=box.quality, rate=box.rate, sound=box.sound)


def _share(box: Size, width: int, height: int) -> Fraction:
    """Of the film's size, that fits into the box."""
    return min(Fraction(box.width, width), Fraction(box.height, height))


def _even(length: Fraction) -> int:
    """H.264 takes lines in pairs."""
    return max(2, round(length / 2) * 2)
