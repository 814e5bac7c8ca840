"""Writes WebVTT in one form, so that the same captions are always the same file."""

from __future__ import annotations

from collections.abc import Iterable

from courses.films.tracks.cues import MILLISECONDS, Chapter, Cue, milliseconds

SECONDS = 60


def vtt_of(cues: Iterable[Cue]) -> str:
    """In order of time, numbered from 1. Words stay as they are: `mending` breaks lines."""
    in_order = sorted(cues, key=lambda cue: (cue.start, cue.end))
    return _written(
        (cue.start, cue.end, _voiced(cue.speaker, _escaped(cue.text))) for cue in in_order
    )


def chapters_vtt(chapters: Iterable[Chapter]) -> str:
    in_order = sorted(chapters, key=lambda chapter: chapter.start)
    return _written(
        (chapter.start, chapter.end, _escaped(" ".join(chapter.title.split())))
        for chapter in in_order
    )


def _written(blocks: Iterable[tuple[float, float, str]]) -> str:
    written = [
        f"\n{number}\n{_time(start)} --> {_time(end)}\n{words}\n"
        for number, (start, end, words) in enumerate(blocks, 1)
    ]
    return "".join(["WEBVTT\n", *written])


def _voiced(speaker: str, words: str) -> str:
    return f"<v {_escaped(speaker)}>{words}" if speaker else words


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _time(seconds: float) -> str:
    whole, fraction = divmod(milliseconds(seconds), MILLISECONDS)
    minutes, rest = divmod(whole, SECONDS)
    hours, minutes = divmod(minutes, SECONDS)
    return f"{hours:02d}:{minutes:02d}:{rest:02d}.{fraction:03d}"
