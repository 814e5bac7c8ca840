"""What was seen of films: by one learner, and by everybody together."""

from __future__ import annotations

import uuid
from typing import Self

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _


class FilmCoverageQuerySet(models.QuerySet["FilmCoverage"]):
    def visible_to(self, user: AbstractUser) -> Self:
        return self.filter(learner=user)


class FilmCoverage(models.Model):
    """What one learner saw of one version of a film.

    `ranges` is the union of all that their player said, as pairs of tenths of a second. How much
    of it is believed depends on the time between `first_at` and `last_at`, both of this server.
    `watched_at` and `read_at` are None until the film counts as watched, or was read to its end.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    film_key = models.UUIDField(db_index=True)
    version = models.PositiveSmallIntegerField()
    ranges = models.JSONField(default=list)
    position_tenths = models.PositiveIntegerField(default=0)
    first_at = models.DateTimeField()
    last_at = models.DateTimeField()
    watched_at = models.DateTimeField(null=True, blank=True)
    read_at = models.DateTimeField(null=True, blank=True)

    objects = FilmCoverageQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["learner", "film_key", "version"],
                name="one_coverage_for_each_learner_film_and_version",
            ),
            models.CheckConstraint(
                condition=models.Q(last_at__gte=models.F("first_at")),
                name="a_film_is_seen_after_it_was_begun",
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class FilmCompletionQuerySet(models.QuerySet["FilmCompletion"]):
    def visible_to(self, user: AbstractUser) -> Self:
        return self.filter(learner=user)


class FilmCompletion(models.Model):
    """All of a film session was done: watched or read, answered, and thought about.

    It stays, whatever becomes of the film or its later versions. `minutes` is how long a session
    takes, as the film said on the day.
    """

    class Kind(models.TextChoices):
        WATCHED = "watched", _("Watched")
        READ = "read", _("Read")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    film_key = models.UUIDField(db_index=True)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    minutes = models.PositiveSmallIntegerField(default=0)
    completed_at = models.DateTimeField()

    objects = FilmCompletionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["learner", "film_key"], name="one_completion_for_each_learner_and_film"
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class FilmUse(models.Model):
    """How often a film was used on one day, in one way. It tells of nobody."""

    class Way(models.TextChoices):
        SITE = "site", _("On its page")
        LESSON = "lesson", _("In a lesson")

    film_key = models.UUIDField()
    version = models.PositiveSmallIntegerField()
    day = models.DateField()
    way = models.CharField(max_length=10, choices=Way.choices)
    views = models.PositiveIntegerField(default=0)
    watched = models.PositiveIntegerField(default=0)
    read = models.PositiveIntegerField(default=0)
    seconds = models.PositiveBigIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["film_key", "version", "day", "way"],
                name="one_count_of_a_film_for_each_day_and_way",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.film_key} {self.day}"


class FilmStop(models.Model):
    """How many times somebody stopped in the ten seconds that begin at `second`."""

    film_key = models.UUIDField()
    version = models.PositiveSmallIntegerField()
    second = models.PositiveIntegerField()
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["film_key", "version", "second"],
                name="one_count_of_stops_for_each_ten_seconds",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.film_key} {self.second}"
