"""Concerns as a trainer raises them, and the people they reach."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

from django.test import Client
from django.urls import reverse

from tests.factories.people import make_staff
from training.accounts.models import User
from training.enrolment.models import Cohort, Enrolment
from training.lib.clock import now
from training.organisations.models import Role
from training.safeguarding.models import Concern
from training.workbench.actions.cohorts import change_cohort

WORRY = "She said she has nowhere to sleep tonight"


def named(cohort: Cohort, place: str, username: str, administrator: User) -> User:
    """Somebody without any other right on the site."""
    person = make_staff(username, Role.Kind.PARTNER_CONTACT)
    person.email = f"{username}@example.org"
    person.save()
    setattr(cohort, place, person)
    change_cohort(cohort=cohort, by=administrator, at=now())
    return person


def flag(client: Client, member: Enrolment, **sent: object) -> Concern:
    form = {"concern_id": uuid4(), "urgency": "now", "words": WORRY, **sent}
    client.post(reverse("workbench:flag-member", args=[member.pk]), form)
    return Concern.objects.get(pk=form["concern_id"])


def steps(concern: Concern) -> list[tuple[str, str]]:
    return [(s.kind, str(s.to or s.by or "")) for s in concern.steps.select_related("to", "by")]


def wait_until_late(concern: Concern) -> None:
    Concern.objects.filter(pk=concern.pk).update(due_at=now() - timedelta(minutes=1))
