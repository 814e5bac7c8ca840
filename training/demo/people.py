"""The made-up people of the demo, and the group they are in."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.db.models import F

from courses import catalogue
from courses.outline import CourseOutline
from courses.reviews.groups import make_groups
from training.accounts.models import User
from training.accounts.passphrases import new_passphrase
from training.certificates.actions import recognise
from training.certificates.models import Award
from training.demo.learning import learn
from training.enrolment.actions import make_code
from training.enrolment.models import Cohort, CohortStaff, Enrolment
from training.organisations.models import Organisation, Role, Site
from training.workbench.access import sync_staff_access

ORGANISATION = "Turnstone CIC (Example)"
WEEKS_AGO = timedelta(weeks=4)
"""When the made-up group began, so that what its people did lies in the past."""


@dataclass(frozen=True, slots=True)
class Person:
    username: str
    called: str
    kind: Role.Kind
    what: str


PEOPLE = (
    Person("asha", "Asha B. (Example)", Role.Kind.LEARNER, "learner"),
    Person("col", "Col M. (Example)", Role.Kind.LEARNER, "learner, half-way"),
    Person("bea", "Bea S. (Example)", Role.Kind.LEARNER, "learner, waits for sign-off"),
    Person("denise", "Denise O. (Example)", Role.Kind.LEARNER, "a member of the network"),
    Person("ife", "Ife K. (Example)", Role.Kind.TRAINER, "trainer, writes courses"),
    Person("tess", "Tess R. (Example)", Role.Kind.TRAINER, "second trainer"),
    Person("wes", "Wes T. (Example)", Role.Kind.PEER_MENTOR, "peer mentor"),
    Person("rae", "Rae V. (Example)", Role.Kind.PEER_REVIEWER, "peer reviewer"),
    Person("ed", "Ed N. (Example)", Role.Kind.EDITOR, "editor, publishes"),
    Person("ruth", "Ruth P. (Example)", Role.Kind.NETWORK_LEAD, "network lead"),
    Person("harriet", "Harriet L. (Example)", Role.Kind.PARTNER_CONTACT, "partner contact"),
    Person("admin", "Ada (Example)", Role.Kind.ADMINISTRATOR, "administrator"),
)


def kept_file() -> Path:
    return Path(settings.DATA_DIR) / "demo-accounts.json"


def load_kept() -> dict[str, str]:
    """Username to passphrase, and "join code" to the code."""
    if not kept_file().exists():
        return {}
    kept: dict[str, str] = json.loads(kept_file().read_text())
    return kept


def _keep(kept: dict[str, str]) -> None:
    descriptor = os.open(kept_file(), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as file:
        json.dump(kept, file, indent=2)


@transaction.atomic
def load_people(*, at: datetime) -> dict[str, str]:
    """Make whoever is missing; a passphrase whose file was lost is made anew."""
    kept = load_kept()
    make_groups()
    organisation, _made = Organisation.objects.get_or_create(
        name=ORGANISATION, defaults={"public_name": "Turnstone", "is_example": True}
    )
    people = {p.username: _person(p, organisation, kept, at) for p in PEOPLE}
    cohort = _cohort(organisation, people, at)
    if "join code" not in kept or not _has_open_code(cohort, at):
        kept["join code"] = make_code(
            cohort=cohort,
            uses_allowed=50,
            ends_at=at + timedelta(days=365),
            made_by=people["ife"],
            at=at,
        )
    _progress(people, at)
    _keep(kept)
    return kept


def _person(person: Person, organisation: Organisation, kept: dict[str, str], at: datetime) -> User:
    user, made = User.objects.get_or_create(
        username=person.username, defaults={"called": person.called, "agreed_at": at - WEEKS_AGO}
    )
    if made or person.username not in kept:
        kept[person.username] = new_passphrase()
        user.set_password(kept[person.username])
    administers = person.kind == Role.Kind.ADMINISTRATOR
    user.is_superuser = user.is_staff = administers
    user.save()
    Role.objects.get_or_create(
        person=user,
        organisation=organisation,
        kind=person.kind,
        defaults={"starts_on": (at - WEEKS_AGO).date()},
    )
    sync_staff_access(user)
    return user


def _has_open_code(cohort: Cohort, at: datetime) -> bool:
    return cohort.codes.filter(ends_at__gt=at, uses__lt=F("uses_allowed")).exists()


def _cohort(organisation: Organisation, people: dict[str, User], at: datetime) -> Cohort:
    place, _made = Site.objects.get_or_create(organisation=organisation, name="Northbrook library")
    cohort, _made = Cohort.objects.get_or_create(
        name="Tuesday group (Example)",
        organisation=organisation,
        defaults={
            "public_name": "Tuesday group",
            "site": place,
            "course_keys": [str(outline.key) for outline in catalogue.outlines()],
            "opens_on": (at - WEEKS_AGO).date(),
            "safeguarding_lead": "Tess R. (Example)",
            "lead": people["tess"],
            "second": people["ruth"],
            "help_line": "Samaritans, 116 123",
            "staff_employer": "Turnstone, a charity. They do not work for probation or prison.",
        },
    )
    staff = {"ife": "trainer", "tess": "trainer", "wes": "peer_mentor"}
    for username, kind in staff.items():
        CohortStaff.objects.get_or_create(
            cohort=cohort, person=people[username], left_at=None, defaults={"kind": kind}
        )
        sync_staff_access(people[username])
    sync_staff_access(people["ruth"])
    for username in ("asha", "col", "bea"):
        Enrolment.objects.get_or_create(
            cohort=cohort,
            learner=people[username],
            left_at=None,
            defaults={"joined_at": at - WEEKS_AGO},
        )
    return cohort


def _progress(people: dict[str, User], at: datetime) -> None:
    for outline in catalogue.outlines():
        steps = list(outline.steps)
        learn(people["col"], outline, steps[: len(steps) // 2], at=at)
        learn(people["bea"], outline, steps, at=at)
        for username in ("ife", "tess"):
            _recognised(people[username], outline, people["admin"], at)


def _recognised(trainer: User, outline: CourseOutline, by: User, at: datetime) -> None:
    if not Award.objects.filter(learner=trainer, award_key=outline.key).exists():
        recognise(
            learner=trainer,
            course=outline,
            by=by,
            why="Example: trained before this site began.",
            valid_until=at.date() + timedelta(days=365),
            at=at,
        )
