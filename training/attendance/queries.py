"""What was seen in practice, and who was there."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from django.contrib.auth.models import AbstractUser

from training.attendance.models import Attendance, PracticeMark, TaughtSession
from training.attendance.rules import Place, Said, what_stands


def latest_practice_marks(learner: AbstractUser, task_key: UUID) -> dict[UUID, int]:
    """The mark of the newest session for each line of the task that was watched."""
    found = PracticeMark.objects.filter(learner=learner.pk, task_key=task_key)
    ordered = found.order_by("session__opened_at", "at", "pk")
    return dict(ordered.values_list("line_key", "mark"))


def standing_in(session: TaughtSession) -> dict[Place, Said]:
    return what_stands(session.taps.taken().said())


def register_of(session: TaughtSession) -> Mapping[UUID, Attendance]:
    """By learner; whoever nobody said anything about is left out."""
    presences = Attendance.objects.filter(session=session).select_related("session")
    return {presence.learner_id: presence for presence in presences}


def modules_taught_to(cohort: UUID) -> set[UUID]:
    return set(TaughtSession.objects.filter(cohort=cohort).values_list("module_key", flat=True))
