"""A plain wall, where each person looks at us."""

from __future__ import annotations

from courses.drawing.svg import box, circle
from courses.films.storyboard.people import Actor, whole

WALL = "#f3e3c8"


def plain_wall(
    at: float, people: tuple[Actor, ...], colour: str = WALL, light: str = "#f9efdd"
) -> str:
    return (
        box(-3000, -2000, 8000, 6000, colour)
        + circle(1280, 560, 760, light)
        + "".join(whole(actor, at) for actor in people)
    )
