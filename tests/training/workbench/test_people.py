"""An administrator looks after accounts, roles and earlier training."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.test import Client

from courses.outline import CourseOutline
from tests.factories.people import make_organisation, make_person, make_staff
from tests.training.workbench.conftest import SignedIn, at
from training.accounts.models import User
from training.audit.models import StaffAct
from training.certificates.models import Award
from training.certificates.queries import has_current
from training.enrolment.models import Cohort, CohortStaff
from training.lib.clock import today
from training.organisations.models import Role


@pytest.fixture
def client(administrator: User, signed_in: SignedIn) -> Client:
    return signed_in(administrator)


def _account(**changes: object) -> dict[str, object]:
    fields = {
        "called": "Nell",
        "username": "nell",
        "kind": "trainer",
        "organisation": str(make_organisation().pk),
        "starts_on": today().isoformat(),
    }
    return {**fields, **changes}


def test_a_staff_account_is_made_and_its_passphrase_shown_once(client: Client) -> None:
    page = client.post(at("new-account"), _account()).content.decode()

    words = re.findall(r'desk__code">([^<]+)<', page)
    person = User.objects.get(username="nell")
    assert words[0] == "nell"
    assert person.check_password(words[1])
    assert set(person.groups.values_list("name", flat=True)) == {"Trainers", "Trainer-authors"}
    assert words[1] not in client.get(at("person", person.pk)).content.decode()


def test_a_username_in_use_is_refused_and_the_rest_is_kept(client: Client) -> None:
    make_person("nell")

    page = client.post(at("new-account"), _account(username="NELL")).content.decode()

    assert "This username is in use. Choose another." in page
    assert 'value="Nell"' in page


def test_a_staff_account_is_never_a_learners(client: Client) -> None:
    client.post(at("new-account"), _account(kind="learner"))

    assert not User.objects.filter(username="nell").exists()


def _give(client: Client, person: User, kind: str) -> None:
    client.post(
        at("give-role", person.pk),
        {
            "role-kind": kind,
            "role-organisation": str(make_organisation().pk),
            "role-starts_on": today().isoformat(),
        },
    )


def test_an_administrator_role_gives_and_takes_the_rights(client: Client) -> None:
    person = make_person("nell")

    _give(client, person, "administrator")
    person.refresh_from_db()
    assert person.is_superuser

    client.post(at("end-role", Role.objects.get(person=person).pk))
    person.refresh_from_db()
    assert not person.is_superuser


def test_the_last_administrator_stays(client: Client, administrator: User) -> None:
    role = Role.objects.get(person=administrator)

    page = client.post(at("end-role", role.pk), follow=True).content.decode()

    administrator.refresh_from_db()
    assert administrator.is_superuser
    assert "This is the last administrator." in page


def test_with_a_trainers_role_go_the_places_on_staff(
    client: Client, cohort: Cohort, trainer: User
) -> None:
    client.post(at("end-role", Role.objects.get(person=trainer).pk))

    assert not CohortStaff.objects.filter(person=trainer, left_at=None).exists()
    assert not trainer.groups.exists()
    assert Role.objects.get(person=trainer).ends_on == today() - timedelta(days=1)


def test_earlier_training_is_recognised_so_that_somebody_can_sign(
    client: Client, trainer: User, course: CourseOutline, administrator: User
) -> None:
    client.post(
        at("recognise", trainer.pk),
        {
            "earlier-course": str(course.key),
            "earlier-why": "Trained us in 2024.",
            "earlier-valid_until": (today() + timedelta(days=90)).isoformat(),
        },
    )

    award = Award.objects.get(learner=trainer)
    assert has_current(trainer, course.key, today())
    assert award.recognised_by == administrator
    assert award.recognised_why == "Trained us in 2024."


def test_earlier_training_needs_a_reason_and_a_day_to_come(
    client: Client, trainer: User, course: CourseOutline
) -> None:
    client.post(
        at("recognise", trainer.pk),
        {
            "earlier-course": str(course.key),
            "earlier-why": "",
            "earlier-valid_until": "2020-01-01",
        },
    )

    assert not Award.objects.exists()


def test_the_acts_of_staff_hold_no_names_of_learners(
    client: Client, learner: User, trainer: User, trainer_client: Client
) -> None:
    enrolment = learner.enrolments.get()
    trainer_client.post(at("passphrase", enrolment.pk))

    page = client.get("/admin/training/acts/").content.decode()

    assert "gave a new passphrase" in page
    assert str(learner.pk) in page
    assert "Lena" not in page
    assert StaffAct.objects.get().actor == trainer


@pytest.mark.parametrize("acts", [1, 3])
def test_the_acts_cost_the_same_for_one_and_for_three(
    acts: int, client: Client, trainer: User, django_assert_num_queries
) -> None:
    for _number in range(acts):
        StaffAct.objects.create(
            actor=trainer, act="looked", object_uuid=trainer.pk, at=trainer.date_joined
        )
    client.get("/admin/training/acts/")

    with django_assert_num_queries(8):
        client.get("/admin/training/acts/")


@pytest.mark.parametrize("staff", [1, 3])
def test_the_list_of_people_costs_the_same_for_one_and_for_three(
    staff: int, client: Client, django_assert_num_queries
) -> None:
    for number in range(staff - 1):
        make_staff(f"person-{number}", Role.Kind.TRAINER)
    client.get(at("people"))

    with django_assert_num_queries(7):
        client.get(at("people"))
