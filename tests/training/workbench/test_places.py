"""A place in a group is paused, gone on with, finished, or moved; nothing that was done moves."""

from __future__ import annotations

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from courses.outline import CourseOutline
from tests.training.workbench.conftest import at, finish_course
from training.accounts.models import User
from training.audit.models import StaffAct
from training.enrolment.models import Cohort, Enrolment, EnrolmentChange
from training.enrolment.rules import MOVES, may_become
from training.progress.models import StepCompletion

STATES = st.sampled_from(sorted(Enrolment.State.values))


@given(STATES, STATES)
def test_a_place_that_is_over_never_opens_again(state: str, other: str) -> None:
    if state in Enrolment.GONE:
        assert not may_become(state, other)
    assert set(MOVES) == set(Enrolment.State.values)


def change(client: Client, member: Enrolment, state: str) -> None:
    client.post(at("place", member.pk), {"state": state})
    member.refresh_from_db()


def test_pausing_and_going_on_leave_their_history(
    member: Enrolment, trainer: User, trainer_client: Client
) -> None:
    change(trainer_client, member, "paused")
    assert member.state == "paused"
    change(trainer_client, member, "learning")
    assert member.state == "learning"

    rows = EnrolmentChange.objects.filter(enrolment=member)
    assert list(rows.values_list("state", "by__username")) == [
        ("paused", trainer.username),
        ("learning", trainer.username),
    ]
    acts = StaffAct.objects.filter(object_uuid=member.pk).order_by("at")
    assert [row.act for row in acts] == ["paused an enrolment", "went on with an enrolment"]
    page = trainer_client.get(at("member", member.pk)).content.decode()
    assert f"Paused ({trainer.called})" in page


def test_a_second_press_is_told_kindly(member: Enrolment, trainer_client: Client) -> None:
    change(trainer_client, member, "paused")

    page = trainer_client.post(at("place", member.pk), {"state": "paused"}).content.decode()

    assert "It is so already, or it cannot be. Choose one of these." in page
    assert EnrolmentChange.objects.count() == 1


@pytest.mark.parametrize("state", ["moved", "withdrawn", "invited", "learning", "x", ""])
def test_a_state_that_does_not_follow_changes_nothing(
    member: Enrolment, trainer_client: Client, state: str
) -> None:
    change(trainer_client, member, state)

    assert member.state == "learning"
    assert not EnrolmentChange.objects.exists()


def test_a_paused_learner_goes_on_reading(
    member: Enrolment, course: CourseOutline, trainer_client: Client
) -> None:
    change(trainer_client, member, "paused")
    learner = Client()
    learner.force_login(member.learner)

    assert course.title in learner.get("/learn/").content.decode()


@pytest.fixture
def moved(
    member: Enrolment, other_cohort: Cohort, course: CourseOutline, trainer_client: Client
) -> Enrolment:
    finish_course(member.learner, course)
    trainer_client.post(at("transfer", member.pk), {"group": other_cohort.pk})
    member.refresh_from_db()
    return member


def test_a_learner_moves_to_the_group_of_another_trainer_with_everything(
    moved: Enrolment, other_cohort: Cohort
) -> None:
    assert moved.state == "moved"
    assert moved.left_at is not None
    new = Enrolment.objects.get(learner=moved.learner, cohort=other_cohort)
    assert new.state == "learning"
    assert StepCompletion.objects.filter(learner=moved.learner).count() > 0


def test_after_the_move_only_the_new_trainer_sees_the_learner(
    moved: Enrolment, trainer_client: Client, other_trainer: User, other_cohort: Cohort
) -> None:
    new = Enrolment.objects.get(learner=moved.learner, cohort=other_cohort)
    theirs = Client()
    theirs.force_login(other_trainer)

    assert trainer_client.get(at("member", moved.pk)).status_code == 404
    assert trainer_client.get(at("member", new.pk)).status_code == 404
    assert theirs.get(at("member", new.pk)).status_code == 200


def test_moving_twice_makes_one_place(
    moved: Enrolment, trainer_client: Client, other_cohort: Cohort
) -> None:
    again = trainer_client.post(at("transfer", moved.pk), {"group": other_cohort.pk})

    assert again.status_code == 404
    assert Enrolment.objects.filter(learner=moved.learner, left_at=None).count() == 1


def test_nobody_is_moved_into_a_group_of_another_organisation(
    member: Enrolment, other_cohort: Cohort, trainer_client: Client
) -> None:
    elsewhere = type(other_cohort.organisation).objects.create(name="Else", public_name="Else")
    Cohort.objects.filter(pk=other_cohort.pk).update(organisation=elsewhere)

    page = trainer_client.post(at("transfer", member.pk), {"group": other_cohort.pk})

    assert page.status_code == 200
    assert other_cohort.name not in page.content.decode()
    member.refresh_from_db()
    assert member.state == "learning"
