"""What keeps captions from being taken: each problem names the caption and what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from math import ceil

from django.utils.translation import gettext as _

from courses.films.tracks.cues import (
    MILLISECONDS,
    Cue,
    Limits,
    clock,
    joined,
    milliseconds,
    milliseconds_to_read,
    width_of,
)
from courses.films.tracks.wrapping import fits

MUCH_SHORTER = 0.5
"""Captions that end before half of the film are perhaps those of another."""


Problem = tuple[int, str]
"""The number of a caption, and what is wrong with it."""


def problems_of(cues: Sequence[Cue], limits: Limits, film_seconds: float | None) -> list[str]:
    """Cues in the order of their times. An empty list: they can be taken."""
    other = list(_of_another_film(cues, film_seconds))
    if other:
        return other
    checks: tuple[Callable[[Sequence[Cue], Limits], Iterator[Problem]], ...]
    checks = (_backwards, _overlapping, _too_fast, _too_wide)
    found = [problem for check in checks for problem in check(cues, limits)]
    return [words for _number, words in sorted(found, key=lambda problem: problem[0])]


def doubts_about(cues: Sequence[Cue], film_seconds: float | None) -> list[str]:
    """What may be right, and somebody should look at."""
    if film_seconds is None or not cues or cues[-1].end >= film_seconds * MUCH_SHORTER:
        return []
    words = _(
        "The last caption ends at %(end)s, the film at %(film)s. "
        "Are these the captions of this film?"
    )
    return [words % {"end": clock(cues[-1].end), "film": clock(film_seconds)}]


def _of_another_film(cues: Sequence[Cue], film_seconds: float | None) -> Iterator[str]:
    ends = max((cue.end for cue in cues), default=0.0)
    if film_seconds is not None and milliseconds(ends) > milliseconds(film_seconds):
        words = _(
            "These captions belong to another film: they go on until %(end)s, "
            "and this film ends at %(film)s. The first one that is too late is caption %(number)d."
        )
        first = next(cue for cue in cues if cue.end > film_seconds)
        yield words % {
            "end": clock(ends),
            "film": clock(film_seconds),
            "number": first.number,
        }


def _backwards(cues: Sequence[Cue], _limits: Limits) -> Iterator[Problem]:
    words = _(
        "Caption %(number)d (at %(start)s) ends before it starts, or at once. "
        "Change one of its times."
    )
    for cue in cues:
        if cue.end <= cue.start:
            yield cue.number, words % {"number": cue.number, "start": clock(cue.start)}


def _overlapping(cues: Sequence[Cue], _limits: Limits) -> Iterator[Problem]:
    words = _(
        "Caption %(number)d (at %(start)s) starts before caption %(before)d has ended. "
        "Change one of the times."
    )
    for cue, after in pairwise(cues):
        if cue.start < cue.end and after.start < cue.end:
            named = {"number": after.number, "before": cue.number, "start": clock(after.start)}
            yield after.number, words % named


def _too_fast(cues: Sequence[Cue], limits: Limits) -> Iterator[Problem]:
    words = _(
        "Caption %(number)d (at %(start)s) goes by too fast: %(signs)d letters in %(seconds).1f "
        "seconds. Use fewer words, or show it for %(needed)d seconds."
    )
    for cue in cues:
        time, needed = milliseconds(cue.end - cue.start), milliseconds_to_read(cue.text, limits)
        if 0 < time < needed:
            yield (
                cue.number,
                words
                % {
                    "number": cue.number,
                    "start": clock(cue.start),
                    "signs": width_of(joined(cue.text)),
                    "seconds": time / MILLISECONDS,
                    "needed": ceil(needed / MILLISECONDS),
                },
            )


def _too_wide(cues: Sequence[Cue], limits: Limits) -> Iterator[Problem]:
    """Mending breaks lines, so this speaks only of what did not come through it."""
    words = _("Caption %(number)d (at %(start)s) has more than two lines of 42 letters.")
    for cue in cues:
        fast = milliseconds(cue.end - cue.start) < milliseconds_to_read(cue.text, limits)
        if not fast and not fits(cue.text, limits):
            yield cue.number, words % {"number": cue.number, "start": clock(cue.start)}
