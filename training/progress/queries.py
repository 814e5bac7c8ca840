"""What a learner has done."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import CharField, Value

from courses.content_keys import CourseKey
from training.accounts.models import User
from training.progress.models import CourseCompletion, ResumePoint, StepCompletion


def completion_dates(learner: User, keys: Iterable[UUID]) -> dict[UUID, datetime]:
    """When each of the steps that count as done was done first."""
    rows = StepCompletion.objects.filter(learner=learner, step_key__in=list(keys)).counting()
    return dict(rows.values_list("step_key", "completed_at"))


def done_steps(learner: User, keys: Iterable[UUID]) -> set[UUID]:
    return set(completion_dates(learner, keys))


def has_completed(learner: User, course: CourseKey) -> bool:
    return course in completed_courses(learner, [course])


def completed_courses(learner: User, courses: Iterable[CourseKey]) -> set[CourseKey]:
    rows = CourseCompletion.objects.filter(
        learner=learner, course_key__in=list(courses), voided_at=None
    )
    return {CourseKey(key) for key in rows.values_list("course_key", flat=True)}


@dataclass(frozen=True, slots=True)
class Standing:
    """Which of some steps are done, and at which step the learner was last."""

    done: frozenset[UUID]
    last_step: UUID | None


def standing_of(learner: User, keys: Iterable[UUID]) -> Standing:
    """Both with one query."""
    done = StepCompletion.objects.filter(learner=learner, step_key__in=list(keys)).counting()
    last = ResumePoint.objects.filter(learner=learner)
    rows = list(
        done.values_list("step_key", Value("done", CharField())).union(
            last.values_list("step_key", Value("last", CharField())), all=True
        )
    )
    return Standing(
        done=frozenset(key for key, what in rows if what == "done"),
        last_step=next((key for key, what in rows if what == "last"), None),
    )
