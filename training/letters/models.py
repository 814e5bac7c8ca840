"""What a trainer adds to a letter, and letters that wait to be printed."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Self

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models

from training.enrolment.models import Cohort, Enrolment


class LetterNote(models.Model):
    """A trainer's own words in the letter of one member about one module."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    enrolment = models.ForeignKey(Enrolment, on_delete=models.CASCADE, related_name="letter_notes")
    module_key = models.UUIDField()
    words = models.TextField(blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["enrolment", "module_key"], name="one_note_for_each_letter"
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class PrintQuerySet(models.QuerySet["LetterPrint"]):
    def visible_to(self, user: AbstractUser) -> Self:
        return self.filter(cohort__in=Cohort.objects.taught_by(user))

    def asked_before(self, at: datetime) -> Self:
        return self.filter(asked_at__lt=at)


class LetterPrint(models.Model):
    """The letters of a group about one module, in one file that is kept for a day.

    `members` are the enrolments whose letters were asked for. `letters` is how many are in it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    cohort = models.ForeignKey(Cohort, on_delete=models.CASCADE, related_name="letter_prints")
    module_key = models.UUIDField()
    since = models.DateField(null=True)
    members = models.JSONField(default=list)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True)
    asked_at = models.DateTimeField()
    letters = models.PositiveIntegerField(default=0)
    lacks_letters = models.BooleanField(default=False)
    pdf = models.BinaryField(null=True)

    objects = PrintQuerySet.as_manager()

    def __str__(self) -> str:
        return str(self.id)
