"""Chapter 5: saying the hard thing. The evening before, and the next day."""

from __future__ import annotations

from dataclasses import replace

from courses.drawing.figure import HANGING
from courses.films.storyboard import cards
from courses.films.storyboard.acting import Arms, during, from_to, played, posed
from courses.films.storyboard.people import (
    CLASPED,
    LAP,
    OPEN_LEFT,
    OPEN_RIGHT,
    Actor,
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
from courses.films.storyboard.shots import Shot

SITS = 386.6
STEPS_A_SECOND = 6.0
JOAN_SITS = (800.0, 606.0)
CARRIES = replace(DOWN, turn=-0.2, look=(-0.3, 0.9), worry=0.9)


def _evening(at: float) -> str:
    joan = Actor(
        "JOAN",
        *JOAN_SITS,
        played(
            (
                (365.0, replace(to_right(WARM), brow=0.5)),
                (369.0, to_right(CALM)),
                (371.6, replace(to_right(CALM), worry=0.6, brow=0.5)),
                (375.0, replace(to_right(CALM), brow=0.8, worry=0.3)),
                (382.6, replace(to_right(WARM), brow=0.5)),
            ),
            at,
        ),
        posed(((0.0, CLASPED), (375.3, (LAP[0], OPEN_RIGHT)), (378.0, CLASPED)), at),
        "seated",
    )
    dee = Actor(
        "DEE",
        *AT_CORNER,
        played(
            (
                (365.0, CARRIES),
                (368.0, replace(to_left(CALM), worry=0.5)),
                (371.0, replace(to_left(CALM), worry=1.0, brow=0.3)),
                (375.4, replace(to_left(CALM), worry=0.6)),
                (379.2, replace(to_left(CALM), brow=0.5)),
                (382.0, replace(to_left(CALM), brow=0.2, tilt=0)),
            ),
            at,
        ),
        posed(
            (
                (0.0, CLASPED),
                (369.4, (OPEN_LEFT, LAP[1])),
                (371.4, CLASPED),
                (380.6, (OPEN_LEFT, LAP[1])),
                (383.0, CLASPED),
            ),
            at,
        ),
        "seated",
    )
    return meeting_room(
        at,
        Meeting("turned", "evening", 20, 6, room=(joan, dee), chairs=(800, 1250)),
    )


def _marlon(at: float) -> Actor:
    if at < SITS:
        step = at * STEPS_A_SECOND
        x = between(IN_DOOR[0], MARLON_SITS[0], from_to(at, 384.0, 386.6))
        mood = replace(to_right(CALM), worry=0.6, lids=0.25)
        return Actor("MARLON", x, IN_DOOR[1], mood, walking_arms(step), "walking", step=step)
    knows = replace(DOWN, turn=0.35, worry=0.8)
    angry = replace(to_right(CALM), brow=-0.6, lids=0.15)
    mood = played(
        (
            (386.6, knows),
            (388.6, replace(to_right(CALM), worry=0.6)),
            (393.6, replace(to_right(CALM), worry=0.9, brow=0.4)),
            (395.2, knows),
            (398.0, replace(to_right(CALM), worry=0.9, brow=0.3)),
            (401.4, replace(to_right(CALM), brow=0.4)),
            (404.4, replace(to_right(CALM), lids=0.2)),
            (408.0, replace(to_right(CALM), brow=-0.3, worry=0.3)),
            (410.8, angry),
            (414.0, replace(angry, turn=-0.2, look=(-0.6, 0.2))),
            (417.4, replace(angry, lids=0.3)),
            (421.0, replace(to_right(CALM), brow=0.3, worry=0.4)),
            (424.4, replace(to_right(CALM), brow=1.1)),
            (426.0, replace(to_right(CALM), brow=0.9, worry=0.5, look=(0.5, 0.3))),
            (428.6, replace(to_right(CALM), brow=0.6)),
        ),
        at,
        blend=0.6,
    )
    arms: Arms = posed(
        (
            (0.0, CLASPED),
            (399.0, (LAP[0], OPEN_RIGHT)),
            (401.2, CLASPED),
            (411.0, (OPEN_LEFT, OPEN_RIGHT)),
            (413.6, CLASPED),
        ),
        at,
    )
    return Actor("MARLON", *MARLON_SITS, mood, arms, "seated")


def _dee(at: float) -> Actor:
    straight = replace(to_left(CALM, 0.5), brow=0.2)
    mood = played(
        (
            (384.0, replace(straight, worry=0.5)),
            (392.4, replace(straight, brow=0.6)),
            (397.0, replace(straight, worry=0.4, tilt=-4)),
            (404.0, replace(to_left(WARM, 0.5), worry=0.4)),
            (406.0, straight),
            (411.4, replace(straight, worry=0.7)),
            (415.0, replace(straight, worry=0.9, tilt=-5)),
            (420.0, replace(straight, brow=0.6)),
            (426.6, replace(to_left(WARM, 0.5), brow=0.5)),
        ),
        at,
        blend=0.6,
    )
    open_: Arms = (OPEN_LEFT, LAP[1])
    arms = posed(
        (
            (0.0, LAP),
            (390.0, open_),
            (392.4, LAP),
            (406.4, open_),
            (408.4, LAP),
            (419.6, open_),
            (422.4, LAP),
        ),
        at,
    )
    return Actor("DEE", *AT_CORNER, mood, arms, "seated")


def _next_day(at: float) -> str:
    minute = 2 + (at - 384) / 8
    people = (_marlon(at), _dee(at))
    return meeting_room(at, Meeting("turned", "dry", minute, room=people, chairs=CHAIRS))


def _kev(at: float) -> str:
    actor = kev(at, 1180, 560, gestures=((430.4, KEV_BOTH), (433.4, HANGING)))
    return meeting_room(at, Meeting("turned", "dry", 12, chairs=CHAIRS)) + whole(actor, at)


def _chapter(at: float) -> str:
    return cards.chapter(5, "Saying the hard thing", during(at, 365.6, 369.6))


def _pause(at: float) -> str:
    return cards.pause(
        5, ("Honest, and safe.", "They pull against", "each other."), from_to(at, 436.1, 436.8)
    )


DEE_CLOSE = Camera(1285, 650, 840)
MARLON_CLOSE = Camera(740, 640, 820)
BOTH = Camera(1010, 740, 1500)

SHOTS = (
    Shot(365.0, _evening, Camera(1060, 740, 1900), Camera(1040, 730, 1600), _chapter),
    Shot(369.6, _evening, Camera(1270, 650, 900), Camera(1265, 645, 820)),
    Shot(375.0, _evening, Camera(780, 650, 860), Camera(780, 645, 800)),
    Shot(379.0, _evening, Camera(1020, 720, 1300), Camera(1030, 710, 1180)),
    Shot(384.0, _next_day, Camera(960, 740, 1950), Camera(980, 740, 1700), dissolve=0.8),
    Shot(SITS, _next_day, Camera(1000, 735, 1560)),
    Shot(388.0, _next_day, DEE_CLOSE, Camera(1275, 645, 780)),
    Shot(393.2, _next_day, BOTH, Camera(1000, 730, 1380)),
    Shot(397.0, _next_day, MARLON_CLOSE, Camera(740, 635, 760)),
    Shot(404.0, _next_day, DEE_CLOSE, Camera(1275, 645, 800)),
    Shot(410.7, _next_day, Camera(760, 660, 900), MARLON_CLOSE),
    Shot(415.0, _next_day, BOTH, Camera(1060, 720, 1240)),
    Shot(420.0, _next_day, DEE_CLOSE, Camera(1275, 645, 780)),
    Shot(425.6, _next_day, MARLON_CLOSE, Camera(740, 635, 740)),
    Shot(430.0, _kev, Camera(900, 640, 1260), Camera(860, 630, 1160)),
    Shot(435.8, _kev, Camera(860, 630, 1160), None, _pause, still=435.8),
)
