"""From what somebody sends to what the site keeps: read, put right, checked, written anew."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from courses.films.tracks.checking import doubts_about, problems_of
from courses.films.tracks.cues import CAPTIONS, Cue, Limits
from courses.films.tracks.errors import TracksError
from courses.films.tracks.mending import mend
from courses.films.tracks.parsing import parse
from courses.films.tracks.writing import vtt_of


@dataclass(frozen=True, slots=True)
class Taken:
    """`vtt` is kept. `told` is what was put right, and what somebody should look at."""

    vtt: str
    cues: tuple[Cue, ...]
    told: tuple[str, ...]


def take(
    content: bytes,
    *,
    language: str = "",
    film_seconds: float | None = None,
    limits: Limits = CAPTIONS,
) -> Taken:
    """Raises TracksError with everything that is wrong. Without `film_seconds` its length
    is not compared."""
    parsed = parse(content, language)
    mended = mend(parsed.cues, limits, film_seconds)
    problems = problems_of(mended.cues, limits, film_seconds)
    if problems or not mended.cues:
        raise TracksError(problems or [_("The captions in this file have no words.")])
    told = (*parsed.notices, *mended.told, *doubts_about(mended.cues, film_seconds))
    return Taken(vtt_of(mended.cues), tuple(mended.cues), told)
