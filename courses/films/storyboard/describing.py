"""Where the describer speaks: in the silences of a chapter, sentence by sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass

from courses.films.storyboard.captions import SPEECH_STARTS_SECONDS
from courses.films.storyboard.lips import spoken_seconds
from courses.films.storyboard.script import Cue, chapters, cues, film, lines

LETTERS_A_SECOND = 15.5
"""The describer's own pace."""
FASTEST_LETTERS_A_SECOND = 20.0
"""A silence that needs no more than this is long enough."""
LEAD_SECONDS = 0.12
"""Between the words of a person and those of the describer."""
SEARCH_SECONDS = 36
"""How late a description may be. Later than this it speaks over the film, which goes quieter."""

ONE_WORD_SECONDS = 0.5
"""A "Yeah." or "No." of this length counts as silence: it is heard under the describer."""


@dataclass(frozen=True, slots=True)
class Description:
    number: int
    start: float
    end: float
    words: str


def descriptions() -> list[Description]:
    placed: list[Description] = []
    for cue in cues("description"):
        placed += _place(cue, placed[-1].end if placed else 0.0)
    return placed


def sentences(cue: Cue) -> list[str]:
    return re.findall(r"[^.]+(?:\.\"?|$)", cue.words)


def shortest_seconds(words: str) -> float:
    return len(words) / FASTEST_LETTERS_A_SECOND


def calm_seconds(words: str) -> float:
    return len(words) / LETTERS_A_SECOND


def _place(cue: Cue, after: float) -> list[Description]:
    """All that fits into each silence; what finds none in time is said over the film."""
    waiting = [one.strip() for one in sentences(cue)]
    placed: list[Description] = []
    at = max(float(cue.at), after)
    latest = cue.at + SEARCH_SECONDS
    for start, end in [*_silences(at, latest), (max(at, latest), float("inf"))]:
        begin = max(start, placed[-1].end if placed else at)
        words = _fitting(waiting, end - begin)
        if words:
            said = " ".join(words)
            until = min(end, begin + calm_seconds(said))
            placed.append(Description(cue.number, begin, until, said))
            waiting = waiting[len(words) :]
    return [
        Description(one.number, round(one.start, 3), round(one.end, 3), one.words) for one in placed
    ]


def _fitting(waiting: list[str], room: float) -> list[str]:
    count = len(waiting)
    while count and shortest_seconds(" ".join(waiting[:count])) > room:
        count -= 1
    return waiting[:count]


def _silences(start: float, latest: float) -> list[tuple[float, float]]:
    """Gaps between the lines that begin in `start` to `latest`."""
    seconds = spoken_seconds()
    said = [
        (cue.at + SPEECH_STARTS_SECONDS, cue.at + SPEECH_STARTS_SECONDS + seconds[cue.number])
        for cue in lines()
        if seconds[cue.number] > ONE_WORD_SECONDS
    ]
    edges = [0.0, *(end for _, end in said)]
    nexts = [*(begin for begin, _ in said), float(film().seconds)]
    gaps = (
        (max(a + LEAD_SECONDS, start), b - LEAD_SECONDS) for a, b in zip(edges, nexts, strict=True)
    )
    ends = _chapter_end(start)
    return [(a, min(b, ends)) for a, b in gaps if a < min(b, ends) and b > start and a <= latest]


def _chapter_end(at: float) -> float:
    return next(chapter.end for chapter in chapters() if chapter.start <= at < chapter.end)
