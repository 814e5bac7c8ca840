"""Recorded texts without the engine: rows, and files of a few bytes."""

from __future__ import annotations

from datetime import UTC, datetime

from django.core.files.base import ContentFile
from wagtail.models import Page

from courses import edition
from courses.library.models import Recording
from courses.speech.actions import note_page
from courses.speech.models import SpokenText
from courses.speech.script import Script, short

MADE = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
MP3 = b"ID3\x04made for a test"


def make_spoken(text: str | Script, *, seconds: int = 7, size: int = 20_400) -> SpokenText:
    script = short(text, "en") if isinstance(text, str) else text
    assert script is not None
    made = SpokenText.objects.create(
        sha256=script.sha256, language="en", seconds=seconds, size=size, made_at=MADE
    )
    edition.change()
    return made


def make_spoken_page(page: Page, *, seconds: int = 118, size: int = 309_500) -> SpokenText:
    """The row that reads the page as a whole."""
    main = note_page(page=page).main
    assert main is not None
    return make_spoken(main, seconds=seconds, size=size)


def make_recording(**fields: object) -> Recording:
    given = {"title": "Ada reads", "transcript": "Hello, I am Ada.", "duration": 130.0, **fields}
    recording = Recording(type="audio", **given)
    recording.file.save("ada.mp3", ContentFile(MP3))
    return recording
