"""Chapter 1: the waiting room."""

from __future__ import annotations

from dataclasses import replace

from courses.drawing.face import Mood
from courses.drawing.figure import HANGING
from courses.drawing.limbs import Arm
from courses.drawing.svg import box, circle, line
from courses.drawing.things import bubble
from courses.films.storyboard import cards
from courses.films.storyboard.acting import during, from_to, played, posed
from courses.films.storyboard.people import (
    CLASPED,
    LAP,
    POINT_LEFT,
    RIGHT,
    Actor,
    over_shoulder,
    typing_arms,
    walking_arms,
    whole,
)
from courses.films.storyboard.picture import Camera, between, faded
from courses.films.storyboard.scenes.moods import (
    CALM,
    DOWN,
    KEV_BOTH,
    KEV_OPEN,
    TYPING,
    kev,
    to_left,
    to_right,
)
from courses.films.storyboard.sets.waiting import (
    AT_DOOR,
    AT_GLASS,
    COUNTER,
    IN_CHAIR,
    PRIYA_AT,
    Waiting,
    waiting_room,
)
from courses.films.storyboard.shots import Shot

EDGE = COUNTER - PRIYA_AT[1]
HOPEFUL = replace(to_right(CALM), mouth="smile", brow=0.5)
UNSURE = replace(to_right(CALM), worry=0.8, brow=0)
STEPS_A_SECOND = 7.5
FIRST_SEEN, AT_THE_DOOR, REACHES_GLASS, SENT_AWAY, SITS, LEFT_ALONE = 12, 15, 22.4, 41, 42.6, 49
"""Seconds of the film."""


def _priya(at: float) -> Actor:
    """She types all the time; once she points, without looking."""
    mood = played(
        (
            (0.0, TYPING),
            (31.0, replace(TYPING, brow=0.5)),
            (34.0, TYPING),
            (38.0, replace(TYPING, turn=0.3, brow=0.4)),
            (41.0, TYPING),
        ),
        at,
    )
    typing = typing_arms(EDGE, at)
    arms = posed(((0.0, typing), (38.0, (POINT_LEFT, typing[1])), (40.2, typing)), at, blend=0.4)
    return Actor("PRIYA", *PRIYA_AT, mood, arms)


def _marlon(at: float) -> Actor:
    """He comes in, speaks at the glass, and walks to a chair."""
    if at < AT_THE_DOOR:
        share = from_to(at, 12.6, 15.4)
        x, step = between(AT_DOOR[0] - 60, 620, share), at * STEPS_A_SECOND
        return Actor(
            "MARLON", x, AT_DOOR[1], HOPEFUL, walking_arms(step), "walking", step=step, wet=True
        )
    if at < REACHES_GLASS:
        share = from_to(at, 20.2, 22.4)
        x, step = between(1130, AT_GLASS[0], share), at * STEPS_A_SECOND
        return Actor(
            "MARLON", x, AT_GLASS[1], HOPEFUL, walking_arms(step), "walking", step=step, wet=True
        )
    if at < SENT_AWAY:
        mood = played(
            (
                (22.4, HOPEFUL),
                (27.6, to_right(CALM)),
                (31.2, UNSURE),
                (35.4, replace(UNSURE, look=(0.1, 0.8), lids=0.2)),
                (37.0, UNSURE),
            ),
            at,
        )
        shrug = during(at, 34.2, 36.4)
        arms = (
            HANGING[0],
            posed(
                (
                    (0.0, (HANGING[1],)),
                    (34.2, (Arm(RIGHT, (140, 284), (150, 210), "open"),)),
                    (36.6, (HANGING[1],)),
                ),
                at,
            )[0],
        )
        return Actor(
            "MARLON", AT_GLASS[0], AT_GLASS[1] - 4 * shrug, mood, arms, "standing", wet=True
        )
    return _sits(at)


def _sits(at: float) -> Actor:
    if at < SITS:
        share, step = from_to(at, 40.8, 42.6), at * STEPS_A_SECOND
        x = between(1330, IN_CHAIR[0], share)
        return Actor(
            "MARLON",
            x,
            AT_GLASS[1],
            to_left(UNSURE),
            walking_arms(step),
            "walking",
            step=step,
            heading=-1,
            wet=True,
        )
    mood = played(
        (
            (42.6, replace(CALM, worry=0.4)),
            (44.0, replace(to_right(CALM), worry=0.4, look=(0.6, -0.6))),
            (50.4, replace(CALM, turn=0.3, look=(0.7, -0.7), worry=0.3)),
            (53.2, DOWN),
            (56.4, replace(DOWN, lids=0.7, mouth="worry")),
        ),
        at,
        blend=0.9,
    )
    arms = posed(((0.0, LAP), (53.2, CLASPED)), at, blend=1.0)
    return Actor("MARLON", *IN_CHAIR, mood, arms, "seated", wet=at < LEFT_ALONE)


def _minute(at: float) -> float:
    """The clock jumps from just past ten to ten past, and to twenty-five past."""
    if at < SENT_AWAY:
        return 0
    return between(between(4, 10, from_to(at, 43.0, 44.0)), 25, from_to(at, 45.2, 46.4))


def _room(at: float) -> str:
    people = (_marlon(at),) if at >= FIRST_SEEN else ()
    ringing = any(during(at, a, a + 1.4, fade=0.05) > 0 for a in (32.2, 39.4, 43.0))
    return waiting_room(at, Waiting(_minute(at), _priya(at), people, ringing))


def _kev_alone(at: float) -> str:
    actor = kev(
        at,
        1000,
        540,
        gestures=(
            (3.2, KEV_OPEN),
            (5.6, (HANGING[0], HANGING[1])),
            (16.0, KEV_BOTH),
            (19.0, HANGING),
        ),
    )
    return waiting_room(at, Waiting(0, _priya(at))) + whole(actor, at)


def _kev_at_desk(at: float) -> str:
    ringing = any(during(at, a, a + 1.4, fade=0.05) > 0 for a in (58.4, 60.6, 62.8))
    room = waiting_room(at, Waiting(27, _priya(at), (), ringing))
    actor = kev(
        at,
        1560,
        560,
        gestures=((58.6, KEV_OPEN), (61.5, HANGING), (66.0, KEV_BOTH), (69.0, HANGING)),
        glance=(60.0, 61.6, 0.7),
    )
    return room + whole(actor, at)


def _asked(at: float) -> str:
    """Kev asks somebody on probation, and somebody of the staff."""
    left, right = from_to(at, 8.2, 9.0), from_to(at, 9.6, 10.4)
    turn = between(-0.6, 0.6, from_to(at, 9.9, 10.6))
    asks = Actor(
        "KEV", 640, 300, Mood(turn=turn, look=(turn * 1.4, 0.1), mouth="calm", brow=0.5), _HOLDS
    )
    one = Actor(
        "TOM",
        230,
        330,
        Mood(turn=0.5, look=(0.8, 0), mouth="talk" if int(at * 5) % 2 else "calm"),
        _TELLS_RIGHT,
        scale=0.95,
    )
    other = Actor(
        "AMINA", 1050, 330, Mood(turn=-0.5, look=(-0.8, 0), mouth="smile", brow=0.5), scale=0.95
    )
    return (
        box(-400, -300, 2100, 1400, "#f3e3c8")
        + circle(250, 380, 310, "#ead2a8")
        + circle(1030, 380, 310, "#d2dfd6")
        + faded(whole(one, at) + bubble(300, 70, 190, 96, cards.PAPER, tail=-1), left)
        + faded(whole(other, at) + bubble(800, 70, 190, 96, cards.PAPER), right)
        + whole(asks, at)
        + _clipboard()
    )


_HOLDS = (
    Arm((-80, 162), (-126, 290), (-62, 320), "hold"),
    Arm((80, 162), (126, 290), (62, 320), "hold", flip=True),
)
_TELLS_RIGHT = (HANGING[0], Arm(RIGHT, (140, 290), (166, 214), "open"))


def _clipboard() -> str:
    return (
        box(568, 560, 144, 190, "#8a5a35", round_by=8)
        + box(580, 574, 120, 170, cards.PAPER, round_by=4)
        + box(612, 548, 56, 24, "#7a858c", round_by=6)
        + line("M598,606h84M598,628h60", "#c9c4b8", 7)
    )


def _title(at: float) -> str:
    return cards.title(during(at, 15.6, 20.0))


def _chapter(at: float) -> str:
    return cards.chapter(1, "The door", during(at, 0.6, 5.0))


def _pause(at: float) -> str:
    return cards.pause(1, ("What did you see?",), from_to(at, 72.3, 72.9))


def _over_marlon(at: float) -> str:
    return _room_without(at) + over_shoulder("MARLON", 1700, 640, at, scale=1.5)


def _room_without(at: float) -> str:
    return waiting_room(
        at, Waiting(_minute(at), _priya(at), (), ringing=during(at, 32.2, 33.4, fade=0.05) > 0)
    )


PRIYA_CLOSE = Camera(2120, 620, 900)
MARLON_CLOSE = Camera(1520, 580, 900)

SHOTS = (
    Shot(0.0, _kev_alone, Camera(1000, 640, 1300), Camera(1000, 620, 1050), _chapter),
    Shot(8.0, _asked, Camera(640, 360, 1280), Camera(640, 352, 1180), dissolve=0.5),
    Shot(12.8, _room, Camera(1100, 760, 2300), Camera(1160, 745, 2150), dissolve=0.4),
    Shot(15.0, _kev_alone, Camera(820, 610, 1040), Camera(840, 600, 960), _title, dissolve=0.4),
    Shot(20.6, _room, Camera(1480, 740, 2100), Camera(1750, 710, 1650), dissolve=0.4),
    Shot(27.0, _room, PRIYA_CLOSE, Camera(2120, 615, 850)),
    Shot(29.0, _room, MARLON_CLOSE),
    Shot(31.0, _over_marlon, Camera(2040, 650, 1060), Camera(2050, 640, 1010)),
    Shot(34.0, _room, MARLON_CLOSE, Camera(1540, 570, 760)),
    Shot(38.0, _room, Camera(2000, 640, 1150), Camera(1980, 640, 1150)),
    Shot(40.9, _room, Camera(1200, 740, 2100), Camera(1050, 740, 1900)),
    Shot(SITS, _room, Camera(860, 760, 1300), Camera(850, 755, 1240)),
    Shot(44.0, _room, Camera(1180, 350, 480), Camera(1180, 345, 380)),
    Shot(46.7, _room, Camera(1420, 520, 760), Camera(1420, 510, 600)),
    Shot(49.0, _room, Camera(800, 740, 1700), Camera(800, 690, 900), dissolve=0.4),
    Shot(58.0, _kev_at_desk, Camera(1830, 660, 1300), Camera(1800, 650, 1180)),
    Shot(64.0, _kev_at_desk, Camera(1580, 620, 960), Camera(1570, 610, 860)),
    Shot(70.0, _kev_at_desk, Camera(1345, 610, 860), None, _pause, still=72.3),
)
