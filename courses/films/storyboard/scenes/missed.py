"""Chapter 4: the missed appointment, by telephone."""

from __future__ import annotations

from dataclasses import replace

from courses.drawing.cast import MARLON
from courses.drawing.figure import HANGING
from courses.drawing.limbs import Arm
from courses.drawing.svg import box
from courses.films.storyboard import cards
from courses.films.storyboard.acting import Arms, during, from_to, played, posed
from courses.films.storyboard.people import (
    LEFT,
    OPEN_LEFT,
    PHONE_RIGHT,
    RIGHT,
    Actor,
    typing_arms,
    whole,
)
from courses.films.storyboard.picture import WIDTH, Camera, between, clipped, seen
from courses.films.storyboard.scenes.moods import (
    CALM,
    KEV_BOTH,
    KEV_OPEN,
    WARM,
    kev,
    to_left,
    to_right,
)
from courses.films.storyboard.sets.meeting import BESIDE_SCREEN, DESK, Meeting, meeting_room
from courses.films.storyboard.sets.street import AT_STOP, bus_stop
from courses.films.storyboard.shots import Shot

EDGE = DESK - BESIDE_SCREEN[1]
HALF = WIDTH / 2
BUS_GONE = 279.5
"""Second of the film."""
WORRIED = replace(to_right(CALM, 0.3), worry=0.9)
LISTENS = replace(to_right(CALM, 0.25), brow=0.5, worry=0.3)
HEARS: Arms = (HANGING[0], PHONE_RIGHT)
TALKS: Arms = (OPEN_LEFT, PHONE_RIGHT)


def _marlon(at: float) -> Actor:
    down = replace(WORRIED, look=(0.2, 1), lids=0.4, nod=0.6)
    mood = played(
        (
            (276.0, replace(WORRIED, brow=0.8)),
            (279.4, replace(WORRIED, turn=-0.3, look=(-0.7, 0))),
            (281.4, WORRIED),
            (284.9, LISTENS),
            (288.8, replace(WORRIED, brow=-0.1)),
            (291.8, down),
            (295.0, LISTENS),
            (307.0, replace(LISTENS, brow=0.8)),
            (311.9, LISTENS),
            (314.2, down),
            (318.4, LISTENS),
            (324.8, replace(WORRIED, brow=0.3)),
            (331.0, LISTENS),
            (337.0, replace(CALM, look=(0.3, 0.4), lids=0.2)),
            (338.4, replace(WARM, turn=0.2, brow=0.5)),
            (342.0, replace(WARM, turn=0.2, look=(0.2, 0.6), worry=0.6)),
            (345.4, replace(WARM, turn=0.25, brow=0.7)),
        ),
        at,
        blend=0.7,
    )
    arms = posed(
        (
            (0.0, HEARS),
            (277.6, TALKS),
            (279.2, HEARS),
            (281.2, TALKS),
            (283.4, HEARS),
            (312.6, TALKS),
            (314.6, HEARS),
            (325.2, TALKS),
            (327.0, HEARS),
        ),
        at,
    )
    return Actor("MARLON", *AT_STOP, mood, arms, "standing", phone=True)


def _dee(at: float) -> Actor:
    rest = typing_arms(EDGE, 0)[0]
    writes = Arm(
        LEFT,
        (-132, EDGE - 10),
        (-40 + 7 * (int(at * 4) % 2), EDGE + 28),
        "hold",
    )
    mood = played(
        (
            (284.0, replace(to_left(CALM, 0.3), worry=0.5, brow=0.4)),
            (289.6, replace(to_left(CALM, 0.3), worry=0.6)),
            (293.0, to_left(CALM, 0.25)),
            (299.0, replace(to_left(CALM, 0.25), brow=0.6)),
            (302.0, replace(CALM, turn=-0.3, look=(-0.5, 0.9), lids=0.35, nod=0.5)),
            (305.6, replace(to_left(WARM, 0.25), brow=0.6)),
            (318.0, replace(to_left(WARM, 0.25), brow=0.4)),
            (328.0, replace(to_left(CALM, 0.25), brow=0.2)),
            (333.4, replace(to_left(CALM, 0.25), brow=0.6)),
            (337.4, to_left(WARM, 0.25)),
            (341.0, replace(to_left(CALM, 0.3), worry=0.7, tilt=-4)),
            (344.6, replace(to_left(WARM, 0.25), brow=0.5)),
        ),
        at,
        blend=0.7,
    )
    quiet, open_ = (rest, PHONE_RIGHT), (OPEN_LEFT, PHONE_RIGHT)
    arms = posed(
        (
            (0.0, quiet),
            (294.0, open_),
            (297.6, quiet),
            (302.4, (writes, PHONE_RIGHT)),
            (305.4, quiet),
            (319.0, open_),
            (321.6, quiet),
            (334.0, open_),
            (336.2, quiet),
        ),
        at,
    )
    return Actor("DEE", *BESIDE_SCREEN, mood, arms, phone=True)


def _street(at: float) -> str:
    bus = between(1500, 4200, from_to(at, 275.0, BUS_GONE)) if at < BUS_GONE else None
    return bus_stop(at, (_marlon(at),), bus=bus)


def _office(at: float) -> str:
    room = Meeting("turned", weather="dry", minute=8, desk=(_dee(at),), lifted=True, chairs=(750,))
    return meeting_room(at, room)


def _both(at: float) -> str:
    """A call as a split picture: the street at the left, the office at the right."""
    left = seen(_street(at), Camera(1150, 520, 900))
    right = seen(_office(at), Camera(1950, 640, 900))
    return (
        clipped(f'<g transform="translate(-320 0)">{left}</g>', (0, 0, HALF, 720), "street-half")
        + clipped(
            f'<g transform="translate(320 0)">{right}</g>', (HALF, 0, HALF, 720), "office-half"
        )
        + box(HALF - 4, 0, 8, 720, cards.PAPER)
    )


def _missed(at: float) -> str:
    return (
        box(0, 0, WIDTH, 720, "#c9dde3")
        + box(0, 430, WIDTH, 290, "#c3b8a6")
        + cards.missed(MARLON.skin)
    )


def _kev_in_room(at: float) -> str:
    actor = kev(at, 1060, 560, gestures=((270.5, KEV_OPEN), (272.6, HANGING)))
    return meeting_room(at, Meeting("turned", weather="dry", minute=2)) + whole(actor, at)


def _kev_in_street(at: float) -> str:
    actor = kev(
        at,
        1080,
        500,
        gestures=(
            (348.6, KEV_BOTH),
            (351.6, HANGING),
            (356.4, (HANGING[0], Arm(RIGHT, (140, 290), (150, 214), "open"))),
            (358.4, HANGING),
        ),
    )
    return bus_stop(at, (actor,))


def _chapter(at: float) -> str:
    return cards.chapter(4, "The missed appointment", during(at, 270.5, 273.4))


def _pause(at: float) -> str:
    return cards.pause(4, ("Firm, or fair?", "Talk about it."), from_to(at, 358.8, 359.6))


STREET_CLOSE = Camera(1150, 500, 860)
OFFICE_CLOSE = Camera(1900, 620, 900)

SHOTS = (
    Shot(
        270.0,
        _kev_in_room,
        Camera(1000, 640, 1150),
        Camera(1010, 630, 1050),
        _chapter,
    ),
    Shot(273.7, _missed, Camera(640, 360, 1280), Camera(640, 330, 1120), dissolve=0.4),
    Shot(276.4, _street, Camera(1180, 640, 1900), Camera(1150, 560, 1300), dissolve=0.4),
    Shot(281.0, _street, STREET_CLOSE, Camera(1150, 495, 800)),
    Shot(284.6, _office, Camera(1780, 680, 1400), Camera(1830, 650, 1150), dissolve=0.4),
    Shot(289.0, _both),
    Shot(293.0, _office, OFFICE_CLOSE, Camera(1910, 615, 820)),
    Shot(298.0, _both),
    Shot(302.0, _office, Camera(1840, 650, 1080), Camera(1860, 640, 980)),
    Shot(307.4, _street, Camera(1150, 520, 980), STREET_CLOSE),
    Shot(318.0, _office, OFFICE_CLOSE),
    Shot(322.0, _both),
    Shot(325.0, _street, Camera(1150, 495, 780)),
    Shot(328.0, _office, Camera(1850, 650, 1060), Camera(1890, 630, 900)),
    Shot(333.4, _both),
    Shot(337.0, _street, STREET_CLOSE, Camera(1150, 495, 780)),
    Shot(341.0, _both),
    Shot(348.0, _kev_in_street, Camera(1060, 600, 1350), Camera(1060, 580, 1150), dissolve=0.5),
    Shot(355.9, _kev_in_street, Camera(860, 560, 920), Camera(850, 555, 880)),
    Shot(358.6, _kev_in_street, Camera(850, 555, 880), None, _pause, still=358.6),
)
