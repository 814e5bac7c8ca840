"""One picture for each part of Interviewing, Analysis and Presenting."""

from __future__ import annotations

from courses.drawing import things
from courses.drawing.cast import AMINA, DEE, JAY, JOAN, KEV, LEE, MARLON, PRIYA, ROSE, SAM, TOM
from courses.drawing.face import Mood
from courses.drawing.figure import Figure
from courses.drawing.scenes import poses
from courses.drawing.scenes.modules import listening, peers, power, private, saying_yes
from courses.drawing.signs import sign
from courses.drawing.stage import (
    CREAM,
    EDGE,
    SAGE,
    SAND,
    SKY,
    at_table,
    board,
    card,
    in_room,
    left,
    reading,
    right,
    rows,
    says,
    talking,
    wheelchair,
)  # fmt: skip
from courses.drawing.stage import ROSE as PINK
from courses.drawing.stage import listening as hears
from courses.drawing.svg import circle, line


def planning_questions() -> str:
    """Two plan a talk: question cards on the table, some kept and some put aside."""
    cards = (
        card(262, 286, "ask", size=0.8, turn=-6)
        + card(350, 292, "ask", colour="#f7e3b4", size=0.8, turn=4)
        + card(440, 288, "cross", size=0.7, turn=9)
    )
    return at_table(
        (
            left(DEE, Mood(turn=0.45, eyes="down", mouth="smile"), x=160),
            right(
                SAM,
                Mood(turn=-0.45, look=(-0.7, 0.5), mouth="talk"),
                poses.on_table(EDGE, left=-84, hands=("point", "rest")),
                x=492,
            ),
        ),
        back=SAGE,
        wall=things.window(270, 40, 110, 80),
        on_it=cards,
    )


def on_the_day() -> str:
    """An interview has begun: a recorder, water, a clock, a clear way out."""
    return at_table(
        (
            left(AMINA, talking(0.55), poses.on_table(EDGE, hands=("rest", "open")), x=178),
            right(MARLON, hears(-0.55), x=458),
        ),
        back=PINK,
        wall=things.door(562, 266, 70, 170, things.TEAL) + sign("clock", 318, 70, size=1.4),
        on_it=things.recorder(318, 290, scale=0.55) + things.mug(254, 306, things.HONEY, scale=0.8),
    )


def groups() -> str:
    """Four people in a group; each has something to say."""
    people = (
        Figure(
            PRIYA,
            96,
            126,
            0.54,
            Mood(turn=0.5, look=(0.7, 0), mouth="talk"),
            poses.talking_right(EDGE),
        ),
        Figure(
            TOM, 250, 116, 0.54, Mood(turn=0.1, look=(-0.6, 0), mouth="smile"), poses.on_table(EDGE)
        ),
        Figure(
            JOAN,
            396,
            116,
            0.54,
            Mood(turn=-0.2, look=(-0.7, 0), mouth="calm", brow=0.6),
            poses.on_table(EDGE),
        ),
        Figure(
            LEE,
            546,
            126,
            0.54,
            Mood(turn=-0.5, look=(-0.7, 0), mouth="grin"),
            poses.on_table(EDGE, hands=("hold", "rest")),
        ),
    )
    bubbles = says(172, 48, "words", colour=things.HONEY, tail=-1) + says(470, 48, "dots", tail=1)
    return at_table(people, back=SKY, wall=bubbles, on_it=things.mug(322, 306, things.TERRACOTTA))


def the_data() -> str:
    """Pages, quotes and drawings lie on the table; two read, each alone first."""
    on_it = (
        things.sheet(250, 292, scale=0.9, turn=-4)
        + things.sheet(330, 306, scale=0.9)
        + things.sheet(410, 292, scale=0.9, turn=5)
    )
    return at_table(
        (left(KEV, reading(0.3), x=150), right(ROSE, reading(-0.3), x=500)),
        back=SAND,
        wall=card(320, 110, "quote", size=1.4),
        on_it=on_it,
    )


def sorting() -> str:
    """Notes on a wall in three groups, and three people who move them."""
    notes = "".join(
        things.note(x, y, c, turn=(x % 5) - 2, size=44)
        for x, y, c in (
            (236, 62, "#f0c05a"),
            (286, 58, "#f0c05a"),
            (244, 110, "#f0c05a"),
            (344, 66, "#9cc4b2"),
            (392, 72, "#9cc4b2"),
            (300, 164, "#e79a78"),
            (350, 156, "#e79a78"),
            (400, 166, "#e79a78"),
        )
    )
    people = (
        Figure(
            JAY,
            104,
            118,
            0.58,
            Mood(turn=0.55, look=(0.8, -0.2), mouth="smile"),
            poses.pointing_right(120),
        ),
        Figure(
            AMINA,
            544,
            118,
            0.58,
            Mood(turn=-0.55, look=(-0.8, -0.2), mouth="talk"),
            poses.holding(300),
        ),
    )
    return in_room(
        people,
        back=CREAM,
        wall=board(204, 24, 232, 186, notes),
        front=things.note(544, 288, "#f0c05a", size=44),
    )


def going_deeper() -> str:
    """One holds a theme up, and another asks who says different."""
    return at_table(
        (
            left(LEE, talking(0.5), poses.on_table(EDGE, right=60, hands=("rest", "hold")), x=150),
            right(
                PRIYA,
                Mood(turn=-0.5, look=(-0.8, 0), mouth="talk", brow=0.7),
                poses.talking_left(EDGE),
                x=506,
            ),
        ),
        back=SAGE,
        wall=card(322, 92, "heart", size=1.5)
        + card(262, 186, "tick", size=0.8, turn=-4)
        + card(352, 190, "ask", size=0.8, turn=4),
        on_it=things.mug(90, 304, things.TEAL),
    )


def asking_for_change() -> str:
    """A page is handed over: who does what, and by when."""
    page = board(
        272, 118, 104, 124, rows(290, 144, ("people", "tick", "calendar"), gap=36, width=44)
    )
    reach_right = (poses.on_table(EDGE)[0], poses.Arm((80, 162), (146, 232), (190, 150), "hold"))
    reach_left = (
        poses.Arm((-80, 162), (-146, 232), (-190, 150), "hold", flip=True),
        poses.on_table(EDGE)[1],
    )
    return at_table(
        (left(ROSE, talking(0.5), reach_right, x=158), right(KEV, hears(-0.5), reach_left, x=490)),
        back=SKY,
        wall=page,
    )


def telling_it() -> str:
    """A leaflet, a poster and a voice: three ways to tell one thing."""
    wall = board(
        246,
        30,
        150,
        120,
        sign("quote", 282, 90, size=1.2) + line("M316,74h56M316,104h40", things.INK, 7),
    )
    person = Figure(
        MARLON,
        140,
        100,
        0.6,
        Mood(turn=0.4, look=(0.7, 0), mouth="talk", brow=0.7),
        poses.talking_right(250),
    )
    sits = Figure(
        JOAN, 500, 140, 0.5, Mood(turn=-0.5, look=(-0.8, -0.1), mouth="smile"), poses.holding(310)
    )
    return in_room(
        (person,),
        back=PINK,
        wall=wall + card(446, 70, "star", size=0.9, turn=5),
        front=wheelchair(sits),
    )


def making_it_stick() -> str:
    """Three dates on a wall: at three, six and twelve months somebody looks again."""
    dates = "".join(
        board(
            x,
            46,
            92,
            84,
            sign("calendar", x + 46, 78, size=0.9) + sign(kind, x + 46, 114, size=0.45),
        )
        for x, kind in ((182, "tick"), (292, "tick"), (402, "ask"))
    )
    people = (
        Figure(
            DEE,
            96,
            122,
            0.56,
            Mood(turn=0.5, look=(0.8, -0.2), mouth="smile"),
            poses.pointing_right(120),
        ),
        Figure(
            TOM,
            556,
            122,
            0.56,
            Mood(turn=-0.5, look=(-0.8, -0.2), mouth="smile"),
            poses.holding(310),
        ),
    )
    return in_room(
        people,
        back=SAND,
        wall=dates
        + line("M182,160H494", things.TEAL, 6)
        + "".join(circle(x, 160, 10, things.TERRACOTTA) for x in (228, 338, 448)),
    )


LESSONS = {
    "eth-1": peers, "eth-2": saying_yes, "eth-3": private, "eth-4": power,
    "int-1": planning_questions, "int-2": listening, "int-3": on_the_day, "int-4": groups,
    "ana-1": the_data, "ana-2": sorting, "ana-3": going_deeper, "pre-1": asking_for_change,
    "pre-2": telling_it, "pre-3": making_it_stick,
}  # fmt: skip
