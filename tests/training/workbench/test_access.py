"""The door of the admin follows roles and places on staff."""

from __future__ import annotations

from django.contrib.auth.models import Permission

from tests.factories.people import make_person
from training.accounts.models import User
from training.enrolment.models import Cohort, CohortStaff
from training.lib.clock import now
from training.organisations.models import Role
from training.workbench.access import sync_staff_access


def _groups(person: User) -> list[str]:
    return sorted(person.groups.values_list("name", flat=True))


def test_a_place_on_staff_opens_the_door_and_nothing_else(cohort: Cohort) -> None:
    person = make_person("nell")
    CohortStaff.objects.create(cohort=cohort, person=person, kind="peer_mentor")

    sync_staff_access(person)

    permissions = Permission.objects.filter(group__user=person)
    assert _groups(person) == ["Peer mentors"]
    assert list(permissions.values_list("codename", flat=True)) == ["access_admin"]


def test_the_door_closes_with_the_last_role_and_place(trainer: User) -> None:
    Role.objects.filter(person=trainer).update(ends_on="2026-01-01")
    CohortStaff.objects.filter(person=trainer).update(left_at=now())

    sync_staff_access(trainer)

    assert _groups(trainer) == []


def test_a_place_in_a_closed_cohort_opens_nothing(cohort: Cohort) -> None:
    person = make_person("nell")
    CohortStaff.objects.create(cohort=cohort, person=person, kind="trainer")
    Cohort.objects.filter(pk=cohort.pk).update(closed_at=now())

    sync_staff_access(person)

    assert _groups(person) == []


def test_calling_it_twice_changes_nothing(trainer: User) -> None:
    sync_staff_access(trainer)
    sync_staff_access(trainer)

    assert _groups(trainer) == ["Trainer-authors", "Trainers"]


def test_an_editor_gets_the_groups_of_editors(editor: User) -> None:
    sync_staff_access(editor)

    assert _groups(editor) == ["Publishers"]
