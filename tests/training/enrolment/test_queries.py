"""Which courses are open to whom, and who leaves."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from django.test import Client

from tests.factories.people import LONG_AGO, make_cohort, make_person
from training.accounts.models import User
from training.enrolment.actions import close_cohort, enrol, leave
from training.enrolment.models import Cohort, Enrolment
from training.enrolment.queries import enrolment_for, open_courses, places_of, trainers_of
from training.enrolment.rules import code_lets_in, cohort_takes_people

ETHICS = UUID("00000000-0000-4000-8000-00000000000e")
LISTENING = UUID("00000000-0000-4000-8000-00000000000f")
AT = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)


@pytest.fixture
def person(db: None) -> User:
    return make_person("pat", cohort=make_cohort(name="Monday group", courses=[ETHICS]))


def test_a_group_opens_its_courses(person: User) -> None:
    assert open_courses(person, AT) == {ETHICS}
    assert enrolment_for(person, ETHICS, AT).cohort.name == "Monday group"
    assert enrolment_for(person, LISTENING, AT) is None


def test_two_groups_open_the_courses_of_both(person: User) -> None:
    enrol(learner=person, cohort=make_cohort(name="B", courses=[LISTENING]), at=AT)

    assert open_courses(person, AT) == {ETHICS, LISTENING}


def test_a_group_that_was_left_closed_or_is_past_opens_nothing(person: User) -> None:
    place = Enrolment.objects.get(learner=person)
    Cohort.objects.update(closes_on="2026-05-31")
    assert open_courses(person, AT) == set()

    Cohort.objects.update(closes_on="2026-06-01")
    assert open_courses(person, AT) == {ETHICS}

    Cohort.objects.update(opens_on="2026-06-01", closes_on=None)
    assert open_courses(person, AT - timedelta(days=1)) == set()

    leave(enrolment=place, at=AT)
    assert open_courses(person, AT) == set()


def test_a_closed_group_opens_nothing(person: User) -> None:
    close_cohort(cohort=Cohort.objects.get(name="Monday group"), at=AT)

    assert open_courses(person, AT) == set()


def test_enrolling_twice_is_enrolling_once(person: User) -> None:
    cohort = Cohort.objects.get(name="Monday group")

    assert enrol(learner=person, cohort=cohort, at=AT).joined_at == LONG_AGO
    assert Enrolment.objects.filter(learner=person).count() == 1


@pytest.mark.parametrize("groups", [1, 3])
def test_the_list_of_groups_costs_two_queries(
    person: User, groups: int, django_assert_num_queries
) -> None:
    for number in range(groups - 1):
        enrol(learner=person, cohort=make_cohort(name=str(number), courses=[]), at=AT)

    with django_assert_num_queries(2):
        assert len(places_of(person)) == groups


def test_a_learner_sees_the_names_of_the_staff(
    learner: User, trainer: User, peer_mentor: User, other_trainer: User, cohort: Cohort
) -> None:
    [place] = places_of(learner)

    assert (place.trainers, place.peer_mentors) == (("Tara",), ("Mina",))
    assert trainers_of(cohort) == ("Tara",)


def test_a_learner_leaves_a_group_with_a_button(
    learner_client: Client, learner: User, cohort: Cohort
) -> None:
    place = Enrolment.objects.get(learner=learner)
    path = f"/me/groups/{place.pk}/leave/"

    assert "Leave Tuesday group?" in learner_client.get(path).content.decode()
    assert learner_client.post(path)["Location"] == "/me/"
    assert places_of(learner) == []
    assert learner_client.get(path).status_code == 404


def test_nobody_leaves_for_somebody_else(learner_client: Client, other_learner: User) -> None:
    place = Enrolment.objects.get(learner=other_learner)

    assert learner_client.post(f"/me/groups/{place.pk}/leave/").status_code == 404
    place.refresh_from_db()
    assert place.left_at is None


@pytest.mark.parametrize(
    ("uses", "ends_in_hours", "lets_in"),
    [(0, 1, True), (11, 1, True), (12, 1, False), (0, 0, False), (0, -1, False)],
)
def test_a_code_lets_in_while_it_has_places_and_time(
    uses: int, ends_in_hours: int, lets_in: bool
) -> None:
    ends_at = AT + timedelta(hours=ends_in_hours)

    assert code_lets_in(uses=uses, uses_allowed=12, ends_at=ends_at, at=AT) is lets_in


def test_a_group_takes_people_up_to_its_last_day() -> None:
    day = AT.date()

    assert cohort_takes_people(closed_at=None, closes_on=day, day=day)
    assert cohort_takes_people(closed_at=None, closes_on=None, day=day)
    assert not cohort_takes_people(closed_at=None, closes_on=day - timedelta(days=1), day=day)
    assert not cohort_takes_people(closed_at=AT, closes_on=None, day=day)
