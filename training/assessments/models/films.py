"""What learners answered in films, and wrote about them."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Self

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class FilmAnswer(models.Model):
    """The first answer of a learner to a question in a film, stored once and never changed."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    film_key = models.UUIDField(db_index=True)
    question_key = models.UUIDField()
    given = models.JSONField()
    is_right = models.BooleanField()
    stored_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["learner", "film_key", "question_key"],
                name="one_answer_of_a_learner_to_each_question_of_a_film",
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class FilmReflectionQuerySet(models.QuerySet["FilmReflection"]):
    def visible_to(self, user: AbstractUser) -> Self:
        """One's own, and nobody else's: these words are for the one who wrote them."""
        return self.filter(learner=user)

    def asked_again(self, *, before: datetime) -> Self:
        """Written before then, and not followed up yet."""
        return self.filter(answered_at__lte=before, followed_at=None)


class FilmReflection(models.Model):
    """What a learner saw, will change, and whom they ask; and four weeks later, what came of it.

    `answered_at` is when something was written first, None while nothing is.
    """

    class Did(models.TextChoices):
        DONE = "done", _("Yes, I did it")
        PART = "part", _("Part of it")
        NOT_YET = "not-yet", _("Not yet")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    film_key = models.UUIDField(db_index=True)
    saw = models.TextField(blank=True)
    change = models.TextField(blank=True)
    ask = models.TextField(blank=True)
    saved_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True, blank=True)
    did = models.CharField(max_length=8, choices=Did.choices, blank=True)
    happened = models.TextField(blank=True)
    followed_at = models.DateTimeField(null=True, blank=True)

    objects = FilmReflectionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["learner", "film_key"], name="one_reflection_for_each_film"
            ),
            models.CheckConstraint(
                condition=Q(followed_at=None) | ~Q(did=""),
                name="a_film_that_was_followed_up_says_how_far",
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)
