"""What of concerns is shown to whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.models import AbstractUser
from django.db.models import Q
from django.utils.translation import gettext as _

from training.enrolment.models import Cohort
from training.safeguarding.models import Concern, ConcernStep


@dataclass(frozen=True, slots=True)
class ConcernPage:
    """`history` is without notes and outcome for somebody who only raised it."""

    concern: Concern
    handles: bool
    is_opened_by_reader: bool
    history: Sequence[ConcernStep]

    @property
    def shows_words(self) -> bool:
        return not self.handles or self.is_opened_by_reader


def answers_concerns(user: AbstractUser) -> bool:
    """Is `user` the lead or the second of an open group, or holds something open?"""
    named = Cohort.objects.filter(closed_at=None).filter(Q(lead=user.pk) | Q(second=user.pk))
    return named.exists() or Concern.objects.handled_by(user).filter(closed_at=None).exists()


def groups_without_lead(user: AbstractUser) -> list[Cohort]:
    """Groups of a trainer in which a concern reaches nobody by itself."""
    return list(Cohort.objects.taught_by(user).filter(lead=None, second=None).order_by("name"))


def concern_page(concern: Concern, user: AbstractUser) -> ConcernPage:
    handles = Concern.objects.handled_by(user).filter(pk=concern.pk).exists()
    steps = list(concern.steps.select_related("by", "to"))
    opened = any(s.kind == ConcernStep.Kind.OPENED and s.by_id == user.pk for s in steps)
    if not handles:
        steps = [step for step in steps if step.kind != ConcernStep.Kind.NOTE]
        for step in steps:
            step.words = ""
    return ConcernPage(concern, handles, opened, steps)


def to_answer(user: AbstractUser) -> list[Concern]:
    """Open ones of which `user` was told: what is most urgent first, then the oldest."""
    mine = Concern.objects.handled_by(user).filter(closed_at=None)
    return list(mine.select_related("cohort", "raised_by").order_by("urgency", "raised_at"))


def answered(user: AbstractUser) -> list[Concern]:
    return list(Concern.objects.handled_by(user).exclude(closed_at=None).select_related("cohort"))


def raised(user: AbstractUser) -> list[Concern]:
    return list(Concern.objects.raised_by_person(user).select_related("cohort", "told"))


def state_in_words(concern: Concern) -> str:
    """What its raiser may know."""
    if concern.closed_at:
        return _("Closed.")
    if concern.opened_at:
        return _("Opened. It is being looked at.")
    if concern.passed_on_at:
        return _("Passed on to the second person. Not opened yet.")
    if concern.told_id:
        return _("The lead was told. Not opened yet.")
    return _("Nobody with an account was told. Ring the lead.")
