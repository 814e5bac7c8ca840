"""An organisation with people at several places."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest
from django.test import Client

from tests.factories.people import make_cohort, make_person
from training.accounts.models import User
from training.enrolment.models import Cohort, Enrolment
from training.organisations.models import Site
from training.progress.actions.steps import complete_step
from training.progress.models import CourseCompletion

FEBRUARY = datetime(2026, 2, 10, 12, 0, tzinfo=UTC)
JOINED = datetime(2026, 1, 2, 9, 0, tzinfo=UTC)
SignedIn = Callable[[User], Client]
STEP = UUID("6f0d2f2a-8a39-4b5c-9a55-2f3f1c1f0a99")


@pytest.fixture
def signed_in() -> SignedIn:
    def sign_in(person: User) -> Client:
        client = Client()
        client.force_login(person)
        return client

    return sign_in


def group_at(place: str, *, people: int, at: datetime = FEBRUARY, finished: int = 0) -> Cohort:
    """A group whose people began a course on that day; some of them finished it."""
    cohort = make_cohort(name=f"{place} group", courses=[])
    cohort.site = Site.objects.create(organisation=cohort.organisation, name=place)
    cohort.save()
    for number in range(people):
        learner = make_person(f"{place.lower()}-{at:%m}-{number}")
        Enrolment.objects.create(learner=learner, cohort=cohort, joined_at=JOINED)
        complete_step(learner=learner, step_key=STEP, outline_sha256="", at=at)
        if number < finished:
            CourseCompletion.objects.create(
                learner=learner,
                course_key=uuid4(),
                outline_sha256="",
                study_minutes=90,
                completed_at=at,
            )
    return cohort


TODAY = date(2026, 6, 1)
