"""A trainer sees at one look what waits, and who may need help and why."""

from __future__ import annotations

import html
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
import time_machine
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from courses.outline import CourseOutline
from tests.factories.people import make_person
from tests.training.workbench.conftest import at, finish_course, make_tries
from training.accounts.models import User
from training.enrolment.models import Cohort, Enrolment
from training.progress.models import ResumePoint
from training.workbench.rules import Seen, Sign, sign_of

NOW = datetime(2026, 3, 20, 12, 0, tzinfo=UTC)
JOINED = NOW - timedelta(days=40)


def days_ago(days: int | None) -> datetime | None:
    return None if days is None else NOW - timedelta(days=days)


@pytest.mark.parametrize(
    ("came", "signed_in", "finished", "sign"),
    [
        (1, 1, 1, None),
        (9, 9, 9, None),
        (10, 10, 10, Sign.QUIET),
        (None, None, None, Sign.QUIET),
        (30, 2, 30, None),
        (2, 2, 8, Sign.SAME_PLACE),
        (2, 2, None, Sign.SAME_PLACE),
        (8, 2, 8, None),
        (2, 2, 6, None),
    ],
)
def test_signs_that_somebody_may_need_help(
    came: int | None, signed_in: int | None, finished: int | None, sign: Sign | None
) -> None:
    step = None if came is None else make_step()
    seen = Seen(JOINED, days_ago(came), days_ago(signed_in), days_ago(finished), step)

    assert sign_of(seen, NOW) is sign


def make_step() -> UUID:

    return UUID(int=7)


def today(client: Client) -> str:
    with time_machine.travel(NOW, tick=False):
        return html.unescape(client.get(at("today")).content.decode())


def test_somebody_who_has_not_come_for_long_is_named_with_the_reason(
    member: Enrolment, trainer_client: Client
) -> None:
    Enrolment.objects.filter(pk=member.pk).update(joined_at=NOW - timedelta(days=12))

    page = today(trainer_client)

    assert member.learner.called in page
    assert "Not here for 12 days." in page


def test_three_tries_at_one_quiz_are_a_sign(member: Enrolment, trainer_client: Client) -> None:
    make_tries(member.learner, number=3)

    assert "quiz one: tried three times, not yet there" in today(trainer_client)


def test_somebody_who_comes_and_gets_no_further_is_named_with_the_place(
    member: Enrolment, course: CourseOutline, trainer_client: Client
) -> None:
    step = next(iter(course.steps))
    ResumePoint.objects.create(
        learner=member.learner, course_key=course.key, step_key=step.key, at=NOW
    )

    assert f"Came back, and is still at “{step.title}”." in today(trainer_client)


@pytest.mark.parametrize("state", ["paused", "finished", "invited"])
def test_nobody_asks_after_people_who_are_not_learning_now(
    member: Enrolment, trainer_client: Client, state: str
) -> None:
    Enrolment.objects.filter(pk=member.pk).update(state=state)

    assert "Who may need help" not in today(trainer_client)


def test_a_learner_of_another_group_is_nobody_that_i_see(
    member: Enrolment, other_learner: User, trainer_client: Client
) -> None:
    assert other_learner.called not in today(trainer_client)


def test_a_task_to_watch_waits(
    member: Enrolment, course: CourseOutline, trainer_client: Client
) -> None:
    finish_course(member.learner, course)

    assert f"Watch {member.learner.called}: {course.task.title}" in today(trainer_client)


def test_those_without_a_part_in_training_have_no_such_page(editor: User, client: Client) -> None:
    client.force_login(editor)

    assert client.get(at("today")).status_code == 404


@pytest.mark.parametrize("learners", [1, 3])
def test_today_costs_the_same_for_one_learner_and_three(
    learners: int,
    cohort: Cohort,
    trainer_client: Client,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for number in range(learners):
        make_tries(make_person(f"p{number}", cohort=cohort), number=3)
    today(trainer_client)

    with django_assert_num_queries(21):
        today(trainer_client)


def test_of_a_crowd_those_are_named_who_have_waited_longest(
    cohort: Cohort, trainer_client: Client
) -> None:
    for number in range(52):
        make_person(f"crowd-{number}", cohort=cohort)

    page = today(trainer_client)

    assert page.count("Not here for") == 50
    assert "And 2 more people. The boards of your groups show everybody." in page
