"""What can be heard: of a page, and of words that stand on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.db.models import QuerySet
from wagtail.models import Page

from courses.edition import kept
from courses.library.models import Recording
from courses.speech.models import PageSpeech, SpokenText
from courses.speech.pages import SPOKEN_PAGES
from courses.speech.script import short
from courses.speech.voices import has_voice


@dataclass(frozen=True, slots=True)
class Sound:
    """`size` is in bytes. A transcript comes with a recording of a person."""

    url: str
    seconds: int
    size: int
    transcript: str = ""


@dataclass(frozen=True, slots=True)
class Sounds:
    """What was recorded of some texts, by the texts."""

    language: str
    found: Mapping[str, Sound] = field(default_factory=dict)

    def of(self, text: str) -> Sound | None:
        made = short(text, self.language)
        return self.found.get(made.sha256) if made else None


@dataclass(frozen=True, slots=True)
class State:
    """How many of the texts of a live page are recorded, and what reads it as a whole."""

    needed: int
    ready: int
    sound: Sound | None


def sounds_of(texts: Iterable[str], language: str) -> Sounds:
    """One query, and none the next time."""
    wanted = tuple(dict.fromkeys(texts))
    return kept(("sounds", wanted, language), lambda: _sounds_of(wanted, language))


def _sounds_of(texts: Iterable[str], language: str) -> Sounds:
    if not has_voice(language):
        return Sounds(language)
    scripts = (short(text, language) for text in texts)
    rows = SpokenText.objects.filter(sha256__in={one.sha256 for one in scripts if one})
    return Sounds(language, {row.sha256: _sound(row) for row in rows})


def sound_of_page(page: Page) -> Sound | None:
    """What reads the page: a person's own recording first. One query.

    A page that follows another is read like that one. Other kinds of pages have words that change
    with the country of the reader, so only a device reads them.
    """
    if not isinstance(page, SPOKEN_PAGES):
        return None
    source = page.alias_of if page.alias_of_id else page
    language = source.locale.language_code
    own = _recording_of(source.specific, language)
    if own or not has_voice(language):
        return own
    row = SpokenText.objects.of_page(source.pk).first()
    return _sound(row) if row else None


def state_of(page: Page) -> State:
    said = PageSpeech.objects.filter(page_id=page.pk).first()
    rows = _recorded(said) if said else SpokenText.objects.none()
    whole = next((row for row in rows if said and row.sha256 == said.main), None)
    own = _recording_of(page, page.locale.language_code)
    return State(
        needed=len(said.texts) if said else 0,
        ready=len(rows),
        sound=own or (_sound(whole) if whole else None),
    )


def _recorded(said: PageSpeech) -> QuerySet[SpokenText]:
    return SpokenText.objects.filter(sha256__in=said.texts)


def _recording_of(page: Page, language: str) -> Sound | None:
    """Only in the language of the page: a translation follows the fields of its source."""
    if not getattr(page, "recording_id", None):
        return None
    recording: Recording = page.recording
    if recording.language != language or not recording.file.storage.exists(recording.file.name):
        return None
    seconds = max(1, round(recording.duration))
    return Sound(recording.url, seconds, recording.file.size, recording.transcript)


def _sound(row: SpokenText) -> Sound:
    return Sound(row.url, row.seconds, row.size)
