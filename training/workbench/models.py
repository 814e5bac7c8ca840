"""What a member of staff writes at the desk: phrases of their own, and notes for colleagues."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models

from training.assessments.models import Reflection


class KeptPhrase(models.Model):
    """A few words that a trainer says often, in the order in which they like them."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    words = models.CharField(max_length=300)
    place = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["place", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "words"], name="a_phrase_is_kept_once_by_each_trainer"
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class TranslationNote(models.Model):
    """What shared words say, in a language that the trainers read. Added, never changed."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    reflection = models.ForeignKey(Reflection, on_delete=models.CASCADE, related_name="+")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    words = models.TextField()
    shared_sha256 = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        ordering = ["at"]

    def __str__(self) -> str:
        return str(self.id)
