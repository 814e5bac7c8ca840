"""The film as shots: each a picture that moves, a camera, and the second at which it begins."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from courses.films.storyboard.picture import Camera

Drawing = Callable[[float], str]


@dataclass(frozen=True, slots=True)
class Shot:
    """`draw` gives the set, `over` what lies on the screen; both get the second of the film.

    A shot without a camera fills the screen. `dissolve` is how long it takes to come over the
    shot before; 0 is a cut. From `still` on nothing of the set moves.
    """

    start: float
    draw: Drawing
    camera: Camera | None = None
    to: Camera | None = None
    over: Drawing | None = None
    dissolve: float = 0
    still: float | None = None
