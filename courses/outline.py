"""What a course asks of a learner, as plain values: no pages, no database, no clock."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any, Self
from uuid import UUID

from courses.content_keys import (
    CourseKey,
    FilmKey,
    LessonKey,
    ModuleKey,
    OptionKey,
    ProgrammeKey,
    QuestionKey,
    QuizKey,
    TaskKey,
)


def canonical_json(value: object) -> str:
    """`value` as JSON with sorted keys and UUIDs as text, the same for the same content."""
    return json.dumps(value, default=str, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def sha256_of(value: object) -> str:
    return hashlib.sha256(canonical_json(value).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Option:
    key: OptionKey
    text: str
    right: bool = False

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Self:
        return cls(OptionKey(UUID(data["key"])), data["text"], data["right"])


@dataclass(frozen=True, slots=True)
class Pair:
    """One row of a matching question: `left` belongs to `right`."""

    key: OptionKey
    left: str
    right: str

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Self:
        return cls(OptionKey(UUID(data["key"])), data["left"], data["right"])


@dataclass(frozen=True, slots=True)
class Question:
    """`kind` is one of multiple_choice, multiple_select, true_false, ordering, matching, scenario.

    The options of an ordering question stand in their right order. `helps` is the lesson to look
    at again. `variant_of` is the question for which this one stands in on a retry. `picture` is
    the name of a drawing, or empty.
    """

    key: QuestionKey
    kind: str
    text: str
    right: str
    not_yet: str
    must: bool = False
    choose: int = 1
    options: tuple[Option, ...] = ()
    pairs: tuple[Pair, ...] = ()
    helps: LessonKey | None = None
    variant_of: QuestionKey | None = None
    picture: str = ""

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Self:
        return cls(
            key=QuestionKey(UUID(data["key"])),
            kind=data["kind"],
            text=data["text"],
            right=data["right"],
            not_yet=data["not_yet"],
            must=data["must"],
            choose=data["choose"],
            options=tuple(Option.from_dict(option) for option in data["options"]),
            pairs=tuple(Pair.from_dict(pair) for pair in data["pairs"]),
            helps=LessonKey(UUID(data["helps"])) if data["helps"] else None,
            variant_of=QuestionKey(UUID(data["variant_of"])) if data["variant_of"] else None,
            picture=data["picture"],
        )


def texts_of(question: Question) -> Iterator[str]:
    """What is read or heard before an answer: the question, and what there is to choose from."""
    yield question.text
    yield from (option.text for option in question.options)
    for pair in question.pairs:
        yield from (pair.left, pair.right)


@dataclass(frozen=True, slots=True)
class QuizSpec:
    """A quiz as published: evidence is pinned to its `sha256`."""

    key: QuizKey
    title: str
    language: str
    questions: tuple[Question, ...]
    variants: tuple[Question, ...] = ()

    @property
    def sha256(self) -> str:
        return sha256_of(self.to_dict())

    def to_dict(self) -> dict[str, Any]:
        """Only text, numbers, lists and dicts, as JSON would give them back."""
        data: dict[str, Any] = json.loads(canonical_json(asdict(self)))
        return data

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Self:
        return cls(
            key=QuizKey(UUID(data["key"])),
            title=data["title"],
            language=data["language"],
            questions=tuple(Question.from_dict(item) for item in data["questions"]),
            variants=tuple(Question.from_dict(item) for item in data["variants"]),
        )


@dataclass(frozen=True, slots=True)
class FilmPart:
    """A film, or its chapters from `first` to `last`, by number; None is the first or last one."""

    film: FilmKey
    first: int | None = None
    last: int | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A lesson or a quiz: `kind` is "lesson" or "quiz". `minutes` is a guide, 0 for a quiz.

    `films` are those that must be watched or read before a lesson is done.
    """

    key: LessonKey | QuizKey
    kind: str
    title: str
    minutes: int = 0
    required: bool = True
    activity_key: UUID | None = None
    activity_required: bool = False
    films: tuple[FilmPart, ...] = ()


@dataclass(frozen=True, slots=True)
class ModuleOutline:
    key: ModuleKey
    title: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class TaskLine:
    key: UUID
    text: str
    starred: bool = False


@dataclass(frozen=True, slots=True)
class TaskSpec:
    """A task that a trainer watches. Each line scores 0, 1 or 2; a 0 on a starred line holds."""

    key: TaskKey
    title: str
    intro: str
    pass_total: int
    lines: tuple[TaskLine, ...]
    role_cards: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CourseOutline:
    """A course in its source language. `public_*` words alone may stand on a certificate.

    `opens_after` is the course that a learner passes first, and `certificate_needs` the one of
    which a certificate must be current. `refresher` is a quiz that is no step: it renews.
    """

    key: CourseKey
    title: str
    certificate: str
    public_title: str
    public_outcomes: tuple[str, ...]
    validity_months: int
    in_order: bool
    modules: tuple[ModuleOutline, ...]
    task: TaskSpec | None = None
    opens_after: CourseKey | None = None
    certificate_needs: CourseKey | None = None
    refresher: QuizKey | None = None

    @property
    def steps(self) -> Iterator[Step]:
        return (step for module in self.modules for step in module.steps)

    @property
    def sha256(self) -> str:
        return sha256_of(asdict(self))

    def to_dict(self) -> dict[str, Any]:
        """Only text, numbers, lists and dicts, as JSON would give them back."""
        data: dict[str, Any] = json.loads(canonical_json(asdict(self)))
        return data

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Self:
        return cls(
            key=CourseKey(UUID(data["key"])),
            title=data["title"],
            certificate=data["certificate"],
            public_title=data["public_title"],
            public_outcomes=tuple(data["public_outcomes"]),
            validity_months=data["validity_months"],
            in_order=data["in_order"],
            modules=tuple(_module(item) for item in data["modules"]),
            task=_task(data["task"]) if data["task"] else None,
            opens_after=_course(data.get("opens_after")),
            certificate_needs=_course(data.get("certificate_needs")),
            refresher=QuizKey(UUID(data["refresher"])) if data.get("refresher") else None,
        )


@dataclass(frozen=True, slots=True)
class ProgrammeOutline:
    """Courses that lead to one certificate more. `public_*` words alone may stand on it."""

    key: ProgrammeKey
    title: str
    public_title: str
    public_outcomes: tuple[str, ...]
    courses: tuple[CourseKey, ...]


def _course(key: str | None) -> CourseKey | None:
    """None also in an outline that was stored before it could name another course."""
    return CourseKey(UUID(key)) if key else None


def _module(data: dict[str, Any]) -> ModuleOutline:
    return ModuleOutline(
        key=ModuleKey(UUID(data["key"])),
        title=data["title"],
        steps=tuple(_step(item) for item in data["steps"]),
    )


def _step(data: dict[str, Any]) -> Step:
    key = UUID(data["key"])
    activity = data["activity_key"]
    return Step(
        key=LessonKey(key) if data["kind"] == "lesson" else QuizKey(key),
        kind=data["kind"],
        title=data["title"],
        minutes=data["minutes"],
        required=data["required"],
        activity_key=UUID(activity) if activity else None,
        activity_required=data["activity_required"],
        films=tuple(
            FilmPart(FilmKey(UUID(part["film"])), part["first"], part["last"])
            for part in data.get("films", ())  # not in what was stored before there were films
        ),
    )


def _task(data: dict[str, Any]) -> TaskSpec:
    return TaskSpec(
        key=TaskKey(UUID(data["key"])),
        title=data["title"],
        intro=data["intro"],
        pass_total=data["pass_total"],
        lines=tuple(
            TaskLine(UUID(line["key"]), line["text"], line["starred"]) for line in data["lines"]
        ),
        role_cards=tuple(data["role_cards"]),
    )
