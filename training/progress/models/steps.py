"""Steps and courses that are done."""

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
        indexes = [models.Index(fields=["learner", "completed_at"], name="step_done_last")]

    def __str__(self) -> str:
        return str(self.id)


class CompletionSource(Voidable):
    """One reason why a step counts as done: the learner said so, a quiz, a sheet of paper.

    `reference` is the id of the attempt, sheet or tap; for the learner's own word it is the step's
    key.
    """

    class Kind(models.TextChoices):
        READER = "reader", _("The learner said so")
        QUIZ = "quiz", _("A passed quiz")
        PAPER = "paper", _("Entered from paper")
        SESSION = "session", _("Ticked at a meeting of the group")

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


class CourseChangeQuerySet(models.QuerySet["CourseChange"]):
    def live(self) -> Self:
        """Those that learners can meet."""
        return self.filter(at__isnull=False)

    def planned(self) -> Self:
        """What it means for learners is decided; the page goes live later."""
        return self.filter(at=None, decided_at__isnull=False)

    def undecided(self) -> Self:
        """Approved, and held until somebody says what it means for learners."""
        return self.filter(at=None, decided_at=None)

    def said(self) -> Self:
        """Those with something for learners to read."""
        return self.exclude(note="")


class CourseChange(models.Model):
    """What changed in a course with learners in it, and what they are asked.

    `page_key` names the lesson, quiz, module or course that changed and `revision` its draft.
    `note` is for learners. `asked`: please look at it again. `at` is when it went live.
    """

    class Kind(models.TextChoices):
        CHANGED = "changed", _("Changed")
        ADDED = "added", _("Added")
        REMOVED = "removed", _("Taken out")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    page_key = models.UUIDField(db_index=True)
    course_key = models.UUIDField(db_index=True)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    title = models.CharField(max_length=255)
    note = models.CharField(max_length=250, blank=True)
    asked = models.BooleanField(default=False)
    revision = models.PositiveIntegerField(null=True, blank=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    at = models.DateTimeField(null=True, blank=True)

    objects = CourseChangeQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(asked=False) | ~models.Q(note=""),
                name="a_change_that_asks_says_what_changed",
            ),
            models.CheckConstraint(
                condition=models.Q(at=None) | models.Q(decided_at__isnull=False),
                name="a_live_change_was_decided",
            ),
            models.UniqueConstraint(
                fields=["page_key", "course_key"],
                condition=models.Q(at=None),
                name="one_change_of_a_page_that_is_not_live_yet",
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class LookedAgain(models.Model):
    """Up to when a learner has seen what changed on a page."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    page_key = models.UUIDField()
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["learner", "page_key"], name="one_last_look_for_each_learner_and_page"
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)
