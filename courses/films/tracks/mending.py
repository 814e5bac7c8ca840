"""Puts right what has one right answer; what is left over is for `checking`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from courses.films.tracks.cues import (
    MILLISECONDS,
    Cue,
    Limits,
    joined,
    milliseconds,
    milliseconds_to_read,
    width_of,
)
from courses.films.tracks.wrapping import fits, wrapped

SMALL_OVERLAP = 500
"""Milliseconds. Programs that listen write such; a longer one is somebody's slip."""
AFTER_THE_FILM = 2000
"""Milliseconds by which a last caption may stay longer than its film."""


@dataclass(slots=True)
class Mended:
    """Cues in order, and what was done, each once with its count."""

    cues: list[Cue]
    told: list[str] = field(default_factory=list)

    def tell(self, words: str, count: int) -> None:
        if count:
            self.told.append(words % {"count": count})


def mend(cues: Iterable[Cue], limits: Limits, film_seconds: float | None) -> Mended:
    result = Mended(list(cues))
    _drop(result)
    _sort(result)
    _cut_overlaps(result)
    if film_seconds is not None:
        _end_with_the_film(result, milliseconds(film_seconds))
    _leave_time_to_read(result, limits)
    _wrap(result, limits)
    return result


def _drop(result: Mended) -> None:
    """Empty captions, and those that stand in the file twice."""
    kept = list(dict.fromkeys(cue for cue in result.cues if cue.text))
    count = len(result.cues) - len(kept)
    result.cues = kept
    words = ngettext(
        "%(count)d caption without words, or that was there twice, was taken out.",
        "%(count)d captions without words, or that were there twice, were taken out.",
        count,
    )
    result.tell(words, count)


def _sort(result: Mended) -> None:
    in_order = sorted(result.cues, key=lambda cue: (cue.start, cue.end))
    if in_order != result.cues:
        result.told.append(_("The captions were not in order of time. We put them in order."))
    result.cues = in_order


def _cut_overlaps(result: Mended) -> None:
    cut = []
    for cue, after in pairwise(result.cues):
        over = milliseconds(cue.end) - milliseconds(after.start)
        small = 0 < over <= SMALL_OVERLAP and cue.start < after.start
        cut.append(replace(cue, end=after.start) if small else cue)
    cut += result.cues[-1:]
    count = sum(one != other for one, other in zip(cut, result.cues, strict=True))
    result.cues = cut
    words = ngettext(
        "%(count)d caption ended a little after the next one began. It now ends before.",
        "%(count)d captions ended a little after the next one began. They now end before.",
        count,
    )
    result.tell(words, count)


def _end_with_the_film(result: Mended, length: int) -> None:
    cut = [
        replace(cue, end=length / MILLISECONDS)
        if length < milliseconds(cue.end) <= length + AFTER_THE_FILM
        and milliseconds(cue.start) < length
        else cue
        for cue in result.cues
    ]
    if cut != result.cues:
        result.told.append(_("The last caption ended after the film. It now ends with the film."))
    result.cues = cut


def _leave_time_to_read(result: Mended, limits: Limits) -> None:
    """As far as the next caption leaves room."""
    longer = [
        _longer(cue, after.start, limits)
        for cue, after in zip(result.cues, result.cues[1:], strict=False)
    ]
    longer += result.cues[-1:]
    count = sum(one != other for one, other in zip(longer, result.cues, strict=True))
    result.cues = longer
    words = ngettext(
        "%(count)d caption stays a little longer, so that people can read it.",
        "%(count)d captions stay a little longer, so that people can read them.",
        count,
    )
    result.tell(words, count)


def _longer(cue: Cue, most: float, limits: Limits) -> Cue:
    needed = milliseconds(cue.start) + milliseconds_to_read(cue.text, limits)
    enough = cue.end <= cue.start or milliseconds(cue.end) >= needed
    room = milliseconds(most)
    if enough or room <= milliseconds(cue.end):
        return cue
    return replace(cue, end=min(needed, room) / MILLISECONDS)


def _wrap(result: Mended, limits: Limits) -> None:
    count = sum(not fits(cue.text, limits) for cue in result.cues)
    result.cues = [part for cue in result.cues for part in _parts(cue, limits)]
    words = ngettext(
        "%(count)d caption had lines that were too long. We broke its lines anew.",
        "%(count)d captions had lines that were too long. We broke their lines anew.",
        count,
    )
    result.tell(words, count)


def _parts(cue: Cue, limits: Limits) -> Sequence[Cue]:
    """Too many words for one caption share its time, each with enough to be read."""
    texts = wrapped(cue.text, limits)
    start = milliseconds(cue.start)
    spare = (
        milliseconds(cue.end) - start - sum(milliseconds_to_read(text, limits) for text in texts)
    )
    if len(texts) == 1 or spare < 0:
        return [replace(cue, text=texts[0] if len(texts) == 1 else joined(cue.text))]
    whole = sum(width_of(joined(text)) for text in texts)
    parts, begins = [], start
    for text in texts[:-1]:
        ends = begins + milliseconds_to_read(text, limits)
        ends += spare * width_of(joined(text)) // whole
        parts.append(replace(cue, start=begins / MILLISECONDS, end=ends / MILLISECONDS, text=text))
        begins = ends
    return [*parts, replace(cue, start=begins / MILLISECONDS, text=texts[-1])]
