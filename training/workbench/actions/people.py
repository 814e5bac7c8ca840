"""What an administrator does: staff accounts, dated roles, earlier training."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.db import transaction

from courses.outline import CourseOutline
from training.accounts.models import User
from training.accounts.passphrases import new_passphrase
from training.audit.actions import note_act
from training.certificates import actions as certificates
from training.enrolment.models import Cohort, CohortStaff
from training.organisations.models import LanguageReader, Organisation, Role
from training.workbench.access import sync_staff_access
from training.workbench.errors import LastAdministratorError


@transaction.atomic
def make_account(*, username: str, called: str, by: User, at: datetime) -> tuple[User, str]:
    """A new account for a member of staff, and its passphrase, to be shown once."""
    words = new_passphrase()
    person = User.objects.create_user(username, password=words, called=called, agreed_at=at)
    note_act(actor=by, act="made a staff account", object_uuid=person.pk, at=at)
    return person, words


@transaction.atomic
def give_role(
    *,
    person: User,
    organisation: Organisation,
    kind: str,
    starts_on: date,
    by: User,
    at: datetime,
) -> Role:
    role = Role.objects.create(
        person=person, organisation=organisation, kind=kind, starts_on=starts_on
    )
    note_act(actor=by, act="gave a role", object_uuid=role.pk, at=at)
    _sync(person)
    return role


@transaction.atomic
def end_role(*, role: Role, by: User, at: datetime) -> None:
    """End it: its last day was yesterday, or today if it began today.

    With the last trainer or peer mentor role in an organisation go the places on its cohorts.
    """
    if role.kind == Role.Kind.ADMINISTRATOR and not _other_administrators(role, at.date()):
        raise LastAdministratorError
    last_day = max(role.starts_on, at.date() - timedelta(days=1))
    Role.objects.filter(pk=role.pk).update(ends_on=last_day)
    CohortStaff.objects.filter(
        person=role.person, kind=role.kind, cohort__organisation=role.organisation, left_at=None
    ).update(left_at=at)
    note_act(actor=by, act="ended a role", object_uuid=role.pk, at=at)
    _unname(role, at.date())
    if role.kind == Role.Kind.ADMINISTRATOR:
        _close_the_door(role.person)
    _sync(role.person)


def _unname(role: Role, day: date) -> None:
    """With the last role of staff in an organisation goes the name on the groups there."""
    left = Role.objects.filter(person=role.person, organisation=role.organisation).on(day)
    if not left.exclude(kind=Role.Kind.LEARNER).exclude(pk=role.pk).exists():
        groups = Cohort.objects.filter(organisation=role.organisation)
        groups.filter(lead=role.person).update(lead=None)
        groups.filter(second=role.person).update(second=None)
        named = LanguageReader.objects.filter(organisation=role.organisation)
        named.filter(person=role.person).delete()


def _other_administrators(role: Role, day: date) -> bool:
    others = Role.objects.filter(kind=Role.Kind.ADMINISTRATOR).on(day)
    return others.exclude(pk=role.pk).filter(person__is_active=True).exists()


def _close_the_door(person: User) -> None:
    User.objects.filter(pk=person.pk).update(is_superuser=False, is_staff=False)


def _sync(person: User) -> None:
    """Groups follow roles; the rights of an administrator follow that role."""
    administers = Role.objects.filter(person=person, kind=Role.Kind.ADMINISTRATOR, ends_on=None)
    if administers.exists():
        User.objects.filter(pk=person.pk).update(is_superuser=True, is_staff=True)
    sync_staff_access(person)


@transaction.atomic
def recognise_training(
    *,
    person: User,
    outline: CourseOutline,
    why: str,
    valid_until: date,
    by: User,
    at: datetime,
) -> None:
    """Give `person` the certificate of a course for what they learned elsewhere."""
    award = certificates.recognise(
        learner=person, course=outline, by=by, why=why, valid_until=valid_until, at=at
    )
    note_act(actor=by, act="recognised earlier training", object_uuid=award.pk, at=at)
