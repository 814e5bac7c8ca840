"""A record is written, followed up, and shown to others only as far as the group wants."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
import time_machine
from django.test import Client

from tests.factories.projects import make_project, make_recommendation
from training.enrolment.models import Cohort
from training.recommendations.models import Approval, Check, Part, Project, Recommendation

DESK = "/admin/training/projects/"
JULY = datetime(2026, 7, 2, 12, 0, tzinfo=UTC)


def record(cohort: Cohort, **changes: object) -> dict[str, object]:
    return {
        "key": uuid4(),
        "title": "Waiting rooms",
        "question": "What helps while people wait?",
        "kind": "real",
        "cohorts": cohort.pk,
        "sponsor": "The council",
        "can_act": "The head of buildings",
        "lead": "Sam",
        "above_lead": "Jo",
        **changes,
    }


def read(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_a_record_that_is_sent_twice_is_there_once(cohort: Cohort, trainer_client: Client) -> None:
    sent = record(cohort)

    first = trainer_client.post(f"{DESK}new/", sent)
    again = trainer_client.post(f"{DESK}new/", sent)

    assert first.status_code == 302
    assert again["Location"] == first["Location"]
    assert Project.objects.get().organisation == cohort.organisation
    assert "What helps while people wait?" in read(trainer_client, first["Location"])


@pytest.mark.parametrize(
    ("field", "words", "problem"),
    [
        ("question", "Ask ann@example.org about it", "leave out e-mail addresses"),
        ("limits", "Ring 020 7946 0958", "leave out e-mail addresses"),
        ("fieldwork_to", "2026-01-01", "The last day is before the first."),
    ],
)
def test_what_does_not_belong_is_refused_and_still_in_the_form(
    field: str, words: str, problem: str, cohort: Cohort, trainer_client: Client
) -> None:
    sent = record(cohort, fieldwork_from="2026-02-01", **{field: words})

    page = trainer_client.post(f"{DESK}new/", sent).content.decode()

    assert problem in page
    assert words in page
    assert not Project.objects.exists()


def test_a_trainer_cannot_give_a_record_to_a_group_of_others(
    cohort: Cohort, other_cohort: Cohort, trainer_client: Client
) -> None:
    trainer_client.post(f"{DESK}new/", record(other_cohort))

    assert not Project.objects.exists()


def test_an_approval_needs_its_day_or_its_reason(cohort: Cohort, trainer_client: Client) -> None:
    project = make_project(cohort)
    address = f"{DESK}{project.pk}/approvals/"

    refused = trainer_client.post(address, {"lead_state": "given", "nrc_state": "not-needed"})
    trainer_client.post(
        address,
        {
            "lead_state": "given",
            "lead_on": "2026-02-01",
            "nrc_state": "not-needed",
            "nrc_reason": "Service evaluation",
        },
    )

    assert "Please say on which day it was given." in refused.content.decode()
    assert "Please say why it is not needed." in refused.content.decode()
    assert sorted(Approval.objects.values_list("kind", "state")) == [
        ("lead", "given"),
        ("nrc", "not-needed"),
    ]


@pytest.mark.parametrize(
    ("lines", "values"),
    [
        ("people", {"name": "Kit", "role": "Interviewer"}),
        ("outputs", {"title": "Brief", "where": "brief.pdf", "licence": "CC BY", "origin": "Us"}),
        ("changes", {"words": "Clocks came", "on": "2026-03-01", "confirmed_by": "The council"}),
        ("asked", {"asked": "A clock in each room", "who": "The head of buildings"}),
    ],
)
def test_a_line_is_added_once_and_changed(
    lines: str, values: dict[str, str], cohort: Cohort, trainer_client: Client
) -> None:
    project = make_project(cohort)
    key = uuid4()
    for _press in range(2):
        trainer_client.post(f"{DESK}{project.pk}/{lines}/new/", {"key": key, **values})
    name = next(iter(values))

    trainer_client.post(f"{DESK}{project.pk}/{lines}/{key}/", {**values, name: "Something else"})

    page = read(trainer_client, f"{DESK}{project.pk}/")
    assert "Something else" in page
    assert values[name] not in page


def test_a_line_is_removed_but_not_what_was_asked(cohort: Cohort, trainer_client: Client) -> None:
    project = make_project(cohort)
    part = Part.objects.create(project=project, name="Kit", role="Interviewer")
    asked = make_recommendation(project)

    trainer_client.post(f"{DESK}{project.pk}/people/{part.pk}/remove/")
    refused = trainer_client.post(f"{DESK}{project.pk}/asked/{asked.pk}/remove/")

    assert not Part.objects.exists()
    assert refused.status_code == 404
    assert Recommendation.objects.exists()


def test_every_state_stays_in_the_history(cohort: Cohort, trainer_client: Client) -> None:
    asked = make_recommendation(make_project(cohort))
    address = f"{DESK}asked/{asked.pk}/"
    agreed = {"key": uuid4(), "state": "agreed"}

    refused = trainer_client.post(address, {"key": uuid4(), "state": "not-done"})
    trainer_client.post(address, agreed)
    trainer_client.post(address, {"key": uuid4(), "state": "done", "proof": "We saw the clock"})
    trainer_client.post(address, agreed)

    assert "Please say why it is not done." in refused.content.decode()
    asked.refresh_from_db()
    assert (asked.state, asked.proof) == ("done", "We saw the clock")
    assert list(asked.history.values_list("state", flat=True)) == ["agreed", "done"]


@time_machine.travel(JULY, tick=False)
def test_a_check_waits_on_today_until_somebody_looked(
    cohort: Cohort, trainer_client: Client
) -> None:
    project = make_project(cohort, shared_on=date(2026, 4, 1))
    make_project(cohort, title="Too new", shared_on=date(2026, 5, 1))

    before = read(trainer_client, "/admin/training/today/")
    early = trainer_client.post(f"{DESK}{project.pk}/check/6/")
    for _press in range(2):
        trainer_client.post(f"{DESK}{project.pk}/check/3/")
    after = read(trainer_client, "/admin/training/today/")

    assert "Waiting rooms: look what was done, after 3 months" in before
    assert "Too new" not in before
    assert early.status_code == 404
    assert Check.objects.count() == 1
    assert "Waiting rooms" not in after
