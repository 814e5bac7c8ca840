"""Pictures and recordings without the words for those who do not see or hear them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from courses.writing.findings import Finding, Kind
from courses.writing.sheet import Medium, Sheet


def check(sheet: Sheet) -> Iterator[Finding]:
    yield from _without_words(
        sheet.pictures,
        Kind.ALT_TEXT,
        _("Say in one short sentence what the picture shows."),
    )
    yield from _without_words(
        sheet.recordings,
        Kind.TRANSCRIPT,
        _("Add captions, or write down the words that are heard."),
    )


def _without_words(media: Sequence[Medium], kind: Kind, mend: str) -> Iterator[Finding]:
    for medium in media:
        if not medium.words.strip():
            yield Finding(
                kind, mend, words=medium.title, place=medium.spot.place, block=medium.spot.block
            )
