"""Open, change and close a cohort, look after its staff and its codes."""

from __future__ import annotations

from datetime import datetime

from django.db import IntegrityError, models, transaction

from training.accounts.models import User
from training.audit.actions import note_act
from training.enrolment import actions as enrolment
from training.enrolment.models import Cohort, CohortStaff, JoinCode
from training.organisations.models import Role
from training.organisations.queries import has_role
from training.safeguarding.actions import hand_over
from training.workbench.access import sync_staff_access


@transaction.atomic
def open_cohort(*, cohort: Cohort, by: User, at: datetime) -> Cohort:
    """Save a new cohort; a trainer who makes one becomes its trainer."""
    cohort.save(force_insert=True)
    if has_role(by, Role.Kind.TRAINER, at.date()):
        CohortStaff.objects.create(cohort=cohort, person=by, kind=CohortStaff.Kind.TRAINER)
    note_act(actor=by, act="opened a cohort", object_uuid=cohort.pk, at=at)
    _let_leads_in(cohort)
    return cohort


@transaction.atomic
def change_cohort(*, cohort: Cohort, by: User, at: datetime) -> Cohort:
    """Save it. What is open goes to whoever is named for safeguarding now."""
    before = Cohort.objects.select_related("lead", "second").get(pk=cohort.pk)
    cohort.save(force_update=True)
    note_act(actor=by, act="changed a cohort", object_uuid=cohort.pk, at=at)
    hand_over(cohort=cohort, at=at)
    _let_leads_in(before)
    _let_leads_in(cohort)
    return cohort


def _let_leads_in(cohort: Cohort) -> None:
    for person in (cohort.lead, cohort.second):
        if person is not None:
            sync_staff_access(person)


@transaction.atomic
def close(*, cohort: Cohort, by: User, at: datetime) -> None:
    """From now on its staff see nobody of it any more, and nobody can join."""
    staff = [place.person for place in _places(cohort).select_related("person")]
    enrolment.close_cohort(cohort=cohort, at=at)
    note_act(actor=by, act="closed a cohort", object_uuid=cohort.pk, at=at)
    for person in staff:
        sync_staff_access(person)
    _let_leads_in(cohort)


def _places(cohort: Cohort) -> models.QuerySet[CohortStaff]:
    return CohortStaff.objects.filter(cohort=cohort, left_at=None)


@transaction.atomic
def add_staff(*, cohort: Cohort, person: User, kind: str, by: User, at: datetime) -> None:
    """Give `person` a place on the staff; somebody who has one already keeps it."""
    try:
        with transaction.atomic():
            place = CohortStaff.objects.create(cohort=cohort, person=person, kind=kind)
    except IntegrityError:
        return
    note_act(actor=by, act="added to the staff of a cohort", object_uuid=place.pk, at=at)
    sync_staff_access(person)


@transaction.atomic
def end_staff(*, place: CohortStaff, by: User, at: datetime) -> None:
    CohortStaff.objects.filter(pk=place.pk, left_at=None).update(left_at=at)
    note_act(actor=by, act="ended a place on staff", object_uuid=place.pk, at=at)
    sync_staff_access(place.person)


@transaction.atomic
def make_join_code(
    *, cohort: Cohort, uses_allowed: int, ends_at: datetime, by: User, at: datetime
) -> str:
    """The code, which nobody can see a second time."""
    code = enrolment.make_code(
        cohort=cohort, uses_allowed=uses_allowed, ends_at=ends_at, made_by=by, at=at
    )
    note_act(actor=by, act="made a join code", object_uuid=cohort.pk, at=at)
    return code


@transaction.atomic
def void_join_code(*, code: JoinCode, by: User, at: datetime) -> None:
    JoinCode.objects.filter(pk=code.pk, ends_at__gt=at).update(ends_at=at)
    note_act(actor=by, act="closed a join code", object_uuid=code.pk, at=at)
