"""A page as the checks see it: plain values, no database."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from courses.outline import QuizSpec


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something stands: in words for a person, and the id of its block."""

    place: str
    block: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that stand together. `is_judged` is False for rows of tables and for specimens."""

    text: str
    spot: Spot
    is_judged: bool = True


class LinkState(Enum):
    LIVE = "live"
    GONE = "gone"
    NOT_PUBLISHED = "not published"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Link:
    """`words` are what a reader taps; empty where there are none, as for a chosen page."""

    words: str
    target: str
    state: LinkState
    spot: Spot


@dataclass(frozen=True, slots=True)
class Medium:
    """A picture or recording, and the words that stand for it."""

    title: str
    words: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class AvoidedWord:
    """`forms` are all spellings to look for; `instead` says what to write, or is empty."""

    forms: tuple[str, ...]
    instead: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """`kind` is the name of the model. None says that a question does not arise for this page."""

    kind: str
    language: str
    passages: tuple[Passage, ...] = ()
    links: tuple[Link, ...] = ()
    pictures: tuple[Medium, ...] = ()
    recordings: tuple[Medium, ...] = ()
    avoided: tuple[AvoidedWord, ...] = ()
    explained: frozenset[str] = frozenset()
    quiz: QuizSpec | None = None
    quizzes: tuple[QuizSpec, ...] = ()
    has_activity: bool | None = None
    has_example: bool | None = None

    @property
    def judged(self) -> tuple[Passage, ...]:
        return tuple(passage for passage in self.passages if passage.is_judged)
