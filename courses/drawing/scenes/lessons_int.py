"""One picture for each lesson of Interviewing."""

from __future__ import annotations

from courses.drawing import things
from courses.drawing.cast import AMINA, DEE, JAY, JOAN, KEV, LEE, MARLON, PRIYA, ROSE, SAM, TOM
from courses.drawing.face import Mood
from courses.drawing.figure import Figure
from courses.drawing.scenes import lessons_groups, poses
from courses.drawing.signs import sign
from courses.drawing.stage import (
    CREAM,
    EDGE,
    SAGE,
    SAND,
    SKY,
    at_table,
    board,
    chair,
    clipboard,
    close_up,
    in_room,
    left,
    listening,
    right,
    rows,
    says,
    talking,
)  # fmt: skip
from courses.drawing.stage import ROSE as PINK
from courses.drawing.svg import box, circle, line, shape


def open_and_closed() -> str:
    """A short answer, and a long one: two doors, one shut and one open."""
    shut = things.door(96, 286, 96, 196, things.TERRACOTTA)
    way = box(436, 78, 120, 208, "#eadcc2", round_by=4) + box(448, 90, 96, 196, "#fff6dd")
    opened = (
        way + shape("M448,90L486,104V286H448Z", things.TEAL) + circle(478, 196, 5, things.HONEY)
    )
    person = Figure(
        PRIYA,
        312,
        92,
        0.6,
        Mood(turn=0.35, look=(0.8, 0), mouth="grin", brow=0.7),
        poses.pointing_right(190),
    )
    wall = says(196, 50, "dots", tail=-1) + says(590, 52, "words", colour=things.HONEY, tail=-1)
    return in_room((person,), back=SAGE, wall=shut + opened + wall)


def traps() -> str:
    """A question with two hooks in it, and somebody who mends it."""
    bad = (
        box(214, 40, 250, 62, things.PAPER, round_by=22)
        + sign("ask", 256, 71)
        + sign("plus", 318, 71, size=0.8)
        + sign("ask", 380, 71)
        + line("M232,100L446,42", things.TERRACOTTA, 7)
    )
    good = (
        box(262, 128, 150, 62, "#e4f0e6", round_by=22)
        + sign("ask", 312, 159)
        + sign("tick", 366, 159, size=0.8)
    )
    return at_table(
        (
            left(
                SAM,
                Mood(turn=0.4, look=(0.8, -0.2), mouth="calm", brow=0.7),
                poses.on_table(EDGE, right=70, hands=("rest", "hold")),
                x=124,
            ),
            right(JOAN, Mood(turn=-0.4, look=(-0.8, -0.2), mouth="smile"), x=530),
        ),
        back=CREAM,
        wall=bad + good,
        on_it=things.sheet(250, 306, scale=0.9),
    )


def topic_guide() -> str:
    """One page with five parts, from hello to thank you."""
    parts = rows(-30, -46, ("hand", "bulb", "ask", "arrow", "heart"), gap=28, width=60)
    people = (
        left(
            MARLON,
            Mood(turn=0.45, look=(0.8, 0.5), mouth="smile"),
            poses.on_table(EDGE, right=84, hands=("rest", "hold")),
            x=132,
        ),
        right(AMINA, Mood(turn=-0.45, eyes="down", mouth="smile"), x=516),
    )
    return at_table(people, back=SKY, on_it=clipboard(322, 168, parts, scale=1.25))


def whole_self() -> str:
    """The listener leans in; eyes, ears and a quiet mouth."""
    return at_table(
        (
            left(
                DEE,
                Mood(turn=0.6, look=(0.8, 0), mouth="smile", tilt=8, brow=0.7),
                poses.on_table(EDGE, right=80),
                x=186,
            ),
            right(TOM, talking(-0.55), poses.talking_left(EDGE), x=486),
        ),
        back=PINK,
        wall=sign("eye", 58, 70, size=1.2)
        + sign("ear", 58, 140, size=1.2)
        + says(336, 58, "words", colour=things.HONEY, tail=1),
    )


def silence_and_probes() -> str:
    """Seven quiet seconds, and then one small question."""
    ticks = "".join(
        circle(250 + k * 24, 52, 8, colour)
        for k, colour in enumerate([things.TEAL] * 5 + ["#b9c9c6"] * 2)
    )
    return at_table(
        (
            left(LEE, listening(0.55), x=170),
            right(ROSE, Mood(turn=-0.3, look=(-0.2, -0.7), mouth="calm", brow=0.5), x=470),
        ),
        back=SAND,
        wall=ticks + says(320, 120, "plus", tail=-1),
        on_it=things.mug(320, 308, things.TERRACOTTA),
    )


def you_know_what_i_mean() -> str:
    """Two thoughts that look alike from outside and are not."""
    clouds = "".join(
        circle(x + dx, 64 + dy, r, things.PAPER)
        for x in (96, 544)
        for dx, dy, r in ((-34, 6, 34), (0, -8, 42), (36, 6, 34), (-34, 62, 9), (-46, 84, 6))
    )
    inside = sign("house", 96, 62, size=1.2) + sign("bus", 544, 62, size=1.1)
    return at_table(
        (
            left(KEV, Mood(turn=0.55, look=(0.7, 0), mouth="talk"), x=230),
            right(JAY, Mood(turn=-0.55, look=(-0.7, 0), mouth="calm", brow=0.8), x=410),
        ),
        back=SAGE,
        wall=clouds + inside,
    )


def before_start_finish() -> str:
    """A room made ready: two chairs at a corner, water, a clear way to the door."""
    wall = (
        things.door(50, 286, 92, 188, things.TEAL)
        + things.window(470, 44, 120, 84)
        + sign("clock", 300, 64, size=1.4)
    )
    table = shape("M286,214h128l24,34H262Z", "#cb966a") + line(
        "M282,248V300M418,248V300", "#8a6d57", 9
    )
    on_it = things.mug(330, 228, things.TERRACOTTA, scale=0.6) + things.recorder(
        372, 222, scale=0.36
    )
    person = Figure(
        ROSE,
        196,
        104,
        0.56,
        Mood(turn=0.4, look=(0.7, 0.3), mouth="smile"),
        poses.pointing_right(240),
    )
    return in_room(
        (person,),
        back=CREAM,
        wall=wall + chair(470, 292, things.HONEY, scale=0.95),
        front=table + on_it,
    )


def recording_and_notes() -> str:
    """A recorder, and notes in two columns: what was said, what I saw."""
    page = board(
        330,
        46,
        190,
        190,
        line("M425,46V236", "#8a6d57", 4)
        + line("M350,86h56M350,114h46M350,142h56M350,170h40", "#b9ad9b", 6)
        + sign("eye", 472, 88, size=0.8)
        + line("M448,126h46M448,154h36", "#b9ad9b", 6)
        + sign("quote", 376, 206, size=0.7),
    )
    return close_up(
        things.table(-60, 700, 262, 320)
        + things.recorder(196, 196, scale=2.1)
        + sign("wave", 196, 62, size=1.4)
        + page
        + things.mug(572, 300, things.TERRACOTTA),
        back=SKY,
    )


def when_it_gets_hard() -> str:
    """A pause: one looks down, the other puts the pen away."""
    pause = box(292, 34, 18, 54, things.TEAL, round_by=5) + box(
        328, 34, 18, 54, things.TEAL, round_by=5
    )
    return at_table(
        (
            left(
                AMINA,
                Mood(turn=0.5, look=(0.7, 0.3), mouth="calm", tilt=6, brow=0.9),
                poses.on_table(EDGE, right=100, hands=("rest", "open")),
                x=186,
            ),
            right(
                LEE,
                Mood(turn=-0.2, eyes="shut", mouth="worry", tilt=-8, brow=0.9),
                poses.on_table(EDGE, left=-24, right=24),
                x=462,
            ),
        ),
        back=PINK,
        wall=pause + things.window(560, 40, 70, 60),
        on_it=things.mug(330, 308, things.SAGE),
    )


def staff_and_managers() -> str:
    """A peer asks somebody with a lanyard, across a desk with papers."""
    lanyard = line("M440,190L452,232L464,190", things.TERRACOTTA, 4) + box(
        440, 228, 26, 32, things.PAPER, round_by=4
    )
    return at_table(
        (
            left(
                SAM,
                Mood(turn=0.55, look=(0.7, 0), mouth="talk"),
                poses.on_table(EDGE, hands=("hold", "rest")),
            ),
            right(KEV, listening(-0.55)),
        ),
        back=SKY,
        wall=things.window(270, 36, 100, 70) + board(530, 40, 80, 70, sign("calendar", 570, 75)),
        on_it=lanyard + things.sheet(320, 304),
    )


LESSONS = {
    "int-1-1": open_and_closed, "int-1-2": traps, "int-1-3": topic_guide, "int-2-1": whole_self,
    "int-2-2": silence_and_probes, "int-2-3": you_know_what_i_mean, "int-3-1": before_start_finish,
    "int-3-2": recording_and_notes, "int-3-3": when_it_gets_hard, "int-3-4": staff_and_managers,
    **lessons_groups.LESSONS,
}  # fmt: skip
