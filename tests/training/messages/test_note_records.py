"""What notes cost, where they lead, and that they go with their learner."""

from __future__ import annotations

import html
from datetime import UTC, datetime

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from tests.factories.people import make_person
from tests.factories.words import make_note, place_of
from training.accounts.models import User
from training.enrolment.models import Cohort
from training.messages.actions.notes import read_notes
from training.messages.models import Note, NoteReading
from training.messages.queries.notes import notes_that_wait, thread_of
from training.privacy.actions import erase_learner
from training.privacy.queries import everything_about

NOON = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)
PRIVATE = "I was afraid to ask in the room"


def signed_in(person: User) -> Client:
    client = Client()
    client.force_login(person)
    return client


def text(response: object) -> str:
    return html.unescape(response.content.decode())  # type: ignore[attr-defined] # a response


def mine(learner: User) -> str:
    return f"/notes/{place_of(learner).pk}/"


def theirs(learner: User) -> str:
    return reverse("workbench:thread", args=[place_of(learner).pk])


def opened(learner: User) -> str:
    return reverse("workbench:read-notes", args=[place_of(learner).pk])


def test_notes_lead_to_the_only_group_or_list_several(
    learner: User, learner_client: Client, other_cohort: Cohort
) -> None:
    assert learner_client.get("/notes/")["Location"] == mine(learner)

    other_cohort.enrolments.create(learner=learner, joined_at=NOON)

    page = text(learner_client.get("/notes/"))
    assert "Tuesday group" in page
    assert "Friday group" in page


def test_notes_go_with_their_learner_and_stay_without_a_trainer_who_goes(
    learner: User, trainer: User, tmp_path: object, settings: object
) -> None:
    settings.DATA_DIR = tmp_path  # type: ignore[attr-defined] # of pytest-django
    make_note(learner, learner, PRIVATE)
    answer = make_note(learner, trainer, "Well done")
    read_notes(enrolment=place_of(learner), reader=trainer, at=NOON)
    held = {kind["what"]: kind["rows"] for kind in everything_about(learner)}
    assert len(held["words.NoteReading"]) == 1

    erase_learner(person=trainer, at=NOON)
    answer.refresh_from_db()
    assert (answer.text, answer.writer) == ("Well done", None)
    assert NoteReading.objects.get().reader is None

    erase_learner(person=learner, at=NOON)
    assert Note.objects.count() == 0


@pytest.mark.parametrize("notes", [1, 3])
def test_a_thread_costs_the_same_with_one_note_and_three(
    notes: int, learner: User, trainer: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _number in range(notes):
        make_note(learner, learner)
        make_note(learner, trainer)
    place = place_of(learner)
    read_notes(enrolment=place, reader=trainer, at=NOON)
    at_home = signed_in(learner)
    at_home.get(mine(learner))

    with django_assert_num_queries(10):
        at_home.get(mine(learner))
    with django_assert_num_queries(3):
        thread_of(place, trainer)


@pytest.mark.parametrize("learners", [1, 3])
def test_what_waits_costs_one_query(
    learners: int,
    cohort: Cohort,
    trainer: User,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for number in range(learners):
        person = make_person(f"p{number}", cohort=cohort)
        make_note(person, person)

    with django_assert_num_queries(1):
        assert len(notes_that_wait(trainer)) == learners
