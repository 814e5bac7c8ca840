"""Faces that the scenes share, and Kev, who speaks to us between them."""

from __future__ import annotations

from dataclasses import replace

from courses.drawing.face import Mood
from courses.drawing.figure import HANGING
from courses.drawing.limbs import Arm
from courses.films.storyboard.acting import Arms, during, posed
from courses.films.storyboard.people import LEFT, OPEN_RIGHT, RIGHT, Actor

CALM = Mood(mouth="calm")
WARM = Mood(mouth="smile")
TO_US = Mood(mouth="calm", brow=0.3)
TYPING = Mood(turn=0.42, look=(0.5, 0.9), nod=1.0, lids=0.62, tilt=5, mouth="calm", brow=0)
"""Lids down over a bent head: somebody who does not look up."""
DOWN = Mood(turn=0.1, look=(0, 1), nod=0.9, lids=0.55, tilt=3, mouth="calm", worry=0.7)


def to_left(mood: Mood = CALM, turn: float = 0.55) -> Mood:
    return replace(mood, turn=-turn, look=(-0.8, mood.look[1]))


def to_right(mood: Mood = CALM, turn: float = 0.55) -> Mood:
    return replace(mood, turn=turn, look=(0.8, mood.look[1]))


KEV_OPEN: Arms = (HANGING[0], OPEN_RIGHT)
KEV_BOTH: Arms = (
    Arm(LEFT, (-138, 290), (-128, 216), "open", flip=True),
    Arm(RIGHT, (138, 290), (128, 216), "open"),
)


def kev(
    at: float,
    x: float,
    y: float,
    *,
    gestures: tuple[tuple[float, Arms], ...] = (),
    glance: tuple[float, float, float] | None = None,
    mood: Mood = TO_US,
) -> Actor:
    """Kev to camera. `glance` is (from, to, turn): he looks at the scene, then back at us."""
    seen = mood
    if glance:
        share = during(at, glance[0], glance[1], fade=0.35)
        seen = replace(mood, turn=glance[2] * share, look=(glance[2] * 1.4 * share, 0))
    return Actor("KEV", x, y, seen, posed(((0.0, HANGING), *gestures), at), stance="standing")
