"""What a learner has done."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from courses.content_keys import CourseKey
from training.accounts.models import User
from training.lib.aggregates import MomentsAndKeys, entries_of, moment_of
from training.progress.models import CourseChange, CourseCompletion, StepCompletion
from training.progress.rules import Change


def completion_dates(learner: User, keys: Iterable[UUID]) -> dict[UUID, datetime]:
    """When each of the steps that count as done was done first."""
    rows = StepCompletion.objects.filter(learner=learner, step_key__in=list(keys)).counting()
    return dict(rows.values_list("step_key", "completed_at"))


def done_steps(learner: User, keys: Iterable[UUID]) -> set[UUID]:
    return set(completion_dates(learner, keys))


@dataclass(frozen=True, slots=True)
class Done:
    """Steps that count as done, and the one that was done last."""

    keys: frozenset[UUID] = frozenset()
    last: tuple[UUID, datetime] | None = None


NOTHING = Done()


def done_by_learner(learners: Sequence[UUID], keys: Collection[UUID]) -> dict[UUID, Done]:
    """Of those who have done one of `keys`. One query and one row for each learner."""
    written = {form: key for key in keys for form in (key.hex, str(key))}
    rows = StepCompletion.objects.filter(learner__in=learners, step_key__in=keys).counting()
    grouped = (
        rows.order_by()
        .values("learner_id")
        .annotate(done=MomentsAndKeys("completed_at", "step_key"))
    )
    return {
        learner: _done(entries_of(done), written)
        for learner, done in grouped.values_list("learner_id", "done")
    }


def _done(entries: Sequence[tuple[str, str]], written: Mapping[str, UUID]) -> Done:
    moment, key = max(entries)
    return Done(
        keys=frozenset(written[key] for _moment, key in entries),
        last=(written[key], moment_of(moment)),
    )


def has_completed(learner: User, course: CourseKey) -> bool:
    return course in completed_courses(learner, [course])


def completed_courses(learner: User, courses: Iterable[CourseKey]) -> set[CourseKey]:
    rows = CourseCompletion.objects.filter(
        learner=learner, course_key__in=list(courses), voided_at=None
    )
    return {CourseKey(key) for key in rows.values_list("course_key", flat=True)}


def change_of(row: CourseChange) -> Change:
    """A change that is live, as a plain value."""
    assert row.at is not None  # noqa: S101 - asked of live changes alone
    return Change(
        key=row.page_key,
        course=row.course_key,
        kind=row.kind,
        title=row.title,
        note=row.note,
        asked=row.asked,
        at=row.at,
    )
