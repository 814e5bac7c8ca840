"""Who practises with whom on a day, who is kept apart, and what a peer saw."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from training.enrolment.models import Cohort, Enrolment


class KeptApart(models.Model):
    """Two members who do not practise together. Why is written nowhere."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    one = models.ForeignKey(Enrolment, on_delete=models.CASCADE, related_name="+")
    other = models.ForeignKey(Enrolment, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["one", "other"], name="two_are_kept_apart_once"),
            models.CheckConstraint(
                condition=Q(one__lt=F("other")), name="who_is_kept_apart_is_named_in_one_order"
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class Threes(models.Model):
    """The groups of one practice. The newest of a group and a task is the one that counts."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    cohort = models.ForeignKey(Cohort, on_delete=models.CASCADE, related_name="threes")
    task_key = models.UUIDField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True)
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.id)


class Seat(models.Model):
    """A member's place in one of the groups: `number` names the group, both count from 0."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    threes = models.ForeignKey(Threes, on_delete=models.CASCADE, related_name="seats")
    enrolment = models.ForeignKey(Enrolment, on_delete=models.CASCADE, related_name="seats")
    number = models.PositiveSmallIntegerField()
    place = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["number", "place"]
        constraints = [
            models.UniqueConstraint(
                fields=["threes", "enrolment"], name="one_seat_for_each_member"
            ),
            models.UniqueConstraint(
                fields=["threes", "number", "place"], name="one_member_on_each_seat"
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class PeerSheet(models.Model):
    """What a fellow learner saw: `marks` maps the key of each line to 0, 1 or 2.

    It never counts as a sign-off. `seat` is the one who was watched.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    seat = models.ForeignKey(Seat, on_delete=models.CASCADE, related_name="sheets")
    watcher = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    marks = models.JSONField(default=dict)
    kind_words = models.TextField(blank=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["seat", "watcher"], name="one_sheet_of_a_watcher_for_each_turn"
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)
