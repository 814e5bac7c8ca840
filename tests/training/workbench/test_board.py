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
from training.lib.tables import read_table


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

    with django_assert_num_queries(18):
        trainer_client.get(at("board", cohort.pk))


@pytest.mark.parametrize("groups", [1, 3])
def test_the_list_of_groups_costs_the_same_for_one_and_for_three(
    groups: int, trainer: User, trainer_client: Client, django_assert_num_queries
) -> None:
    for number in range(groups - 1):
        made = make_cohort(name=f"Group {number}", courses=[])
        made.staff.create(person=trainer, kind="trainer")
    trainer_client.get("/admin/training/cohorts/")

    with django_assert_num_queries(11):
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

    with django_assert_num_queries(42):
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


def test_a_board_of_many_has_pages_and_the_same_cost(
    cohort: Cohort, course: CourseOutline, trainer_client: Client, django_assert_num_queries
) -> None:
    for number in range(60):
        make_person(f"person-{number:02}", cohort=cohort)
    trainer_client.get(at("board", cohort.pk))

    with django_assert_num_queries(18):
        first = trainer_client.get(at("board", cohort.pk)).content.decode()
    second = trainer_client.get(at("board", cohort.pk) + "?page=2").content.decode()

    assert "1 to 50 of" in first
    assert "Person-59" not in first
    assert "Person-59" in second


@pytest.mark.parametrize("asked", ["?state=x", "?order=password", "?page=99999999999", "?page=-1"])
def test_an_address_that_makes_no_sense_shows_the_board(
    cohort: Cohort, learner: User, trainer_client: Client, asked: str
) -> None:
    page = trainer_client.get(at("board", cohort.pk) + asked)

    assert page.status_code == 200
    assert learner.called in page.content.decode()


def test_the_board_shows_only_those_who_paused_when_asked(
    cohort: Cohort, learner: User, trainer_client: Client
) -> None:
    paused = make_person("petra", cohort=cohort)
    Enrolment.objects.filter(learner=paused).update(state="paused")

    page = trainer_client.get(at("board", cohort.pk) + "?state=paused").content.decode()

    assert "Petra" in page
    assert learner.called not in page


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_the_board_opens_in_a_spreadsheet_and_no_cell_is_a_formula(
    cohort: Cohort, course: CourseOutline, trainer_client: Client, form: str
) -> None:
    person = make_person("petra", cohort=cohort)
    User.objects.filter(pk=person.pk).update(called="=HYPERLINK(1)")
    finish_course(person, course)

    response = trainer_client.get(at("board", cohort.pk) + f"board.{form}")

    assert response.headers["Content-Disposition"] == f'attachment; filename="group.{form}"'
    rows = [row.cells for row in read_table(response.content)]
    assert rows[0][:3] == ("Name", "Place", "Modules done")
    assert rows[1][:4] == ("'=HYPERLINK(1)", "Learning", "2", "done")


def test_a_peer_mentor_takes_no_list_home(
    cohort: Cohort, learner: User, peer_mentor: User, client: Client
) -> None:
    client.force_login(peer_mentor)

    assert client.get(at("board", cohort.pk)).status_code == 200
    assert client.get(at("board", cohort.pk) + "board.csv").status_code == 404
