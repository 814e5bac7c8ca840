"""What is said, line by line, and the name that follows from it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass

from courses.outline import sha256_of

VERSION = 1
"""Moves when words come to be said in another way, so that everything is recorded anew."""


@dataclass(frozen=True, slots=True)
class Line:
    """`who` is 0 for the one who tells, else the number of somebody who speaks."""

    words: str
    who: int = 0


@dataclass(frozen=True, slots=True)
class Script:
    language: str
    lines: tuple[Line, ...]

    @property
    def sha256(self) -> str:
        """The same for the same words in the same voices, wherever they stand."""
        return sha256_of({"version": VERSION, **asdict(self)})


def script(language: str, lines: Iterable[Line]) -> Script | None:
    """None when there is nothing to say."""
    said = tuple(line for line in lines if line.words.strip())
    return Script(language, said) if said else None


def short(text: str, language: str) -> Script | None:
    """A question, an answer, a line of feedback."""
    return script(language, [Line(text)])
