"""Chapter 3: the same meeting, again. The same rooms; only what people do has changed."""

from __future__ import annotations

from dataclasses import replace

from courses.drawing.face import Mood
from courses.drawing.figure import HANGING
from courses.drawing.limbs import Arm
from courses.films.storyboard import cards
from courses.films.storyboard.acting import Arms, during, from_to, played, posed
from courses.films.storyboard.people import (
    CLASPED,
    LAP,
    LEFT,
    OPEN_LEFT,
    OPEN_RIGHT,
    Actor,
    typing_arms,
    walking_arms,
    whole,
)
from courses.films.storyboard.picture import Camera, between
from courses.films.storyboard.scenes.moods import CALM, DOWN, KEV_BOTH, WARM, kev, to_left, to_right
from courses.films.storyboard.sets.meeting import (
    AT_CORNER,
    CHAIRS,
    IN_DOOR,
    MARLON_SITS,
    Meeting,
    meeting_room,
)
from courses.films.storyboard.sets.waiting import (
    AT_GLASS,
    COUNTER,
    PRIYA_AT,
    Waiting,
    waiting_room,
)
from courses.films.storyboard.shots import Shot

COMES_IN, SIT = 186.0, 188.4
"""Seconds of the film."""
STEPS_A_SECOND = 7.0
DEE_STANDS = (1010.0, 510.0)
SOFT = replace(to_left(CALM), worry=0.7, brow=0.2, tilt=-5)
KIND = replace(to_left(WARM), brow=0.4, tilt=-3)
ASKS = replace(to_left(CALM), brow=0.7, tilt=-4)
GRIEF = replace(DOWN, turn=0.25, worry=1.0, mouth="worry")


def _desk_front(at: float) -> str:
    edge = COUNTER - PRIYA_AT[1]
    points = (Arm(LEFT, (-150, 268), (-232, 214), "open", flip=True), typing_arms(edge, 0)[1])
    looks = replace(to_left(WARM, 0.5), brow=0.5)
    priya = Actor(
        "PRIYA",
        *PRIYA_AT,
        played(
            ((165.0, looks), (168.4, replace(looks, worry=0.5, mouth="calm")), (171.0, looks)), at
        ),
        posed(((0.0, typing_arms(edge, 0)), (171.0, points), (173.4, typing_arms(edge, 0))), at),
    )
    mood = played(
        (
            (165.0, to_right(CALM)),
            (168.0, replace(to_right(CALM), brow=0.9)),
            (172.0, replace(to_right(WARM), brow=0.8)),
        ),
        at,
    )
    marlon = Actor("MARLON", *AT_GLASS, mood, HANGING, "standing", wet=True)
    return waiting_room(at, Waiting(0, priya, (marlon,)))


def _dee_stands(at: float) -> Actor:
    welcome: Arms = (OPEN_LEFT, HANGING[1])
    arms = posed(
        (
            (0.0, HANGING),
            (177.3, welcome),
            (179.4, HANGING),
            (184.6, welcome),
            (187.4, HANGING),
        ),
        at,
    )
    mood = played(
        ((177.0, KIND), (179.0, replace(SOFT, worry=0.5)), (181.4, ASKS), (183.0, KIND)), at
    )
    return Actor("DEE", *DEE_STANDS, mood, arms, "standing")


def _dee(at: float) -> Actor:
    if at < SIT:
        return _dee_stands(at)
    mood = played(
        (
            (188.4, ASKS),
            (191.0, KIND),
            (194.0, ASKS),
            (199.0, replace(KIND, brow=0.8)),
            (207.0, SOFT),
            (216.6, SOFT),
            (221.0, replace(KIND, tilt=-6)),
            (226.6, SOFT),
            (233.4, replace(SOFT, worry=0.4)),
            (235.4, KIND),
            (237.6, replace(SOFT, look=(-0.3, 1.0), lids=0.35, nod=0.6)),
            (240.0, ASKS),
            (246.0, replace(KIND, brow=0.6)),
            (253.6, SOFT),
            (257.6, KIND),
        ),
        at,
        blend=0.6,
    )
    writes = (
        LAP[0],
        Arm(LAP[1].shoulder, (132, 300), (40 + 6 * during(at, 237, 240), 392), "hold", flip=True),
    )
    open_ = (OPEN_LEFT, LAP[1])
    arms = posed(
        (
            (188.0, LAP),
            (191.6, open_),
            (195.0, LAP),
            (217.6, open_),
            (219.4, LAP),
            (237.4, writes),
            (240.0, LAP),
            (249.0, open_),
            (251.0, LAP),
            (258.6, open_),
            (261.4, LAP),
        ),
        at,
    )
    return Actor("DEE", *AT_CORNER, mood, arms, "seated")


def _marlon(at: float) -> Actor:
    if at < COMES_IN:
        mood = played(
            (
                (177.0, to_right(CALM)),
                (180.0, replace(to_right(CALM), brow=0.8)),
                (183.0, replace(to_right(CALM), lids=0.2, brow=0.3)),
            ),
            at,
        )
        return Actor("MARLON", *IN_DOOR, mood, HANGING, "standing", scale=0.94)
    if at < SIT:
        step = at * STEPS_A_SECOND
        x = between(IN_DOOR[0], MARLON_SITS[0] - 60, from_to(at, 186.0, 188.6))
        return Actor(
            "MARLON", x, IN_DOOR[1], to_right(CALM), walking_arms(step), "walking", step=step
        )
    return Actor("MARLON", *MARLON_SITS, _feels(at), _hands(at), "seated")


def _feels(at: float) -> Mood:
    guarded = replace(to_right(CALM), lids=0.15)
    surprised = replace(to_right(CALM), brow=1.2)
    proud = replace(to_right(WARM), brow=0.7)
    return played(
        (
            (188.4, guarded),
            (195.4, surprised),
            (197.4, replace(surprised, look=(0.4, -0.3))),
            (198.6, proud),
            (203.6, replace(WARM, turn=0.3, look=(0.3, 0.6))),
            (205.6, replace(to_right(CALM), worry=0.9)),
            (207.2, GRIEF),
            (216.0, replace(to_right(CALM), worry=0.9)),
            (220.4, replace(WARM, turn=0.35, look=(0.4, -0.3), worry=0.5)),
            (224.0, replace(WARM, turn=0.35, look=(0.5, 0.1), brow=0.7)),
            (226.0, replace(DOWN, turn=0.3)),
            (229.0, GRIEF),
            (231.2, replace(DOWN, turn=0.3, worry=0.9)),
            (233.0, replace(to_right(CALM), worry=0.8)),
            (236.6, replace(to_right(CALM), brow=0.8, worry=0.4)),
            (243.2, proud),
            (253.6, replace(to_right(CALM), worry=0.6)),
            (255.0, replace(DOWN, turn=0.4, lids=0.3)),
            (259.0, surprised),
            (260.6, proud),
        ),
        at,
        blend=0.7,
    )


def _hands(at: float) -> Arms:
    open_ = (LAP[0], OPEN_RIGHT)
    return posed(
        (
            (188.0, CLASPED),
            (196.4, open_),
            (198.6, LAP),
            (204.6, CLASPED),
            (222.0, open_),
            (224.4, LAP),
            (229.4, CLASPED),
            (243.4, open_),
            (246.6, LAP),
        ),
        at,
        blend=0.8,
    )


def _room(at: float) -> str:
    minute = 10 + (at - 177) / 9
    people = (_marlon(at), _dee(at))
    return meeting_room(at, Meeting("turned", minute=minute, room=people, chairs=CHAIRS))


def _paper(at: float) -> str:
    return cards.plan(from_to(at, 249.6, 254.6) * 1.02)


def _kev(at: float) -> str:
    actor = kev(
        at, 1180, 560, gestures=((262.4, KEV_BOTH), (265.2, HANGING)), glance=(262.9, 264.0, 0.6)
    )
    return meeting_room(at, Meeting("turned", minute=22, chairs=CHAIRS)) + whole(actor, at)


def _chapter(at: float) -> str:
    return cards.chapter(3, "The same meeting, again", during(at, 165.6, 169.2))


def _pause(at: float) -> str:
    return cards.pause(3, ("Same room.", "What changed?"), from_to(at, 266.0, 266.7))


DEE_CLOSE = Camera(1285, 650, 850)
MARLON_CLOSE = Camera(740, 640, 830)
BOTH = Camera(1010, 740, 1500)

SHOTS = (
    Shot(165.0, _desk_front, Camera(1830, 700, 1500), Camera(1850, 690, 1380), _chapter),
    Shot(169.4, _desk_front, Camera(2090, 630, 950), Camera(2080, 625, 900)),
    Shot(174.0, _desk_front, Camera(1540, 580, 860), Camera(1540, 575, 820)),
    Shot(177.0, _room, Camera(820, 740, 2000), Camera(780, 730, 1800), dissolve=0.4),
    Shot(183.0, _room, Camera(370, 560, 860)),
    Shot(184.7, _room, Camera(900, 740, 1950), Camera(980, 740, 1800)),
    Shot(SIT, _room, BOTH, Camera(1010, 730, 1420)),
    Shot(193.6, _room, DEE_CLOSE, Camera(1275, 645, 800)),
    Shot(196.0, _room, MARLON_CLOSE, Camera(740, 635, 780)),
    Shot(201.0, _room, DEE_CLOSE),
    Shot(204.0, _room, MARLON_CLOSE, Camera(740, 635, 700)),
    Shot(210.0, _room, Camera(980, 730, 1380), Camera(980, 700, 1180), dissolve=0.5),
    Shot(214.0, _room, DEE_CLOSE, Camera(1275, 645, 780)),
    Shot(220.0, _room, MARLON_CLOSE, Camera(740, 635, 740)),
    Shot(227.0, _room, DEE_CLOSE, Camera(1275, 645, 800)),
    Shot(230.0, _room, MARLON_CLOSE, Camera(740, 635, 760)),
    Shot(235.0, _room, BOTH, Camera(1060, 720, 1200)),
    Shot(240.0, _room, DEE_CLOSE),
    Shot(243.0, _room, Camera(745, 660, 860), Camera(745, 650, 800)),
    Shot(248.0, _room, BOTH),
    Shot(249.8, _paper, Camera(640, 400, 1220), Camera(640, 380, 1100), dissolve=0.4),
    Shot(254.0, _room, MARLON_CLOSE, Camera(740, 635, 780), dissolve=0.4),
    Shot(257.0, _room, Camera(1000, 720, 1320), Camera(1010, 720, 1240)),
    Shot(262.0, _kev, Camera(900, 640, 1260), Camera(860, 630, 1160)),
    Shot(265.9, _kev, Camera(860, 630, 1160), None, _pause, still=265.9),
)
