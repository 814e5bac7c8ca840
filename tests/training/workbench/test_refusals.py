"""Somebody else's group, member, reflection and sign-off are not there."""

from __future__ import annotations

import pytest
from django.test import Client

from courses.outline import CourseOutline
from tests.training.workbench.conftest import PRIVATE_WORDS, SignedIn, at
from training.accounts.models import User
from training.assessments.models import Reflection, ReflectionReading, TaskSignOff
from training.enrolment.models import Cohort, CohortStaff, Enrolment, JoinCode
from training.lib.clock import now

METHODS = ["get", "head", "post"]
GROUP = ["board", "close-cohort", "staff", "codes", "cards"]
MEMBER = ["member", "card", "passphrase", "remove"]
COURSE = ["paper", "sign-off"]


@pytest.fixture
def addresses(
    cohort: Cohort,
    member: Enrolment,
    course: CourseOutline,
    reflection: Reflection,
    sign_off: TaskSignOff,
) -> list[str]:
    """Every page of the Tuesday group that opens by an address of its own."""
    return [
        *(at(name, cohort.pk) for name in GROUP),
        *(at(name, member.pk) for name in MEMBER),
        *(at(name, member.pk, course.key) for name in COURSE),
        at("reflection", reflection.pk),
        at("sign-off-sheet", sign_off.pk),
        at("void-sign-off", sign_off.pk),
        f"/admin/training/cohorts/edit/{cohort.pk}/",
    ]


def _refused(client: Client, address: str, method: str) -> None:
    response = getattr(client, method)(address)
    words = response.content.decode()

    assert response.status_code in {404, 405}, (method, address)
    assert response.status_code == 404 or method == "post", (method, address)
    assert "Lena" not in words, address
    assert "Tuesday group" not in words, address
    assert PRIVATE_WORDS not in words, address
    assert "Spoke too fast" not in words, address


@pytest.mark.parametrize("method", METHODS)
def test_a_trainer_of_another_group_finds_nothing(
    addresses: list[str], other_trainer: User, signed_in: SignedIn, method: str
) -> None:
    client = signed_in(other_trainer)

    for address in addresses:
        _refused(client, address, method)


@pytest.mark.parametrize("method", METHODS)
def test_an_editor_finds_nothing(
    addresses: list[str], editor: User, signed_in: SignedIn, method: str
) -> None:
    client = signed_in(editor)

    for address in addresses:
        _refused(client, address, method)


@pytest.mark.parametrize("method", METHODS)
def test_a_trainer_who_left_the_staff_finds_nothing(
    addresses: list[str], trainer: User, signed_in: SignedIn, method: str
) -> None:
    client = signed_in(trainer)
    CohortStaff.objects.filter(person=trainer).update(left_at=now())

    for address in addresses:
        _refused(client, address, method)


@pytest.mark.parametrize("method", METHODS)
def test_a_trainer_finds_nothing_of_somebody_who_left(
    member: Enrolment,
    reflection: Reflection,
    sign_off: TaskSignOff,
    trainer_client: Client,
    method: str,
) -> None:
    Enrolment.objects.update(left_at=now())
    client = trainer_client

    for address in (
        at("member", member.pk),
        at("reflection", reflection.pk),
        at("sign-off-sheet", sign_off.pk),
    ):
        _refused(client, address, method)


def test_a_refused_post_changes_nothing(
    addresses: list[str], member: Enrolment, other_trainer: User, signed_in: SignedIn
) -> None:
    client = signed_in(other_trainer)
    before = member.learner.password

    for address in addresses:
        client.post(address, {"why": "because", "picture": "cat", "people": 3})

    member.refresh_from_db()
    member.learner.refresh_from_db()
    assert member.left_at is None
    assert member.learner.password == before
    assert not JoinCode.objects.exists()
    assert not ReflectionReading.objects.exists()
    assert not TaskSignOff.objects.filter(voided_at__isnull=False).exists()
    assert not Cohort.objects.filter(closed_at__isnull=False).exists()


def test_a_peer_mentor_sees_names_and_progress_only(
    member: Enrolment,
    reflection: Reflection,
    sign_off: TaskSignOff,
    peer_mentor: User,
    signed_in: SignedIn,
) -> None:
    client = signed_in(peer_mentor)

    board = client.get(at("board", member.cohort_id)).content.decode()
    page = client.get(at("member", member.pk)).content.decode()

    assert "Lena" in board
    assert "0 of 3 steps" in page
    for hidden in ("Task to watch", "Reflections", "Quizzes", "New passphrase", "Join codes"):
        assert hidden not in board + page


@pytest.mark.parametrize("method", METHODS)
def test_a_peer_mentor_opens_no_reflection_sign_off_code_or_card(
    addresses: list[str], member: Enrolment, peer_mentor: User, signed_in: SignedIn, method: str
) -> None:
    client = signed_in(peer_mentor)
    theirs = {at("board", member.cohort_id), at("member", member.pk)}

    for address in addresses:
        if address not in theirs:
            _refused(client, address, method)


def test_an_administrator_reads_no_reflection_and_no_mark(
    member: Enrolment,
    reflection: Reflection,
    sign_off: TaskSignOff,
    administrator: User,
    signed_in: SignedIn,
) -> None:
    client = signed_in(administrator)

    page = client.get(at("member", member.pk)).content.decode()

    assert "Lena" in page
    assert "Task to watch" not in page
    assert client.post(at("reflection", reflection.pk)).status_code == 404
    assert client.get(at("sign-off-sheet", sign_off.pk)).status_code == 404


@pytest.mark.parametrize("name", ["people", "new-account", "decisions"])
def test_only_administrators_look_after_people(
    trainer: User, signed_in: SignedIn, name: str
) -> None:
    client = signed_in(trainer)

    assert client.get(at(name)).status_code == 404
    assert client.post(at(name)).status_code in {404, 405}


def test_a_draft_is_nobodys_but_the_learners(
    reflection: Reflection, trainer: User, signed_in: SignedIn
) -> None:
    Reflection.objects.update(shared_at=None)

    response = signed_in(trainer).post(at("reflection", reflection.pk))

    assert response.status_code == 404
    assert PRIVATE_WORDS not in response.content.decode()
