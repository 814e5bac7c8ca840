"""One member: progress in words, quizzes by tries, what was signed, shared and awarded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Max, Q

from courses.outline import CourseOutline, ModuleOutline
from training.assessments.models import Attempt, Reflection, TaskSignOff
from training.certificates.models import Award
from training.enrolment.models import Enrolment
from training.progress.queries import completion_dates
from training.progress.rules import count, course_is_complete
from training.workbench.queries.scope import courses_of


@dataclass(frozen=True, slots=True)
class StepLine:
    key: UUID
    title: str
    kind: str
    done_at: datetime | None


@dataclass(frozen=True, slots=True)
class ModuleLine:
    key: UUID
    title: str
    done: int
    total: int
    steps: tuple[StepLine, ...]


@dataclass(frozen=True, slots=True)
class QuizLine:
    title: str
    tries: int
    is_passed: bool


@dataclass(frozen=True, slots=True)
class CoursePart:
    """`quizzes`, `sign_offs` and `awards` are empty for those who see progress only."""

    outline: CourseOutline
    done: int
    total: int
    is_complete: bool
    modules: tuple[ModuleLine, ...]
    quizzes: tuple[QuizLine, ...]
    sign_offs: tuple[TaskSignOff, ...]
    awards: tuple[Award, ...]


@dataclass(frozen=True, slots=True)
class SharedReflection:
    key: UUID
    title: str
    shared_at: datetime
    read_at: datetime | None


@dataclass(frozen=True, slots=True)
class Marks:
    """What only trainers see, and certificates, which an administrator sees too."""

    tries: dict[UUID, tuple[int, bool]]
    sign_offs: Sequence[TaskSignOff]
    awards: Sequence[Award]


NO_MARKS = Marks(tries={}, sign_offs=(), awards=())


def course_parts(enrolment: Enrolment, marks: Marks) -> list[CoursePart]:
    outlines = courses_of(enrolment.cohort)
    keys = [step.key for outline in outlines for step in outline.steps]
    dates = completion_dates(enrolment.learner, keys)
    return [_part(outline, dates, marks) for outline in outlines]


def marks_for_trainers(enrolment: Enrolment) -> Marks:
    return Marks(
        tries=_tries(enrolment.learner_id),
        sign_offs=_sign_offs(enrolment),
        awards=awards_of(enrolment),
    )


def marks_for_administrators(enrolment: Enrolment) -> Marks:
    return Marks(tries={}, sign_offs=(), awards=awards_of(enrolment))


def _part(outline: CourseOutline, dates: dict[UUID, datetime], marks: Marks) -> CoursePart:
    counted = count(outline.steps, dates.keys())
    task = outline.task.key if outline.task else None
    return CoursePart(
        outline=outline,
        done=counted.done,
        total=counted.total,
        is_complete=course_is_complete(outline, dates.keys()),
        modules=tuple(_module(module, dates) for module in outline.modules),
        quizzes=tuple(_quizzes(outline, marks.tries)),
        sign_offs=tuple(found for found in marks.sign_offs if found.task_key == task),
        awards=tuple(award for award in marks.awards if award.award_key == outline.key),
    )


def _module(module: ModuleOutline, dates: dict[UUID, datetime]) -> ModuleLine:
    counted = count(module.steps, dates.keys())
    steps = (StepLine(s.key, s.title, s.kind, dates.get(s.key)) for s in module.steps)
    return ModuleLine(module.key, module.title, counted.done, counted.total, tuple(steps))


def _quizzes(outline: CourseOutline, tries: dict[UUID, tuple[int, bool]]) -> list[QuizLine]:
    quizzes = [step for step in outline.steps if step.key in tries]
    return [QuizLine(step.title, *tries[step.key]) for step in quizzes]


def _tries(learner: UUID) -> dict[UUID, tuple[int, bool]]:
    """Quiz to (finished tries, was one passed); never an answer."""
    rows = Attempt.objects.finished().filter(learner_id=learner).values("quiz_key")
    counted = rows.annotate(tries=Count("pk"), passes=Count("pk", filter=Q(passed=True)))
    return {row["quiz_key"]: (row["tries"], row["passes"] > 0) for row in counted}


def _sign_offs(enrolment: Enrolment) -> list[TaskSignOff]:
    found = TaskSignOff.objects.filter(enrolment=enrolment).select_related("watched_by")
    return list(found.order_by("-at"))


def awards_of(enrolment: Enrolment) -> list[Award]:
    keys = list(enrolment.cohort.course_keys)
    awards = Award.objects.filter(learner_id=enrolment.learner_id, award_key__in=keys)
    return list(awards.order_by("-issued_at"))


def reflections_of(enrolment: Enrolment) -> list[SharedReflection]:
    """What this member shared in this cohort, newest first, and when it was last read."""
    titles = {
        step.activity_key: step.title
        for outline in courses_of(enrolment.cohort)
        for step in outline.steps
    }
    shared = Reflection.objects.filter(enrolment=enrolment, shared_at__isnull=False)
    rows = shared.order_by("-shared_at").values_list("pk", "activity_key", "shared_at")
    return [
        SharedReflection(key=key, title=titles.get(activity, ""), shared_at=at, read_at=read_at)
        for key, activity, at, read_at in rows.annotate(read_at=Max("readings__at"))
    ]
