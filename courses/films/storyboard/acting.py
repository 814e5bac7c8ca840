"""What a person does at a moment: speaks, blinks, breathes, moves an arm."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from math import sin
from random import Random

from courses.drawing.face import Mood
from courses.drawing.limbs import Arm
from courses.drawing.mouths import Saying
from courses.drawing.svg import Point
from courses.films.storyboard.captions import SPEECH_STARTS_SECONDS
from courses.films.storyboard.lips import mouth_at, spoken_seconds
from courses.films.storyboard.picture import between, ease
from courses.films.storyboard.script import Cue, film, lines

Arms = tuple[Arm, ...]

BLINK_SECONDS = 0.22
BLINKS_EVERY_SECONDS = (2.4, 5.2)
THOUGHT = "voice only"
SWAY_DEGREES = 1.1
HALF = 0.5
WIDEST_MOUTH = 19
PHASES = {"KEV": 0.0, "MARLON": 1.3, "PRIYA": 2.9, "DEE": 4.1, "JOAN": 5.3}
"""So that nobody breathes in step with another."""


def acted(who: str, at: float, mood: Mood, *, still: bool = False) -> Mood:
    """`mood` as it is at second `at`: with the mouth of what is said, a blink, a little sway."""
    if still:
        return mood
    phase = PHASES.get(who, 0.7)
    mouth = mouth_of(who, at)
    stress = mouth.high / WIDEST_MOUTH if mouth else 0.0
    return replace(
        mood,
        lids=max(mood.lids, blink(who, at)),
        says=mouth,
        tilt=mood.tilt + SWAY_DEGREES * sin(at * 0.9 + phase),
        turn=mood.turn + 0.03 * sin(at * 0.55 + phase),
        brow=mood.brow + 0.25 * stress,
        nod=mood.nod + 0.12 * sin(at * 0.7 + phase) + 0.1 * stress,
    )


def mouth_of(who: str, at: float) -> Saying | None:
    cue = cue_of(who, at)
    if cue is None or cue.how == THOUGHT:
        return None
    return mouth_at(cue.number, at - cue.at - SPEECH_STARTS_SECONDS)


def cue_of(who: str, at: float) -> Cue | None:
    """The line that `who` speaks at this second."""
    seconds = spoken_seconds()
    return next(
        (
            cue
            for cue in lines()
            if cue.who == who
            and cue.at <= at < cue.at + SPEECH_STARTS_SECONDS + seconds[cue.number]
        ),
        None,
    )


def blink(who: str, at: float) -> float:
    """How far the lids are down: 1 is shut."""
    since = min((abs(at - moment) for moment in _blinks(who)), default=9.0)
    return ease(1 - since / (BLINK_SECONDS / 2)) if since < BLINK_SECONDS / 2 else 0.0


@cache
def _blinks(who: str) -> tuple[float, ...]:
    chance = Random(who)  # noqa: S311 - the same blinks each time
    moments, at = [], 0.8
    while at < film().seconds:
        moments.append(at)
        at += chance.uniform(*BLINKS_EVERY_SECONDS)
    return tuple(moments)


def breath(who: str, at: float) -> float:
    """How far shoulders and head rise, in the units of a figure."""
    return 1.6 * sin(at * 1.5 + PHASES.get(who, 0.7))


def during(at: float, start: float, end: float, *, fade: float = 0.5) -> float:
    """0 outside, 1 inside, with a gentle way in and out: the share of a gesture or a feeling."""
    return min(ease((at - start) / fade + 1) if at < start else 1.0, ease((end - at) / fade))


def from_to(at: float, start: float, end: float) -> float:
    return ease((at - start) / (end - start))


def mixed(a: Mood, b: Mood, share: float) -> Mood:
    """Between two moods; eyes and mouth change half-way."""
    nearer = b if share > HALF else a
    return replace(
        nearer,
        turn=between(a.turn, b.turn, share),
        tilt=between(a.tilt, b.tilt, share),
        look=_point(a.look, b.look, share),
        brow=between(a.brow, b.brow, share),
        lids=between(a.lids, b.lids, share),
        nod=between(a.nod, b.nod, share),
        worry=between(a.worry, b.worry, share),
    )


def arms_between(a: Arms, b: Arms, share: float) -> Arms:
    return tuple(
        Arm(
            _point(one.shoulder, other.shoulder, share),
            _point(one.elbow, other.elbow, share),
            _point(one.wrist, other.wrist, share),
            (other if share > HALF else one).hand,
            (other if share > HALF else one).flip,
        )
        for one, other in zip(a, b, strict=True)
    )


def played(moods: Sequence[tuple[float, Mood]], at: float, *, blend: float = 0.45) -> Mood:
    """The mood of a moment, from a list of (second, mood) in order."""
    index = max(0, bisect_right([second for second, _ in moods], at) - 1)
    second, mood = moods[index]
    if index == 0:
        return mood
    return mixed(moods[index - 1][1], mood, ease((at - second) / blend))


def posed(poses: Sequence[tuple[float, Arms]], at: float, *, blend: float = 0.6) -> Arms:
    """The arms of a moment, from a list of (second, arms) in order."""
    index = max(0, bisect_right([second for second, _ in poses], at) - 1)
    second, arms = poses[index]
    if index == 0:
        return arms
    return arms_between(poses[index - 1][1], arms, ease((at - second) / blend))


def _point(a: Point, b: Point, share: float) -> Point:
    return (between(a[0], b[0], share), between(a[1], b[1], share))
