"""Reminders are chosen, made once, put away, and sent as at most one e-mail in some days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from training.accounts.models import User
from training.messages.models import Reminder, ReminderChoice
from training.messages.queries.reminders import Due, mail_is_due, waiting_for_mail


@transaction.atomic
def choose_reminders(
    *, person: User, in_product: bool, by_email: bool, email: str | None = None
) -> None:
    """`email` None leaves the address as it is."""
    if email is not None and email != person.email:
        person.email = email
        person.save(update_fields=["email"])
    ReminderChoice.objects.update_or_create(
        person=person, defaults={"in_product": in_product, "by_email": by_email}
    )


def no_more_emails(*, choice_id: UUID) -> None:
    """For somebody who holds the signed link. Again changes nothing."""
    ReminderChoice.objects.filter(pk=choice_id).update(by_email=False)


def make_reminders(*, due: Iterable[Due], at: datetime) -> None:
    """Once for each person, kind and cycle, however often this is called."""
    rows = [
        Reminder(person_id=one.person, kind=one.kind, cycle=one.cycle, on=one.on, made_at=at)
        for one in due
    ]
    Reminder.objects.bulk_create(rows, ignore_conflicts=True)


def put_reminder_away(*, reminder: Reminder, at: datetime) -> None:
    Reminder.objects.filter(pk=reminder.pk, seen_at=None).update(seen_at=at)


@dataclass(frozen=True, slots=True)
class Claim:
    """The right to send one e-mail now. `before` is when the last one went."""

    choice: ReminderChoice
    at: datetime
    before: datetime | None


@transaction.atomic
def claim_mail(*, choice_id: str, at: datetime) -> Claim | None:
    """None where the person wants none, gave no address, had one lately, or nothing waits.

    What waits now is told by this e-mail: none of it asks for another.
    """
    choice = ReminderChoice.objects.select_related("person").filter(pk=choice_id).first()
    if choice is None or not mail_is_due(choice, at):
        return None
    free = ReminderChoice.objects.filter(pk=choice.pk, by_email=True, mailed_at=choice.mailed_at)
    if not free.update(mailed_at=at):
        return None
    waiting_for_mail(choice.person_id, at).update(mailed_at=at)
    return Claim(choice, at, choice.mailed_at)


@transaction.atomic
def give_mail_back(*, claim: Claim) -> None:
    """It did not go: the next round tries again."""
    mine = ReminderChoice.objects.filter(pk=claim.choice.pk, mailed_at=claim.at)
    if mine.update(mailed_at=claim.before):
        Reminder.objects.filter(person=claim.choice.person_id, mailed_at=claim.at).update(
            mailed_at=None
        )
