"""Who holds what, and what a certificate stands on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.conf import settings
from django.utils.translation import gettext as _

from courses.outline import CourseOutline
from training.accounts.models import User
from training.assessments.models import TaskSignOff
from training.certificates.models import Award
from training.certificates.rules import award_is_due
from training.enrolment.models import Enrolment
from training.progress.models import CourseCompletion


def has_current(person: User, award_key: UUID, day: date) -> bool:
    """Whether `person` holds the award of a course on `day`, earned here or recognised."""
    return Award.objects.held_by(person).filter(award_key=award_key).current_on(day).exists()


@dataclass(frozen=True, slots=True)
class Evidence:
    """On what a certificate stands. Minutes are those of records."""

    study_minutes: int
    practice_minutes: int
    earned_at: datetime
    enrolment: Enrolment | None


def evidence(learner: User, course: CourseOutline) -> Evidence | None:
    """None while something is missing."""
    completion = CourseCompletion.objects.filter(
        learner=learner, course_key=course.key, voided_at=None
    ).first()
    sign_offs = _sign_offs(learner, course)
    signed = next((sign_off for sign_off in sign_offs if sign_off.passed), None)
    is_due = award_is_due(
        course_is_done=completion is not None,
        has_task=course.task is not None,
        task_is_signed=signed is not None,
    )
    if completion is None or not is_due:
        return None
    return Evidence(
        study_minutes=completion.study_minutes,
        practice_minutes=sum(sign_off.minutes for sign_off in sign_offs),
        earned_at=max(completion.completed_at, signed.at if signed else completion.completed_at),
        enrolment=signed.enrolment if signed else None,
    )


def issuer_name(learner: User, enrolment: Enrolment | None) -> str:
    """The public name of who ran the group: of `enrolment`, or else of the learner's last one."""
    if enrolment is None:
        enrolments = Enrolment.objects.filter(learner=learner).order_by("-joined_at")
        enrolment = enrolments.select_related("cohort__organisation").first()
    if enrolment is None:
        return str(settings.WAGTAIL_SITE_NAME)
    organisation = enrolment.cohort.organisation
    if not organisation.is_example:
        return organisation.public_name
    return _("%(name)s (Example)") % {"name": organisation.public_name}


def signed_tasks(learner: User, tasks: Iterable[UUID]) -> set[UUID]:
    """Of these tasks, those that a trainer signed off."""
    passed = TaskSignOff.objects.standing().filter(learner=learner, task_key__in=list(tasks))
    return set(passed.filter(passed=True).values_list("task_key", flat=True))


def _sign_offs(learner: User, course: CourseOutline) -> list[TaskSignOff]:
    """Those of the task of the course that stand, the last one first."""
    if course.task is None:
        return []
    standing = TaskSignOff.objects.standing().filter(learner=learner, task_key=course.task.key)
    return list(standing.select_related("enrolment__cohort__organisation").order_by("-at"))
