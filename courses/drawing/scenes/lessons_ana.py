"""One picture for each lesson of Analysis."""

from __future__ import annotations

from courses.drawing import things
from courses.drawing.cast import AMINA, DEE, JAY, JOAN, KEV, LEE, MARLON, PRIYA, ROSE, SAM, TOM
from courses.drawing.face import Mood
from courses.drawing.figure import Figure, body
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
    left,
    middle,
    right,
    rows,
    talking,
    wheelchair,
)  # fmt: skip
from courses.drawing.stage import ROSE as PINK
from courses.drawing.svg import box, circle, line, picture, shape

HONEY, MINT, CORAL = "#f0c05a", "#9cc4b2", "#e79a78"


def what_is_data() -> str:
    """A quote, a drawing, a vote by dots, a page of notes: all of it is data."""
    on_it = (
        card(150, 118, "quote", turn=-6, size=1.5)
        + card(300, 92, "house", turn=3, size=1.5)
        + card(452, 116, "words", turn=-3, size=1.5)
        + things.dots(
            [(540, 74), (566, 92), (548, 118), (584, 126), (560, 150)], things.TERRACOTTA, 10
        )
    )
    return close_up(
        things.table(-60, 700, 200, 330)
        + on_it
        + things.recorder(96, 262, scale=0.9)
        + things.sheet(420, 268, scale=1.2),
        back=SAGE,
    )


def read_again() -> str:
    """Somebody reads the same page for the third time, and still finds something."""
    marks = (
        sign("star", 462, 78, size=0.9)
        + sign("ask", 462, 126, size=0.9)
        + sign("wave", 462, 176, size=0.8)
    )
    page = board(
        330, 40, 170, 176, rows(356, 78, ("none", "none", "none", "none"), gap=33, width=56) + marks
    )
    return at_table(
        (
            Figure(
                JOAN,
                190,
                102,
                0.67,
                Mood(turn=0.5, look=(0.8, 0.3), mouth="calm", brow=0.6),
                poses.on_table(EDGE, right=80, hands=("rest", "hold")),
            ),
        ),
        back=SAND,
        wall=page,
        on_it=things.mug(92, 306, things.TERRACOTTA) + things.sheet(300, 306, scale=0.9),
    )


def name_your_view() -> str:
    """An envelope with one's own view in it, sealed before the work begins."""
    envelope = (
        box(356, 92, 200, 130, things.PAPER, round_by=6)
        + line("M356,96L456,166L556,96", "#b9ad9b", 6)
        + circle(456, 166, 20, things.TERRACOTTA)
        + sign("eye", 456, 166, size=0.5)
    )
    return at_table(
        (
            Figure(
                DEE,
                190,
                102,
                0.67,
                Mood(turn=0.45, look=(0.7, 0.2), mouth="smile", brow=0.5),
                poses.on_table(EDGE, right=76),
            ),
        ),
        back=SKY,
        wall=envelope,
        on_it=things.sheet(320, 306, scale=0.8),
    )


def what_is_a_code() -> str:
    """A long line of talk, and the short label that is tied to it."""
    strip = (
        box(60, 96, 520, 66, things.PAPER, round_by=10)
        + line("M90,122h450M90,140h330", "#b9ad9b", 7)
        + box(90, 112, 170, 38, "#f0c05a66", round_by=6)
    )
    label = (
        line("M176,150V206", things.TEAL, 5)
        + shape("M96,206h148l22,26l-22,26H96Z", HONEY)
        + circle(240, 232, 6, things.PAPER)
        + sign("clock", 132, 232, size=0.7)
        + line("M158,232h64", things.INK, 6)
    )
    other = (
        line("M452,150V196", things.TEAL, 5)
        + shape("M372,196h148l22,26l-22,26H372Z", MINT)
        + circle(516, 222, 6, things.PAPER)
        + sign("heart", 408, 222, size=0.7)
        + line("M434,222h64", things.INK, 6)
    )
    return picture(*SIZE, box(0, 0, *SIZE, CREAM) + strip + label + other)


def the_card_sort() -> str:
    """Cards in piles on a table; each person sorts alone first."""
    piles = "".join(
        card(x + k * 5, y - k * 7, shown, colour=colour, turn=turn, size=0.9)
        for x, y, kind, colour, turn in (
            (170, 262, "clock", HONEY, -4),
            (320, 272, "heart", CORAL, 2),
            (470, 262, "quote", MINT, 5),
        )
        for k, shown in enumerate(("none", "none", kind))
    )
    lone = card(590, 290, "ask", turn=12, size=0.72)
    people = (
        Figure(SAM, 120, 66, 0.6, Mood(turn=0.4, eyes="down", mouth="calm"), poses.on_table(EDGE)),
        Figure(ROSE, 320, 56, 0.6, Mood(eyes="down", mouth="smile"), poses.on_table(EDGE)),
        Figure(JAY, 520, 66, 0.6, Mood(turn=-0.4, eyes="down", mouth="calm"), poses.on_table(EDGE)),
    )
    from_above = things.table(-60, 700, 200, 330)
    return picture(
        *SIZE, box(0, 0, *SIZE, SAGE) + "".join(map(body, people)) + from_above + piles + lone
    )


def codes_to_themes() -> str:
    """Small labels run together into three larger ideas."""
    left_ = "".join(
        things.note(
            70 + (k % 2) * 70, 60 + k * 38, (HONEY, CORAL, MINT)[k % 3], turn=(k % 5) - 2, size=46
        )
        for k in range(6)
    )
    ways = line(
        "M196,70C270,70 280,80 330,84M196,160C270,160 280,162 330,162"
        "M196,240C270,240 280,236 330,236",
        things.TEAL,
        6,
    )
    themes = "".join(
        box(336, y - 32, 250, 62, c, round_by=16)
        + sign(kind, 374, y, size=0.9)
        + line(f"M412,{y}h140", things.INK, 7)
        for y, c, kind in ((84, HONEY, "clock"), (162, CORAL, "heart"), (240, MINT, "quote"))
    )
    return picture(*SIZE, box(0, 0, *SIZE, CREAM) + left_ + ways + themes)


def the_pull() -> str:
    """Two true things pull one person two ways."""
    person = middle(
        LEE,
        Mood(look=(0, 0.2), mouth="worry", brow=0.8),
        (
            poses.Arm((-80, 162), (-150, 200), (-226, 186), "hold", flip=True),
            poses.Arm((80, 162), (150, 200), (226, 186), "hold"),
        ),
    )
    ropes = line("M176,224H86M464,224H554", "#8a6d57", 9)
    cards = card(66, 150, "quote", colour="#e4f0e6", size=1.35) + card(
        574, 150, "lock", colour="#f6e2d8", size=1.35
    )
    return at_table((person,), back=SKY, wall=cards + ropes)


def theme_into_picture() -> str:
    """A theme becomes a drawing that a group talks about."""
    frame = board(
        210,
        28,
        220,
        150,
        things.door(262, 172, 56, 104, things.TEAL)
        + circle(376, 108, 15, "#e2a886")
        + shape("M352,172c0,-34 10,-44 24,-44s24,10 24,44z", things.TERRACOTTA)
        + sign("clock", 338, 58, size=0.6),
    )
    people = (
        Figure(
            AMINA,
            110,
            118,
            0.58,
            Mood(turn=0.55, look=(0.8, -0.3), mouth="smile"),
            poses.pointing_right(120),
        ),
        Figure(
            TOM,
            530,
            118,
            0.58,
            Mood(turn=-0.55, look=(-0.8, -0.3), mouth="talk", brow=0.6),
            poses.holding(320),
        ),
    )
    sits = Figure(PRIYA, 320, 200, 0.42, Mood(look=(0, -0.8), mouth="smile"), poses.holding(310))
    return in_room(people, back=SAND, wall=frame, front=wheelchair(sits))


def is_it_fair() -> str:
    """A pair of scales with cards on both sides; one looks for what pulls against."""
    scales = (
        line("M430,70V230M430,84L330,104M430,84L530,104", "#5f534b", 9)
        + line("M300,176L330,104L360,176M500,176L530,104L560,176", "#5f534b", 4)
        + shape("M290,176h80q-6,26 -40,26t-40,-26zM490,176h80q-6,26 -40,26t-40,-26z", things.TEAL)
        + box(394, 228, 72, 14, "#5f534b", round_by=6)
        + card(330, 158, "tick", size=0.6)
        + card(530, 158, "ask", size=0.6)
    )
    return at_table(
        (
            Figure(
                KEV,
                170,
                102,
                0.67,
                Mood(turn=0.5, look=(0.8, 0.1), mouth="calm", brow=0.7),
                poses.on_table(EDGE, right=70, hands=("rest", "hold")),
            ),
        ),
        back=PINK,
        wall=scales,
        on_it=things.sheet(280, 306, scale=0.8),
    )


def theme_to_finding() -> str:
    """One sentence on a board, with the cards behind it in plain sight."""
    wall = board(
        206, 34, 230, 96, sign("quote", 244, 82) + line("M280,68h130M280,94h96", things.INK, 8)
    )
    behind = (
        card(244, 168, "people", size=0.8, turn=-4)
        + card(322, 176, "clock", size=0.8, turn=3)
        + card(400, 168, "heart", size=0.8, turn=-2)
    )
    return at_table(
        (
            left(MARLON, talking(0.5), poses.talking_right(EDGE), x=116),
            right(JOAN, Mood(turn=-0.5, look=(-0.8, 0), mouth="smile"), x=524),
        ),
        back=SAGE,
        wall=wall + behind,
    )


LESSONS = {
    "ana-1-1": what_is_data, "ana-1-2": read_again, "ana-1-3": name_your_view,
    "ana-2-1": what_is_a_code, "ana-2-2": the_card_sort, "ana-2-3": codes_to_themes,
    "ana-3-1": the_pull, "ana-3-2": theme_into_picture, "ana-3-3": is_it_fair,
    "ana-3-4": theme_to_finding,
}  # fmt: skip
