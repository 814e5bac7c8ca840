"""Notes between a learner and the trainers, notices to a group, and reminders."""

from __future__ import annotations

import uuid
from datetime import date, datetime
from typing import Self

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from training.enrolment.models import Cohort, Enrolment
from training.messages.rules import NOTICE_TITLE_CHARACTERS, SHOWN_FOR


class NoteQuerySet(models.QuerySet["Note"]):
    def visible_to(self, user: AbstractUser) -> Self:
        """Those of one's own places, and of the learners whom `user` teaches now."""
        taught = Q(
            enrolment__left_at=None, enrolment__cohort__in=Cohort.objects.taught_by(user)
        ) & ~Q(enrolment__learner=user)
        return self.filter(Q(enrolment__learner=user) | taught)

    def from_learners(self) -> Self:
        return self.filter(by_learner=True, gone_at=None)

    def from_staff(self) -> Self:
        return self.filter(by_learner=False)

    def unread(self) -> Self:
        """Read by nobody of the other side."""
        return self.exclude(Exists(NoteReading.objects.filter(note=OuterRef("pk"))))

    def not_read_by(self, reader: AbstractUser) -> Self:
        return self.exclude(
            Exists(NoteReading.objects.filter(note=OuterRef("pk"), reader=reader.pk))
        )


class Note(models.Model):
    """Words from a learner to the trainers of a group, or from one of them to the learner."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    enrolment = models.ForeignKey(Enrolment, on_delete=models.CASCADE, related_name="notes")
    writer = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    by_learner = models.BooleanField()
    text = models.TextField(blank=True)
    at = models.DateTimeField()
    gone_at = models.DateTimeField(null=True, blank=True)
    """When the learner took it back; the words go, and a form sent again brings none."""

    objects = NoteQuerySet.as_manager()

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(gone_at=None) & ~Q(text="") | Q(gone_at__isnull=False, text=""),
                name="a_note_has_words_until_it_is_taken_back",
            ),
            models.CheckConstraint(
                condition=Q(gone_at=None) | Q(by_learner=True),
                name="only_a_learner_takes_a_note_back",
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class NoteReading(models.Model):
    """Somebody of the other side read a note. Its writer sees who and when."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    note = models.ForeignKey(Note, on_delete=models.CASCADE, related_name="readings")
    reader = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    at = models.DateTimeField()

    class Meta:
        ordering = ["at"]
        constraints = [
            models.UniqueConstraint(
                fields=["note", "reader"], name="a_note_is_read_once_by_each_reader"
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class NoticeQuerySet(models.QuerySet["Notice"]):
    def visible_to(self, user: AbstractUser) -> Self:
        """Those of the groups that `user` teaches now. Learners get theirs by `for_learner`."""
        return self.filter(cohort__in=Cohort.objects.taught_by(user))

    def shown_on(self, day: date) -> Self:
        return self.filter(shown_from__lte=day, shown_until__gte=day, ended_at=None)

    def unread_by(self, reader: AbstractUser) -> Self:
        return self.exclude(
            Exists(NoticeReading.objects.filter(notice=OuterRef("pk"), reader=reader.pk))
        )


class Notice(models.Model):
    """A few words to a whole group, from one day to another (both included)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    cohort = models.ForeignKey(Cohort, on_delete=models.CASCADE, related_name="notices")
    title = models.CharField(_("title"), max_length=NOTICE_TITLE_CHARACTERS)
    words = models.TextField(_("words"))
    shown_from = models.DateField(_("shown from"))
    shown_until = models.DateField(_("shown until"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        ordering = ["-shown_from", "-at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(shown_until__gte=F("shown_from")),
                name="a_notice_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class NoticeReading(models.Model):
    """A learner pressed "I have read this"."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    notice = models.ForeignKey(Notice, on_delete=models.CASCADE, related_name="readings")
    reader = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["notice", "reader"], name="a_notice_is_read_once_by_each_reader"
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class ReminderChoice(models.Model):
    """How somebody wants to be reminded. Without a row: inside the product, and by no e-mail."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+"
    )
    in_product = models.BooleanField(default=True)
    by_email = models.BooleanField(default=False)
    mailed_at = models.DateTimeField(null=True, blank=True)
    """The last e-mail. The next one is some days after it."""

    def __str__(self) -> str:
        return str(self.id)


class ReminderQuerySet(models.QuerySet["Reminder"]):
    def shown_to(self, person: AbstractUser, at: datetime) -> Self:
        """Those inside the product that still say something."""
        off = ReminderChoice.objects.filter(person=OuterRef("person"), in_product=False)
        mine = self.filter(person=person.pk, kind__in=Reminder.SHOWN, seen_at=None)
        fresh = mine.filter(made_at__gt=at - SHOWN_FOR).exclude(Exists(off))
        return fresh.filter(Q(on=None) | Q(on__gte=localdate(at)))


class Reminder(models.Model):
    """One gentle word, once for each `cycle`: a stretch of quiet, a note, a meeting, an award."""

    class Kind(models.TextChoices):
        GO_ON = "go-on", _("Going on")
        NOTE = "note", _("A note")
        MEETING = "meeting", _("A meeting")
        CERTIFICATE = "certificate", _("A certificate")
        NETWORK = "network", _("The network")

    SHOWN = (Kind.GO_ON, Kind.MEETING, Kind.NETWORK)
    """Notes that wait and certificates that end stand on the home anyway."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    cycle = models.CharField(max_length=80)
    on = models.DateField(null=True, blank=True)
    made_at = models.DateTimeField()
    seen_at = models.DateTimeField(null=True, blank=True)
    mailed_at = models.DateTimeField(null=True, blank=True)

    objects = ReminderQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "kind", "cycle"], name="one_reminder_for_each_cycle"
            ),
        ]

    def __str__(self) -> str:
        return self.kind
