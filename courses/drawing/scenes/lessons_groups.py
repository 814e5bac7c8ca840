"""One picture for each lesson about groups and other ways to listen."""

from __future__ import annotations

from courses.drawing import things
from courses.drawing.cast import JAY, JOAN, PRIYA
from courses.drawing.face import Mood
from courses.drawing.figure import Figure
from courses.drawing.scenes import poses
from courses.drawing.signs import sign
from courses.drawing.stage import (
    CREAM,
    SAGE,
    SAND,
    SIZE,
    board,
    card,
    close_up,
    in_room,
    ring,
    says,
    wheelchair,
)  # fmt: skip
from courses.drawing.svg import box, circle, line, picture


def focus_group() -> str:
    """Seven people in a ring; something stands in the middle for all of them."""
    tops = ("#b4472d", "#1f5257", "#66794f", "#d8a23f", "#574069", "#3f6f9c", "#8c3b5a")
    middle_ = circle(320, 160, 54, "#cb966a") + sign("dots", 320, 160, size=1.1)
    bubbles = says(112, 64, "words", colour=things.HONEY, tail=1) + says(532, 64, "ask", tail=-1)
    return picture(
        *SIZE,
        box(0, 0, *SIZE, SAGE)
        + circle(320, 160, 148, "#e9f0e6")
        + middle_
        + ring(320, 160, 7, tops)
        + bubbles,
    )


def running_it() -> str:
    """One leads with open hands, one writes on the wall; the quiet one has a card."""
    people = (
        Figure(
            JAY,
            128,
            112,
            0.58,
            Mood(turn=0.5, look=(0.7, 0), mouth="talk"),
            poses.talking_right(250),
        ),
        Figure(
            JOAN,
            520,
            112,
            0.56,
            Mood(turn=-0.5, look=(-0.8, -0.2), mouth="smile"),
            poses.holding(290),
        ),
    )
    wall = board(
        232,
        30,
        200,
        130,
        sign("tick", 270, 66, size=0.7)
        + line("M296,66h100", "#b9ad9b", 6)
        + sign("tick", 270, 98, size=0.7)
        + line("M296,98h76", "#b9ad9b", 6)
        + sign("clock", 404, 134, size=0.6),
    )
    sits = Figure(PRIYA, 326, 176, 0.44, Mood(mouth="calm", brow=0.5), poses.holding(290))
    return in_room(
        people, back=SAND, wall=wall, front=wheelchair(sits) + card(520, 296, "pen", size=0.6)
    )


def other_ways() -> str:
    """Walk and talk, draw, vote by dots, photos: four ways on four cards."""
    cards = (
        card(130, 110, "pin", turn=-5, size=1.5)
        + card(276, 92, "pen", turn=3, size=1.5)
        + card(420, 112, "people", turn=-3, size=1.5)
        + card(540, 92, "star", turn=6, size=1.3)
    )
    dots = things.dots(
        [(250, 220), (276, 232), (300, 216), (330, 236), (356, 222), (388, 230)],
        things.TERRACOTTA,
        9,
    )
    return close_up(
        things.table(-60, 700, 190, 330)
        + cards
        + dots
        + things.mug(70, 292, things.TEAL, scale=1.1)
        + things.sheet(470, 262, scale=1.1),
        back=CREAM,
    )


LESSONS = {
    "int-4-1": focus_group,
    "int-4-2": running_it,
    "int-4-3": other_ways,
}
