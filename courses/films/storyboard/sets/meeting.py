"""The small room: a desk, a screen, two chairs. The same room before, again and in the evening."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from courses.drawing.svg import box, circle, line, shape
from courses.drawing.things import plant
from courses.films.storyboard import props
from courses.films.storyboard.people import Actor, before_table, behind_table, whole
from courses.films.storyboard.picture import Pane, wash

FLOOR = 1100
STANDS = 1296
DESK = 920
DESK_LEFT, DESK_WIDTH = 1270, 860
WINDOW: Pane = (640, 230, 460, 330)

IN_DOOR = (310.0, 500.0)
MARLON_SITS = (750.0, 606.0)
BEHIND_DESK = (1730.0, 560.0)
BESIDE_SCREEN = (1950.0, 560.0)
AT_CORNER = (1250.0, 606.0)
CHAIRS = (750.0, 1250.0)


@dataclass(frozen=True, slots=True)
class Meeting:
    screen: Literal["between", "turned"] = "between"
    weather: str = "rain"
    minute: float = 0
    hour: int = 10
    desk: tuple[Actor, ...] = field(default_factory=tuple)
    """Who sits behind the desk."""
    room: tuple[Actor, ...] = field(default_factory=tuple)
    chairs: tuple[float, ...] = (750,)
    lifted: bool = False
    ringing: bool = False


def meeting_room(at: float, room: Meeting) -> str:
    evening = room.weather == "evening"
    return "".join(
        (
            _walls(),
            props.window(at, WINDOW, weather=room.weather, name="meeting"),
            props.clock(1260, 350, 72, room.hour, room.minute),
            _board(),
            plant(2290, 1190, scale=1.5),
            wash("#2e3350", 0.24) if evening else "",
            wash("#f0a850", 0.1) if evening else "",
            "".join(props.chair(x, STANDS) for x in room.chairs),
            "".join(behind_table(actor, at) for actor in room.desk),
            props.desk(DESK_LEFT, DESK, DESK_WIDTH, STANDS - DESK),
            _lamp(1430) if evening else "",
            _on_desk(at, room),
            "".join(before_table(actor, at) for actor in room.desk),
            props.monitor(1520, DESK, scale=1.08) if room.screen == "between" else "",
            "".join(whole(actor, at) for actor in room.room),
        )
    )


def _walls() -> str:
    """With the door at the left, open."""
    return (
        box(-900, -700, 4600, 1830, "#dfe8df")
        + box(-900, FLOOR, 4600, 1600, "#a9927c")
        + box(-900, FLOOR - 16, 4600, 22, "#f6f1e4")
        + box(110, 250, 400, 852, "#8a6d57", round_by=8)
        + box(146, 290, 330, 812, "#efe0c6")
        + box(146, 840, 330, 262, "#dfcba9")
        + shape("M146,290L52,250V1130L146,1102Z", "#a47f5c")
        + circle(76, 720, 12, "#5f4a36")
    )


def _board() -> str:
    notes = "".join(
        box(1550 + column * 118, 316 + row * 108, 92, 84, colour, round_by=4)
        + line(f"M{1566 + column * 118},{344 + row * 108}h56m-56,24h40", "#b9ad9b", 7)
        for row in range(2)
        for column, colour in enumerate((props.PAPER, "#f6e2ad", props.PAPER, "#d8e6ea"))
    )
    return (
        box(1520, 286, 510, 256, "#c79a68", round_by=8)
        + box(1534, 300, 482, 228, "#d9b88c")
        + notes
    )


def _lamp(x: float) -> str:
    return (
        circle(x, 760, 330, "#ffdf9a").replace("/>", ' opacity="0.22"/>')
        + line(f"M{x},920V760Q{x},690 {x - 6},690", "#5f534b", 10)
        + shape(f"M{x - 66},700Q{x - 60},640 {x},636Q{x + 60},640 {x + 66},700Z", "#b4472d")
    )


def _on_desk(at: float, room: Meeting) -> str:
    phone = props.telephone(2030, DESK + 4, lifted=room.lifted, ringing=at if room.ringing else 0)
    screen = props.turned_screen(1640, DESK) if room.screen == "turned" else ""
    mug = "" if room.weather == "evening" else props.mug(1420, DESK + 2, "#8c3b5a")
    return screen + phone + mug
