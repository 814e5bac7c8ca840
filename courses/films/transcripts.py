"""The words of a film, from what is stored beside it."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings

from courses.films.models import FilmTrack
from courses.films.spec import Said
from courses.films.tracks.cues import Cue
from courses.films.tracks.errors import TracksError
from courses.films.tracks.parsing import parse
from courses.films.tracks.transcript import transcript

CAPTIONS, DESCRIPTIONS = FilmTrack.Kind.CAPTIONS, FilmTrack.Kind.DESCRIPTIONS


def transcript_language(tracks: Iterable[FilmTrack], language: str) -> str:
    """The language of the words that somebody reads who reads `language`, if there are any."""
    written = [track.language for track in tracks if track.kind == CAPTIONS]
    wished = (language, settings.LANGUAGE_CODE, *written)
    return next((one for one in wished if one in written), language)


def transcript_in(tracks: Iterable[FilmTrack], language: str) -> tuple[Said, ...]:
    found = {track.kind: track.text for track in tracks if track.language == language}
    if CAPTIONS not in found:
        return ()
    parts = transcript(_cues(found[CAPTIONS]), _cues(found.get(DESCRIPTIONS, "")))
    return tuple(Said(one.start, one.speaker, one.text, one.described) for one in parts)


def _cues(text: str) -> tuple[Cue, ...]:
    """Nothing where the text is no track: a film is shown also without its words."""
    try:
        return parse(text.encode()).cues
    except TracksError:
        return ()
