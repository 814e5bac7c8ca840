"""How hard words are to read: sentences, long words, LIX. Pure, and for every language."""

from __future__ import annotations

import re
from dataclasses import dataclass

LONGEST_SENTENCE = 25
"""Words. A longer sentence holds more than one idea (curriculum, 4.3)."""

LONGEST_AVERAGE = 15
"""Words in a sentence, over a page."""

LETTERS_OF_A_LONG_WORD = 7
"""LIX counts words of more than six letters."""

SIGNS_PER_WORD = 2
"""Japanese and Chinese have no spaces: two signs count as one word."""

WORD = re.compile(r"[^\W_]+(?:['’.\-‑][^\W_]+)*")
SIGN = re.compile(r"[\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff]")
END = re.compile(r"(?:[.!?…:]+[\"'”’»)\]*]*(?=\s)|[。！？]+[」』）”’]*)")
NO_END = re.compile(
    r"(?:^|[\s(“\"'])(?:[^\W\d_]|Mr|Mrs|Ms|Dr|St|Prof|vs|e\.g|i\.e|np|tzn|ul|Sr|Sra|Dott|Sig)\.$"
)
NUMBER = re.compile(r"(?:^|\n)\s*\d+\.$")


@dataclass(frozen=True, slots=True)
class Reading:
    """Counts of a text. `lix` is about 25 for a story for children and 55 for a law."""

    words: int
    sentences: int
    long_words: int

    @property
    def average(self) -> float:
        """Words in a sentence."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def lix(self) -> float:
        return self.average + 100 * self.long_words / self.words if self.words else 0.0


def count_words(text: str) -> int:
    signs = len(SIGN.findall(text))
    return len(WORD.findall(SIGN.sub(" ", text))) + -(-signs // SIGNS_PER_WORD)


def sentences(text: str) -> list[str]:
    """The sentences of a text. A colon and the end of a line end one too, as LIX has it.

    What holds no word is left out.
    """
    found = (part.strip() for line in text.splitlines() for part in _split(line))
    return [sentence for sentence in found if count_words(sentence)]


def long_words(text: str) -> list[str]:
    return [word for word in WORD.findall(text) if len(word) >= LETTERS_OF_A_LONG_WORD]


def reading_of(text: str) -> Reading:
    return Reading(count_words(text), len(sentences(text)), len(long_words(text)))


def _split(line: str) -> list[str]:
    parts, start = [], 0
    for end in END.finditer(line):
        if _goes_on(line[start : end.end()], line[end.end() :].lstrip()):
            continue
        parts.append(line[start : end.end()])
        start = end.end()
    return [*parts, line[start:]]


def _goes_on(before: str, after: str) -> bool:
    """Whether the full stop ends no sentence: "3 p.m. on Monday", "Dr. Lee", "1. Ask"."""
    if before[-1] in "。！？」』）":
        return False
    if before[-1] == ":":
        return False
    return after[:1].islower() or bool(NO_END.search(before) or NUMBER.search(before))
