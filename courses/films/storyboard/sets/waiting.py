"""The waiting room: rain on the window, chairs, a warning, a glass screen, the reception desk."""

from __future__ import annotations

from dataclasses import dataclass, field

from courses.drawing.svg import box, line
from courses.drawing.things import plant
from courses.films.storyboard import props
from courses.films.storyboard.people import Actor, before_table, behind_table, whole
from courses.films.storyboard.picture import Pane, clipped, text

FLOOR = 1100
STANDS = 1296
"""Where shoes and chairs stand, nearer to us than the wall."""
COUNTER = 900
WINDOW: Pane = (430, 220, 620, 410)
GLASS: Pane = (1720, 330, 800, 570)
CHAIRS = (500, 790, 1080)
PRIYA_AT = (2150.0, 566.0)
AT_GLASS = (1590.0, 510.0)
IN_CHAIR = (790.0, 606.0)
AT_DOOR = (190.0, 510.0)


@dataclass(frozen=True, slots=True)
class Waiting:
    """What may change in the room: time, and who is there."""

    minute: float = 0
    priya: Actor | None = None
    others: tuple[Actor, ...] = field(default_factory=tuple)
    ringing: bool = False


def waiting_room(at: float, room: Waiting) -> str:
    return "".join(
        (
            _walls(),
            _door(at),
            props.window(at, WINDOW, name="waiting"),
            props.clock(1180, 330, 84, 10, room.minute),
            props.warning(1310, 330, 0.92),
            plant(1670, 1180, scale=1.5),
            props.water(1290, 1240),
            "".join(props.chair(x, STANDS) for x in CHAIRS),
            _reception(at, room),
            "".join(whole(actor, at) for actor in room.others),
        )
    )


def _walls() -> str:
    return (
        box(-900, -700, 4600, 1830, "#efe0c6")
        + box(-900, 820, 4600, 290, "#dfcba9")
        + box(-900, 812, 4600, 14, "#fbf3e4")
        + box(-900, FLOOR, 4600, 1600, "#b99a80")
        + box(-900, FLOOR - 14, 4600, 20, "#8a6d57")
    )


def _door(at: float) -> str:
    """A glass door to the street."""
    pane = (40.0, 300.0, 270.0, 800.0)
    return (
        box(0, 256, 350, 846, "#8f6943", round_by=8)
        + box(40, 300, 270, 800, "#a9c2cc")
        + clipped(props.rain(at, pane, 22), pane, "street")
        + box(40, 690, 270, 26, "#8f6943")
        + line("M290,640v110", "#5f4a36", 14)
        + text(175, 420, "Way in", 40, "#3a4450", bold=True)
    )


def _reception(at: float, room: Waiting) -> str:
    x, y, width, height = GLASS
    shelves = "".join(
        box(1800 + column * 96, 400 + row * 118, 80, 96, colour, round_by=6)
        for row in range(2)
        for column, colour in enumerate(("#b98a72", "#93a08a", "#7f9fa2"))
    )
    behind = (
        box(x - 8, -700, 4000, FLOOR + 700, "#d7dfd6")
        + box(1786, 386, 300, 240, "#c3cec5", round_by=10)
        + shelves
        + box(2310, 410, 170, 120, props.PAPER, round_by=6)
        + line("M2336,444h110M2336,472h86M2336,498h100", "#c9c4b8", 8)
    )
    priya = room.priya
    counter = (
        box(1690, COUNTER + 34, 2200, 900, "#a97e52")
        + box(1690, COUNTER + 34, 2200, 20, "#8f6943")
        + box(1740, COUNTER + 110, 2000, 12, "#946d46")
        + box(1660, COUNTER, 2300, 40, "#d3a775", round_by=12)
    )
    on_it = props.monitor(2392, COUNTER, scale=0.92, skew=-5) + props.telephone(
        1866, COUNTER + 6, ringing=at if room.ringing else 0
    )
    person = behind_table(priya, at) if priya else ""
    hands = before_table(priya, at) if priya else ""
    return (
        behind
        + person
        + counter
        + on_it
        + hands
        + props.glass((x, y, width, height))
        + props.voice_holes(2010, 770)
    )
