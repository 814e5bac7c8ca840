"""A facilitator leads a meeting from a phone: who is here, turns, actions and what came of them."""

from __future__ import annotations

import html
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from tests.factories.people import make_person
from tests.factories.sets import make_meeting, make_set, make_turn
from training.accounts.models import User
from training.action_learning.actions import (
    note_who_was_there,
    take_turn,
)
from training.action_learning.errors import NoTurnLeftError
from training.action_learning.models import LearningSet, Meeting, Presence, Turn
from training.action_learning.queries import (
    meetings_attended,
)
from training.enrolment.models import Cohort
from training.lib.clock import now, today


@pytest.fixture
def people(cohort: Cohort, learner: User, fellow_learner: User) -> list[User]:
    return [learner, fellow_learner, *(make_person(f"m{n}", cohort=cohort) for n in range(2))]


@pytest.fixture
def found(trainer: User, people: list[User]) -> LearningSet:
    return make_set(trainer, people)


def text(response: object) -> str:
    return html.unescape(response.content.decode())  # type: ignore[attr-defined] # a response


def desk(name: str, *args: object) -> str:
    return reverse(f"workbench:{name}", args=args)


def signed_in(person: User) -> Client:
    client = Client()
    client.force_login(person)
    return client


def test_the_meeting_on_the_phone_has_the_timetable_turns_and_what_to_catch_up_on(
    found: LearningSet, learner: User, trainer_client: Client
) -> None:
    make_turn(make_meeting(found, days=-30), learner, "Ring the library")
    trainer_client.post(
        desk("set", found.pk), {"on": today().isoformat(), "begins": "13:30", "place": "Library"}
    )
    meeting = Meeting.objects.get(on=today())

    page = text(trainer_client.get(desk("set-meeting", meeting.pk)))

    assert "13:40" in page
    assert "Questions to help them think" in page
    assert "What is said in a set stays in the room." in page
    assert "Ring the library" in page.split("Catch up on last actions")[2].split("One turn")[0]


def test_who_was_there_is_kept_as_said_last_and_counts(
    found: LearningSet, learner: User, fellow_learner: User, trainer_client: Client
) -> None:
    meeting = make_meeting(found)
    keys = {m.person_id: str(m.pk) for m in found.members.all()}
    address = desk("set-attendance", meeting.pk)

    for people in ([learner, fellow_learner], [learner], [learner]):
        trainer_client.post(address, {"there": [keys[person.pk] for person in people]})

    assert (meetings_attended(learner), meetings_attended(fellow_learner)) == (1, 0)
    trainer_client.post(address, {"there": [str(uuid4())]})
    assert Presence.objects.count() == 1
    note_who_was_there(meeting=make_meeting(found, days=30), members=found.members.all())
    assert meetings_attended(learner) == 2


def test_a_turn_is_written_once_and_three_fit(
    found: LearningSet, people: list[User], trainer_client: Client
) -> None:
    meeting = make_meeting(found)
    members = list(found.members.order_by("pk"))
    first = {"turn": uuid4(), "presenter": str(members[0].pk), "issue": "Nobody answers me"}
    address = desk("set-meeting", meeting.pk)

    for _press in range(2):
        assert trainer_client.post(address, first).status_code == 302
    assert Turn.objects.count() == 1
    again = trainer_client.post(address, {**first, "turn": uuid4()})
    assert "Three turns fit into one meeting, and one for each member." in text(again)
    for member in members[1:3]:
        take_turn(turn_id=uuid4(), meeting=meeting, presenter=member, issue="Another")
    with pytest.raises(NoTurnLeftError):
        take_turn(turn_id=uuid4(), meeting=meeting, presenter=members[3], issue="A fourth")


def test_the_action_is_written_in_the_room_and_its_result_later(
    found: LearningSet, learner: User, trainer_client: Client
) -> None:
    turn = make_turn(make_meeting(found), learner)
    early = trainer_client.post(desk("set-result", turn.pk), {"result": "done", "line": ""})
    assert "There is no action yet." in text(early)
    sheet = {"issue": turn.issue, "action": "", "by_when": "2026-12-24", "first_step": ""}
    half = trainer_client.post(desk("set-action", turn.pk), sheet)
    assert "Say what it is that will be done." in text(half)
    assert "2026-12-24" in text(half)

    trainer_client.post(desk("set-action", turn.pk), {**sheet, "action": "Ring the library"})
    trainer_client.post(desk("set-result", turn.pk), {"result": "done", "line": "They said yes."})

    turn.refresh_from_db()
    assert (turn.action, str(turn.by_when)) == ("Ring the library", "2026-12-24")
    assert (turn.result, turn.result_line) == ("done", "They said yes.")


def test_the_database_keeps_no_result_without_an_action(found: LearningSet, learner: User) -> None:
    turn = make_turn(make_meeting(found), learner)

    with pytest.raises(IntegrityError), transaction.atomic():
        Turn.objects.filter(pk=turn.pk).update(result="done", result_at=now())


def test_two_meetings_of_one_day_are_one_and_another_time_is_told(
    found: LearningSet, trainer_client: Client
) -> None:
    asked = {"on": today().isoformat(), "begins": "13:30", "place": "Library"}
    for _press in range(2):
        assert trainer_client.post(desk("set", found.pk), asked).status_code == 302

    other = trainer_client.post(desk("set", found.pk), {**asked, "begins": "15:00"})

    assert "This set meets on that day already." in text(other)
    assert Meeting.objects.count() == 1
