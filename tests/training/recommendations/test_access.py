"""Who keeps a record, who reads it, and who finds nothing."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.test import Client

from tests.factories.people import make_cohort, make_person, make_staff
from tests.factories.projects import make_project
from training.accounts.models import User
from training.enrolment.actions import close_cohort
from training.enrolment.models import Cohort
from training.organisations.models import Role
from training.privacy.actions import erase_learner
from training.recommendations.models import Part, Project

DESK = "/admin/training/projects/"
JULY = datetime(2026, 7, 2, 12, 0, tzinfo=UTC)


def read(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_a_member_reads_their_project_and_no_other(
    cohort: Cohort, learner: User, fellow_learner: User, learner_client: Client, client: Client
) -> None:
    project = make_project(cohort)
    Part.objects.create(project=project, name="Lena", role="Interviewer", account=learner)
    other = make_project(cohort, title="Another thing")
    client.force_login(fellow_learner)

    mine = read(learner_client, "/projects/")
    page = read(learner_client, f"/projects/{project.pk}/")

    assert "Waiting rooms" in mine
    assert "Another thing" not in mine
    assert "What helps while people wait?" in page
    assert DESK not in page
    assert learner_client.get(f"/projects/{other.pk}/").status_code == 404
    assert client.get(f"/projects/{project.pk}/").status_code == 404
    assert "Waiting rooms" not in read(client, "/projects/")


def test_following_up_outlives_the_group_for_its_trainers(
    cohort: Cohort, trainer: User, trainer_client: Client
) -> None:
    project = make_project(cohort)
    close_cohort(cohort=cohort, at=JULY)

    assert "Waiting rooms" in read(trainer_client, f"{DESK}{project.pk}/")

    trainer.roles.update(ends_on=date(2026, 6, 1))
    assert not Project.objects.kept_by(trainer).exists()


def test_a_trainer_of_another_group_finds_nothing(
    cohort: Cohort, other_trainer: User, client: Client
) -> None:
    project = make_project(cohort)
    client.force_login(other_trainer)

    answer = client.get(f"{DESK}{project.pk}/")

    assert answer.status_code == 404
    assert "Waiting rooms" not in answer.content.decode()
    assert "Waiting rooms" not in read(client, DESK)


def test_a_network_lead_keeps_records_and_is_offered_no_learner(
    cohort: Cohort, learner: User, network_lead: User, client: Client
) -> None:
    project = make_project(cohort)
    client.force_login(network_lead)

    page = read(client, f"{DESK}{project.pk}/people/new/")

    assert "Waiting rooms" in read(client, DESK)
    assert learner.called not in page


def test_who_is_erased_is_in_no_record_any_more(cohort: Cohort, administrator: User) -> None:
    gone = make_person("gone", cohort=cohort)
    project = make_project(cohort)
    Part.objects.create(project=project, name="Gone", role="Interviewer", account=gone)

    erase_learner(person=gone, at=JULY)

    assert not Part.objects.exists()
    assert Project.objects.filter(pk=project.pk).exists()


@pytest.mark.parametrize("number", [1, 3])
def test_a_list_costs_the_same_for_one_record_and_for_three(
    number: int, trainer: User, cohort: Cohort, client: Client, django_assert_num_queries: Any
) -> None:
    for count in range(number):
        project = make_project(cohort, title=f"Project {count}")
        Part.objects.create(project=project, name="Kit", role="Interviewer", account=trainer)
    client.force_login(trainer)
    client.get("/projects/")

    with django_assert_num_queries(2):
        client.get("/projects/")


def test_a_lead_of_another_organisation_keeps_nothing(db: None) -> None:
    lead = make_staff("liv", Role.Kind.NETWORK_LEAD)
    Role.objects.filter(person=lead).update(ends_on=date(2026, 1, 1))
    project = make_project(make_cohort(name="River"))

    assert not Project.objects.kept_by(lead).filter(pk=project.pk).exists()
