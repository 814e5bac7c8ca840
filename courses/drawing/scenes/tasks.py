"""Small pictures for the steps of a practice task."""

from __future__ import annotations

from collections.abc import Callable

from courses.drawing import things
from courses.drawing.cast import AMINA, DEE, JAY, KEV, LEE, MARLON, PRIYA, ROSE, SAM, Person
from courses.drawing.face import Mood
from courses.drawing.figure import Figure, whole
from courses.drawing.scenes import poses
from courses.drawing.signs import Sign, sign
from courses.drawing.stage import CREAM, SAGE, SAND, SKY, card, clipboard, rows, says
from courses.drawing.svg import box, circle, line, picture, shape

SIZE = (480, 320)


def _person(person: Person, mood: Mood, pose: poses.Arms, back: str, beside: str) -> str:
    figure = Figure(person, 168, 104, 0.62, mood, pose)
    return picture(
        *SIZE, box(0, 0, *SIZE, back) + circle(240, 180, 150, "#fffdf866") + whole(figure) + beside
    )


def _things(back: str, what: str) -> str:
    return picture(*SIZE, box(0, 0, *SIZE, back) + circle(240, 160, 140, "#fffdf866") + what)


def say_it() -> str:
    """Somebody says a talk out loud."""
    return _person(
        JAY,
        Mood(turn=0.35, look=(0.6, 0), mouth="talk", brow=0.7),
        poses.talking_right(250),
        SAGE,
        says(370, 92, "words", colour=things.HONEY, tail=-1),
    )


def tick_it() -> str:
    """A hand list with ticks."""
    return _things(
        SKY,
        clipboard(
            240, 168, rows(-30, -46, ("tick", "tick", "tick", "dots"), gap=32, width=58), scale=1.35
        ),
    )


def two_minutes() -> str:
    """A clock."""
    return _things(SAND, sign("clock", 240, 160, size=4.6))


def nod_only() -> str:
    """Somebody listens and nods, and says nothing."""
    return _person(
        AMINA,
        Mood(turn=0.3, eyes="shut", mouth="smile", tilt=8),
        poses.holding(320),
        SAND,
        sign("ear", 370, 120, size=2.4),
    )


def say_it_back() -> str:
    """Somebody says back three things."""
    three = "".join(
        card(376, 76 + k * 74, kind, size=0.95) for k, kind in enumerate(("house", "bus", "heart"))
    )
    return _person(
        MARLON, Mood(turn=0.4, look=(0.7, 0), mouth="talk"), poses.talking_right(250), SKY, three
    )


def ask_if_right() -> str:
    """Somebody asks whether they got it right."""
    return _person(
        ROSE,
        Mood(turn=0.35, look=(0.6, 0), mouth="talk", brow=0.9, tilt=5),
        poses.holding(320),
        SAGE,
        says(370, 110, "ask", tail=-1),
    )


def draw_it() -> str:
    """A pencil and a drawing of a door and a person."""
    page = (
        box(90, 60, 300, 200, things.PAPER, round_by=6)
        + things.door(130, 240, 66, 140, things.TEAL)
        + circle(290, 128, 26, "#e2a886")
        + shape("M248,240c0,-54 16,-72 42,-72s42,18 42,72z", things.TERRACOTTA)
    )
    return _things(CREAM, page + sign("pen", 372, 236, size=2.2))


def show_it() -> str:
    """Somebody shows a drawing to another person."""
    return _person(
        PRIYA,
        Mood(turn=0.4, look=(0.7, 0.2), mouth="smile"),
        (poses.on_table(260)[0], poses.Arm((80, 162), (150, 240), (206, 170), "hold")),
        SAND,
        card(352, 180, "house", size=1.9, turn=4),
    )


def five_cards() -> str:
    """Five cards in a fan."""
    signs: tuple[Sign, ...] = ("star", "people", "quote", "hand", "heart")
    fan = "".join(
        card(
            90 + k * 75, 176 - (14, 34, 42, 34, 14)[k], kind, turn=(-16, -8, 0, 8, 16)[k], size=1.25
        )
        for k, kind in enumerate(signs)
    )
    return _things(SAGE, fan)


def tell_one_person() -> str:
    """Somebody gives a talk to one person."""
    return _person(
        DEE,
        Mood(turn=0.4, look=(0.7, 0), mouth="talk", brow=0.7),
        poses.talking_right(250),
        CREAM,
        says(350, 74, "quote", colour=things.HONEY, tail=-1) + sign("people", 390, 230, size=1.9),
    )


def fold_it() -> str:
    """A sheet folded into three."""
    sheet = shape(
        "M96,92l96,-30v190l-96,30zM192,62l96,30v190l-96,-30zM288,92l96,-30v190l-96,30z",
        things.PAPER,
    ) + line("M192,62v190M288,92v190", "#b9ad9b", 5)
    return _things(SKY, sheet)


def four_messages() -> str:
    """Four messages on a folded sheet."""
    sheet = box(84, 70, 312, 186, things.PAPER, round_by=6) + line(
        "M162,70v186M240,70v186M318,70v186", "#b9ad9b", 4
    )
    return _things(
        SAND,
        sheet
        + "".join(
            sign(kind, 123 + k * 78, 130, size=1.1)
            + line(f"M{103 + k * 78},180h40M{103 + k * 78},204h28", "#b9ad9b", 6)
            for k, kind in enumerate(("calendar", "quote", "tick", "ask"))
        ),
    )


def who_to_ask() -> str:
    """A phone, and a name beside it."""
    return _things(
        SAGE,
        sign("phone", 160, 160, size=3.6)
        + box(236, 104, 170, 116, things.PAPER, round_by=10)
        + sign("people", 276, 160, size=1.1)
        + line("M312,146h70M312,176h48", "#b9ad9b", 8),
    )


def bring_a_problem() -> str:
    """Somebody brings a small problem to a friend."""
    return _person(
        SAM,
        Mood(turn=0.35, look=(0.6, 0), mouth="calm", brow=0.9),
        poses.talking_right(250),
        CREAM,
        says(366, 100, "dots", tail=-1),
    )


def only_questions() -> str:
    """A friend may only ask questions."""
    return _person(
        LEE,
        Mood(turn=0.35, look=(0.6, 0), mouth="talk", brow=0.8),
        poses.holding(320),
        SKY,
        says(366, 76, "ask", tail=-1) + says(372, 176, "ask", colour=things.HONEY, tail=-1),
    )


def next_step() -> str:
    """Somebody sees the next step."""
    return _person(
        KEV,
        Mood(turn=0.35, look=(0.6, -0.2), mouth="grin"),
        poses.pointing_right(170),
        SAND,
        sign("bulb", 380, 88, size=1.8) + sign("arrow", 384, 210, size=1.9),
    )


LESSONS: dict[str, Callable[[], str]] = {
    "say-it": say_it, "tick-it": tick_it, "two-minutes": two_minutes, "nod-only": nod_only,
    "say-it-back": say_it_back, "ask-if-right": ask_if_right, "draw-it": draw_it,
    "show-it": show_it, "five-cards": five_cards, "tell-one-person": tell_one_person,
    "fold-it": fold_it, "four-messages": four_messages, "who-to-ask": who_to_ask,
    "bring-a-problem": bring_a_problem, "only-questions": only_questions, "next-step": next_step,
}  # fmt: skip
