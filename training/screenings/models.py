"""Showings of a film to a group, and who was there: counts, and no names."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Self

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Count, F, Q
from django.utils.translation import gettext_lazy as _

from training.screenings.codes import code_of, key_of, shown_code
from training.screenings.rules import LONGEST, MOST_MINUTES, MOST_PEOPLE, USEFUL


class ScreeningQuerySet(models.QuerySet["Screening"]):
    def visible_to(self, user: AbstractUser) -> Self:
        """One's own; an administrator answers for all, those without an account among them."""
        return self if user.is_superuser else self.filter(facilitator=user.pk)

    def finished(self) -> Self:
        return self.exclude(Q(started_at=None) | Q(ended_at=None))

    def left_open(self, at: datetime) -> Self:
        """Nobody ended them, and their time is over."""
        return self.filter(ended_at=None, made_at__lte=at - LONGEST)

    def with_phones(self) -> Self:
        """`joined`, `confirmed`, and `useful_1` to `useful_5`: how many phones said so."""
        marks = {
            f"useful_{mark}": Count("presences", filter=Q(presences__useful=mark))
            for mark in USEFUL
        }
        confirmed = Count("presences", filter=Q(presences__confirmed_there_at__isnull=False))
        return self.annotate(joined=Count("presences"), confirmed=confirmed, **marks)


class Screening(models.Model):
    """One showing. Without a `facilitator` it belongs to whoever has its address.

    `place` is the number of the slide that is on the screen, from `moved_at` on. The title and the
    name of the plan are those of the day. `hands_1` to `hands_5` are marks by show of hands.
    """

    class Mode(models.TextChoices):
        ROOM = "room", _("In one room")
        CALL = "call", _("On a call")
        MIXED = "mixed", _("Some in the room, some on a call")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    film_key = models.UUIDField(db_index=True)
    film_version = models.PositiveSmallIntegerField()
    film_title = models.CharField(max_length=150)
    language = models.CharField(max_length=10)
    plan_key = models.UUIDField(null=True, blank=True)
    plan_name = models.CharField(max_length=40, blank=True)
    facilitator = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="screenings",
    )
    site = models.CharField(max_length=120, blank=True)
    mode = models.CharField(max_length=5, choices=Mode.choices, default=Mode.ROOM)
    asks_initials = models.BooleanField(default=False)
    minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    counted = models.PositiveSmallIntegerField(null=True, blank=True)
    hands_1 = models.PositiveSmallIntegerField(default=0)
    hands_2 = models.PositiveSmallIntegerField(default=0)
    hands_3 = models.PositiveSmallIntegerField(default=0)
    hands_4 = models.PositiveSmallIntegerField(default=0)
    hands_5 = models.PositiveSmallIntegerField(default=0)
    code_number = models.PositiveSmallIntegerField(default=0)
    code_hash = models.CharField(max_length=64, unique=True)
    place = models.PositiveSmallIntegerField(default=0)
    made_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True, blank=True)
    moved_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = ScreeningQuerySet.as_manager()

    class Meta:
        verbose_name = _("showing")
        ordering = ["-made_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ended_at=None) | Q(ended_at__gte=F("made_at")),
                name="a_showing_ends_after_it_is_made",
            ),
            models.CheckConstraint(
                condition=Q(minutes=None) | Q(minutes__lte=MOST_MINUTES),
                name="a_showing_has_the_minutes_of_a_day_of_work",
            ),
            models.CheckConstraint(
                condition=Q(counted=None) | Q(counted__lte=MOST_PEOPLE),
                name="a_showing_has_no_more_people_than_a_room",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def code(self) -> str:
        return code_of(self.pk, self.code_number)

    @property
    def shown_code(self) -> str:
        return shown_code(self.code)

    @property
    def key(self) -> str:
        return key_of(self.pk)

    @property
    def hands(self) -> dict[int, int]:
        """How many raised a hand for each mark."""
        return {mark: getattr(self, f"hands_{mark}") for mark in USEFUL}


class PresenceQuerySet(models.QuerySet["Presence"]):
    def visible_to(self, user: AbstractUser) -> Self:
        return self.filter(screening__in=Screening.objects.visible_to(user))

    def confirmed(self) -> Self:
        return self.filter(confirmed_there_at__isnull=False)


class Presence(models.Model):
    """Somebody in the audience. The id comes from their phone, and says nothing about it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    screening = models.ForeignKey(Screening, on_delete=models.CASCADE, related_name="presences")
    joined_at = models.DateTimeField()
    confirmed_there_at = models.DateTimeField(null=True, blank=True)
    useful = models.PositiveSmallIntegerField(null=True, blank=True)
    initials = models.CharField(max_length=4, blank=True)

    objects = PresenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("person at a showing")
        constraints = [
            models.CheckConstraint(
                condition=Q(useful=None) | Q(useful__gte=USEFUL[0], useful__lte=USEFUL[-1]),
                name="useful_is_a_mark_from_1_to_5",
            ),
            models.CheckConstraint(
                condition=Q(confirmed_there_at__isnull=False) | Q(useful=None, initials=""),
                name="only_somebody_who_was_there_says_how_it_was",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)
