"""Captions: the lines cut to what can be read, each shown while it is said."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from courses.films.storyboard.lips import spoken_seconds
from courses.films.storyboard.script import Cue, lines, parts, room_after

LETTERS_A_ROW = 42
LETTERS_A_SECOND = 20
LETTERS_A_SECOND_WANTED = 19
"""A little under the limit, so that rounding never breaks it."""
STAYS_SECONDS = 1.0
"""How long a caption stays after its words, if nobody speaks."""
SPEECH_STARTS_SECONDS = 0.1
"""After the second of the script: no line begins inside the last one's echo."""
SHORTEST_SECONDS = 0.9

SOUNDS = {"phone rings, she picks up": "[Phone rings] ", "phone": "[On the phone] "}
"""What must be heard to follow the film, for those who do not hear it."""


@dataclass(frozen=True, slots=True)
class Caption:
    start: float
    end: float
    who: str
    rows: tuple[str, ...]

    @property
    def letters(self) -> int:
        return len(" ".join(self.rows))


@cache
def captions() -> tuple[Caption, ...]:
    return tuple(caption for cue in lines() for caption in _of(cue))


def _of(cue: Cue) -> list[Caption]:
    said = pieces(SOUNDS.get(cue.how, "") + cue.words)
    room = room_after(cue)
    total = sum(map(len, said))
    shown = min(room, max(spoken_seconds()[cue.number], total / LETTERS_A_SECOND_WANTED))
    shares = [sum(map(len, said[:count])) / total * shown for count in range(len(said) + 1)]
    last = min(room, max(shown + STAYS_SECONDS, SHORTEST_SECONDS))
    times = [*shares[:-1], last]
    return [
        Caption(round(cue.at + a, 3), round(cue.at + b, 3), parts()[cue.who].name, rows(piece))
        for piece, (a, b) in zip(said, pairwise(times), strict=True)
    ]


def pieces(words: str) -> list[str]:
    """Words in pieces that each fit in two rows, cut where a reader would breathe."""
    if _fits(words):
        return [words]
    spaces = [at for at, letter in enumerate(words) if letter == " "]
    cut = min(spaces, key=lambda at: abs(len(words) - 2 * at) - _breath(words[at - 1]))
    return [*pieces(words[:cut]), *pieces(words[cut + 1 :])]


def rows(piece: str) -> tuple[str, ...]:
    """One row, or two of about the same length."""
    if len(piece) <= LETTERS_A_ROW:
        return (piece,)
    return min(_halves(piece), key=lambda pair: abs(len(pair[0]) - len(pair[1])))


def _halves(piece: str) -> list[tuple[str, str]]:
    cuts = [at for at, letter in enumerate(piece) if letter == " "]
    return [
        (piece[:at], piece[at + 1 :])
        for at in cuts
        if at <= LETTERS_A_ROW and len(piece) - at - 1 <= LETTERS_A_ROW
    ]


def _fits(words: str) -> bool:
    return len(words) <= LETTERS_A_ROW or bool(_halves(words))


def _breath(letter: str) -> int:
    return {".": 60, "?": 60, ",": 30}.get(letter, 0)
