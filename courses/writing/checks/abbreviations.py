"""Letters that stand for words, without the words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from courses.writing.findings import Finding, Kind
from courses.writing.sheet import Sheet

LETTERS = re.compile(r"(?<![\w\[{-])([A-Z]{2,6})(s?)(?![\w\]}-])")
WORD = re.compile(r"[^\W\d_]+")
SMALL = {"a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to", "with"}

FEWEST_WORDS = 2
"""As many stand before brackets that hold their first letters."""

AS_WORDS = frozenset(
    {"OK", "UK", "TV", "ID", "PDF", "CD", "DVD", "USB", "QR", "NHS", "ADHD", "HMP", "CIC"}
)
"""Shortenings that more people know than the words they stand for, or that are part of names."""


def check(sheet: Sheet) -> Iterator[Finding]:
    """Once for each shortening of a page, at its first place."""
    whole = "\n".join(passage.text for passage in sheet.passages)
    seen = set(AS_WORDS) | sheet.explained
    for passage in sheet.judged:
        for found in LETTERS.finditer(passage.text):
            short = found[1]
            if short in seen or _is_shouted(found, passage.text):
                continue
            seen.add(short)
            if not is_explained(short, whole):
                yield Finding(
                    Kind.ABBREVIATION,
                    _("Say the words in full the first time, or add it to the glossary."),
                    words=short,
                    place=passage.spot.place,
                    block=passage.spot.block,
                )


def is_explained(short: str, text: str) -> bool:
    """Whether the letters stand in brackets after words, or such words stand in a row."""
    before, brackets, _after = text.partition(f"({short})")
    if brackets and len(WORD.findall(before.rpartition("\n")[2])) >= FEWEST_WORDS:
        return True
    words = [word.lower() for word in WORD.findall(text)]
    wanted = short.lower()
    return _in_a_row(wanted, [word[0] for word in words if word != wanted]) or _in_a_row(
        wanted, [word[0] for word in words if word not in SMALL and word != wanted]
    )


def _in_a_row(wanted: str, initials: list[str]) -> bool:
    return wanted in "".join(initials)


def _is_shouted(found: re.Match[str], text: str) -> bool:
    """A line in capitals holds words, not shortenings."""
    start = text.rfind("\n", 0, found.start()) + 1
    end = text.find("\n", found.end())
    line = text[start : end if end >= 0 else len(text)]
    return line.isupper() and len(WORD.findall(line)) > 1
