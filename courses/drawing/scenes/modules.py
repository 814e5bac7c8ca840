"""One picture for each part of the Ethics course."""

from courses.drawing import things
from courses.drawing.cast import AMINA, DEE, JAY, JOAN, KEV, LEE, MARLON, PRIYA, ROSE, SAM, TOM
from courses.drawing.face import Mood
from courses.drawing.figure import Figure, arms, body, whole
from courses.drawing.scenes import poses
from courses.drawing.scenes.home import around_the_table
from courses.drawing.svg import box, circle, line, picture, shape

SIZE = (640, 320)


def peers() -> str:
    """Three people who know, side by side, one with a clipboard."""
    people = (
        Figure(KEV, 168, 126, 0.62, Mood(turn=0.4, look=(0.5, 0), mouth="smile")),
        Figure(ROSE, 468, 128, 0.62, Mood(turn=-0.4, look=(-0.5, 0), mouth="grin")),
        Figure(SAM, 318, 120, 0.66, Mood(mouth="grin", tilt=3), poses.holding(300)),
    )
    board = box(286, 280, 64, 60, "#8a6d57", round_by=6) + box(292, 290, 52, 60, things.PAPER)
    return picture(
        *SIZE,
        box(0, 0, *SIZE, "#f3dcc0")
        + circle(320, 170, 150, "#f8e8d0")
        + "".join(map(whole, people))
        + board,
    )


def saying_yes() -> str:
    """A person weighs a paper: a tick and a cross stand open, both safe."""
    person = Figure(
        AMINA,
        320,
        96,
        0.7,
        Mood(eyes="open", look=(0, 0), mouth="calm", tilt=-3, brow=0.6),
        poses.on_table(250, left=-60, right=60),
    )
    yes = box(70, 70, 130, 96, things.PAPER, round_by=20) + line(
        "M106,120l20,20l38,-44", "#2c6b45", 12
    )
    no = box(440, 70, 130, 96, things.PAPER, round_by=20) + line(
        "M482,94l46,48M528,94l-46,48", things.TERRACOTTA, 12
    )
    table = things.table(-60, 700, 266, 320)
    on_it = things.sheet(320, 306, scale=1.1)
    return picture(
        *SIZE, box(0, 0, *SIZE, "#dfe8df") + yes + no + around_the_table((person,), table, on_it)
    )


def private() -> str:
    """A box that keeps papers, and somebody who looks after it."""
    person = Figure(
        TOM,
        206,
        108,
        0.68,
        Mood(turn=0.4, look=(0.6, 0.3), mouth="smile"),
        (poses.on_table(240)[0], poses.pointing_right(190)[1]),
    )
    chest = (
        box(398, 150, 164, 128, things.TEAL, round_by=12)
        + shape("M430,168V84H530V168Z", things.PAPER)
        + line("M446,106h68M446,126h48", "#b9ad9b", 5)
        + box(388, 146, 184, 34, "#163d41", round_by=10)
        + box(446, 202, 68, 40, things.HONEY, round_by=6)
        + line("M460,222h40", things.INK, 5)
    )
    paper = things.sheet(328, 300, scale=0.9)
    table = things.table(-60, 700, 272, 320)
    return picture(
        *SIZE, box(0, 0, *SIZE, "#e9dccb") + body(person) + table + chest + paper + arms(person)
    )


def power() -> str:
    """Two people at the same height, each with as much to say."""
    left = Figure(
        JAY,
        190,
        102,
        0.66,
        Mood(turn=0.55, look=(0.7, 0), mouth="smile"),
        poses.on_table(242, hands=("rest", "hold")),
    )
    right = Figure(
        JOAN,
        450,
        102,
        0.66,
        Mood(turn=-0.55, look=(-0.7, 0), mouth="grin"),
        poses.on_table(242, hands=("hold", "rest")),
    )
    said = things.bubble(240, 22, 74, 46, things.HONEY, tail=-1) + things.bubble(
        328, 22, 74, 46, things.PAPER
    )
    on_it = things.mug(258, 306, things.TERRACOTTA) + things.mug(
        382, 306, things.TERRACOTTA, handle=-1
    )
    return picture(
        *SIZE,
        box(0, 0, *SIZE, "#dbe6e4")
        + said
        + around_the_table((left, right), things.table(-60, 700, 266, 320), on_it),
    )


def any_module() -> str:
    """A part that has no picture of its own yet: two people look at the same page."""
    left = Figure(
        PRIYA, 226, 102, 0.66, Mood(turn=0.4, eyes="down", mouth="smile"), poses.on_table(242)
    )
    right = Figure(
        MARLON, 420, 102, 0.66, Mood(turn=-0.4, eyes="down", mouth="smile"), poses.on_table(242)
    )
    on_it = things.sheet(322, 304, scale=1.1) + things.mug(108, 304, things.TEAL)
    back = box(0, 0, *SIZE, "#f3e3c8") + things.plant(570, 236, scale=0.6)
    return picture(
        *SIZE, back + around_the_table((left, right), things.table(-60, 700, 266, 320), on_it)
    )


def wellbeing() -> str:
    """A break: somebody with a warm mug by the window."""
    person = Figure(
        DEE, 400, 110, 0.7, Mood(turn=-0.3, eyes="shut", mouth="smile"), poses.holding(300)
    )
    back = (
        box(0, 0, *SIZE, "#f3dcc0")
        + things.window(70, 50, 180, 130)
        + things.plant(276, 300, scale=0.5)
    )
    return picture(*SIZE, back + whole(person) + things.mug(400, 336, things.TEAL, scale=1.1))


def listening() -> str:
    """One person talks, one listens with the whole body."""
    left = Figure(
        LEE,
        200,
        98,
        0.68,
        Mood(turn=0.6, look=(0.8, 0), mouth="calm", tilt=7, brow=0.6),
        poses.on_table(240),
    )
    right = Figure(
        ROSE, 440, 98, 0.68, Mood(turn=-0.6, look=(-0.7, 0), mouth="talk"), poses.talking_left(240)
    )
    back = box(0, 0, *SIZE, "#dfe8df") + things.bubble(268, 26, 112, 62, things.HONEY, tail=1)
    return picture(
        *SIZE,
        back
        + around_the_table(
            (left, right), things.table(-60, 700, 266, 320), things.mug(322, 306, things.TERRACOTTA)
        ),
    )
