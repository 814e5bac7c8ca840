"""A learner says what helps them, to whom they like, and stops when they like."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from tests.factories.people import make_person
from training.accounts.models import AccessNeeds, User
from training.accounts.needs import access_needs_of
from training.enrolment.models import Cohort, Enrolment
from training.lib.clock import now

MINE = "/me/needs/"
WORDS = "Please do not stand behind me"


@pytest.fixture
def member(learner: User) -> str:
    enrolment = Enrolment.objects.get(learner=learner)
    return reverse("workbench:member", args=[enrolment.pk])


def share(client: Client, **sent: object) -> None:
    client.post(MINE, {"ticked": ["quiet", "breaks"], "words": WORDS, **sent})


def page(client: Client, person: User, address: str) -> str:
    client.force_login(person)
    return client.get(address).content.decode()


def test_a_trainer_sees_what_is_shared_and_a_peer_mentor_does_not(
    learner_client: Client, trainer: User, peer_mentor: User, member: str, cohort: Cohort
) -> None:
    share(learner_client)
    lists = reverse("workbench:needs", args=[cohort.pk])

    for address in (member, lists):
        seen = page(Client(), trainer, address)
        assert [word for word in ("A quiet place", "Breaks", WORDS) if word not in seen] == []
        assert WORDS not in page(Client(), peer_mentor, address)


def test_a_peer_mentor_sees_it_when_the_learner_ticks_that(
    learner_client: Client, peer_mentor: User, member: str
) -> None:
    share(learner_client, for_mentors="on")

    assert WORDS in page(Client(), peer_mentor, member)


def test_an_administrator_as_such_sees_nothing_of_it(
    learner_client: Client, administrator: User, member: str
) -> None:
    share(learner_client, for_mentors="on")

    assert WORDS not in page(Client(), administrator, member)


def test_to_stop_erases_it_at_once(learner_client: Client, trainer: User, member: str) -> None:
    share(learner_client)

    learner_client.post(MINE, {"do": "stop"})

    assert not AccessNeeds.objects.exists()
    assert WORDS not in page(Client(), trainer, member)
    assert WORDS not in learner_client.get(MINE).content.decode()


def test_what_is_shared_again_takes_the_place_of_what_was(
    learner_client: Client, learner: User
) -> None:
    share(learner_client)
    share(learner_client, ticked=["read-aloud"], words="")

    [shared] = access_needs_of([learner.pk]).values()
    assert ([need.key for need in shared.needs], shared.words) == (["read-aloud"], "")


@pytest.mark.parametrize(
    ("sent", "problem"),
    [
        ({"ticked": [], "words": ""}, "Tick a line, or write something."),
        ({"ticked": ["forged"], "words": WORDS}, "Select a valid choice"),
        ({"ticked": [], "words": "x" * 201}, "at most 200 characters"),
    ],
)
def test_what_cannot_be_kept_is_said_kindly(
    learner_client: Client, sent: dict[str, object], problem: str
) -> None:
    body = learner_client.post(MINE, sent).content.decode()

    assert problem in body
    assert not AccessNeeds.objects.exists()


@pytest.mark.parametrize("number", [1, 3])
def test_one_query_for_all(
    number: int, cohort: Cohort, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    people = [make_person(f"person-{n}", cohort=cohort) for n in range(number)]
    for person in people:
        AccessNeeds.objects.create(person=person, ticked=["quiet"], shared_at=now())

    with django_assert_num_queries(1):
        assert len(access_needs_of([person.pk for person in people])) == number
