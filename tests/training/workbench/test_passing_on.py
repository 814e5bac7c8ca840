"""A concern that nobody opens goes to the second person once; what goes with a role or a group."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.factories.concerns import WORRY, flag, named, steps, wait_until_late
from tests.training.workbench.conftest import SignedIn, at
from training.accounts.models import User
from training.enrolment.models import Cohort, CohortStaff, Enrolment
from training.lib.clock import now
from training.organisations.models import Role
from training.privacy.actions import erase_learner
from training.safeguarding.actions import pass_on_what_waited
from training.safeguarding.models import Concern, ConcernStep
from training.workbench.actions.cohorts import close
from training.workbench.actions.people import end_role

NOTE = "Rang the night shelter"


def test_what_is_not_opened_in_time_goes_to_the_second_once(
    lead: User,
    second: User,
    member: Enrolment,
    trainer_client: Client,
    signed_in: SignedIn,
) -> None:
    concern = flag(trainer_client, member)
    client = signed_in(User.objects.get(pk=second.pk))
    assert client.get(at("concern", concern.pk)).status_code == 404
    call_command("pass_on_concerns", verbosity=0)
    assert not ConcernStep.objects.filter(kind="passed-on").exists()

    wait_until_late(concern)
    call_command("pass_on_concerns", verbosity=0)
    call_command("pass_on_concerns", verbosity=0)

    assert steps(concern) == [("raised", "Tara"), ("told", "Anwen"), ("passed-on", "Sol")]
    assert [message.to for message in mail.outbox] == [["anwen@example.org"], ["sol@example.org"]]
    assert client.get(at("concern", concern.pk)).status_code == 200


def test_what_was_opened_in_time_stays_with_the_lead(
    lead: User, second: User, member: Enrolment, trainer_client: Client, signed_in: SignedIn
) -> None:
    concern = flag(trainer_client, member)
    signed_in(lead).post(at("concern", concern.pk), {"do": "open"})
    wait_until_late(concern)

    assert pass_on_what_waited(at=now()) == 0


def test_without_a_lead_the_page_says_whom_to_ring_and_keeps_it_for_who_is_named_next(
    member: Enrolment, cohort: Cohort, administrator: User, trainer_client: Client
) -> None:
    page = trainer_client.get(at("flag-member", member.pk)).content.decode()
    today = trainer_client.get(at("today")).content.decode()
    concern = flag(trainer_client, member)
    before = steps(concern)
    named(cohort, "lead", "anwen", administrator)

    assert "Ring Anwen Price now." in page
    assert "Samaritans, 116 123" in page
    assert "Tuesday group has no safeguarding lead with an account yet." in today
    assert before == [("raised", "Tara")]
    assert steps(concern) == [("raised", "Tara"), ("told", "Anwen")]


def test_what_was_typed_is_still_there_without_an_urgency(
    lead: User, member: Enrolment, trainer_client: Client
) -> None:
    form = {"concern_id": uuid4(), "words": WORRY}
    page = trainer_client.post(at("flag-member", member.pk), form).content.decode()

    assert WORRY in page
    assert "Choose “Now” or “Today”." in page
    assert not Concern.objects.exists()


def test_with_the_last_role_goes_the_name_and_the_door(
    lead: User, cohort: Cohort, administrator: User
) -> None:
    role = Role.objects.get(person=lead)

    end_role(role=role, by=administrator, at=now())

    cohort.refresh_from_db()
    assert cohort.lead is None
    assert not User.objects.get(pk=lead.pk).groups.exists()


def test_a_closed_group_shuts_the_door_unless_something_is_open(
    lead: User, cohort: Cohort, member: Enrolment, administrator: User, trainer_client: Client
) -> None:
    concern = flag(trainer_client, member)

    close(cohort=cohort, by=administrator, at=now())

    assert lead.groups.exists()
    assert Concern.objects.handled_by(lead).get() == concern


def test_a_learner_who_is_erased_leaves_only_what_is_open_until_it_is_closed(
    lead: User, member: Enrolment, trainer_client: Client, signed_in: SignedIn
) -> None:
    closed, kept = flag(trainer_client, member), flag(trainer_client, member)
    client = signed_in(lead)
    client.post(at("concern", closed.pk), {"do": "close", "outcome": "All is well"})

    erase_learner(person=member.learner, at=now())

    assert list(Concern.objects.values_list("pk", "about")) == [(kept.pk, "Lena")]
    client.post(at("concern", kept.pk), {"do": "close", "outcome": "All is well"})
    assert not Concern.objects.exists()
    assert not ConcernStep.objects.exists()


def test_after_leaving_the_group_a_peer_mentor_raises_nothing(
    lead: User, member: Enrolment, peer_mentor: User, signed_in: SignedIn
) -> None:
    CohortStaff.objects.filter(person=peer_mentor).update(left_at=now())

    assert signed_in(peer_mentor).get(at("flag-member", member.pk)).status_code == 404


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_costs_the_same_for_one_and_for_three(
    number: int,
    lead: User,
    member: Enrolment,
    trainer_client: Client,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for _ in range(number):
        flag(trainer_client, member)
    trainer_client.get(at("concerns"))

    with django_assert_num_queries(13):
        trainer_client.get(at("concerns"))
