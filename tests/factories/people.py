"""People, groups and what they have, each made with what a test names and nothing more."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from courses import catalogue
from training.accounts.models import User
from training.enrolment.models import Cohort, CohortStaff, Enrolment
from training.organisations.models import Organisation, Role
from training.workbench.access import sync_staff_access

LONG_AGO = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
PASSPHRASE = "green river seven"


def make_organisation(name: str = "Turnstone") -> Organisation:
    return Organisation.objects.get_or_create(name=name, defaults={"public_name": name})[0]


def make_cohort(
    *, name: str = "Tuesday group", courses: list[UUID] | None = None, learners: int = 0
) -> Cohort:
    """A cohort that is open today, with the courses of the site unless others are named."""
    keys = [outline.key for outline in catalogue.outlines()] if courses is None else courses
    cohort = Cohort.objects.create(
        organisation=make_organisation(),
        name=name,
        public_name=name,
        course_keys=[str(key) for key in keys],
        opens_on=date(2026, 1, 1),
        safeguarding_lead="Anwen Price",
        help_line="Samaritans, 116 123",
        staff_employer="Turnstone, a charity",
    )
    for number in range(learners):
        make_person(f"{name.split(maxsplit=1)[0].lower()}-{number}", cohort=cohort)
    return cohort


def make_person(username: str, *, cohort: Cohort | None = None) -> User:
    """A learner; enrolled when a cohort is named."""
    person = User.objects.create_user(
        username, password=PASSPHRASE, called=username.capitalize(), agreed_at=LONG_AGO
    )
    if cohort is not None:
        Enrolment.objects.create(learner=person, cohort=cohort, joined_at=LONG_AGO)
    return person


def make_staff(username: str, kind: Role.Kind, *, cohort: Cohort | None = None) -> User:
    """Somebody with a dated role, and on the staff of a cohort when one is named."""
    person = make_person(username)
    Role.objects.create(
        person=person,
        organisation=make_organisation(),
        kind=kind,
        starts_on=LONG_AGO.date() - timedelta(days=30),
    )
    if kind == Role.Kind.ADMINISTRATOR:
        person.is_superuser = person.is_staff = True
        person.save()
    if cohort is not None:
        staff_kind = (
            CohortStaff.Kind.PEER_MENTOR
            if kind == Role.Kind.PEER_MENTOR
            else CohortStaff.Kind.TRAINER
        )
        CohortStaff.objects.create(cohort=cohort, person=person, kind=staff_kind)
    sync_staff_access(person)
    return person
