"""Certificates near their end are told to whoever holds them, in a group or not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
import time_machine
from django.core.management import call_command

from tests.factories.awards import make_award
from training.accounts.models import User
from training.certificates.models import Award
from training.enrolment.models import Enrolment
from training.messages.actions.reminders import choose_reminders
from training.messages.models import Reminder

NOON = datetime(2026, 3, 20, 12, 0, tzinfo=UTC)


@pytest.fixture
def clock(db: None) -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


@pytest.fixture
def mailed(learner: User) -> User:
    choose_reminders(person=learner, in_product=True, by_email=True, email="lena@example.org")
    return learner


def kinds(person: User) -> list[str]:
    return list(Reminder.objects.filter(person=person).values_list("kind", flat=True))


def ends_soon(person: User) -> Award:
    award = make_award(person)
    Award.objects.filter(pk=award.pk).update(valid_until=date(2026, 4, 10))
    return award


def test_who_left_the_group_is_told_too_and_who_paused_is_not(
    mailed: User, other_learner: User, clock: time_machine.Traveller
) -> None:
    choose_reminders(person=other_learner, in_product=True, by_email=True, email="o@example.org")
    for person in (mailed, other_learner):
        ends_soon(person)
    Enrolment.objects.filter(learner=mailed).update(left_at=NOON)
    Enrolment.objects.filter(learner=other_learner).update(state=Enrolment.State.PAUSED)

    call_command("remind")

    assert (kinds(mailed), kinds(other_learner)) == (["certificate"], [])


def test_what_was_renewed_is_not_told_and_more_time_is_told_anew(
    mailed: User, clock: time_machine.Traveller
) -> None:
    award = ends_soon(mailed)
    call_command("remind")
    Award.objects.update(valid_until=date(2026, 4, 11), grace_given_at=NOON)
    call_command("remind")
    assert kinds(mailed).count("certificate") == 2

    award.pk, award.number, award.short_code, award.cycle = uuid4(), "N", "S", 2
    award.valid_until = date(2027, 4, 10)
    award.save(force_insert=True)
    Reminder.objects.all().delete()

    call_command("remind")

    assert "certificate" not in kinds(mailed)
