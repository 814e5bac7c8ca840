"""Reads a file of captions, in any of the forms in which people have them."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from unicodedata import combining

import webvtt
from django.utils.translation import gettext as _
from webvtt.errors import MalformedCaptionError, MalformedFileError

from courses.films.tracks.cues import MILLISECONDS, Cue, width_of
from courses.films.tracks.decoding import decode
from courses.films.tracks.errors import TracksError
from courses.films.tracks.lines import as_webvtt
from courses.text import clean_text

VOICE = re.compile(r"<v(?:\.[^\s<>]*)?(?:[ \t]+([^<>]*))?>|</v>")
TAG = re.compile(
    r"</?(?:b|i|u|c|ruby|rt|lang|font|s|em|strong)(?:[.\s][^<>]*)?>|<\d+:[\d:.]+>", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Parsed:
    """As the file says it, right or wrong; `notices` are what the sender should know."""

    cues: tuple[Cue, ...]
    notices: tuple[str, ...] = ()


def parse(content: bytes, language: str = "") -> Parsed:
    """Raises TracksError, and nothing else, for whatever is no file of captions."""
    text, notices = decode(content, language)
    lines, was_srt = as_webvtt(text)
    if not lines.cues:
        raise TracksError([_no_captions()])
    captions = _captions(lines.made, lines.cues)
    cues = [cue for number, one in enumerate(captions, 1) for cue in _cues_of(one, number)]
    marked = lines.placed or any(TAG.search(one.raw_text) for one in captions)
    told = [
        (was_srt, _("The captions were SRT. We keep them as WebVTT.")),
        (marked, _("Colours, letter styles and places on the screen were taken out.")),
        (len(cues) > len(captions), _("Captions with two speakers became two captions.")),
    ]
    return Parsed(tuple(cues), (*notices, *(words for holds, words in told if holds)))


def _captions(lines: list[str], count: int) -> Sequence[webvtt.Caption]:
    try:
        captions = webvtt.from_string("\n".join(lines)).captions
    except (MalformedFileError, MalformedCaptionError):
        captions = []
    if len(captions) != count:
        raise TracksError([_no_captions()])
    return captions


def _no_captions() -> str:
    return _(
        "There are no captions in this file. Captions are a text file with the ending .vtt or .srt."
    )


def _cues_of(caption: webvtt.Caption, number: int) -> Iterator[Cue]:
    start, end = caption.start_time.in_milliseconds(), caption.end_time.in_milliseconds()
    said = list(_said(TAG.sub("", caption.raw_text))) or [("", "")]
    spent = 0
    whole = sum(width_of(words) for _speaker, words in said) or 1
    for speaker, words in said:
        begins = start + (end - start) * spent // whole
        spent += width_of(words)
        ends = start + (end - start) * spent // whole if spent else end
        yield Cue(begins / MILLISECONDS, ends / MILLISECONDS, speaker, words, number)


def _said(text: str) -> Iterator[tuple[str, str]]:
    """Who says what, in turn."""
    speaker, before, words = "", 0, ""
    for tag in VOICE.finditer(text):
        words += text[before : tag.start()]
        before = tag.end()
        named = " ".join(_plain(tag[1] or "").split())
        if named != speaker and _shown(words):
            yield speaker, _shown(words)
            words = ""
        speaker = named
    words += text[before:]
    if _shown(words):
        yield speaker, _shown(words)


def _shown(words: str) -> str:
    lines = (" ".join(_plain(line).split()) for line in words.split("\n"))
    return "\n".join(line for line in (_begun(line) for line in lines) if line)


def _begun(line: str) -> str:
    """Without marks at its beginning that have no letter to stand on."""
    return next((line[at:] for at, sign in enumerate(line) if not combining(sign)), "").strip()


def _plain(words: str) -> str:
    return clean_text(html.unescape(words))
