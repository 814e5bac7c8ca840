"""Small pictures: empty places, errors, the badge and the mark."""

from courses.drawing import things
from courses.drawing.cast import AMINA, JOAN, KEV, LEE, MARLON, SAM
from courses.drawing.face import Mood
from courses.drawing.figure import Figure, arms, body, whole
from courses.drawing.limbs import Arm
from courses.drawing.scenes import poses
from courses.drawing.svg import box, circle, ellipse, line, picture, shape

SIZE = (400, 280)
BACK = circle(200, 140, 132, things.SAND)


def not_found() -> str:
    """Somebody with a map at a place where two ways part."""
    post = (
        line("M300,70V262", "#8a6d57", 10)
        + shape("M300,78h66l18,18l-18,18h-66z", things.TEAL)
        + shape("M300,124h-60l-18,18l18,18h60z", things.TERRACOTTA)
    )
    person = Figure(
        MARLON,
        132,
        96,
        0.5,
        Mood(turn=0.4, look=(0.8, -0.3), mouth="calm", tilt=5, brow=0.9),
        poses.holding(300),
    )
    chart = shape("M84,222l32,-8l32,8l32,-8v52l-32,8l-32,-8l-32,8z", things.PAPER) + line(
        "M94,250q22,-22 40,-6t36,-16", things.TERRACOTTA, 4
    )
    return picture(*SIZE, BACK + post + whole(person) + chart)


def not_yours() -> str:
    """A closed door, and somebody who waits beside it with a friendly face."""
    person = Figure(
        JOAN, 128, 98, 0.48, Mood(turn=0.4, look=(0.6, 0), mouth="smile"), poses.holding(300)
    )
    return picture(*SIZE, BACK + things.door(214, 262, 112, 196, things.TEAL) + whole(person))


def our_fault() -> str:
    """A mug lies on its side, tea runs, somebody comes with a cloth."""
    person = Figure(
        KEV,
        142,
        86,
        0.5,
        Mood(turn=0.4, look=(0.7, 0.8), mouth="worry", brow=0.8),
        (poses.on_table(252)[0], Arm((80, 162), (150, 250), (206, 296), "rest", flip=True)),
    )
    spill = (
        ellipse(290, 238, 62, 13, "#a8683c")
        + f'<g transform="rotate(86 270 224)">{things.mug(270, 240, things.TERRACOTTA)}</g>'
    )
    cloth = shape("M226,224q28,-12 44,4q-6,20 -26,20q-22,-2 -18,-24z", things.SAGE)
    return picture(
        *SIZE, BACK + body(person) + things.table(40, 372, 208, 258) + spill + cloth + arms(person)
    )


def no_connection() -> str:
    """A phone with no signal, on the table beside a warm mug."""
    waves = (
        line("M138,96q62,-54 124,0M160,122q40,-34 80,0M182,148q18,-14 36,0", "#5f534b", 10)
        + circle(200, 172, 8, "#5f534b")
        + line("M130,70L270,186", things.TERRACOTTA, 10)
    )
    table = things.table(50, 350, 214, 256)
    return picture(
        *SIZE,
        BACK
        + waves
        + table
        + things.mug(284, 244, things.TERRACOTTA)
        + '<g transform="translate(120 236) scale(1 .5) rotate(80)">'
        + f"{things.phone(0, 0, scale=0.8)}</g>",
    )


def empty_certificates() -> str:
    """An empty frame on the wall above a plant: there is room for one."""
    frame = (
        box(116, 40, 168, 126, "#8a6d57", round_by=6)
        + box(128, 52, 144, 102, things.PAPER)
        + line("M160,84h80M172,104h56", "#d8c9ae", 6)
    )
    badge = (
        '<circle cx="240" cy="132" r="14" fill="none" stroke="#b9ad9b" stroke-width="5"'
        ' stroke-dasharray="7 6"/>'
    )
    return picture(
        *SIZE,
        BACK
        + frame
        + badge
        + things.table(50, 350, 222, 256)
        + things.plant(110, 218, scale=0.5)
        + things.mug(290, 244, things.TEAL),
    )


def empty_list() -> str:
    """A tray with nothing in it, and a mug."""
    tray = shape("M118,176h164l22,48h-208z", "#d8c9ae") + shape(
        "M134,184h132l14,30h-160z", "#efe3cc"
    )
    return picture(
        *SIZE,
        BACK
        + things.table(50, 350, 200, 256)
        + tray
        + things.mug(316, 246, things.TERRACOTTA, scale=0.9),
    )


def all_done() -> str:
    """Two people lift their mugs: the work is done."""
    left = Figure(
        SAM,
        134,
        96,
        0.48,
        Mood(turn=0.4, mouth="grin", eyes="shut"),
        (Arm((-80, 162), (-112, 280), (-104, 384)), Arm((80, 162), (136, 262), (128, 176), "hold")),
    )
    right = Figure(
        AMINA,
        270,
        98,
        0.48,
        Mood(turn=-0.4, mouth="grin"),
        (
            Arm((-80, 162), (-136, 262), (-122, 172), "hold", flip=True),
            Arm((80, 162), (112, 280), (104, 384), flip=True),
        ),
    )
    mugs = things.mug(190, 182, things.HONEY, scale=0.62, handle=-1) + things.mug(
        216, 180, things.TERRACOTTA, scale=0.62
    )
    return picture(*SIZE, BACK + body(left) + body(right) + mugs + arms(left) + arms(right))


def welcome() -> str:
    """Somebody opens the door and waves."""
    person = Figure(LEE, 236, 92, 0.5, Mood(turn=-0.2, mouth="grin"), poses.waving())
    way = (
        box(70, 36, 130, 226, "#eadcc2", round_by=4)
        + box(82, 48, 106, 214, "#fdf6ea")
        + shape("M82,48L142,66V262H82Z", things.TEAL)
        + circle(130, 164, 6, things.HONEY)
    )
    return picture(*SIZE, BACK + way + whole(person))


def badge() -> str:
    """The round badge of a certificate, with the mark in it."""
    rays = "".join(circle(x, y, 15, things.HONEY) for x, y in things.on_circle(120, 112, 84, 20))
    ribbon = shape("M76,170L58,256L96,238L120,262V170Z", things.TERRACOTTA) + shape(
        "M164,170L182,256L144,238L120,262V170Z", "#8f3723"
    )
    return picture(
        240,
        270,
        ribbon
        + rays
        + circle(120, 112, 84, things.HONEY)
        + circle(120, 112, 74, things.TEAL)
        + f'<g transform="translate(62 52) scale(2.64)">{two_people(things.TEAL)}</g>',
    )


def mark() -> str:
    """The mark on its own ground: also the icon of the site in a browser."""
    return picture(
        64,
        64,
        box(0, 0, 64, 64, things.TEAL, round_by=14)
        + f'<g transform="translate(10 11)">{two_people(things.TEAL)}</g>',
    )


def two_people(ground: str) -> str:
    return (
        circle(15, 13, 8, things.HONEY)
        + shape("M1,40c0,-11 5,-17 14,-17s14,6 14,17z", things.HONEY)
        + circle(30, 16, 7, "#fffdf8")
        + '<path d="M18,40c0,-9 4,-14.5 12,-14.5S42,31 42,40z" fill="#fffdf8"'
        + f' stroke="{ground}" stroke-width="2.5"/>'
    )
