"""Practice in threes: made by a trainer, watched by a peer, and read by the two of them."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from courses import catalogue
from courses.outline import CourseOutline
from tests.factories.people import make_cohort, make_person, make_staff
from training.accounts.models import User
from training.assessments.models import TaskSignOff
from training.enrolment.models import Cohort, Enrolment
from training.lib.clock import now
from training.organisations.models import Role
from training.triads.models import KeptApart, PeerSheet, Seat, Threes
from training.triads.queries import own_trio

WORDS = "You waited so well."


@pytest.fixture
def cohort(db: None) -> Cohort:
    return make_cohort(name="Tuesday group")


@pytest.fixture
def course(cohort: Cohort) -> CourseOutline:
    return catalogue.outlines()[0]


@pytest.fixture
def members(cohort: Cohort) -> list[Enrolment]:
    people = [make_person(name, cohort=cohort) for name in ("abe", "bo", "cy")]
    return [Enrolment.objects.get(learner=person) for person in people]


def _client(person: User) -> Client:
    client = Client()
    client.force_login(person)
    return client


@pytest.fixture
def trainer_client(cohort: Cohort) -> Client:
    return _client(make_staff("tara", Role.Kind.TRAINER, cohort=cohort))


def _at(name: str, cohort: Cohort, course: CourseOutline) -> str:
    return reverse(f"workbench:{name}", args=[cohort.pk, course.key])


def _make(client: Client, members: list[Enrolment], course: CourseOutline) -> Threes:
    sent = {"threes_id": uuid4(), "members": [one.pk for one in members]}
    address = _at("threes", members[0].cohort, course)
    client.post(address, sent)
    client.post(address, sent)
    return Threes.objects.get(pk=sent["threes_id"])


@pytest.fixture
def seats(
    members: list[Enrolment], course: CourseOutline, trainer_client: Client
) -> dict[int, Seat]:
    """By place: who asks first sits on 0, and 2 watches them."""
    made = _make(trainer_client, members, course)
    return {seat.place: seat for seat in made.seats.select_related("enrolment__learner")}


def test_groups_are_made_once_and_shown_with_their_rounds(
    seats: dict[int, Seat], cohort: Cohort, course: CourseOutline, trainer_client: Client
) -> None:
    assert Seat.objects.count() == 3

    page = trainer_client.get(_at("threes", cohort, course)).content.decode()

    assert page.count("</strong>, ") >= 1
    assert f"<strong>{seats[0].enrolment.learner} asks</strong>" in page
    assert f"{seats[2].enrolment.learner} watches" in page
    assert trainer_client.get(_at("peer-sheet", cohort, course)).status_code == 200


def test_two_who_are_kept_apart_are_never_in_one_group_and_no_reason_is_kept(
    members: list[Enrolment], cohort: Cohort, course: CourseOutline, trainer_client: Client
) -> None:
    abe, bo, _cy = members
    address = _at("apart", cohort, course)
    for one, other in ((abe, bo), (bo, abe)):
        trainer_client.post(address, {"one": one.pk, "other": other.pk})
    assert KeptApart.objects.count() == 1

    page = trainer_client.post(
        _at("threes", cohort, course),
        {"threes_id": uuid4(), "members": [one.pk for one in members]},
    ).content.decode()

    assert "With these people it cannot be done." in page
    assert not Threes.objects.exists()
    trainer_client.post(address, {"together": KeptApart.objects.get().pk})
    assert not KeptApart.objects.exists()


def test_nobody_is_kept_apart_from_themselves(
    members: list[Enrolment], cohort: Cohort, course: CourseOutline, trainer_client: Client
) -> None:
    sent = {"one": members[0].pk, "other": members[0].pk}

    page = trainer_client.post(_at("apart", cohort, course), sent).content.decode()

    assert "Choose two people." in page


def _watch(seats: dict[int, Seat], course: CourseOutline, mark: int = 2) -> None:
    assert course.task is not None
    client = _client(seats[2].enrolment.learner)
    sent = {f"mark-{line.key}": mark for line in course.task.lines[:3]}
    client.post(f"/learn/watch/{seats[0].pk}/", {**sent, "kind_words": WORDS})


def test_a_peer_sheet_helps_and_never_counts(
    seats: dict[int, Seat], course: CourseOutline, trainer_client: Client
) -> None:
    _watch(seats, course, mark=0)
    _watch(seats, course, mark=2)

    sheet = PeerSheet.objects.get()
    assert set(sheet.marks.values()) == {2}
    assert not TaskSignOff.objects.exists()
    watched, watcher = seats[0].enrolment, seats[2].enrolment.learner
    page = _client(watched.learner).get(f"/learn/task/{course.key}/").content.decode()
    assert WORDS in page
    assert f"{watcher} practised with you" in page
    assert "It does not count for the task." in page
    address = reverse("workbench:sign-off", args=[watched.pk, course.key])
    beside = trainer_client.get(address).content.decode()
    assert WORDS in beside
    assert "2 2 2 - - - - -" in beside


def test_only_the_watcher_of_that_turn_has_the_sheet(
    seats: dict[int, Seat], cohort: Cohort, course: CourseOutline
) -> None:
    _watch(seats, course)
    address = f"/learn/watch/{seats[0].pk}/"
    outsider = make_person("petra", cohort=cohort)
    others = (seats[0].enrolment.learner, seats[1].enrolment.learner, outsider)

    for person in others:
        response = _client(person).get(address)
        assert (response.status_code, WORDS in response.content.decode()) == (404, False)
        if person != seats[0].enrolment.learner:
            assert WORDS not in _client(person).get(f"/learn/task/{course.key}/").content.decode()
    assert WORDS in _client(seats[2].enrolment.learner).get(address).content.decode()


def test_who_left_the_group_is_in_no_practice_any_more(
    seats: dict[int, Seat], course: CourseOutline
) -> None:
    _watch(seats, course)
    Enrolment.objects.filter(pk=seats[2].enrolment_id).update(left_at=now(), state="withdrawn")

    assert (
        _client(seats[2].enrolment.learner).get(f"/learn/watch/{seats[0].pk}/").status_code == 404
    )
    assert course.task is not None
    found = own_trio(seats[0].enrolment, course.task.key)
    assert found is not None
    assert len(found[0].seats) == 2


def test_a_learner_reads_their_sign_off_in_kind_words_and_none_that_was_taken_back(
    members: list[Enrolment], course: CourseOutline
) -> None:
    assert course.task is not None
    first, second, *_rest = course.task.lines
    marks = {str(line.key): 2 for line in course.task.lines} | {str(second.key): 0}
    signed = TaskSignOff.objects.create(
        learner=members[0].learner,
        enrolment=members[0],
        task_key=course.task.key,
        marks=marks,
        notes={str(first.key): "A warm start"},
        total=14,
        passed=False,
        at=now(),
    )
    client = _client(members[0].learner)

    page = client.get(f"/learn/task/{course.key}/").content.decode()

    assert "Not yet, and you are on the way" in page
    assert "A warm start" in page
    assert "14" not in page.split("<h1>")[1].split("What we look for")[0]
    signed.voided_at, signed.void_reason = now(), "Wrong person"
    signed.save()
    after = client.get(f"/learn/task/{course.key}/").content.decode()
    assert "A warm start" not in after
    assert "Wrong person" not in after
    assert "A trainer watches this with you" in after


def test_a_task_is_not_there_for_who_is_in_no_group_with_its_course(
    course: CourseOutline, cohort: Cohort
) -> None:
    assert _client(make_person("oona")).get(f"/learn/task/{course.key}/").status_code == 404
    assert (
        _client(make_person("al", cohort=cohort)).get(f"/learn/task/{uuid4()}/").status_code == 404
    )
