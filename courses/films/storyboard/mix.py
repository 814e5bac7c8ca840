"""All that is heard, second by second: speech, rooms, things; and the same with a describer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np

from courses.films.storyboard import noises
from courses.films.storyboard.captions import SPEECH_STARTS_SECONDS
from courses.films.storyboard.describing import LETTERS_A_SECOND, descriptions
from courses.films.storyboard.lips import Spans
from courses.films.storyboard.script import DESCRIBER, Cue, chapters, film, lines, parts
from courses.films.storyboard.sound import (
    PHONE,
    RATE,
    THOUGHT,
    Samples,
    faded,
    filtered,
    levelled,
    spans,
)
from courses.films.storyboard.voices import line_sound, say

DUCKED = 0.3
"""How loud the film is under the describer."""
DUCK_FADE_SECONDS = 0.15
CALL_CHAPTER = 4
FAR_END = "MARLON"
"""In the call we are in Dee's room: his voice comes out of the telephone."""

Span = tuple[float, float]
INDOOR_RAIN: tuple[tuple[float, float, float], ...] = (
    (0, 8, 0.8), (8, 12.8, 0.15), (12.8, 75, 1.0), (75, 132, 0.5), (132, 138, 1.1),
    (138, 165, 0.5), (165, 177, 0.9), (177, 270, 0.4),
)  # fmt: skip
"""From, to, how loud."""
STREET: tuple[Span, ...] = ((276.4, 284.6), (289, 293), (298, 302), (307.4, 318), (322, 328))
STREET_LATER: tuple[Span, ...] = ((333.4, 365),)
TYPING: tuple[Span, ...] = (
    (20.8, 23), (25.9, 27), (28.2, 31), (33.4, 34.4), (39.0, 40.8), (75, 78.4), (79.6, 82),
    (85.2, 88), (93, 95), (98, 100.8), (106.2, 108.8),
)  # fmt: skip
MOMENTS: tuple[tuple[float, Callable[[], Samples]], ...] = (
    (12.9, noises.door),
    (13.2, lambda: noises.steps(1.8)),
    (20.9, lambda: noises.steps(1.5)),
    (32.2, lambda: noises.ring(0.6)),
    (39.4, lambda: noises.ring(0.6)),
    (41.0, lambda: noises.steps(1.5)),
    (43.0, lambda: noises.ring(0.5)),
    *((44.0 + second, noises.tick) for second in range(5)),
    (58.4, lambda: noises.ring(0.5)),
    (60.6, lambda: noises.ring(0.5)),
    (62.8, lambda: noises.ring(0.5)),
    (88.9, lambda: noises.steps(2.0)),
    (117.3, noises.ring),
    (125.9, lambda: noises.steps(2.6)),
    (128.4, noises.door),
    (130.1, noises.click),
    (186.2, lambda: noises.steps(2.0)),
    *((210.5 + second, lambda: noises.tick() * 0.4) for second in range(4)),
    (274.6, noises.bus),
    (384.2, lambda: noises.steps(2.2)),
)


def speech(recordings: Path | None = None) -> tuple[Samples, dict[int, Spans]]:
    """Every line in its place, and when each of them sounds."""
    track = np.zeros(film().seconds * RATE, np.float32)
    said: dict[int, Spans] = {}
    for cue in lines():
        line = levelled(line_sound(cue, recordings))
        said[cue.number] = tuple(spans(line))
        _add(track, _through(cue, line), cue.at + SPEECH_STARTS_SECONDS)
    return track, said


def surroundings() -> Samples:
    """Everything but speech."""
    length = film().seconds
    track = noises.air(length)
    rain, street = noises.rain(length), noises.street(length)
    for begin, end, level in INDOOR_RAIN:
        _lay(track, rain * np.float32(level), begin, end)
    for begin, end in STREET + STREET_LATER:
        _lay(track, street, begin, end)
    for number, (begin, end) in enumerate(TYPING):
        _add(track, noises.keys(end - begin, seed=number), begin)
    for at, sound in MOMENTS:
        _add(track, sound(), at)
    return track


def described(heard: Samples) -> Samples:
    """The film with the describer in its silences, quieter while he speaks."""
    track = heard.copy()
    voice = parts()[DESCRIBER].voice
    for one in descriptions():
        room = one.end - one.start
        hurry = max(1.0, len(one.words) / LETTERS_A_SECOND / room)
        told = levelled(say(voice, one.words, hurry))
        while len(told) > (room + 0.1) * RATE:
            hurry *= 1.04
            told = levelled(say(voice, one.words, hurry))
        _duck(track, one.start, one.start + len(told) / RATE)
        _add(track, told, one.start)
    return track


def _through(cue: Cue, line: Samples) -> Samples:
    call = chapters()[CALL_CHAPTER - 1]
    if cue.how == "voice only":
        return filtered(line, THOUGHT)
    if cue.how == "phone" or (cue in call.cues and cue.who == FAR_END):
        return levelled(filtered(line, PHONE)) * np.float32(0.9)
    return line


def _add(track: Samples, sound: Samples, at: float) -> None:
    begin = int(at * RATE)
    fits = sound[: len(track) - begin]
    track[begin : begin + len(fits)] += fits


def _lay(track: Samples, sound: Samples, begin: float, end: float) -> None:
    """A part of a long sound, coming and going gently."""
    a, b = int(begin * RATE), int(end * RATE)
    track[a:b] += faded(sound[a:b], 0.4)


def _duck(track: Samples, begin: float, end: float) -> None:
    fade = int(DUCK_FADE_SECONDS * RATE)
    a, b = max(0, int(begin * RATE) - fade), min(len(track), int(end * RATE) + fade)
    shape = np.full(b - a, DUCKED, np.float32)
    shape[:fade] = np.linspace(1, DUCKED, fade)
    shape[-fade:] = np.linspace(DUCKED, 1, fade)
    track[a:b] *= shape
