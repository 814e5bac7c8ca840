"""Certificates that stood on an entry which staff have taken back since: keep or withdraw?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Exists, Max, OuterRef, QuerySet

from courses.outline import CourseOutline
from training.assessments.models import TaskSignOff
from training.audit.models import StaffAct
from training.certificates.models import Award
from training.progress.models import CompletionSource

KEPT = "kept a certificate"
"""The act by which an administrator decided that a certificate stays."""


@dataclass(frozen=True, slots=True)
class Undecided:
    award: Award
    voided_at: datetime


def undecided(outlines: list[CourseOutline], *, learner: UUID | None = None) -> list[Undecided]:
    """The standing certificates that wait for a decision, of one learner or of everybody."""
    voided = _voided(outlines, learner)
    kept = dict(_kept_at())
    awards = Award.objects.standing().filter(
        ground=Award.Ground.COURSE, learner_id__in={person for person, _course in voided}
    )
    return [
        Undecided(award, since)
        for award in awards.select_related("learner")
        if (since := voided.get((award.learner_id, award.award_key)))
        and since > max(award.issued_at, kept.get(award.pk, award.issued_at))
    ]


def _voided(
    outlines: list[CourseOutline], learner: UUID | None
) -> dict[tuple[UUID, UUID], datetime]:
    """(learner, course) to the time when something that the course needs was last taken back."""
    course_of: dict[UUID, UUID] = {
        step.key: o.key for o in outlines for step in o.steps if step.required
    }
    course_of_task: dict[UUID, UUID] = {o.task.key: o.key for o in outlines if o.task}
    rows = [
        *((p, course_of.get(key), at) for p, key, at in _steps(learner)),
        *((p, course_of_task.get(key), at) for p, key, at in _tasks(learner)),
    ]
    latest: dict[tuple[UUID, UUID], datetime] = {}
    for person, course, at in rows:
        if course:
            latest[person, course] = max(at, latest.get((person, course), at))
    return latest


Rows = Iterable[tuple[UUID, UUID, datetime]]


def _steps(learner: UUID | None) -> Rows:
    """Steps without any reason left why they count."""
    counting = CompletionSource.objects.filter(completion=OuterRef("completion"), voided_at=None)
    voided = CompletionSource.objects.filter(~Exists(counting), voided_at__isnull=False)
    if learner:
        voided = voided.filter(completion__learner_id=learner)
    grouped = voided.values_list("completion__learner_id", "completion__step_key")
    return grouped.annotate(at=Max("voided_at"))


def _tasks(learner: UUID | None) -> Rows:
    """Tasks that were passed, and of which no passed sign-off stands."""
    passed = TaskSignOff.objects.filter(passed=True)
    standing = passed.standing().filter(learner=OuterRef("learner"), task_key=OuterRef("task_key"))
    voided: QuerySet[TaskSignOff] = passed.filter(~Exists(standing), voided_at__isnull=False)
    if learner:
        voided = voided.filter(learner_id=learner)
    return voided.values_list("learner_id", "task_key").annotate(at=Max("voided_at"))


def _kept_at() -> Iterable[tuple[UUID, datetime]]:
    kept = StaffAct.objects.filter(act=KEPT).order_by()
    return kept.values_list("object_uuid").annotate(at=Max("at"))
