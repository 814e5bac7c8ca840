"""A film as plain values: no pages, no database, no clock. Times are seconds from its start."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from courses.content_keys import ChapterKey, FilmKey, QuestionKey
from courses.outline import Question


@dataclass(frozen=True, slots=True)
class Chapter:
    """`number` counts from 1. `skills` are words in the language of the film's page."""

    number: int
    key: ChapterKey
    title: str
    start: float
    end: float
    skills: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pause:
    """The film stops `at`. Alone, people answer `question`; a group talks about `talk`."""

    number: int
    key: UUID
    at: float
    question: Question | None
    talk: str
    minutes: int

    @property
    def question_key(self) -> QuestionKey | None:
        return self.question.key if self.question else None


@dataclass(frozen=True, slots=True)
class MediaFile:
    """`kind` is 240, 360, 720, audio, described, burned or poster."""

    kind: str
    url: str
    mime: str
    bytes: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Track:
    """`kind` is captions or descriptions."""

    kind: str
    language: str
    language_name: str
    url: str


@dataclass(frozen=True, slots=True)
class Said:
    """A line of the transcript. `is_seen` marks what is seen rather than said: no `speaker`."""

    start: float
    speaker: str
    text: str
    is_seen: bool = False


@dataclass(frozen=True, slots=True)
class PlanRow:
    """Minutes of a session. `chapter` and `pause` are numbers; None where nothing is played."""

    start: int
    end: int
    what: str
    how: str
    chapter: int | None = None
    pause: int | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    key: UUID
    name: str
    rows: tuple[PlanRow, ...]

    @property
    def minutes(self) -> int:
        return max((row.end for row in self.rows), default=0)


@dataclass(frozen=True, slots=True)
class Reply:
    """When a group gets stuck: what somebody says, and what to say back."""

    heard: str
    reply: str


@dataclass(frozen=True, slots=True)
class FilmSpec:
    """A film that can be played now, with its words in `language`.

    `watched_share` is how much of it must be seen, from 0 to 1. `must_answer`: alone, the film
    goes on after an answer. `transcript` may be in the source language (`transcript_language`).
    `open_until` is the last day on which everybody in it agrees, as far as known. `guide` are words
    (HTML) for whoever shows it to a group.
    """

    key: FilmKey
    asset: UUID
    version: int
    title: str
    url: str
    language: str
    summary: str
    credits: str
    seconds: float
    licence: str
    origin: str
    must_answer: bool
    watched_share: float
    chapters: tuple[Chapter, ...]
    pauses: tuple[Pause, ...]
    files: tuple[MediaFile, ...]
    tracks: tuple[Track, ...]
    transcript: tuple[Said, ...]
    transcript_language: str
    plans: tuple[Plan, ...]
    questions: tuple[str, ...]
    replies: tuple[Reply, ...]
    session_minutes: int
    open_until: date | None = None
    guide: tuple[str, ...] = ()

    def file(self, kind: str) -> MediaFile | None:
        return next((one for one in self.files if one.kind == kind), None)

    @property
    def poster(self) -> MediaFile | None:
        return self.file("poster")

    @property
    def renditions(self) -> tuple[MediaFile, ...]:
        """Those with moving pictures and no words in them, from the smallest to the largest."""
        return tuple(one for one in self.files if one.kind.isdecimal())

    @property
    def question_keys(self) -> tuple[QuestionKey, ...]:
        return tuple(pause.question.key for pause in self.pauses if pause.question)

    def chapter(self, number: int) -> Chapter | None:
        return next((one for one in self.chapters if one.number == number), None)
