"""The words of a film as paragraphs, for reading instead of watching or beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from courses.films.tracks.cues import Cue, joined
from courses.films.tracks.wrapping import ENDS

NEW_PARAGRAPH_SECONDS = 3
"""After a silence as long as this."""
LONG_SECONDS = 20
"""A speech is cut at the next end of a sentence, so that a reader can jump into it."""
NAMED = re.compile(r"([A-Z][A-Z0-9 .'-]{0,30}):\s+(?=\S)")
"""How captions without voices say who speaks: “KEV: …”."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`described` says what is seen; nobody speaks then. Times in seconds."""

    start: float
    end: float
    speaker: str
    text: str
    described: bool


def transcript(captions: Iterable[Cue], descriptions: Iterable[Cue] = ()) -> list[Paragraph]:
    """In order of time; what is seen comes before what is said at the same moment."""
    parts = [_paragraph(cue, described=False) for cue in captions]
    parts += [_paragraph(cue, described=True) for cue in descriptions]
    parts.sort(key=lambda part: (part.start, not part.described))
    return list(_put_together(parts))


def _paragraph(cue: Cue, *, described: bool) -> Paragraph:
    text, speaker = joined(cue.text), cue.speaker
    named = None if speaker or described else NAMED.match(text)
    if named:
        speaker, text = named[1], text[named.end() :]
    return Paragraph(cue.start, cue.end, "" if described else speaker, text, described)


def _put_together(parts: Iterable[Paragraph]) -> Iterator[Paragraph]:
    last: Paragraph | None = None
    for part in parts:
        if last and _goes_on(last, part):
            text = joined(f"{last.text}\n{part.text}")
            last = Paragraph(last.start, part.end, last.speaker, text, last.described)
        else:
            if last:
                yield last
            last = part
    if last:
        yield last


def _goes_on(last: Paragraph, part: Paragraph) -> bool:
    same = (last.speaker, last.described) == (part.speaker, part.described)
    long = last.end - last.start >= LONG_SECONDS and last.text.endswith(ENDS)
    return same and not long and part.start - last.end < NEW_PARAGRAPH_SECONDS
