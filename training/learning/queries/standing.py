"""Where a learner stands in some courses: what is done, begun and passed. One query."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import reduce
from typing import Any
from uuid import UUID

from django.db.models import CharField, QuerySet, Value

from courses.outline import CourseOutline
from training.accounts.models import User
from training.assessments.models import Attempt, Reflection
from training.certificates.models import Award
from training.progress.models import CourseCompletion, ResumePoint, StepCompletion


@dataclass(frozen=True, slots=True)
class Standing:
    """`begun_at` names activities and quizzes; `passed` courses that come before others."""

    done_at: Mapping[UUID, datetime] = field(default_factory=dict)
    begun_at: Mapping[UUID, datetime] = field(default_factory=dict)
    passed: frozenset[UUID] = frozenset()
    last_step: UUID | None = None

    @property
    def done(self) -> frozenset[UUID]:
        return frozenset(self.done_at)

    @property
    def begun(self) -> frozenset[UUID]:
        return frozenset((*self.done_at, *self.begun_at))


def standing_of(learner: User, courses: Sequence[CourseOutline]) -> Standing:
    """Of the learner in these courses, with one query however many there are."""
    found: dict[str, dict[UUID, datetime]] = {}
    for key, what, at in _rows(learner, courses):
        found.setdefault(what, {})[key] = at
    return Standing(
        done_at=found.get("done", {}),
        begun_at=found.get("begun", {}),
        passed=frozenset(found.get("passed", ())),
        last_step=next(iter(found.get("last", ())), None),
    )


def _rows(learner: User, courses: Sequence[CourseOutline]) -> QuerySet[Any, Any]:
    steps = [step for course in courses for step in course.steps]
    keys = [step.key for step in steps]
    activities = [step.activity_key for step in steps if step.activity_key]
    first = {course.opens_after for course in courses if course.opens_after}
    done = StepCompletion.objects.filter(learner=learner, step_key__in=keys).counting()
    parts = [
        _part(done, "step_key", "done", "completed_at"),
        _part(ResumePoint.objects.filter(learner=learner), "step_key", "last", "at"),
    ]
    if first:
        written = Reflection.objects.filter(learner=learner, activity_key__in=activities)
        tried = Attempt.objects.standing().filter(learner=learner, quiz_key__in=keys)
        completed = CourseCompletion.objects.filter(
            learner=learner, course_key__in=first, voided_at=None
        )
        awarded = Award.objects.held_by(learner).standing().filter(award_key__in=first)
        parts += [
            _part(written, "activity_key", "begun", "saved_at"),
            _part(tried, "quiz_key", "begun", "started_at"),
            _part(completed, "course_key", "passed", "completed_at"),
            _part(awarded, "award_key", "passed", "issued_at"),
        ]
    return reduce(lambda one, other: one.union(other, all=True), parts)


def _part(rows: QuerySet[Any], key: str, what: str, at: str) -> QuerySet[Any, Any]:
    return rows.order_by().values_list(key, Value(what, CharField()), at)
