"""Where a learner stands in some courses: what is done, begun and passed, and what changed."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import reduce
from typing import Any
from uuid import UUID

from django.db.models import CharField, Exists, OuterRef, QuerySet, Value

from courses.outline import CourseOutline
from training.accounts.models import User
from training.assessments.models import Attempt, Reflection
from training.certificates.models import Award
from training.progress.models import (
    CourseChange,
    CourseCompletion,
    LookedAgain,
    ResumePoint,
    StepCompletion,
)
from training.progress.queries import change_of
from training.progress.rules import Change, change_concerns

Row = tuple[UUID, str, datetime]
OWN = {"done", "last", "begun", "change", "passed"}


@dataclass(frozen=True, slots=True)
class Standing:
    """`begun_at` names activities and quizzes; `passed` courses that come before others.

    `changes` are those that concern the learner and were not seen yet, the newest first. `others`
    are rows that were asked for at the same time.
    """

    done_at: Mapping[UUID, datetime] = field(default_factory=dict)
    begun_at: Mapping[UUID, datetime] = field(default_factory=dict)
    passed: frozenset[UUID] = frozenset()
    last_step: UUID | None = None
    changes: tuple[Change, ...] = ()
    others: tuple[Row, ...] = ()

    @property
    def done(self) -> frozenset[UUID]:
        return frozenset(self.done_at)

    @property
    def begun(self) -> frozenset[UUID]:
        return frozenset((*self.done_at, *self.begun_at))


def standing_of(
    learner: User, courses: Sequence[CourseOutline], *others: QuerySet[Any, Any]
) -> Standing:
    """Of the learner in these courses. One query, and a second while something new has changed.

    `others` are rows (key, what, at) of the same learner that are to come with the same query.
    """
    found: dict[str, dict[UUID, datetime]] = {}
    rows: list[Row] = list(_rows(learner, courses, others))
    for key, what, at in rows:
        times = found.setdefault(what, {})
        times[key] = min(at, times.get(key, at))
    done, begun = found.get("done", {}), found.get("begun", {})
    return Standing(
        done_at=done,
        begun_at=begun,
        passed=frozenset(found.get("passed", ())),
        last_step=next(iter(found.get("last", ())), None),
        changes=_changes(found.get("change", {}), courses, {**begun, **done}),
        others=tuple(row for row in rows if row[1] not in OWN),
    )


def _rows(
    learner: User, courses: Sequence[CourseOutline], others: Sequence[QuerySet[Any, Any]]
) -> QuerySet[Any, Any]:
    steps = [step for course in courses for step in course.steps]
    keys = [step.key for step in steps]
    activities = [step.activity_key for step in steps if step.activity_key]
    done = StepCompletion.objects.filter(learner=learner, step_key__in=keys).counting()
    written = Reflection.objects.filter(learner=learner, activity_key__in=activities)
    tried = Attempt.objects.standing().filter(learner=learner, quiz_key__in=keys)
    parts = [
        _part(done, "step_key", "done", "completed_at"),
        _part(ResumePoint.objects.filter(learner=learner), "step_key", "last", "at"),
        _part(written, "activity_key", "begun", "saved_at"),
        _part(tried, "quiz_key", "begun", "started_at"),
        _part(_unseen(learner, courses), "id", "change", "at"),
        *_passed(learner, {course.opens_after for course in courses if course.opens_after}),
        *others,
    ]
    return reduce(lambda one, other: one.union(other, all=True), parts)


def _passed(learner: User, courses: Collection[UUID]) -> list[QuerySet[Any, Any]]:
    if not courses:
        return []
    completed = CourseCompletion.objects.filter(
        learner=learner, course_key__in=courses, voided_at=None
    )
    awarded = Award.objects.held_by(learner).standing().filter(award_key__in=courses)
    return [
        _part(completed, "course_key", "passed", "completed_at"),
        _part(awarded, "award_key", "passed", "issued_at"),
    ]


def _unseen(learner: User, courses: Sequence[CourseOutline]) -> QuerySet[CourseChange]:
    """What changed since the learner has an account, and what they have not looked at since."""
    looked = LookedAgain.objects.filter(
        learner=learner, page_key=OuterRef("page_key"), at__gte=OuterRef("at")
    )
    changes = CourseChange.objects.live().said()
    mine = changes.filter(
        course_key__in=[course.key for course in courses], at__gt=learner.date_joined
    )
    return mine.filter(~Exists(looked))


def _part(rows: QuerySet[Any], key: str, what: str, at: str) -> QuerySet[Any, Any]:
    return rows.order_by().values_list(key, Value(what, CharField()), at)


def _changes(
    found: Collection[UUID], courses: Sequence[CourseOutline], begun: Mapping[UUID, datetime]
) -> tuple[Change, ...]:
    if not found:
        return ()
    outlines: dict[UUID, CourseOutline] = {course.key: course for course in courses}
    rows = CourseChange.objects.live().filter(pk__in=found).order_by("-at")
    changes = (change_of(row) for row in rows)
    return tuple(one for one in changes if change_concerns(one, outlines[one.course], begun=begun))
