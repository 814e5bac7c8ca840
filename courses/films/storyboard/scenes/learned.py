"""Chapter 6: a plain wall; each of them looks at us."""

from __future__ import annotations

from dataclasses import replace

from courses.drawing.face import Mood
from courses.drawing.figure import HANGING
from courses.films.storyboard import cards
from courses.films.storyboard.acting import Arms, during, played, posed
from courses.films.storyboard.people import OPEN_LEFT, OPEN_RIGHT, Actor
from courses.films.storyboard.picture import Camera
from courses.films.storyboard.scenes.moods import CALM, KEV_BOTH, KEV_OPEN, TO_US, WARM, kev
from courses.films.storyboard.sets.plain import plain_wall
from courses.films.storyboard.shots import Drawing, Shot

MIDDLE = 1280.0
SMILES = replace(WARM, brow=0.4)
GESTURES: dict[str, tuple[tuple[float, Arms], ...]] = {
    "PRIYA": ((460.0, (HANGING[0], OPEN_RIGHT)), (462.4, HANGING)),
    "DEE": ((465.6, (OPEN_LEFT, HANGING[1])), (468.0, HANGING)),
    "JOAN": ((472.0, (HANGING[0], OPEN_RIGHT)), (474.6, HANGING)),
}
MOODS: dict[str, tuple[tuple[float, Mood], ...]] = {
    "MARLON": (
        (450.0, replace(TO_US, look=(0, 0.3), worry=0.4)),
        (451.8, replace(WARM, worry=0.4)),
        (454.0, TO_US),
        (455.2, SMILES),
    ),
    "PRIYA": ((457.0, replace(TO_US, look=(-0.4, 0.3))), (459.6, TO_US), (461.4, SMILES)),
    "DEE": ((464.0, TO_US), (467.4, replace(TO_US, worry=0.8)), (469.6, replace(TO_US, worry=0.3))),
    "JOAN": ((471.0, TO_US), (473.4, replace(TO_US, brow=0.7)), (475.4, SMILES)),
}
WALLS = {
    "MARLON": ("#ead2a8", "#f3e3c8"),
    "PRIYA": ("#dfe8df", "#edf3ec"),
    "DEE": ("#d5e2ea", "#e6eff4"),
    "JOAN": ("#e7e3d0", "#f3f0e2"),
}
ROW = (("PRIYA", 700.0), ("MARLON", 1000.0), ("DEE", 1560.0), ("JOAN", 1860.0))


def _alone(who: str) -> Drawing:
    def draw(at: float) -> str:
        arms = posed(((0.0, HANGING), *GESTURES.get(who, ())), at)
        actor = Actor(who, MIDDLE, 560, played(MOODS[who], at), arms, "standing")
        return plain_wall(at, (actor,), *WALLS[who])

    return draw


def _kev(at: float) -> str:
    gestures = (
        (441.0, KEV_OPEN),
        (443.6, HANGING),
        (445.4, KEV_BOTH),
        (447.4, HANGING),
        (477.6, KEV_OPEN),
        (479.8, HANGING),
        (484.4, KEV_BOTH),
        (486.4, HANGING),
    )
    return plain_wall(at, (kev(at, MIDDLE, 560, gestures=gestures),))


def _all(at: float) -> str:
    """All five, as they were; each looks at us, and at the end smiles."""
    face = played(((489.0, CALM), (496.5, SMILES)), at, blend=1.2)
    others = tuple(
        Actor(who, x, 620, replace(face, turn=0.12 if x < MIDDLE else -0.12), stance="standing")
        for who, x in ROW
    )
    gestures = ((494.6, KEV_BOTH), (498.2, HANGING))
    return plain_wall(at, (*others, kev(at, MIDDLE, 600, gestures=gestures)))


def _end(at: float) -> str:
    return cards.end_card(1)


def _chapter(at: float) -> str:
    return cards.chapter(6, "What we learned", during(at, 440.6, 444.8))


CLOSE, CLOSER = Camera(MIDDLE, 640, 940), Camera(MIDDLE, 630, 820)

SHOTS = (
    Shot(440.0, _kev, Camera(MIDDLE, 650, 1150), CLOSE, _chapter),
    Shot(450.0, _alone("MARLON"), CLOSE, CLOSER, dissolve=0.4),
    Shot(457.0, _alone("PRIYA"), CLOSE, CLOSER, dissolve=0.4),
    Shot(464.0, _alone("DEE"), CLOSE, CLOSER, dissolve=0.4),
    Shot(471.0, _alone("JOAN"), CLOSE, CLOSER, dissolve=0.4),
    Shot(477.0, _kev, CLOSE, CLOSER, dissolve=0.4),
    Shot(489.0, _all, Camera(MIDDLE, 740, 1400), Camera(MIDDLE, 790, 1900), dissolve=0.5),
    Shot(502.0, _end, dissolve=1.0),
)
