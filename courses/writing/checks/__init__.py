"""One check a file: each takes a sheet and says what it found. All are advice."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from courses.writing.checks import (
    abbreviations,
    activity,
    average,
    avoided_words,
    example,
    guessable,
    lesson_length,
    links,
    media,
    sentences,
)
from courses.writing.findings import Finding
from courses.writing.sheet import Sheet

Check = Callable[[Sheet], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    sentences.check,
    average.check,
    avoided_words.check,
    abbreviations.check,
    lesson_length.check,
    media.check,
    links.check,
    guessable.check,
    activity.check,
    example.check,
)


def findings_of(sheet: Sheet) -> tuple[Finding, ...]:
    return tuple(finding for check in CHECKS for finding in check(sheet))
