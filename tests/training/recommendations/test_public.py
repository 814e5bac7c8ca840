"""What strangers read of a project, if the group wants."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.factories.projects import make_project, make_recommendation
from training.enrolment.models import Cohort
from training.recommendations.models import Part, Project

DESK = "/admin/training/projects/"


def read(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_strangers_read_what_was_asked_and_nothing_else(
    cohort: Cohort, trainer_client: Client, client: Client
) -> None:
    project = make_project(cohort)
    make_recommendation(project)
    Part.objects.create(project=project, name="Kit", role="Interviewer")
    before = client.get("/changes/").content.decode()
    sent = {
        "public_name": "River group",
        "public_decided_by": "All seven",
        "public_decided_on": "2026-06-01",
    }

    trainer_client.post(f"{DESK}{project.pk}/public/", sent)

    project.refresh_from_db()
    address = f"/changes/{project.slug}/"
    page = read(client, address)
    assert project.slug.startswith("river-group-")
    assert "River group" not in before
    assert "River group" in read(client, "/changes/")
    assert "A clock in each room" in page
    hidden = (
        "Kit", "The council", "The head of buildings", "Sam", "All seven", "Waiting rooms",
        "What helps",
    )  # fmt: skip
    assert [words for words in hidden if words in page] == []

    trainer_client.post(f"{DESK}{project.pk}/public/end/")

    assert client.get(address).status_code == 404
    assert "River group" not in read(client, "/changes/")


def test_the_question_is_public_only_if_that_was_chosen(
    cohort: Cohort, trainer_client: Client, client: Client
) -> None:
    project = make_project(cohort)
    sent = {
        "public_name": "River group",
        "public_question": "on",
        "public_decided_by": "All seven",
        "public_decided_on": "2026-06-01",
    }

    trainer_client.post(f"{DESK}{project.pk}/public/", sent)

    assert "What helps while people wait?" in read(client, "/changes/")


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"public_name": "Prison group"}, "Do not use"),
        ({"public_decided_by": ""}, "Please fill this in."),
        ({"public_decided_on": "2999-01-01"}, "This day is not here yet."),
    ],
)
def test_a_public_page_needs_a_neutral_name_and_who_decided(
    changes: dict[str, str], problem: str, cohort: Cohort, trainer_client: Client
) -> None:
    project = make_project(cohort)
    sent = {
        "public_name": "River group",
        "public_decided_by": "All seven",
        "public_decided_on": "2026-06-01",
        **changes,
    }

    page = trainer_client.post(f"{DESK}{project.pk}/public/", sent).content.decode()

    assert problem in page
    assert not Project.objects.public().exists()
