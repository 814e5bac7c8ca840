"""One picture for each lesson of Presenting."""

from __future__ import annotations

from courses.drawing import things
from courses.drawing.cast import AMINA, DEE, JAY, JOAN, KEV, LEE, PRIYA, ROSE, SAM, TOM
from courses.drawing.face import Mood
from courses.drawing.figure import Figure
from courses.drawing.scenes import poses
from courses.drawing.signs import sign
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
    close_up,
    in_room,
    ring,
    rows,
    says,
    wheelchair,
)  # fmt: skip
from courses.drawing.stage import ROSE as PINK
from courses.drawing.svg import box, circle, group, line, picture, shape


def who_can_change_it() -> str:
    """Three rings: the desk, the manager, the one who pays."""
    rings = (
        circle(320, 164, 142, "#cfe0dd")
        + circle(320, 164, 98, "#e9d9a9")
        + circle(320, 164, 54, "#f6e2d8")
    )
    heads = "".join(
        group(
            circle(0, -14, 15, skin) + shape("M-26,30c0,-26 10,-34 26,-34s26,8 26,34z", top),
            x=x,
            y=y,
        )
        for x, y, skin, top in (
            (320, 164, "#e2a886", things.TERRACOTTA),
            (398, 196, "#6f4630", things.TEAL),
            (238, 76, "#f0c3a6", "#574069"),
        )
    )
    signs = (
        sign("hand", 262, 214, size=0.7)
        + sign("pen", 392, 112, size=0.7)
        + sign("coins", 316, 46, size=0.8)
    )
    return picture(
        *SIZE,
        box(0, 0, *SIZE, SAGE)
        + rings
        + heads
        + signs
        + says(92, 84, "ask", tail=1)
        + sign("arrow", 170, 160, size=1.2),
    )


def smart() -> str:
    """Five cards in a row: who, what, when, how much, how we check."""
    row = "".join(
        card(76 + k * 122, 120 + (k % 2) * 16, kind, size=1.3, turn=(-3, 2, -2, 3, -2)[k])
        for k, kind in enumerate(("target", "plus", "tick", "link", "calendar"))
    )
    return close_up(
        things.table(-60, 700, 206, 330)
        + row
        + things.sheet(210, 262, scale=1.2)
        + things.mug(470, 296, things.TERRACOTTA),
        back=CREAM,
    )


def the_answer_is_no() -> str:
    """A closed door with a smaller one in it that opens; somebody asks kindly."""
    big = things.door(410, 286, 130, 226, "#8a6d57")
    small = box(430, 196, 66, 90, "#fff6dd") + shape("M430,196L456,204V286H430Z", things.TEAL)
    person = Figure(
        ROSE,
        210,
        92,
        0.6,
        Mood(turn=0.4, look=(0.7, 0), mouth="calm", brow=0.8),
        poses.talking_right(250),
    )
    return in_room((person,), back=SKY, wall=big + small + says(352, 66, "ask", tail=-1))


def choose_your_form() -> str:
    """A brief, a leaflet, a film and a poster stand side by side."""
    brief = board(58, 70, 96, 128, rows(78, 96, ("none", "none", "none"), gap=32, width=40))
    leaflet = (
        shape(
            "M196,78l44,-12v130l-44,12zM240,66l44,12v130l-44,-12zM284,78l44,-12v130l-44,12z",
            things.PAPER,
        )
        + line("M240,66v130M284,78v130", "#b9ad9b", 4)
        + sign("heart", 262, 128, size=0.7)
    )
    film = box(368, 82, 120, 92, things.INK, round_by=10) + shape(
        "M412,106l40,22l-40,22z", things.HONEY
    )
    poster = (
        box(524, 58, 84, 130, things.TERRACOTTA, round_by=4)
        + sign("star", 566, 104)
        + line("M544,146h44M544,164h30", things.PAPER, 6)
    )
    return close_up(
        things.table(-60, 700, 226, 330)
        + brief
        + leaflet
        + film
        + poster
        + things.mug(120, 296, things.TEAL),
        back=SAND,
    )


def speaking_up() -> str:
    """Somebody stands and speaks with five cards in hand; a room listens."""
    wall = board(
        226,
        34,
        180,
        104,
        sign("people", 270, 86, size=1.2) + line("M312,72h70M312,98h52", things.INK, 7),
    )
    speaker = Figure(
        PRIYA,
        124,
        96,
        0.6,
        Mood(turn=0.4, look=(0.6, 0), mouth="talk", brow=0.7),
        (poses.Arm((-80, 162), (-116, 268), (-34, 276), "hold"), poses.talking_right(250)[1]),
    )
    seats = (
        Figure(
            TOM, 452, 150, 0.46, Mood(turn=-0.5, look=(-0.8, 0), mouth="smile"), poses.holding(320)
        ),
        Figure(
            DEE,
            560,
            158,
            0.46,
            Mood(turn=-0.5, look=(-0.8, 0), mouth="calm", brow=0.5),
            poses.holding(320),
        ),
    )
    return in_room(
        (speaker, *seats),
        back=PINK,
        wall=wall,
        front=card(100, 276, "words", size=0.62, turn=-6)
        + wheelchair(
            Figure(
                LEE,
                346,
                178,
                0.42,
                Mood(turn=-0.4, look=(-0.8, -0.1), mouth="smile"),
                poses.holding(310),
            )
        ),
    )


def leaflets_and_safety() -> str:
    """A camera with its lens covered, and a leaflet that shows no face."""
    camera = (
        box(92, 112, 190, 130, things.INK, round_by=16)
        + box(128, 92, 70, 30, things.INK, round_by=8)
        + circle(188, 178, 48, "#5f534b")
        + circle(188, 178, 36, "#3a4450")
        + sign("hand", 188, 178, size=1.2)
    )
    leaflet = shape(
        "M356,82l62,-16v164l-62,16zM418,66l62,16v164l-62,-16zM480,82l62,-16v164l-62,16z",
        things.PAPER,
    ) + line("M418,66v164M480,82v164", "#b9ad9b", 4)
    faces = (
        circle(388, 132, 18, "#b9ad9b")
        + shape("M362,184c0,-26 10,-32 26,-32s26,6 26,32z", "#b9ad9b")
        + sign("lock", 448, 146, size=0.9)
        + line("M496,120h32M496,142h26M496,164h30", "#b9ad9b", 6)
    )
    return close_up(things.table(-60, 700, 250, 330) + camera + leaflet + faces, back=SAGE)


def you_said_we_did() -> str:
    """A board on a wall: what was said at one side, what was done at the other."""
    wall = board(
        170,
        26,
        300,
        176,
        line("M320,26V202", "#8a6d57", 5)
        + sign("quote", 244, 60, size=0.9)
        + sign("tick", 396, 60, size=0.9)
        + line("M196,100h92M196,130h72M196,160h84", "#b9ad9b", 7)
        + line("M346,100h88M346,130h96", "#b9ad9b", 7)
        + sign("clock", 362, 166, size=0.6)
        + line("M388,166h50", "#b9ad9b", 7),
    )
    people = (
        Figure(
            SAM,
            92,
            122,
            0.56,
            Mood(turn=0.5, look=(0.8, -0.2), mouth="grin"),
            poses.pointing_right(110),
        ),
        Figure(
            AMINA,
            556,
            122,
            0.56,
            Mood(turn=-0.5, look=(-0.8, -0.2), mouth="smile"),
            poses.holding(310),
        ),
    )
    return in_room(people, back=SKY, wall=wall)


def reference_groups() -> str:
    """People who use a service sit with the manager and check the list."""
    people = (
        Figure(
            JAY, 96, 126, 0.54, Mood(turn=0.5, look=(0.7, 0), mouth="talk"), poses.on_table(EDGE)
        ),
        Figure(
            JOAN, 246, 116, 0.54, Mood(turn=0.2, look=(0.4, 0), mouth="smile"), poses.on_table(EDGE)
        ),
        Figure(
            KEV,
            396,
            116,
            0.54,
            Mood(turn=-0.2, look=(-0.5, 0), mouth="calm", brow=0.5),
            poses.on_table(EDGE),
        ),
        Figure(
            ROSE,
            546,
            126,
            0.54,
            Mood(turn=-0.5, look=(-0.7, 0), mouth="smile"),
            poses.on_table(EDGE, hands=("hold", "rest")),
        ),
    )
    wall = board(
        266,
        18,
        108,
        76,
        sign("tick", 288, 40, size=0.5)
        + sign("tick", 288, 68, size=0.5)
        + line("M308,40h48M308,68h34", "#b9ad9b", 5),
    )
    return at_table(
        people,
        back=SAND,
        wall=wall,
        on_it=things.sheet(320, 306, scale=0.8) + things.mug(470, 304, things.TEAL, scale=0.9),
    )


def action_learning() -> str:
    """Five people round one problem; there are only questions in the air."""
    tops = ("#1f5257", "#b4472d", "#66794f", "#574069", "#d8a23f")
    middle_ = circle(320, 166, 46, things.PAPER) + sign("bulb", 320, 166, size=1.2)
    asks = (
        says(106, 70, "ask", tail=1)
        + says(534, 70, "ask", colour=things.HONEY, tail=-1)
        + says(92, 226, "ask", colour="#e4f0e6", tail=1)
    )
    return picture(
        *SIZE,
        box(0, 0, *SIZE, CREAM)
        + circle(320, 166, 146, "#f6efdf")
        + middle_
        + ring(320, 166, 5, tops)
        + asks,
    )


LESSONS = {
    "pre-1-1": who_can_change_it, "pre-1-2": smart, "pre-1-3": the_answer_is_no,
    "pre-2-1": choose_your_form, "pre-2-2": speaking_up, "pre-2-3": leaflets_and_safety,
    "pre-3-1": you_said_we_did, "pre-3-2": reference_groups, "pre-3-3": action_learning,
}  # fmt: skip
