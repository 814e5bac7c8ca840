"""A mouth while it speaks: as wide and as open as the sound needs."""

from dataclasses import dataclass

from courses.drawing.svg import mix, shape

TEETH_FROM = 5
"""How open a mouth is when its upper teeth are seen."""
TONGUE_FROM = 11


@dataclass(frozen=True, slots=True)
class Saying:
    """`wide` from the middle to a corner, `high` from lip to lip, in the units of a figure."""

    wide: float = 15
    high: float = 0


def mouth_that_says(saying: Saying, lips: str) -> str:
    wide, high = saying.wide, saying.high
    top, bottom = 42 - high * 0.38, 42 + high * 0.62
    outline = (
        f"M{-wide:.2f},42Q{-wide * 0.6:.2f},{top:.2f} 0,{top:.2f}"
        f"Q{wide * 0.6:.2f},{top:.2f} {wide:.2f},42"
        f"Q{wide * 0.7:.2f},{bottom:.2f} 0,{bottom:.2f}"
        f"Q{-wide * 0.7:.2f},{bottom:.2f} {-wide:.2f},42Z"
    )
    edge = mix(lips, "#2a1010", 0.15)
    drawn = (
        f'<path d="{outline}" fill="#5a1f22" stroke="{edge}" stroke-width="3.6"'
        ' stroke-linejoin="round"/>'
    )
    if high > TONGUE_FROM:
        drawn += shape(_curve(wide * 0.55, bottom - high * 0.26, bottom - 1.5), "#b9565a")
    if high > TEETH_FROM:
        drawn += shape(_curve(wide * 0.62, top + 1.2, top + 1.2 + high * 0.24), "#fff8ee")
    return drawn


def _curve(half: float, top: float, bottom: float) -> str:
    side = half * 0.9
    return (
        f"M{-half:.2f},{top:.2f}Q0,{top - 1:.2f} {half:.2f},{top:.2f}"
        f"Q{side:.2f},{bottom:.2f} 0,{bottom:.2f}Q{-side:.2f},{bottom:.2f} {-half:.2f},{top:.2f}Z"
    )
