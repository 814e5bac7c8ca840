"""Meetings of a group that were taught, who was there, and what a trainer saw them practise."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Self

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Count, F, Q
from django.utils.translation import gettext_lazy as _

from training.attendance import rules
from training.enrolment.models import Cohort, CohortStaff


class TaughtSessionQuerySet(models.QuerySet["TaughtSession"]):
    def visible_to(self, user: AbstractUser) -> Self:
        """Of the open groups in which `user` is staff now. An administrator as such runs none."""
        return self._of_staff(user, Q(left_at=None)).filter(cohort__closed_at=None)

    def once_visible_to(self, user: AbstractUser) -> Self:
        """Also of groups that `user` left or that are closed: taps may come late."""
        return self._of_staff(user, Q())

    def _of_staff(self, user: AbstractUser, which: Q) -> Self:
        places = CohortStaff.objects.filter(which, cohort=models.OuterRef("cohort"), person=user.pk)
        return self.filter(models.Exists(places))

    def counted(self) -> Self:
        """`here`: how many came, also those who left early."""
        came = Q(attendances__state__in=Attendance.CAME)
        return self.annotate(here=Count("attendances", filter=came, distinct=True))


class TaughtSession(models.Model):
    """A module that was taught to a group on a day, by the rows of its plan as they were then.

    `rows_taught` is how many rows they came to, None while nobody has ended it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    cohort = models.ForeignKey(Cohort, on_delete=models.PROTECT, related_name="sessions")
    course_key = models.UUIDField()
    module_key = models.UUIDField(db_index=True)
    title = models.CharField(max_length=255)
    rows = models.JSONField(default=list)
    rows_taught = models.PositiveSmallIntegerField(null=True, blank=True)
    held_on = models.DateField()
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    opened_at = models.DateTimeField()

    objects = TaughtSessionQuerySet.as_manager()

    class Meta:
        ordering = ["-held_on", "-opened_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["cohort", "module_key", "held_on"],
                name="one_session_of_a_module_a_day_for_each_group",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def timetable(self) -> tuple[rules.Row, ...]:
        return rules.rows_from(self.rows)


class TapQuerySet(models.QuerySet["Tap"]):
    def taken(self) -> Self:
        return self.filter(refused="")

    def not_taken(self) -> Self:
        return self.exclude(refused="")

    def said(self) -> list[rules.Said]:
        found = self.values_list("pk", "sequence", "learner", "kind", "key", "value")
        return [
            rules.Said(pk, sequence, rules.Place(learner, kind, key), value)
            for pk, sequence, learner, kind, key, value in found
        ]

    def visible_to(self, user: AbstractUser) -> Self:
        return self.filter(session__in=TaughtSession.objects.visible_to(user))


class Tap(models.Model):
    """One tap on a screen, as it came. Nothing is ever changed; what stands follows from all.

    `happened_at` is a claim of the device, held between the opening and `received_at`.
    """

    class Kind(models.TextChoices):
        HERE = rules.HERE, _("Here, or not")
        CAME = rules.CAME, _("Came late")
        TICK = rules.TICK, _("A lesson")
        MARK = rules.MARK, _("A mark")
        TIMER = rules.TIMER, _("The clock")
        TAUGHT = rules.TAUGHT, _("The end")

    class Refused(models.TextChoices):
        NOT_STAFF = "staff", _("You are not on the staff of this group any more.")
        NOT_TRAINER = "trainer", _("Only a trainer of the group gives marks.")
        GONE = "gone", _("This person is not in the group any more.")
        UNKNOWN = "unknown", _("This lesson or line is not in the course any more.")

    id = models.UUIDField(primary_key=True, editable=False)
    session = models.ForeignKey(TaughtSession, on_delete=models.CASCADE, related_name="taps")
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, related_name="+"
    )
    kind = models.CharField(max_length=6, choices=Kind.choices)
    key = models.UUIDField(null=True)
    value = models.CharField(max_length=20)
    sequence = models.PositiveIntegerField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    happened_at = models.DateTimeField()
    received_at = models.DateTimeField()
    refused = models.CharField(max_length=8, choices=Refused.choices, blank=True)

    objects = TapQuerySet.as_manager()

    class Meta:
        ordering = ["sequence", "id"]

    def __str__(self) -> str:
        return str(self.id)


class AttendanceQuerySet(models.QuerySet["Attendance"]):
    def visible_to(self, user: AbstractUser) -> Self:
        mine = Q(session__in=TaughtSession.objects.visible_to(user))
        return self.filter(mine | Q(learner=user))


class Attendance(models.Model):
    """Whether somebody was at a session: from row `came`, up to row `left` if they left early."""

    class State(models.TextChoices):
        HERE = "here", _("Here")
        NOT = "not", _("Not here")
        EARLY = "early", _("Left early")

    CAME = (State.HERE, State.EARLY)

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    session = models.ForeignKey(TaughtSession, on_delete=models.CASCADE, related_name="attendances")
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    state = models.CharField(max_length=5, choices=State.choices)
    came = models.PositiveSmallIntegerField(default=0)
    left = models.PositiveSmallIntegerField(null=True, blank=True)

    objects = AttendanceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["session", "learner"], name="one_attendance_for_each_session_and_learner"
            ),
            models.CheckConstraint(
                condition=Q(state="early") | Q(left=None), name="who_left_early_says_before_what"
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)

    def minutes_at(self, at: datetime) -> int:
        """Minutes of practice, without the break: never more than passed since the opening."""
        if self.state not in self.CAME:
            return 0
        ends = [row for row in (self.left, self.session.rows_taught) if row is not None]
        planned = rules.minutes_of(
            self.session.timetable, came=self.came, left=min(ends, default=None)
        )
        return rules.believed_minutes(planned, passed=at - self.session.opened_at)


class PracticeMarkQuerySet(models.QuerySet["PracticeMark"]):
    def visible_to(self, user: AbstractUser) -> Self:
        """One's own, and those of groups that `user` teaches, of people who are still in them."""
        taught = Cohort.objects.taught_by(user)
        still_in = Q(learner__enrolments__cohort=F("session__cohort"))
        there = still_in & Q(learner__enrolments__left_at=None)
        return self.filter(Q(learner=user) | (Q(session__cohort__in=taught) & there)).distinct()


class PracticeMark(models.Model):
    """What a trainer saw of one line of a task in practice. It signs nothing off."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    session = models.ForeignKey(TaughtSession, on_delete=models.CASCADE, related_name="marks")
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    task_key = models.UUIDField(db_index=True)
    line_key = models.UUIDField()
    mark = models.PositiveSmallIntegerField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    at = models.DateTimeField()

    objects = PracticeMarkQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["session", "learner", "line_key"],
                name="one_practice_mark_for_each_session_learner_and_line",
            ),
            models.CheckConstraint(condition=Q(mark__lte=2), name="a_practice_mark_is_0_1_or_2"),
        ]

    def __str__(self) -> str:
        return str(self.id)
