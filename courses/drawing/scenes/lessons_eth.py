"""One picture for each lesson of Ethics."""

from __future__ import annotations

from courses.drawing import things
from courses.drawing.cast import AMINA, DEE, JAY, JOAN, KEV, LEE, MARLON, PRIYA, ROSE, SAM, TOM
from courses.drawing.face import Mood
from courses.drawing.figure import Figure, arms, body
from courses.drawing.scenes import poses
from courses.drawing.signs import Sign, sign
from courses.drawing.stage import (
    CREAM,
    EDGE,
    SAGE,
    SAND,
    SIZE,
    SKY,
    at_table,
    board,
    card,
    chair,
    clipboard,
    close_up,
    in_room,
    left,
    listening,
    middle,
    right,
    rows,
    says,
    talking,
    wheelchair,
)  # fmt: skip
from courses.drawing.stage import ROSE as PINK
from courses.drawing.svg import box, circle, line, picture, shape


def people_who_know() -> str:
    """One asks and one tells, and both have been there."""
    return at_table(
        (
            left(ROSE, listening(0.55), x=140),
            right(MARLON, talking(-0.55), poses.talking_left(EDGE), x=506),
        ),
        back=SAGE,
        wall=says(262, 56, "key", colour=things.HONEY, tail=-1) + says(380, 70, "key", tail=1),
        on_it=things.mug(320, 308, things.TERRACOTTA),
    )


def a_true_story() -> str:
    """A new desk at the door: the people who asked for it look at it."""
    desk = box(380, 196, 190, 92, things.TEAL, round_by=10) + box(
        368, 184, 214, 22, "#163d41", round_by=8
    )
    wall = (
        things.door(60, 286, 96, 190, things.HONEY)
        + board(404, 40, 140, 74, sign("words", 474, 77, size=1.3))
        + things.plant(606, 270, scale=0.4)
    )
    people = (
        Figure(
            KEV,
            226,
            112,
            0.58,
            Mood(turn=0.5, look=(0.8, 0.2), mouth="grin"),
            poses.pointing_right(210),
        ),
        Figure(AMINA, 330, 118, 0.56, Mood(turn=0.4, look=(0.8, 0.2), mouth="smile")),
    )
    waves = (poses.waving()[0], poses.Arm((80, 162), (104, 220), (96, 240), "none"))
    clerk = Figure(LEE, 490, 96, 0.5, Mood(turn=-0.5, look=(-0.8, 0), mouth="grin"), waves)
    behind = body(clerk) + arms(clerk)
    return in_room(people, back=CREAM, wall=wall + behind, front=desk)


def path_of_a_project() -> str:
    """A road with eight stops, from a question to a change."""
    road = "M24,292C180,292 150,196 286,206S470,236 456,150S250,128 300,66S520,36 616,52"
    stops = (
        (66, 290),
        (172, 250),
        (262, 205),
        (384, 222),
        (458, 168),
        (352, 124),
        (318, 62),
        (560, 42),
    )
    kinds: tuple[Sign, ...] = ("ask", "tick", "lock", "people", "ear", "bulb", "quote", "star")
    drawn = line(road, "#d9c6a4", 44) + line(road, things.PAPER, 5)
    for (x, y), kind in zip(stops, kinds, strict=True):
        drawn += (
            circle(x, y, 30, things.PAPER)
            + f'<circle cx="{x}" cy="{y}" r="29" fill="none" stroke="#1f5257" stroke-width="5"/>'
        )
        drawn += sign(kind, x, y, size=0.8)
    trees = things.plant(560, 252, scale=0.55) + things.plant(120, 120, scale=0.55)
    return picture(*SIZE, box(0, 0, *SIZE, SAGE) + trees + drawn)


def informed_consent() -> str:
    """Know, choose, change your mind: three cards before somebody who thinks."""
    cards = (
        card(96, 150, "bulb", size=1.3)
        + card(196, 58, "tick", colour="#e4f0e6", size=1.3)
        + card(444, 58, "cross", colour="#f6e2d8", size=1.3)
        + card(544, 150, "back", size=1.3)
    )
    return at_table(
        (
            middle(
                DEE,
                Mood(look=(0, -0.6), mouth="calm", tilt=-4, brow=0.8),
                poses.on_table(EDGE, left=-60, right=60),
            ),
        ),
        back=SKY,
        wall=cards,
        on_it=things.sheet(320, 306, scale=1.05),
    )


def pressure() -> str:
    """Somebody with keys stands close; the person at the table looks away."""
    standing = Figure(
        TOM, 470, 74, 0.74, Mood(turn=-0.5, look=(-0.7, 0.5), mouth="calm", brow=-0.2)
    )
    sits = left(PRIYA, Mood(turn=-0.4, look=(-0.8, 0.5), mouth="worry", tilt=-5, brow=0.8), x=206)
    keys = sign("key", 584, 296, size=1.3)
    wall = says(336, 56, "arrow", colour="#e9cdb2", tail=1) + sign("clock", 70, 70, size=1.4)
    return at_table((standing, sits), back=PINK, wall=wall, on_it=things.sheet(270, 304) + keys)


def consent_talk() -> str:
    """One explains with open hands, one listens; the eight points stand on the wall."""
    points = rows(268, 44, ("people", "target", "clock", "pen"), gap=30, width=60)
    return at_table(
        (
            left(JAY, talking(0.55), poses.talking_right(EDGE), x=150),
            right(JOAN, listening(-0.55), x=500),
        ),
        back=SAND,
        wall=board(246, 20, 150, 140, points),
        on_it=things.sheet(330, 306, scale=0.9) + things.mug(420, 304, things.TEAL),
    )


def easy_to_understand() -> str:
    """A sheet with a picture beside each line, held so that both can see it."""
    sheet = board(
        258,
        70,
        124,
        176,
        rows(282, 100, ("people", "clock", "bus", "lock", "tick"), gap=33, width=52),
    )
    return at_table(
        (
            left(
                AMINA,
                Mood(turn=0.45, look=(0.8, 0.2), mouth="smile"),
                (poses.on_table(EDGE)[0], poses.pointing_right(160)[1]),
                x=130,
            ),
            right(LEE, Mood(turn=-0.45, look=(-0.8, 0.2), mouth="calm", brow=0.6), x=512),
        ),
        back=SAGE,
        wall=sheet,
    )


def confidential() -> str:
    """Words lie in a locked box; a mask of dots stands where the name was."""
    chest = (
        box(206, 132, 228, 146, things.TEAL, round_by=16)
        + box(194, 122, 252, 44, "#163d41", round_by=14)
        + box(286, 196, 68, 58, things.HONEY, round_by=10)
        + sign("key", 320, 224, size=1.1)
    )
    slip = card(150, 92, "words", turn=-9, size=1.15) + card(490, 92, "dots", turn=8, size=1.15)
    return close_up(slip + things.table(-60, 700, 258, 320) + chest, back=SKY)


def the_limits() -> str:
    """Before the first question: a lock that is open at one place."""
    return at_table(
        (
            left(MARLON, talking(0.55), poses.talking_right(EDGE), x=118),
            right(PRIYA, listening(-0.55), x=524),
        ),
        back=CREAM,
        wall=says(262, 58, "lock", tail=-1) + says(384, 58, "gap", colour="#f7e3b4", tail=-1),
        on_it=things.sheet(320, 306, scale=0.85),
    )


def something_serious() -> str:
    """Calm: one has said something hard, the other stays, a hand on the table."""
    return at_table(
        (
            left(
                JOAN,
                Mood(turn=0.55, look=(0.7, 0.2), mouth="calm", tilt=5, brow=0.8),
                poses.on_table(EDGE, right=96, hands=("rest", "open")),
            ),
            right(
                SAM,
                Mood(turn=-0.3, eyes="down", mouth="worry", tilt=-6, brow=0.9),
                poses.on_table(EDGE, left=-30, right=30, hands=("hold", "hold")),
            ),
        ),
        back=SAGE,
        wall=things.window(60, 40, 96, 70) + sign("phone", 590, 90, size=1.3),
        on_it=things.mug(322, 308, things.HONEY),
    )


def safe_for_you_too() -> str:
    """Somebody on the phone to their lead; the name and number are on the wall."""
    list_ = rows(424, 66, ("people", "phone", "clock"), gap=36, width=90)
    arms = (poses.on_table(EDGE)[0], poses.Arm((80, 162), (150, 236), (92, 60), "hold"))
    return at_table(
        (Figure(DEE, 226, 102, 0.67, Mood(turn=0.2, look=(0.4, 0), mouth="talk", brow=0.6), arms),),
        back=PINK,
        wall=board(400, 36, 170, 130, list_),
        on_it=things.sheet(380, 304) + things.phone(292, 150, scale=0.55, turn=-14),
    )


def who_has_the_power() -> str:
    """Two chairs at one corner, one behind a big desk that nobody uses."""
    desk = box(404, 176, 206, 110, "#8a6d57", round_by=8) + box(
        392, 164, 230, 22, "#6d5443", round_by=6
    )
    people = (
        Figure(
            KEV, 150, 118, 0.58, Mood(turn=0.5, look=(0.7, 0), mouth="talk"), poses.holding(320)
        ),
    )
    sits = Figure(
        ROSE, 282, 130, 0.54, Mood(turn=-0.5, look=(-0.7, 0), mouth="smile"), poses.holding(320)
    )
    return in_room(
        people,
        back=SKY,
        wall=things.window(440, 36, 120, 84) + chair(506, 172, things.TERRACOTTA, scale=0.7) + desk,
        front=wheelchair(sits),
    )


def your_story() -> str:
    """An open door, a line on the floor, and somebody who stands on their own side of it."""
    way = (
        box(392, 60, 120, 226, "#eadcc2", round_by=4)
        + box(404, 72, 96, 214, "#fdf6ea")
        + shape("M404,72L456,86V286H404Z", things.TEAL)
    )
    floor_line = shape("M322,288h18L330,320H300Z", things.TERRACOTTA)
    person = Figure(
        JAY,
        200,
        84,
        0.6,
        Mood(turn=0.35, look=(0.6, 0), mouth="smile"),
        (poses.HANGING[0], poses.Arm((80, 162), (150, 250), (196, 176), "open")),
    )
    return in_room(
        (person,), back=SAND, wall=way + says(330, 70, "heart", tail=-1), front=floor_line
    )


def seven_checks() -> str:
    """A card with seven checks, gone through together."""
    checks = rows(
        -28, -52, ("people", "pin", "clock", "pen", "tick", "coins", "phone"), gap=21, width=58
    )
    return at_table(
        (
            left(TOM, Mood(turn=0.4, look=(0.7, 0.4), mouth="calm"), x=150),
            right(
                AMINA,
                Mood(turn=-0.4, look=(-0.7, 0.4), mouth="smile"),
                poses.on_table(EDGE, left=-96, hands=("point", "rest")),
                x=492,
            ),
        ),
        back=CREAM,
        on_it=clipboard(320, 168, checks, scale=1.25),
    )


LESSONS = {
    "eth-1-1": people_who_know, "eth-1-2": a_true_story, "eth-1-3": path_of_a_project,
    "eth-2-1": informed_consent, "eth-2-2": pressure, "eth-2-3": consent_talk,
    "eth-2-4": easy_to_understand, "eth-3-1": confidential, "eth-3-2": the_limits,
    "eth-3-3": something_serious, "eth-3-4": safe_for_you_too, "eth-4-1": who_has_the_power,
    "eth-4-2": your_story, "eth-4-3": seven_checks,
}  # fmt: skip
