"""A frame of the film: what the camera sees of a set, with words that stay on the screen."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Literal

from courses.drawing.svg import box

WIDTH, HEIGHT = 1280, 720
SHAPE = HEIGHT / WIDTH
SAFE_BOTTOM = 612
"""Players lay captions over what is below: no face and no word that matters stands there."""
FONT = "Noto Sans"

Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Camera:
    """Looks at (x, y) of a set; `wide` is how much of the set it sees, from left to right."""

    x: float
    y: float
    wide: float


def ease(share: float) -> float:
    """0 to 1, starting and ending gently."""
    held = min(max(share, 0.0), 1.0)
    return held * held * (3 - 2 * held)


def between(a: float, b: float, share: float) -> float:
    return a + (b - a) * share


def moved(start: Camera, end: Camera, share: float) -> Camera:
    eased = ease(share)
    return Camera(
        between(start.x, end.x, eased),
        between(start.y, end.y, eased),
        between(start.wide, end.wide, eased),
    )


def seen(inner: str, camera: Camera) -> str:
    scale = WIDTH / camera.wide
    left, top = camera.x - camera.wide / 2, camera.y - camera.wide * SHAPE / 2
    return f'<g transform="scale({scale:.5f}) translate({-left:.3f} {-top:.3f})">{inner}</g>'


def text(
    x: float,
    y: float,
    words: str,
    size: float,
    colour: str,
    *,
    bold: bool = False,
    anchor: Anchor = "middle",
) -> str:
    weight = 700 if bold else 400
    return (
        f'<text x="{x}" y="{y}" font-family="{FONT}" font-size="{size}" font-weight="{weight}"'
        f' fill="{colour}" text-anchor="{anchor}">{escape(words)}</text>'
    )


def faded(inner: str, opacity: float) -> str:
    if opacity <= 0:
        return ""
    return inner if opacity >= 1 else f'<g opacity="{opacity:.3f}">{inner}</g>'


def wash(colour: str, opacity: float) -> str:
    """Light of another colour over the whole picture."""
    return faded(box(-4000, -4000, 12_000, 12_000, colour), opacity)


Pane = tuple[float, float, float, float]
"""Left, top, width, height."""


def clipped(inner: str, pane: Pane, name: str) -> str:
    """`name` must be the only one of its kind in a picture."""
    x, y, width, height = pane
    hole = f'<rect x="{x}" y="{y}" width="{width}" height="{height}"/>'
    return f'<clipPath id="{name}">{hole}</clipPath><g clip-path="url(#{name})">{inner}</g>'


def frame(inner: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}"'
        f' height="{HEIGHT}" stroke-linecap="round" stroke-linejoin="round">{inner}</svg>'
    )
