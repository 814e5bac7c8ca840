"""A concern about somebody, who was told of it, and each step until it is closed."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Self

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Case, Q, When
from django.utils.translation import gettext_lazy as _

from training.enrolment.models import Cohort


class ConcernQuerySet(models.QuerySet["Concern"]):
    def handled_by(self, user: AbstractUser) -> Self:
        """Those of which `user` was told; closed ones while `user` is named in that group."""
        named = Q(cohort__lead=user.pk) | Q(cohort__second=user.pk)
        told = Q(told=user.pk) | Q(passed_to=user.pk)
        return self.filter(told).filter(Q(closed_at=None) | named)

    def raised_by_person(self, user: AbstractUser) -> Self:
        return self.filter(raised_by=user.pk)

    def visible_to(self, user: AbstractUser) -> Self:
        """One's own to answer, and those that one raised. To an administrator as such, none."""
        handled = self.handled_by(user).values("pk")
        return self.filter(Q(pk__in=handled) | Q(raised_by=user.pk))

    def not_opened(self) -> Self:
        return self.filter(opened_at=None, closed_at=None, passed_on_at=None)

    def to_pass_on(self, at: datetime) -> Self:
        return self.not_opened().filter(Q(due_at=None) | Q(due_at__lte=at))


class Concern(models.Model):
    """Somebody may come to harm. `evidence` is a copy of words that its raiser could read.

    `told` is the lead, `passed_to` the second. `about` is the name of the learner, who may erase
    themselves while it is open; then it goes when it is closed.
    """

    class Kind(models.TextChoices):
        REFLECTION = "reflection", _("From words that were shared")
        MEMBER = "member", _("From what somebody saw or heard")

    class Urgency(models.TextChoices):
        NOW = "now", _("Now. Somebody may come to harm in the next hours")
        TODAY = "today", _("Today. It can wait some hours, not longer")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    cohort = models.ForeignKey(Cohort, on_delete=models.PROTECT, related_name="+")
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    about = models.CharField(max_length=80, blank=True)
    kind = models.CharField(max_length=12, choices=Kind.choices)
    reflection_id = models.UUIDField(null=True, blank=True)
    urgency = models.CharField(max_length=8, choices=Urgency.choices)
    words = models.TextField()
    evidence = models.TextField(blank=True)
    raised_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    raised_at = models.DateTimeField()
    told = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    due_at = models.DateTimeField(null=True)
    opened_at = models.DateTimeField(null=True)
    passed_to = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    passed_on_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    outcome = models.TextField(blank=True)

    objects = ConcernQuerySet.as_manager()

    class Meta:
        ordering = ["-raised_at"]
        permissions = [("handle_concerns", "Can answer concerns of which they are told")]
        constraints = [
            models.CheckConstraint(
                condition=Q(closed_at=None) | ~Q(outcome=""), name="a_closed_concern_says_what_came"
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class ConcernStep(models.Model):
    """What happened to a concern. A step is added, never changed."""

    class Kind(models.TextChoices):
        RAISED = "raised", _("Raised")
        TOLD = "told", _("Told")
        OPENED = "opened", _("Opened")
        PASSED_ON = "passed-on", _("Passed on")
        NOTE = "note", _("Note")
        CLOSED = "closed", _("Closed")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    concern = models.ForeignKey(Concern, on_delete=models.CASCADE, related_name="steps")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    to = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    words = models.TextField(blank=True)
    at = models.DateTimeField()
    mailed_at = models.DateTimeField(null=True)
    """When `to` was written to, or would have been if they had an address."""

    class Meta:
        ordering = ["at", Case(When(kind="raised", then=0), default=1)]
        constraints = [
            models.UniqueConstraint(
                fields=["concern"],
                condition=Q(kind="passed-on"),
                name="a_concern_is_passed_on_once",
            ),
            models.UniqueConstraint(
                fields=["concern"], condition=Q(kind="closed"), name="a_concern_is_closed_once"
            ),
            models.UniqueConstraint(
                fields=["concern", "by"],
                condition=Q(kind="opened"),
                name="the_first_opening_by_each_person",
            ),
        ]

    def __str__(self) -> str:
        return self.kind
