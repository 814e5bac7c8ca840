"""The five people as the film draws them: standing, walking, sitting or behind a desk."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import sin
from typing import Literal

from courses.drawing import cast
from courses.drawing.backs import from_behind
from courses.drawing.cast import Person
from courses.drawing.face import Mood
from courses.drawing.figure import HANGING, Figure, arms, body
from courses.drawing.legs import seated, walking
from courses.drawing.limbs import Arm
from courses.drawing.svg import box, circle, darker, group, line, shape
from courses.films.storyboard.acting import Arms, acted, breath

PEOPLE: dict[str, Person] = {
    "KEV": cast.KEV,
    "MARLON": cast.MARLON,
    "PRIYA": cast.PRIYA,
    "DEE": cast.DEE,
    "JOAN": cast.JOAN,
    "AMINA": cast.AMINA,
    "TOM": cast.TOM,
}
"""The last two are asked by Kev, and say nothing here."""
STAFF = {"PRIYA", "DEE", "JOAN"}
LANYARD = "#f0c05a"

LEFT, RIGHT = (-80.0, 162.0), (80.0, 162.0)
LAP: Arms = (
    Arm(LEFT, (-126, 300), (-52, 410)),
    Arm(RIGHT, (126, 300), (52, 410), flip=True),
)
CLASPED: Arms = (
    Arm(LEFT, (-128, 306), (-30, 424)),
    Arm(RIGHT, (128, 306), (30, 428), flip=True),
)
OPEN_LEFT = Arm(LEFT, (-146, 280), (-172, 176), "open", flip=True)
OPEN_RIGHT = Arm(RIGHT, (146, 280), (172, 176), "open")
PHONE_RIGHT = Arm(RIGHT, (158, 246), (92, 60), "hold")
POINT_LEFT = Arm(LEFT, (-150, 262), (-236, 196), "point", flip=True)

Stance = Literal["half", "standing", "walking", "seated"]


@dataclass(frozen=True, slots=True)
class Actor:
    who: str
    x: float
    y: float
    mood: Mood = field(default_factory=Mood)
    arms: Arms = HANGING
    stance: Stance = "half"
    scale: float = 1
    step: float = 0
    heading: int = 1
    wet: bool = False
    phone: bool = False
    still: bool = False


def behind_table(actor: Actor, at: float) -> str:
    """All but the arms, which lie on what stands before the person."""
    return _legs(actor) + body(_figure(actor, at)) + _worn(actor, at) + _lap(actor)


def before_table(actor: Actor, at: float) -> str:
    figure = _figure(actor, at)
    phone = group(_phone(), x=figure.x, y=figure.y, scale=actor.scale) if actor.phone else ""
    return phone + arms(figure)


def whole(actor: Actor, at: float) -> str:
    return behind_table(actor, at) + before_table(actor, at)


def over_shoulder(who: str, x: float, y: float, at: float, *, scale: float) -> str:
    tilt = 1.4 * sin(at * 0.8)
    return from_behind(PEOPLE[who], x, y + breath(who, at) * scale, scale=scale, tilt=tilt)


def walking_arms(step: float) -> Arms:
    """They swing against the legs."""
    swing = 34 * sin(step)
    return (
        Arm(LEFT, (-106 - swing * 0.3, 276), (-92 - swing, 378)),
        Arm(RIGHT, (106 - swing * 0.3, 276), (92 - swing, 378), flip=True),
    )


def typing_arms(edge: float, at: float) -> Arms:
    bob = 3.5 * sin(at * 19)
    return (
        Arm(LEFT, (-128, edge - 6), (-48, edge + 26 + bob)),
        Arm(RIGHT, (128, edge - 6), (48, edge + 26 - bob), flip=True),
    )


def _figure(actor: Actor, at: float) -> Figure:
    lift = 0.0 if actor.still else breath(actor.who, at) * actor.scale
    return Figure(
        PEOPLE[actor.who],
        actor.x,
        actor.y - lift,
        actor.scale,
        acted(actor.who, at, actor.mood, still=actor.still),
        actor.arms,
        standing=actor.stance == "standing",
    )


def _legs(actor: Actor) -> str:
    if actor.stance != "walking":
        return ""
    drawn = walking(PEOPLE[actor.who], actor.step, actor.heading)
    return group(drawn, x=actor.x, y=actor.y, scale=actor.scale)


def _lap(actor: Actor) -> str:
    if actor.stance != "seated":
        return ""
    return group(seated(PEOPLE[actor.who]), x=actor.x, y=actor.y, scale=actor.scale)


def _worn(actor: Actor, at: float) -> str:
    """A staff pass, or rain on hair and shoulders: never on the face, where it looks like tears."""
    drawn = _lanyard(PEOPLE[actor.who]) if actor.who in STAFF else ""
    if actor.wet:
        drawn += _rain(PEOPLE[actor.who])
    lift = 0.0 if actor.still else breath(actor.who, at) * actor.scale
    return group(drawn, x=actor.x, y=actor.y - lift, scale=actor.scale) if drawn else ""


def _lanyard(person: Person) -> str:
    return (
        line("M-40,122L-2,252L2,252L40,122", LANYARD, 6)
        + box(-25, 250, 50, 64, "#fffaf0", round_by=7)
        + circle(0, 274, 11, person.skin)
        + line("M-14,294h28M-14,303h18", "#9aa0a8", 4)
    )


def _rain(person: Person) -> str:
    damp = shape(
        "M-96,210C-100,160 -84,138 -62,124L-44,117Q-60,180 -92,250Z"
        "M96,210C100,160 84,138 62,124L44,117Q60,180 92,250Z",
        darker(person.top, 0.2),
    )
    drops = line(
        "M-40,-106v7M-6,-116v8M30,-108v7M52,-84v6M-56,-78v6M-78,150v9M-64,176v10M74,152v9"
        "M60,190v10M-84,214v9M86,208v9",
        "#d8eef6",
        4.5,
    )
    return damp + drops


def _phone() -> str:
    """At the right ear, under the hand that holds it."""
    return group(box(-15, -52, 30, 96, "#22303a", round_by=7), x=80, y=16, turn=-7)
