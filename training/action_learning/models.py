"""Sets, their members, meetings and turns. There is no field for what was said."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Self

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from training.action_learning.rules import ACTION_CHARACTERS, ISSUE_CHARACTERS, RESULT_CHARACTERS
from training.lib.clock import today
from training.organisations.models import Organisation, Role


class LearningSetQuerySet(models.QuerySet["LearningSet"]):
    def visible_to(self, user: AbstractUser) -> Self:
        """Those of which `user` is a member now, and those that they facilitate."""
        member = SetMember.objects.filter(learning_set=OuterRef("pk"), person=user.pk, left_at=None)
        return self.filter(Exists(member)) | self.facilitated_by(user)

    def with_member(self, user: AbstractUser) -> Self:
        member = SetMember.objects.filter(learning_set=OuterRef("pk"), person=user.pk, left_at=None)
        return self.filter(Exists(member))

    def facilitated_by(self, user: AbstractUser) -> Self:
        """While `user` is a trainer of the organisation. An administrator as such is none."""
        role = Role.objects.filter(
            organisation=OuterRef("organisation"), person=user.pk, kind=Role.Kind.TRAINER
        )
        return self.filter(Exists(role.on(today())), facilitator=user.pk)


class LearningSet(models.Model):
    """A few people who help each other act on real problems by asking questions."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT)
    name = models.CharField(_("neutral name"), max_length=120)
    facilitator = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    made_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = LearningSetQuerySet.as_manager()

    class Meta:
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name


class SetMember(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    learning_set = models.ForeignKey(LearningSet, on_delete=models.CASCADE, related_name="members")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    joined_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["learning_set", "person"],
                condition=Q(left_at=None),
                name="one_place_in_a_set_for_each_person",
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class MeetingQuerySet(models.QuerySet["Meeting"]):
    def from_day(self, day: date) -> Self:
        return self.filter(on__gte=day)


class Meeting(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    learning_set = models.ForeignKey(LearningSet, on_delete=models.CASCADE, related_name="meetings")
    on = models.DateField(_("day"))
    begins = models.TimeField(_("begins at"), null=True, blank=True)
    place = models.CharField(
        _("place"), max_length=120, blank=True, help_text=_("A neutral name, such as “library”.")
    )

    objects = MeetingQuerySet.as_manager()

    class Meta:
        ordering = ["on"]
        constraints = [
            models.UniqueConstraint(
                fields=["learning_set", "on"], name="one_meeting_of_a_set_on_a_day"
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class Presence(models.Model):
    """A member was at a meeting."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="presences")
    member = models.ForeignKey(SetMember, on_delete=models.CASCADE, related_name="presences")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "member"], name="a_member_is_there_once_at_a_meeting"
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class Turn(models.Model):
    """One member's turn: the issue in one line, the action, and what came of it."""

    class Result(models.TextChoices):
        DONE = "done", _("Done")
        PART = "part", _("A part of it")
        NOT_YET = "not-yet", _("Not yet")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="turns")
    presenter = models.ForeignKey(SetMember, on_delete=models.CASCADE, related_name="turns")
    issue = models.CharField(_("the issue in one line"), max_length=ISSUE_CHARACTERS)
    action = models.CharField(_("what"), max_length=ACTION_CHARACTERS, blank=True)
    by_when = models.DateField(_("by when"), null=True, blank=True)
    first_step = models.CharField(_("first step"), max_length=ACTION_CHARACTERS, blank=True)
    result = models.CharField(max_length=8, choices=Result.choices, blank=True)
    result_line = models.CharField(max_length=RESULT_CHARACTERS, blank=True)
    result_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["meeting__on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "presenter"], name="one_turn_of_a_member_at_a_meeting"
            ),
            models.CheckConstraint(
                condition=Q(result="", result_line="", result_at=None)
                | (~Q(result="") & Q(result_at__isnull=False)),
                name="what_came_of_an_action_has_its_day",
            ),
            models.CheckConstraint(
                condition=Q(result="") | ~Q(action=""),
                name="something_comes_only_of_an_action",
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)
