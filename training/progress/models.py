"""What a learner has done, by content key, and why it counts."""

from __future__ import annotations

import uuid
from typing import Self

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from training.audit.models import Voidable


class StepCompletionQuerySet(models.QuerySet["StepCompletion"]):
    def counting(self) -> Self:
        """Those with at least one source that is not voided."""
        return self.filter(
            models.Exists(
                CompletionSource.objects.filter(completion=models.OuterRef("pk"), voided_at=None)
            )
        )

    def visible_to(self, user: AbstractUser) -> Self:
        return self.filter(learner=user)


class StepCompletion(models.Model):
    """A step is done from its earliest time on, while it has a source that is not voided."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    step_key = models.UUIDField(db_index=True)
    outline_sha256 = models.CharField(max_length=64)
    completed_at = models.DateTimeField()

    objects = StepCompletionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["learner", "step_key"], name="one_completion_for_each_learner_and_step"
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class CompletionSource(Voidable):
    """One reason why a step counts as done: the learner said so, a quiz, a sheet of paper.

    `reference` is the id of the attempt or sheet; for the learner's own word it is the step's key.
    """

    class Kind(models.TextChoices):
        READER = "reader", _("The learner said so")
        QUIZ = "quiz", _("A passed quiz")
        PAPER = "paper", _("Entered from paper")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    completion = models.ForeignKey(StepCompletion, on_delete=models.CASCADE, related_name="sources")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    reference = models.UUIDField()
    at = models.DateTimeField()

    class Meta(Voidable.Meta):
        constraints = [
            *Voidable.Meta.constraints,
            models.UniqueConstraint(
                fields=["completion", "kind", "reference"],
                name="one_source_of_each_kind_and_reference",
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class CourseCompletion(Voidable):
    """All steps of a course were done, judged by the outline of that moment."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    course_key = models.UUIDField(db_index=True)
    outline_sha256 = models.CharField(max_length=64)
    study_minutes = models.PositiveIntegerField()
    completed_at = models.DateTimeField()

    class Meta(Voidable.Meta):
        constraints = [
            *Voidable.Meta.constraints,
            models.UniqueConstraint(
                fields=["learner", "course_key"],
                condition=models.Q(voided_at=None),
                name="one_standing_completion_of_a_course",
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class ResumePoint(models.Model):
    """Where a learner was last, for "Carry on"."""

    learner = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True
    )
    course_key = models.UUIDField()
    step_key = models.UUIDField()
    at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.step_key)
