"""Chapter 2: the meeting that went wrong."""

from __future__ import annotations

from dataclasses import replace

from courses.drawing.face import Mood
from courses.drawing.figure import HANGING
from courses.drawing.svg import box
from courses.films.storyboard import cards
from courses.films.storyboard.acting import Arms, during, from_to, played, posed
from courses.films.storyboard.people import (
    CLASPED,
    LAP,
    OPEN_LEFT,
    OPEN_RIGHT,
    PHONE_RIGHT,
    Actor,
    Stance,
    over_shoulder,
    typing_arms,
    walking_arms,
    whole,
)
from courses.films.storyboard.picture import WIDTH, Camera, between, clipped, seen
from courses.films.storyboard.scenes.moods import CALM, DOWN, KEV_BOTH, kev, to_left, to_right
from courses.films.storyboard.sets.meeting import (
    BEHIND_DESK,
    DESK,
    IN_DOOR,
    MARLON_SITS,
    Meeting,
    meeting_room,
)
from courses.films.storyboard.sets.waiting import AT_GLASS, Waiting, waiting_room
from courses.films.storyboard.shots import Shot

EDGE = DESK - BEHIND_DESK[1]
READS = Mood(turn=-0.42, look=(-0.6, 0.8), nod=0.8, lids=0.42, tilt=-3, mouth="calm", brow=0)
GLANCES = replace(to_left(CALM), look=(-0.8, 0.2), brow=0.4)
WAITS = replace(to_right(CALM), brow=0.4)
COMES_IN, SITS_AT, RINGS, LIFTS, STANDS_UP, HANGS_UP, TICKS = (
    88.6, 91.6, 117.4, 118.3, 124.8, 129.0, 130.1,
)  # fmt: skip
"""Seconds of the film."""
STEPS_A_SECOND = 7.5


def _dee(at: float) -> Actor:
    mood = played(
        (
            (75.0, READS),
            (78.4, GLANCES),
            (79.4, READS),
            (82.0, GLANCES),
            (84.0, READS),
            (98.9, replace(READS, brow=0.5)),
            (102.0, replace(READS, mouth="smile")),
            (105.0, READS),
            (109.0, replace(READS, brow=0.4)),
            (112.0, GLANCES),
            (113.4, READS),
            (118.2, replace(READS, look=(0.8, 0.5), turn=0.5)),
            (120.0, replace(to_right(CALM), look=(0.7, -0.3))),
            (121.2, replace(GLANCES, brow=0.6, worry=0.4)),
            (125.4, replace(to_right(CALM), look=(0.6, 0.2))),
            (138.0, replace(CALM, turn=-0.3, look=(-0.6, 0.6), lids=0.2)),
            (141.4, replace(CALM, turn=-0.5, look=(-0.9, 0.1), worry=0.4)),
            (144.4, replace(DOWN, worry=0.6)),
        ),
        at,
    )
    typing = typing_arms(EDGE, at)
    quiet = typing_arms(EDGE, 0)
    with_phone = (quiet[0], PHONE_RIGHT)
    arms = posed(
        (
            (75.0, typing),
            (109.4, (OPEN_LEFT, typing[1])),
            (111.4, typing),
            (118.0, with_phone),
            (121.4, (OPEN_LEFT, PHONE_RIGHT)),
            (123.0, with_phone),
            (129.0, quiet),
        ),
        at,
        blend=0.5,
    )
    return Actor("DEE", *BEHIND_DESK, mood, arms, phone=LIFTS < at < HANGS_UP)


def _marlon(at: float) -> Actor | None:
    if at < COMES_IN:
        mood = played(
            ((75.0, WAITS), (83.0, to_right(CALM)), (86.0, replace(WAITS, worry=0.4))), at
        )
        return Actor("MARLON", *IN_DOOR, mood, HANGING, "standing", scale=0.94)
    if at < SITS_AT:
        share, step = from_to(at, 88.6, 91.0), at * STEPS_A_SECOND
        x = between(IN_DOOR[0], MARLON_SITS[0], share)
        return Actor(
            "MARLON", x, IN_DOOR[1], to_right(CALM), walking_arms(step), "walking", step=step
        )
    if at < STANDS_UP:
        return Actor("MARLON", *MARLON_SITS, _listening(at), _hands(at), "seated")
    if at < HANGS_UP + 0.2:
        share, step = from_to(at, 125.8, 129.0), at * STEPS_A_SECOND
        x = between(MARLON_SITS[0], -60, share)
        mood = (
            to_left(replace(CALM, worry=0.3, brow=-0.2))
            if share
            else replace(to_right(CALM), lids=0.3)
        )
        stance: Stance = "walking" if share else "standing"
        arms = walking_arms(step) if share else HANGING
        return Actor("MARLON", x, IN_DOOR[1], mood, arms, stance, step=step, heading=-1)
    return None


def _listening(at: float) -> Mood:
    bright = replace(to_right(CALM), mouth="smile", brow=0.7)
    hurt = replace(to_right(CALM), worry=0.9, brow=0.1)
    return played(
        (
            (91.6, to_right(CALM)),
            (94.0, replace(DOWN, turn=0.3)),
            (95.6, hurt),
            (97.6, replace(to_right(CALM), lids=0.3, worry=0.5)),
            (99.6, bright),
            (103.4, to_right(CALM)),
            (105.8, replace(to_right(CALM), brow=0.9, worry=0.4)),
            (110.0, replace(to_right(CALM), lids=0.35)),
            (115.4, replace(hurt, brow=0.6)),
            (117.8, replace(DOWN, turn=0.2)),
            (122.4, replace(to_right(CALM), lids=0.4, brow=-0.3)),
        ),
        at,
    )


def _hands(at: float) -> Arms:
    raised = (LAP[0], OPEN_RIGHT)
    return posed(
        (
            (91.0, LAP),
            (95.4, raised),
            (97.2, LAP),
            (100.0, raised),
            (101.6, LAP),
            (115.6, raised),
            (117.4, CLASPED),
        ),
        at,
    )


def _room(at: float) -> str:
    marlon = _marlon(at)
    people = (marlon,) if marlon else ()
    ringing = RINGS < at < LIFTS
    minute = 27 + (at - 75) / 8
    return meeting_room(
        at,
        Meeting(
            desk=(_dee(at),),
            room=people,
            minute=minute,
            ringing=ringing,
            lifted=LIFTS < at < HANGS_UP,
        ),
    )


def _over_dee(at: float) -> str:
    marlon = _marlon(at)
    room = meeting_room(at, Meeting(room=(marlon,) if marlon else (), minute=31, screen="between"))
    return room + over_shoulder("DEE", 1330, 640, at, scale=1.5)


def _screen(at: float) -> str:
    if at > TICKS:
        return cards.engaged(1)
    return cards.engaged(from_to(at, TICKS - 1.2, TICKS) - 1)


def _outside(at: float) -> str:
    """Marlon in the waiting room, on his way out. We hear what he thinks."""
    mood = played(
        (
            (132.0, replace(CALM, turn=0.2, look=(0.3, 0.2), lids=0.25)),
            (134.2, DOWN),
            (136.6, replace(DOWN, mouth="worry")),
        ),
        at,
        blend=0.8,
    )
    marlon = Actor("MARLON", 420, AT_GLASS[1], mood, HANGING, "standing")
    return waiting_room(at, Waiting(38, None)) + whole(marlon, at)


def _empty(at: float) -> str:
    return meeting_room(at, Meeting(desk=(_dee(at),), minute=35))


def _two(at: float) -> str:
    """Two people, one room, two meetings: a split picture."""
    left = seen(_outside(136.8), Camera(718, 640, 980))
    right = seen(_empty(145.4), Camera(1600, 640, 980))
    half = WIDTH / 2
    return (
        clipped(left, (0, 0, half, 720), "his")
        + clipped(f'<g transform="translate(240 0)">{right}</g>', (half, 0, half, 720), "hers")
        + box(half - 4, 0, 8, 720, cards.PAPER)
    )


def _split(at: float) -> str:
    actor = kev(at, 640, 330, gestures=((146.4, KEV_BOTH), (149.6, HANGING)))
    return _two(at) + whole(actor, at)


def _kev(at: float) -> str:
    actor = kev(
        at,
        940,
        560,
        gestures=((152.6, (OPEN_LEFT, HANGING[1])), (154.6, HANGING)),
        glance=(152.2, 153.0, 0.6),
    )
    return meeting_room(at, Meeting(minute=36)) + whole(actor, at)


def _chapter(at: float) -> str:
    return cards.chapter(2, "The meeting that went wrong", during(at, 75.6, 79.6))


def _pause(at: float) -> str:
    return cards.pause(2, ("Count the chances", "Marlon gave her."), from_to(at, 155.6, 156.4))


DOOR_CLOSE = Camera(360, 560, 900)
DEE_CLOSE = Camera(1680, 600, 880)
MARLON_CLOSE = Camera(800, 640, 860)
BOTH = Camera(1180, 730, 1720)

SHOTS = (
    Shot(75.0, _room, Camera(1130, 740, 2300), Camera(1130, 730, 2140), _chapter),
    Shot(80.0, _room, DOOR_CLOSE, Camera(360, 555, 860)),
    Shot(82.0, _room, DEE_CLOSE, Camera(1680, 600, 840)),
    Shot(86.0, _room, Camera(370, 560, 860)),
    Shot(88.0, _room, Camera(1080, 740, 2100), Camera(1120, 740, 1980)),
    Shot(SITS_AT, _room, BOTH),
    Shot(93.0, _room, MARLON_CLOSE, Camera(800, 630, 800)),
    Shot(97.0, _room, DEE_CLOSE),
    Shot(100.0, _room, Camera(800, 630, 820)),
    Shot(102.0, _room, BOTH, Camera(1200, 730, 1640)),
    Shot(106.0, _over_dee, Camera(950, 680, 1250)),
    Shot(109.0, _room, DEE_CLOSE, Camera(1670, 600, 820)),
    Shot(113.0, _room, BOTH),
    Shot(116.0, _room, MARLON_CLOSE, Camera(800, 630, 760)),
    Shot(118.0, _room, Camera(1640, 640, 1150), Camera(1600, 640, 1100)),
    Shot(122.4, _room, BOTH),
    Shot(STANDS_UP, _room, Camera(780, 560, 900), Camera(760, 560, 900)),
    Shot(126.4, _room, Camera(1000, 740, 2100), Camera(1000, 740, 2000)),
    Shot(128.7, _screen),
    Shot(132.0, _outside, Camera(560, 640, 1300), Camera(480, 600, 900), dissolve=0.5),
    Shot(138.0, _empty, Camera(1500, 680, 1500), Camera(1660, 620, 950), dissolve=0.5),
    Shot(146.0, _split, Camera(640, 360, 1280), Camera(640, 370, 1200), dissolve=0.5),
    Shot(152.0, _kev, Camera(760, 610, 920), Camera(720, 610, 880)),
    Shot(155.4, _kev, Camera(720, 610, 880), None, _pause, still=155.5),
)
