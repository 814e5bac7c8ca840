"""The board of a group, the list of groups, and the first page."""

from __future__ import annotations

import pytest
from django.test import Client

from courses.outline import CourseOutline
from tests.factories.people import make_cohort, make_person
from tests.training.workbench.conftest import at, finish_course, make_tries
from training.accounts.models import User
from training.assessments.models import Reflection, TaskSignOff
from training.enrolment.models import Cohort, Enrolment


def _fill(cohort: Cohort, course: CourseOutline, *, members: int) -> None:
    for number in range(members):
        person = make_person(f"person-{number}", cohort=cohort)
        finish_course(person, course)
        make_tries(person, number=2)


@pytest.mark.parametrize("members", [1, 3])
def test_the_board_costs_the_same_for_one_and_for_three(
    members: int,
    cohort: Cohort,
    course: CourseOutline,
    trainer_client: Client,
    django_assert_num_queries,
) -> None:
    _fill(cohort, course, members=members)
    trainer_client.get(at("board", cohort.pk))

    with django_assert_num_queries(22):
        trainer_client.get(at("board", cohort.pk))


@pytest.mark.parametrize("groups", [1, 3])
def test_the_list_of_groups_costs_the_same_for_one_and_for_three(
    groups: int, trainer: User, trainer_client: Client, django_assert_num_queries
) -> None:
    for number in range(groups - 1):
        made = make_cohort(name=f"Group {number}", courses=[])
        made.staff.create(person=trainer, kind="trainer")
    trainer_client.get("/admin/training/cohorts/")

    with django_assert_num_queries(19):
        trainer_client.get("/admin/training/cohorts/")


@pytest.mark.parametrize("members", [1, 3])
def test_the_first_page_costs_the_same_for_one_and_for_three(
    members: int,
    cohort: Cohort,
    course: CourseOutline,
    trainer_client: Client,
    django_assert_num_queries,
) -> None:
    _fill(cohort, course, members=members)
    trainer_client.get("/admin/")

    with django_assert_num_queries(47):
        trainer_client.get("/admin/")


def test_the_board_says_what_waits(
    cohort: Cohort, course: CourseOutline, learner: User, trainer_client: Client
) -> None:
    finish_course(learner, course)
    make_tries(make_person("petra", cohort=cohort), number=3)

    page = trainer_client.get(at("board", cohort.pk)).content.decode()

    assert "Task to watch: The talk" in page
    assert "quiz one: 3 tries, not passed yet" in page
    assert "2 of 2 modules" in page


def test_a_signed_task_does_not_wait(
    cohort: Cohort,
    course: CourseOutline,
    learner: User,
    sign_off: TaskSignOff,
    trainer_client: Client,
) -> None:
    finish_course(learner, course)

    page = trainer_client.get(at("board", cohort.pk)).content.decode()

    assert "Task to watch" not in page


def test_the_first_page_says_what_waits(
    member: Enrolment, course: CourseOutline, reflection: Reflection, trainer_client: Client
) -> None:
    finish_course(member.learner, course)

    page = trainer_client.get("/admin/").content.decode()

    assert "Watch Lena: The talk" in page
    assert "Lena shared a reflection" in page


def test_the_first_page_shows_an_editor_nothing_of_training(
    member: Enrolment, reflection: Reflection, editor: User
) -> None:
    client = Client()
    client.force_login(editor)

    page = client.get("/admin/").content.decode()

    assert "Lena" not in page
    assert "Tuesday group" not in page
    assert "/admin/training/cohorts/" not in page
    assert "/admin/training/members/" not in page


def test_somebody_without_marks_hears_of_no_tries(
    cohort: Cohort, learner: User, peer_mentor: User
) -> None:
    make_tries(learner, number=2)
    client = Client()
    client.force_login(peer_mentor)

    page = client.get(at("board", cohort.pk)).content.decode()

    assert "0 of 2 modules" in page
    assert "tries" not in page
