"""The desk of whoever leads the network, and what trainers confirm without being told more."""

from __future__ import annotations

import html

import pytest
from django.test import Client
from time_machine import travel

from tests.factories.network import (
    NOON,
    apply_for,
    make_lead,
    make_member,
    make_panel,
    make_peer,
    ready_for_associate,
)
from tests.factories.people import make_cohort
from tests.factories.projects import make_project
from training.audit.models import StaffAct
from training.network.actions.memberships import admit
from training.network.models import CodeAgreement, ConfirmedFact, PanelSeat
from training.network.rules import Level

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon")]


@pytest.fixture
def noon():
    with travel(NOON, tick=False):
        yield


def text(response: object) -> str:
    return html.unescape(response.content.decode())  # type: ignore[attr-defined]  # a response


def signed_in(person) -> Client:
    client = Client()
    client.force_login(person)
    return client


def test_the_lead_chooses_a_panel_and_sees_what_is_missing() -> None:
    asha, lead, peer = ready_for_associate(), make_lead(), make_peer()
    application = apply_for(asha, Level.ASSOCIATE)
    client, address = signed_in(lead), f"/admin/network/applications/{application.pk}/"

    assert "An identity check by staff" in text(client.get(address))
    client.post(address, {"staff": lead.pk, "peer": peer.pk})

    assert sorted(PanelSeat.objects.values_list("person__username", "seat")) == [
        ("ruth", "staff"),
        ("wes", "peer"),
    ]
    assert "Wes (With lived experience)" in text(client.get("/admin/network/"))
    assert "due by 23 December 2026" in text(client.get("/admin/network/"))


def test_a_trainer_confirms_who_a_learner_is_and_learns_nothing_of_membership(
    trainer, other_trainer, learner
) -> None:
    admit(person=learner, level=Level.ASSOCIATE, at=NOON)
    address, client = f"/admin/network/people/{learner.pk}/", signed_in(trainer)

    client.post(f"{address}identity/", {"way": "trainer"})
    client.post(
        f"{address}code/", {"way": "paper", "agreed_on": "2026-11-20", "witness_initials": "TA"}
    )

    fact = ConfirmedFact.objects.get()
    assert (fact.kind, fact.way, fact.confirmed_by) == ("identity", "trainer", trainer)
    assert StaffAct.objects.filter(object_uuid=fact.pk, actor=trainer).count() == 1
    page = text(client.get(address))
    assert "Known to the trainer" in page
    assert "Associate" not in page
    assert client.post(f"{address}workshop/").status_code == 404
    assert client.get("/admin/network/").status_code == 404
    assert signed_in(other_trainer).get(address).status_code == 404
    take_back = f"/admin/network/facts/{fact.pk}/take-back/"
    assert signed_in(other_trainer).post(take_back, {"reason": "x"}).status_code == 404
    client.post(take_back, {"reason": "It was somebody else."})
    fact.refresh_from_db()
    assert fact.void_reason == "It was somebody else."


def test_a_day_that_has_not_come_is_no_day_of_agreeing(trainer, learner) -> None:
    said = {"way": "paper", "agreed_on": "2026-11-26", "witness_initials": "TA"}

    page = signed_in(trainer).post(f"/admin/network/people/{learner.pk}/code/", said)

    assert "This day has not come yet." in text(page)
    assert CodeAgreement.objects.count() == 0


def test_the_lead_confirms_a_project_and_the_workshop() -> None:
    lead, member = make_lead(), make_member()
    project = make_project(make_cohort(courses=[]))
    address, client = f"/admin/network/people/{member.person_id}/", signed_in(lead)

    for _time in range(2):
        client.post(f"{address}project/", {"project": project.pk})
        client.post(f"{address}workshop/")

    assert sorted(ConfirmedFact.objects.values_list("kind", flat=True)) == ["project", "workshop"]
    assert "Waiting rooms" in text(client.get(address))


@pytest.mark.parametrize("members", [1, 3])
def test_the_desk_of_the_lead_costs_the_same_for_one_and_for_three(
    members, django_assert_num_queries
) -> None:
    client, peer = signed_in(make_lead()), make_peer()
    staff = make_lead("other")
    for number in range(members):
        make_member(f"m{number}")
        make_panel(
            apply_for(ready_for_associate(f"a{number}"), Level.ASSOCIATE), staff=staff, peer=peer
        )
    client.get("/admin/network/")

    with django_assert_num_queries(17):
        client.get("/admin/network/")
