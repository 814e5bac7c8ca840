"""Who is to be reminded of what, and who gets an e-mail."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import CharField, Exists, IntegerField, OuterRef, QuerySet, Value
from django.utils.timezone import localtime

from training.accounts.models import User
from training.messages.models import Note, Reminder, ReminderChoice
from training.messages.rules import UNREAD_FOR, is_a_good_hour, may_be_mailed

REMINDER = "reminder"
MAILED_WITHIN = timedelta(days=1)
"""A reminder that could not be mailed in this time is mailed no more: it is old news."""


@dataclass(frozen=True, slots=True)
class Due:
    """Somebody is to be reminded: once for each `kind` and `cycle`. `on` is the day it is about."""

    person: UUID
    kind: str
    cycle: str
    on: date | None = None


def unread_for_long(people: set[UUID], at: datetime) -> list[Due]:
    """For notes of staff that wait for a day: one for each first unread note. One query."""
    notes = (
        Note.objects.from_staff()
        .unread()
        .filter(at__lte=at - UNREAD_FOR, enrolment__learner__in=people)
    )
    rows = notes.order_by("-at").values_list("enrolment__learner", "pk")
    oldest = dict(rows.iterator())
    return [Due(person, Reminder.Kind.NOTE, str(note)) for person, note in oldest.items()]


def who_is_mailed() -> set[UUID]:
    """Those who gave an address and turned e-mails on."""
    on = ReminderChoice.objects.filter(by_email=True).exclude(person__email="")
    return set(on.values_list("person", flat=True))


def choice_of(person: User) -> ReminderChoice:
    """What the person chose, or what holds for everybody who chose nothing."""
    return ReminderChoice.objects.filter(person=person).first() or ReminderChoice(person=person)


def open_reminders(person: User, at: datetime) -> QuerySet[Any, tuple[Any, ...]]:
    """(kind, reminder, its kind, the day it is about, 0), to be joined with others."""
    shown = Reminder.objects.shown_to(person, at).order_by()
    return shown.values_list(
        Value(REMINDER, output_field=CharField()),
        "pk",
        "kind",
        "cycle",
        Value(0, output_field=IntegerField()),
    )


def waiting_for_mail(person: UUID, at: datetime) -> QuerySet[Reminder]:
    fresh = Reminder.objects.filter(made_at__gt=at - MAILED_WITHIN)
    return fresh.filter(person=person, mailed_at=None, seen_at=None)


def mail_is_due(choice: ReminderChoice, at: datetime) -> bool:
    return (
        choice.by_email
        and bool(choice.person.email)
        and choice.person.is_active
        and is_a_good_hour(localtime(at))
        and may_be_mailed(last=choice.mailed_at, at=at)
        and waiting_for_mail(choice.person_id, at).exists()
    )


def choices_to_mail(at: datetime) -> list[ReminderChoice]:
    """Those for whom an e-mail is due now: one query, and one for each who has something new."""
    waits = Reminder.objects.filter(
        person=OuterRef("person"), mailed_at=None, seen_at=None, made_at__gt=at - MAILED_WITHIN
    )
    wanted = ReminderChoice.objects.filter(Exists(waits), by_email=True).exclude(person__email="")
    return [choice for choice in wanted.select_related("person") if mail_is_due(choice, at)]
