"""Quizzes as they were, answers as they were given, words that learners wrote, and sign-offs."""

from __future__ import annotations

import hashlib
import uuid
from typing import Self

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from training.assessments.models.films import FilmAnswer, FilmReflection
from training.assessments.paper.models import PaperPrint, PaperSheet, PrintedPack
from training.audit.models import Voidable
from training.enrolment.models import Cohort, Enrolment

__all__ = [
    "Answer",
    "Attempt",
    "FilmAnswer",
    "FilmReflection",
    "PaperPrint",
    "PaperSheet",
    "PrintedPack",
    "QuizVersion",
    "Reflection",
    "ReflectionMark",
    "ReflectionReading",
    "TaskSignOff",
]


class QuizVersion(models.Model):
    """A quiz exactly as it was asked; written once for each distinct content."""

    sha256 = models.CharField(max_length=64, primary_key=True)
    quiz_key = models.UUIDField(db_index=True)
    language = models.CharField(max_length=10)
    spec = models.JSONField()

    def __str__(self) -> str:
        return self.sha256


class AttemptQuerySet(models.QuerySet["Attempt"]):
    def standing(self) -> Self:
        return self.filter(voided_at=None)

    def unfinished(self) -> Self:
        """Live tries that still wait for an answer."""
        return self.standing().filter(finished_at=None, entered_by=None)

    def finished(self) -> Self:
        return self.standing().filter(finished_at__isnull=False)

    def visible_to(self, user: AbstractUser) -> Self:
        return self.filter(learner=user)


class Attempt(Voidable):
    """One try at a quiz. `passed` stays None until every question has an answer.

    `id` is made by the client, so that a form sent twice makes one try. `question_keys` is the
    order in which this try asks, variants already drawn.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    version = models.ForeignKey(QuizVersion, on_delete=models.PROTECT)
    quiz_key = models.UUIDField(db_index=True)
    question_keys = models.JSONField()
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)
    passed = models.BooleanField(null=True, blank=True)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    objects = AttemptQuerySet.as_manager()

    class Meta(Voidable.Meta):
        constraints = [
            *Voidable.Meta.constraints,
            models.UniqueConstraint(
                fields=["learner", "quiz_key"],
                condition=Q(finished_at=None, voided_at=None, entered_by=None),
                name="one_open_try_for_each_learner_and_quiz",
            ),
        ]
        indexes = [
            models.Index(
                fields=["learner", "quiz_key"], condition=Q(passed=False), name="tries_not_passed"
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class Answer(models.Model):
    """What was given, stored once and never changed."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    attempt = models.ForeignKey(Attempt, on_delete=models.CASCADE, related_name="answers")
    question_key = models.UUIDField()
    given = models.JSONField()
    is_right = models.BooleanField()
    stored_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["attempt", "question_key"], name="one_answer_for_each_question_of_a_try"
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class ReflectionQuerySet(models.QuerySet["Reflection"]):
    def visible_to(self, user: AbstractUser) -> Self:
        """One's own, and those of the cohorts in which `user` is a trainer now."""
        taught = Cohort.objects.taught_by(user)
        return self.filter(
            Q(learner=user)
            | Q(
                enrolment__cohort__in=taught,
                enrolment__left_at=None,
                shared_at__isnull=False,
            )
        )


class Reflection(models.Model):
    """What a learner did for an activity. Only the learner ever reads `text`.

    Trainers read `shared_text`, which is `text` as it was when the learner last shared it.
    `set_aside` keeps what one device had saved when another saved something else over it.
    `answered_at` is None while there are only drafts. `language` is that of what was shared, empty
    where nobody said it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    enrolment = models.ForeignKey(Enrolment, on_delete=models.SET_NULL, null=True)
    activity_key = models.UUIDField(db_index=True)
    text = models.TextField(blank=True)
    ticked = models.JSONField(default=list)
    shared_text = models.TextField(blank=True)
    set_aside = models.JSONField(default=list, blank=True)
    saved_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True, blank=True)
    shared_at = models.DateTimeField(null=True, blank=True)
    language = models.CharField(max_length=10, blank=True)

    objects = ReflectionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["learner", "activity_key"], name="one_reflection_for_each_activity"
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)

    @property
    def shared_sha256(self) -> str:
        return hashlib.sha256(self.shared_text.encode()).hexdigest()


class ReflectionReading(models.Model):
    """A member of staff opened a reflection; its writer sees when."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    reflection = models.ForeignKey(Reflection, on_delete=models.CASCADE, related_name="readings")
    reader = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.id)


class ReflectionMark(models.Model):
    """What a trainer answered to words that were shared. A mark is added, never changed.

    `shared_sha256` says which words the trainer had read.
    """

    class Verdict(models.TextChoices):
        DONE = "done", _("Done")
        NOT_YET = "not-yet", _("Not yet. Try this")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    reflection = models.ForeignKey(Reflection, on_delete=models.CASCADE, related_name="marks")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True)
    verdict = models.CharField(max_length=8, choices=Verdict.choices)
    words = models.TextField(blank=True)
    shared_sha256 = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        ordering = ["at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(verdict="done") | ~Q(words=""), name="not_yet_says_what_to_try"
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class SignOffQuerySet(models.QuerySet["TaskSignOff"]):
    def standing(self) -> Self:
        return self.filter(voided_at=None)

    def visible_to(self, user: AbstractUser) -> Self:
        taught = Cohort.objects.taught_by(user)
        in_group_now = Q(enrolment__cohort__in=taught, enrolment__left_at=None)
        return self.filter(Q(learner=user) | in_group_now)


class TaskSignOff(Voidable):
    """A trainer watched a task: `marks` maps the key of each line to 0, 1 or 2."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    enrolment = models.ForeignKey(Enrolment, on_delete=models.SET_NULL, null=True)
    task_key = models.UUIDField(db_index=True)
    watched_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    marks = models.JSONField()
    notes = models.JSONField(default=dict)
    total = models.PositiveSmallIntegerField()
    passed = models.BooleanField()
    minutes = models.PositiveSmallIntegerField(_("minutes of practice"), default=0)
    at = models.DateTimeField()
    objects = SignOffQuerySet.as_manager()

    def __str__(self) -> str:
        return str(self.id)
