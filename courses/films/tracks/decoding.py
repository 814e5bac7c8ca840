"""From the bytes that somebody sent to words, whatever program saved them."""

from __future__ import annotations

import codecs
from collections.abc import Iterator

from django.utils.translation import gettext as _

from courses.films.tracks.errors import TracksError
from courses.text import clean_text

MOST_SIGNS = 1_000_000
"""More than a hundred hours of captions."""
BYTES_A_SIGN = 4
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
ARROWS = (("-->".encode("utf-16-le"), "utf-16-le"), ("-->".encode("utf-16-be"), "utf-16-be"))
"""In a file with two bytes a sign and no mark at its beginning: at an even place."""
OLD_LETTERS = {"pl": "cp1250", "ja": "cp932", "zh-hant": "cp950"}
"""What older programs write in a language; elsewhere Windows-1252, which is Latin-1 and more."""


def decode(content: bytes, language: str) -> tuple[str, list[str]]:
    """The clean words, and what the sender should know about how they were read."""
    if len(content) > MOST_SIGNS * BYTES_A_SIGN:
        raise TracksError([_too_long()])
    name = _said_by(content)
    if name:
        text, notices = _decoded(content, name), list[str]()
    else:
        text, notices = _guessed(content, language)
    text = clean_text(text.removeprefix("\ufeff"))
    if len(text) > MOST_SIGNS:
        raise TracksError([_too_long()])
    return text, notices


def _said_by(content: bytes) -> str | None:
    marked = (name for mark, name in MARKS if content.startswith(mark))
    arrowed = (name for arrow, name in ARROWS if content.find(arrow) % 2 == 0)
    return next(marked, None) or next(arrowed, None)


def _decoded(content: bytes, name: str) -> str:
    try:
        return content.decode(name)
    except UnicodeDecodeError:
        words = _("The letters of this file cannot be read. Save it again as “UTF-8”.")
        raise TracksError([words]) from None


def _guessed(content: bytes, language: str) -> tuple[str, list[str]]:
    for name in _names(language):
        try:
            text = content.decode(name)
        except UnicodeDecodeError:
            continue
        return text, [] if name == "utf-8" else [_old_letters()]
    return content.decode("latin-1"), [_old_letters()]


def _names(language: str) -> Iterator[str]:
    yield "utf-8"
    yield OLD_LETTERS.get(language, "cp1252")


def _old_letters() -> str:
    return _(
        "The letters of this file were saved in an old way (not UTF-8). We changed them. "
        "Look at words with accents: are they right?"
    )


def _too_long() -> str:
    words = _("This file is longer than %(most)s letters. The captions of a film are shorter.")
    return words % {"most": f"{MOST_SIGNS:,}"}
