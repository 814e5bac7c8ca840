"""One picture for each course."""

from courses.drawing import things
from courses.drawing.cast import DEE, JAY, JOAN, KEV, LEE, MARLON, PRIYA, ROSE, SAM, TOM
from courses.drawing.face import Mood
from courses.drawing.figure import Figure, arms, body, whole
from courses.drawing.scenes import poses
from courses.drawing.scenes.home import around_the_table
from courses.drawing.svg import box, circle, line, picture

SIZE = (640, 320)


def ethics() -> str:
    """Two people read a consent sheet together; one may still say no."""
    left = Figure(
        DEE,
        222,
        110,
        0.66,
        Mood(turn=0.4, look=(0.5, 0.6), mouth="smile"),
        poses.on_table(238, right=60),
    )
    right = Figure(
        LEE,
        428,
        112,
        0.66,
        Mood(turn=-0.4, eyes="down", mouth="calm", tilt=-4),
        poses.on_table(236, left=-60, hands=("hold", "rest")),
    )
    back = (
        box(0, 0, *SIZE, "#dfe8df")
        + things.window(60, 46, 110, 84)
        + things.plant(580, 236, scale=0.62)
    )
    on_it = things.sheet(324, 294, scale=1.1) + things.mug(92, 306, things.TERRACOTTA)
    return picture(
        *SIZE, back + around_the_table((left, right), things.table(-60, 700, 266, 320), on_it)
    )


def interviewing() -> str:
    """One asks and listens, one tells; a recorder stands between them."""
    asks = Figure(
        MARLON,
        190,
        104,
        0.68,
        Mood(turn=0.6, look=(0.8, 0), mouth="calm", tilt=4, brow=0.7),
        poses.on_table(240, hands=("hold", "rest")),
    )
    tells = Figure(
        JOAN,
        452,
        106,
        0.68,
        Mood(turn=-0.6, look=(-0.7, 0), mouth="talk", brow=0.7),
        poses.talking_left(238),
    )
    back = (
        box(0, 0, *SIZE, "#f3dcc0")
        + things.bubble(270, 30, 112, 62, things.PAPER, tail=1)
        + things.lamp(60, 60, colour=things.TEAL)
    )
    on_it = things.recorder(330, 286, scale=0.6) + things.mug(568, 302, things.TEAL)
    return picture(
        *SIZE, back + around_the_table((asks, tells), things.table(-60, 700, 266, 320), on_it)
    )


def making_sense() -> str:
    """Three people move notes on a wall into groups."""
    wall = box(0, 0, *SIZE, "#e7ddcb") + box(196, 26, 250, 214, things.PAPER, round_by=8)
    spots = (
        (232, 70, 0),
        (284, 66, 1),
        (240, 124, 0),
        (336, 140, 2),
        (396, 76, 1),
        (388, 134, 2),
        (300, 196, 2),
    )
    colours = ("#f0c05a", "#9cc4b2", "#e79a78")
    notes = "".join(things.note(x, y, colours[k], turn=(x % 7) - 3, size=46) for x, y, k in spots)
    rings = line("M206,44h104v110h-104z", things.TEAL, 3)
    people = (
        Figure(
            SAM,
            108,
            122,
            0.62,
            Mood(turn=0.6, look=(0.8, -0.2), mouth="talk"),
            poses.pointing_right(96),
        ),
        Figure(PRIYA, 400, 168, 0.56, Mood(turn=-0.3, look=(-0.6, -0.5), mouth="smile")),
        Figure(
            TOM,
            556,
            126,
            0.62,
            Mood(turn=-0.6, look=(-0.8, -0.2), mouth="smile"),
            poses.holding(290),
        ),
    )
    return picture(
        *SIZE,
        wall
        + notes
        + rings
        + "".join(map(whole, people))
        + things.note(556, 300, "#f0c05a", size=50),
    )


def presenting() -> str:
    """Somebody presents a finding; people at the table listen and one takes notes."""
    wall = box(0, 0, *SIZE, "#dbe6e4") + box(236, 34, 250, 150, things.PAPER, round_by=6)
    bars = "".join(
        box(272 + k * 50, 160 - h, 30, h, c, round_by=3)
        for k, (h, c) in enumerate(((42, "#9cc4b2"), (70, things.HONEY), (102, things.TERRACOTTA)))
    )
    axis = line("M262,162h198", "#8a6d57", 4)
    speaker = Figure(
        JAY,
        150,
        104,
        0.66,
        Mood(turn=0.2, look=(0.4, 0), mouth="grin", brow=0.8),
        poses.pointing_right(110),
    )
    listeners = (
        Figure(
            ROSE,
            424,
            176,
            0.56,
            Mood(turn=-0.6, look=(-0.8, 0), mouth="smile"),
            poses.on_table(190),
        ),
        Figure(
            KEV,
            558,
            172,
            0.58,
            Mood(turn=-0.6, look=(-0.8, 0), mouth="calm", brow=0.5),
            poses.on_table(190, hands=("hold", "rest")),
        ),
    )
    seated = (
        "".join(map(body, listeners))
        + things.table(330, 760, 296, 320)
        + "".join(map(arms, listeners))
    )
    return picture(*SIZE, wall + bars + axis + whole(speaker) + seated)


def any_course() -> str:
    """A course that has no picture of its own yet: an open book, a mug and a plant on the table."""
    book = (
        '<path d="M320,250Q250,216 160,232V120Q250,104 320,138Z" fill="#fffaf0"/>'
        '<path d="M320,250Q390,216 480,232V120Q390,104 320,138Z" fill="#f7eddb"/>'
    )
    words = line(
        "M186,152q50,-6 104,12M186,178q50,-6 104,12M350,164q52,-18 104,-12M350,190q52,-18 104,-12",
        "#b9ad9b",
        5,
    )
    back = box(0, 0, *SIZE, "#dfe8df") + circle(320, 170, 150, "#cfdccd")
    return picture(
        *SIZE,
        back
        + things.table(-60, 700, 226, 320)
        + book
        + words
        + things.mug(560, 280, things.TERRACOTTA, scale=1.3)
        + things.plant(84, 216, scale=0.8),
    )
