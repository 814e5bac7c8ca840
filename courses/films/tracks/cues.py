"""What captions are made of, and how wide their words are on the screen."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field

MILLISECONDS = 1000
WIDE = frozenset("WF")
"""Classes of Unicode: signs that take the room of two letters."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Words on the screen from `start` to `end`, in seconds, exact to a thousandth.

    `text` holds the line breaks that a viewer sees. `number` is its place in the file that
    somebody sent (from 1; 0 where there is none), so that a problem can be found there.
    """

    start: float
    end: float
    speaker: str
    text: str
    number: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of a film with a title, in seconds."""

    start: float
    end: float
    title: str


@dataclass(frozen=True, slots=True)
class Limits:
    """What viewers can read. No limit where it is None."""

    lines: int | None
    width: int | None
    speed: int
    """Signs in a second."""


CAPTIONS = Limits(lines=2, width=42, speed=20)
"""As subtitlers for the deaf work: two lines of 42, read at no more than 20 signs a second."""
DESCRIPTIONS = Limits(lines=None, width=None, speed=20)
"""They are read aloud, never shown."""


def milliseconds(seconds: float) -> int:
    return round(seconds * MILLISECONDS)


def clock(seconds: float) -> str:
    """For people: 1:05, or 1:02:05 from an hour on."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"


def is_wide(sign: str) -> bool:
    return unicodedata.east_asian_width(sign) in WIDE


def width_of(text: str) -> int:
    """In letters; a Chinese or Japanese sign counts as two, and a mark on a letter as none."""
    if text.isascii():
        return len(text)
    return sum(2 if is_wide(sign) else not unicodedata.combining(sign) for sign in text)


def joined(text: str) -> str:
    """`text` on one line. Signs that are written without spaces get none."""
    first, *others = text.split("\n")
    whole = first
    for line in others:
        touches = whole and line and (is_wide(whole[-1]) or is_wide(line[0]))
        whole += line if touches else f" {line}"
    return whole


def milliseconds_to_read(text: str, limits: Limits) -> int:
    """The shortest time in which somebody can read `text`."""
    return -(-width_of(joined(text)) * MILLISECONDS // limits.speed)
