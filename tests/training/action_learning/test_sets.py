"""Members and their facilitator see dates, actions and results; nobody sees what was said."""

from __future__ import annotations

import html
from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from tests.factories.people import make_person, make_staff
from tests.factories.sets import make_meeting, make_set, make_turn
from training.accounts.models import User
from training.action_learning.actions import (
    add_members,
    leave_set,
    note_who_was_there,
)
from training.action_learning.errors import SetIsFullError
from training.action_learning.models import LearningSet, Presence, SetMember, Turn
from training.action_learning.queries import (
    meeting_page,
    meetings_coming,
    meetings_led_by,
    set_page,
    sets_led_by,
)
from training.audit.models import StaffAct
from training.enrolment.models import Cohort
from training.lib.clock import now, today
from training.organisations.models import Role
from training.privacy.actions import erase_learner


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


def test_a_trainer_begins_a_set_once_with_people_they_know(
    trainer_client: Client, people: list[User], other_learner: User
) -> None:
    page = text(trainer_client.get(desk("new-set")))
    assert "Felix" in page
    assert "Otto" not in page
    sent = {
        "set": uuid4(),
        "name": "Heron set",
        "organisation": people[0].enrolments.get().cohort.organisation_id,
        "people": [str(person.pk) for person in people],
    }

    for _press in range(2):
        assert trainer_client.post(desk("new-set"), sent).status_code == 302

    assert LearningSet.objects.get().members.count() == 4
    assert StaffAct.objects.filter(act="began a learning set").count() == 1
    sent = {**sent, "set": uuid4(), "people": [str(other_learner.pk)] * 4}
    assert trainer_client.post(desk("new-set"), sent).status_code == 200
    assert LearningSet.objects.count() == 1


def test_too_few_people_make_no_set_and_the_ticks_stay(
    trainer_client: Client, people: list[User]
) -> None:
    sent = {
        "set": uuid4(),
        "name": "Heron set",
        "organisation": people[0].enrolments.get().cohort.organisation_id,
        "people": [str(people[0].pk)],
    }

    page = text(trainer_client.post(desk("new-set"), sent))

    assert "Choose 4 to 8 people." in page
    assert 'value="Heron set"' in page
    assert page.count(" checked") == 1


def test_nobody_comes_as_the_ninth(found: LearningSet, cohort: Cohort) -> None:
    more = [make_person(f"n{number}", cohort=cohort) for number in range(5)]

    with pytest.raises(SetIsFullError):
        add_members(learning_set=found, people=more, at=now())

    assert found.members.count() == 4
    add_members(learning_set=found, people=more[:4], at=now())
    add_members(learning_set=found, people=more[:4], at=now())
    assert found.members.count() == 8


def test_a_member_sees_the_next_date_and_whose_actions_are_whose(
    found: LearningSet, learner: User, fellow_learner: User, learner_client: Client
) -> None:
    before = make_meeting(found, days=-20)
    make_meeting(found, days=10)
    make_turn(before, learner, "Ring the library")
    make_turn(before, fellow_learner, "Write one page")

    assert learner_client.get("/sets/")["Location"] == f"/sets/{found.pk}/"
    page = text(learner_client.get(f"/sets/{found.pk}/"))

    day = today() + timedelta(days=10)
    assert f"{day:%A}, {day.day} {day:%B %Y}" in page
    mine, others = page.split("Actions of the others")
    assert "Ring the library" in mine
    assert "Felix: Nobody answers me" in others
    assert "Write one page" in others
    assert "and Tara, who leads it." in page
    assert "What is said in the set is never written down here." in page


def test_a_member_says_what_came_of_the_own_action_and_of_no_other(
    found: LearningSet, learner: User, fellow_learner: User, learner_client: Client
) -> None:
    meeting = make_meeting(found, days=-20)
    mine = make_turn(meeting, learner, "Ring the library")
    other = make_turn(meeting, fellow_learner, "Write one page")
    said = {"result": "part", "line": "They ring back on Friday."}

    wrong = learner_client.post(f"/sets/actions/{mine.pk}/", {"line": "They ring back."})
    assert wrong.status_code == 422
    assert "They ring back." in text(wrong)
    assert learner_client.post(f"/sets/actions/{other.pk}/", said).status_code == 404
    assert learner_client.post(f"/sets/actions/{mine.pk}/", said).status_code == 302

    mine.refresh_from_db()
    other.refresh_from_db()
    assert (mine.result, mine.result_line) == ("part", "They ring back on Friday.")
    assert other.result == ""


@pytest.mark.parametrize("who", ["other_learner", "other_trainer", "peer_mentor", "administrator"])
def test_nobody_outside_the_set_sees_it(
    request: pytest.FixtureRequest, who: str, found: LearningSet, learner: User
) -> None:
    meeting = make_meeting(found)
    turn = make_turn(meeting, learner, "Ring the library")
    client = signed_in(request.getfixturevalue(who))

    for address in (
        f"/sets/{found.pk}/",
        f"/sets/actions/{turn.pk}/",
        desk("set", found.pk),
        desk("set-meeting", meeting.pk),
        desk("set-action", turn.pk),
    ):
        response = client.get(address)
        assert response.status_code in {302, 403, 404}
        assert "Ring the library" not in text(response)


def test_a_facilitator_who_is_no_trainer_any_more_has_no_access(
    found: LearningSet, trainer: User, trainer_client: Client
) -> None:
    assert trainer_client.get(desk("set", found.pk)).status_code == 200

    Role.objects.filter(person=trainer).update(ends_on=today() - timedelta(days=1))

    assert signed_in(trainer).get(desk("set", found.pk)).status_code == 404


def test_who_left_a_set_sees_it_no_more_and_is_seen_no_more(
    found: LearningSet, learner: User, fellow_learner: User, learner_client: Client
) -> None:
    make_turn(make_meeting(found), learner, "Ring the library")

    assert "Leave Heron set?" in text(learner_client.get(f"/sets/{found.pk}/leave/"))
    learner_client.post(f"/sets/{found.pk}/leave/")

    assert learner_client.get(f"/sets/{found.pk}/").status_code == 404
    page = text(signed_in(fellow_learner).get(f"/sets/{found.pk}/"))
    assert "Ring the library" not in page
    assert "Lena" not in page


def test_people_who_are_reminded_are_members_of_today_in_sets_that_go_on(
    found: LearningSet, learner: User, trainer: User, people: list[User]
) -> None:
    meeting = make_meeting(found, days=1)
    make_meeting(found, days=9)
    leave_set(member=found.members.get(person=people[1]), at=now())
    ended = make_set(trainer, people, "Old set")
    make_meeting(ended, days=1)
    LearningSet.objects.filter(pk=ended.pk).update(ended_at=now())

    coming = meetings_coming(today(), today() + timedelta(days=2))

    assert {(one.person, one.meeting) for one in coming} == {
        (person.pk, meeting.pk) for person in (people[0], *people[2:])
    }


def test_what_a_member_did_goes_with_them_and_the_set_stays_without_a_facilitator_who_goes(
    found: LearningSet,
    learner: User,
    trainer: User,
    tmp_path: object,
    settings: object,
) -> None:
    settings.DATA_DIR = tmp_path  # type: ignore[attr-defined] # of pytest-django
    meeting = make_meeting(found)
    make_turn(meeting, learner, "Ring the library")
    note_who_was_there(meeting=meeting, members=found.members.all())

    erase_learner(person=learner, at=now())
    erase_learner(person=trainer, at=now())

    assert (Turn.objects.count(), Presence.objects.count(), SetMember.objects.count()) == (0, 3, 3)
    assert LearningSet.objects.get().facilitator is None


@pytest.mark.parametrize("many", [1, 3])
def test_a_set_and_a_meeting_cost_the_same_with_one_turn_and_three(
    many: int, trainer: User, people: list[User], django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    found = make_set(trainer, people[: many + 1])
    for number in range(many):
        make_turn(make_meeting(found, days=-number), people[number], "Ring the library")
    meeting = meetings_led_by(trainer).get(pk=make_meeting(found).pk)
    at_home = signed_in(people[0])
    at_home.get(f"/sets/{found.pk}/")

    with django_assert_num_queries(3):
        set_page(found, people[0])
    with django_assert_num_queries(4):
        meeting_page(meeting)
    with django_assert_num_queries(1):
        assert len(sets_led_by(trainer, today())) == 1
    with django_assert_num_queries(5):
        at_home.get(f"/sets/{found.pk}/")


def test_a_set_is_begun_by_nobody_without_a_role(peer_mentor: User, editor: User) -> None:
    for person in (peer_mentor, editor, make_staff("nell", Role.Kind.NETWORK_LEAD)):
        assert signed_in(person).get(desk("new-set")).status_code in {302, 404}
