"""Where lesson pictures take place: a table, a wall, a ring of chairs, one person."""

from __future__ import annotations

from collections.abc import Sequence

from courses.drawing import things
from courses.drawing.cast import Person
from courses.drawing.face import Mood
from courses.drawing.figure import Figure, arms, body, whole
from courses.drawing.limbs import Arm
from courses.drawing.scenes import poses
from courses.drawing.signs import Sign, sign
from courses.drawing.svg import box, circle, darker, group, lighter, line, picture, shape

SIZE = (640, 320)
EDGE = 240
"""Of a table, in the units of a figure."""

SAGE, SAND, SKY, ROSE, CREAM = "#dfe8df", "#f3e3c8", "#dbe6e4", "#f3dcc0", "#ece3d2"

Arms = tuple[Arm, ...]


def left(
    person: Person, mood: Mood | None = None, pose: Arms | None = None, x: float = 190
) -> Figure:
    seen = mood or Mood(turn=0.55, look=(0.7, 0))
    return Figure(person, x, 102, 0.67, seen, pose or poses.on_table(EDGE))


def right(
    person: Person, mood: Mood | None = None, pose: Arms | None = None, x: float = 450
) -> Figure:
    seen = mood or Mood(turn=-0.55, look=(-0.7, 0))
    return Figure(person, x, 102, 0.67, seen, pose or poses.on_table(EDGE))


def middle(
    person: Person, mood: Mood | None = None, pose: Arms | None = None, x: float = 320
) -> Figure:
    return Figure(person, x, 98, 0.67, mood or Mood(), pose or poses.on_table(EDGE))


def at_table(figures: Sequence[Figure], *, back: str, wall: str = "", on_it: str = "") -> str:
    """Bodies, the table before them, what stands on it, and the arms that rest on it."""
    return picture(
        *SIZE,
        box(0, 0, *SIZE, back)
        + wall
        + "".join(map(body, figures))
        + things.table(-60, 700, 266, 320)
        + on_it
        + "".join(map(arms, figures)),
    )


def in_room(figures: Sequence[Figure], *, back: str, wall: str = "", front: str = "") -> str:
    """People who stand or sit with nothing before them."""
    floor = box(0, 286, 640, 34, darker(back, 0.1))
    return picture(
        *SIZE, box(0, 0, *SIZE, back) + floor + wall + "".join(map(whole, figures)) + front
    )


def close_up(what: str, *, back: str) -> str:
    """Things alone, large, on a table."""
    return picture(*SIZE, box(0, 0, *SIZE, back) + circle(320, 160, 146, lighter(back, 0.4)) + what)


def says(x: float, y: float, kind: Sign, *, colour: str = things.PAPER, tail: int = 1) -> str:
    """A speech bubble whose middle is (x, y), with a sign in it."""
    end = f"M{x - tail * 6},{y + 30}l{tail * 26},26l{tail * 4},-30Z"
    return box(x - 48, y - 34, 96, 68, colour, round_by=22) + shape(end, colour) + sign(kind, x, y)


def board(x: float, y: float, width: float, height: float, inside: str = "") -> str:
    frame = box(x - 6, y - 6, width + 12, height + 12, "#8a6d57", round_by=8)
    return frame + box(x, y, width, height, things.PAPER, round_by=4) + inside


def card(
    x: float, y: float, kind: Sign, *, colour: str = things.PAPER, turn: float = 0, size: float = 1
) -> str:
    """A card with a sign on it; (x, y) is its middle."""
    drawn = (
        box(-37, -29, 76, 60, "#00000018", round_by=7)
        + box(-38, -31, 76, 60, colour, round_by=7)
        + sign(kind, size=0.85)
    )
    return group(drawn, x=x, y=y, turn=turn, scale=size)


def rows(x: float, y: float, signs: Sequence[Sign], *, gap: float = 34, width: float = 74) -> str:
    """Lines of words, each with a sign before it."""
    drawn = ""
    for number, kind in enumerate(signs):
        at = y + number * gap
        drawn += sign(kind, x, at, size=0.5)
        drawn += line(f"M{x + 24},{at}h{width if number % 2 == 0 else width * 0.75}", "#b9ad9b", 6)
    return drawn


def clipboard(x: float, y: float, inside: str, *, scale: float = 1, turn: float = 0) -> str:
    drawn = (
        box(-64, -84, 128, 172, "#8a6d57", round_by=10)
        + box(-54, -70, 108, 150, things.PAPER, round_by=4)
        + box(-24, -94, 48, 22, "#5f534b", round_by=6)
        + inside
    )
    return group(drawn, x=x, y=y, scale=scale, turn=turn)


def wheelchair(figure: Figure) -> str:
    """Somebody in a wheelchair, seen from the front: handles behind, a wheel at each side."""
    handles = line("M-96,150V300M96,150V300", "#4a4f58", 12) + line(
        "M-112,146h24M88,146h24", things.INK, 12
    )
    wheels = "".join(
        f'<ellipse cx="{at}" cy="400" rx="26" ry="96" fill="none" stroke="#2b2320"'
        f' stroke-width="12"/><ellipse cx="{at}" cy="400" rx="16" ry="78" fill="none"'
        ' stroke="#7a858c" stroke-width="4"/>'
        for at in (-132, 132)
    )
    behind = group(handles, x=figure.x, y=figure.y, scale=figure.scale)
    beside = group(wheels, x=figure.x, y=figure.y, scale=figure.scale)
    return behind + whole(figure) + beside


def chair(x: float, y: float, colour: str = things.TEAL, *, scale: float = 1) -> str:
    """An empty chair, seen from the front; it stands on (x, y)."""
    drawn = (
        box(-34, -120, 68, 62, colour, round_by=12)
        + box(-40, -58, 80, 18, darker(colour, 0.2), round_by=8)
        + line("M-32,-42V0M32,-42V0", "#4a4038", 8)
    )
    return group(drawn, x=x, y=y, scale=scale)


def ring(x: float, y: float, count: int, people: Sequence[str]) -> str:
    """A ring of people from above: heads and shoulders in the colours of `people`."""
    drawn = ""
    for number, (px, py) in enumerate(things.on_circle(0, 0, 92, count)):
        top = people[number % len(people)]
        drawn += group(
            f'<ellipse rx="30" ry="17" fill="{top}"/>'
            + circle(0, 0, 14, _SKINS[number % len(_SKINS)]),
            x=x + px * 1.35,
            y=y + py * 0.92,
            turn=number * 360 / count,
        )
    return drawn


_SKINS = ("#e2a886", "#6f4630", "#f0c3a6", "#8a5a3c", "#c58d63", "#b97f56", "#5e3b29")


def listening(turn: float) -> Mood:
    return Mood(turn=turn, look=(turn * 1.3, 0), mouth="calm", tilt=5 if turn > 0 else -5, brow=0.6)


def talking(turn: float) -> Mood:
    return Mood(turn=turn, look=(turn * 1.3, 0), mouth="talk", brow=0.7)


def reading(turn: float = 0) -> Mood:
    return Mood(turn=turn, eyes="down", mouth="calm")
