"""The first page: people around a kitchen table, and the three ways in."""

from courses.drawing import things
from courses.drawing.cast import AMINA, DEE, JAY, JOAN, KEV, MARLON, PRIYA, ROSE, SAM, TOM
from courses.drawing.face import Mood
from courses.drawing.figure import Figure, arms, body, whole
from courses.drawing.scenes import poses
from courses.drawing.svg import box, circle, line, picture, shape

WALL = "#f6e6cb"


def around_the_table(figures: tuple[Figure, ...], table: str, on_it: str) -> str:
    """Bodies, the table before them, then what stands on it and the arms that rest on it."""
    return "".join(map(body, figures)) + table + on_it + "".join(map(arms, figures))


def hero() -> str:
    """Five people with mugs and papers at one table; one talks, the others listen."""
    far = (
        Figure(
            DEE,
            262,
            182,
            0.5,
            Mood(turn=-0.15, look=(0.3, 0), mouth="smile"),
            poses.on_table(286),
            fine=False,
        ),
        Figure(
            JOAN,
            452,
            184,
            0.5,
            Mood(turn=-0.5, look=(-0.8, 0.1), mouth="smile"),
            poses.on_table(284, hands=("hold", "rest")),
            fine=False,
        ),
    )
    near = (
        Figure(
            KEV,
            112,
            186,
            0.6,
            Mood(turn=0.6, look=(0.7, 0), mouth="talk", brow=0.8),
            poses.talking_right(270),
            fine=False,
        ),
        Figure(
            MARLON,
            604,
            186,
            0.6,
            Mood(turn=-0.6, look=(-0.8, 0), mouth="grin", tilt=-4),
            poses.on_table(270, hands=("rest", "hold")),
            fine=False,
        ),
    )
    on_it = (
        things.mug(356, 374, things.TERRACOTTA, scale=0.8)
        + things.sheet(258, 404, scale=0.8, turn=-6)
        + things.sheet(440, 408, scale=0.8, turn=5)
        + things.mug(516, 404, things.TEAL, scale=0.9, handle=-1)
    )
    table = things.table(14, 706, 330, 424)
    return picture(720, 460, _kitchen() + around_the_table((*far, *near), table, on_it))


def _kitchen() -> str:
    return (
        shape("M10,460V190Q10,20 190,20H530Q710,20 710,190V460Z", WALL)
        + things.window(300, 66, 132, 96)
        + things.lamp(196, 58, ceiling=22)
    )


def door_learn() -> str:
    """Somebody reads on a phone at the table and smiles."""
    sam = Figure(
        SAM, 166, 84, 0.5, Mood(turn=0.25, eyes="down", mouth="smile", tilt=4), poses.holding(254)
    )
    scene = (
        box(0, 0, 480, 240, WALL)
        + things.window(300, 40, 120, 84)
        + body(sam)
        + things.table(-40, 520, 206, 240)
        + things.phone(166, 196, scale=0.66)
        + arms(sam)
        + things.mug(300, 230, things.TERRACOTTA, scale=0.9)
    )
    return picture(480, 240, scene)


def door_teach() -> str:
    """One person points at a sheet with a circle of people; two others listen."""
    trainer = Figure(
        ROSE, 116, 100, 0.56, Mood(turn=0.4, look=(0.5, 0), mouth="talk"), poses.pointing_right(120)
    )
    board = (
        box(226, 30, 226, 132, things.PAPER, round_by=6)
        + box(226, 30, 226, 14, "#8a6d57", round_by=4)
        + line("M262,162L246,240M416,162L432,240", "#8a6d57", 7)
        + things.dots(things.on_circle(338, 100, 38, 7), things.TEAL, 9)
        + circle(338, 62, 10, things.TERRACOTTA)
        + line("M320,100h36M326,114h24", "#b9ad9b", 5)
    )
    return picture(480, 240, box(0, 0, 480, 240, "#dfe8df") + board + whole(trainer))


def door_use() -> str:
    """A member of staff and a visitor talk, both at ease."""
    staff = Figure(
        TOM, 140, 82, 0.54, Mood(turn=0.5, look=(0.7, 0), mouth="smile"), poses.on_table(226)
    )
    visitor = Figure(
        JAY,
        346,
        84,
        0.54,
        Mood(turn=-0.5, look=(-0.7, 0), mouth="talk", brow=0.6),
        poses.talking_left(222),
    )
    table = things.table(-40, 520, 200, 240)
    on_it = things.sheet(244, 222, scale=0.66)
    back = (
        box(0, 0, 480, 240, "#ecdcc4")
        + things.plant(30, 150, scale=0.6)
        + things.bubble(196, 22, 92, 50, things.HONEY, tail=1)
    )
    return picture(480, 240, back + around_the_table((staff, visitor), table, on_it))


def pair() -> str:
    """Two people side by side over a cup of tea: the greeting of the dashboard."""
    left = Figure(
        PRIYA, 168, 150, 0.66, Mood(turn=0.45, look=(0.6, 0), mouth="grin"), poses.talking_left(262)
    )
    right = Figure(
        AMINA,
        338,
        152,
        0.66,
        Mood(turn=-0.45, look=(-0.6, 0), mouth="smile"),
        poses.on_table(260, hands=("rest", "hold")),
    )
    table = things.table(20, 480, 322, 372)
    on_it = things.mug(84, 370, things.HONEY, scale=0.85, handle=-1) + things.sheet(
        160, 352, scale=0.8
    )
    back = circle(250, 230, 208, "#fffaf0") + things.bubble(214, 28, 86, 52, things.HONEY, tail=-1)
    return picture(500, 394, back + around_the_table((left, right), table, on_it))
