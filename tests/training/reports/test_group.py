"""What a trainer reads about a group."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from courses.models import StoredOutline
from courses.outline import CourseOutline
from tests.factories.outlines import make_lesson, make_outline, make_quiz_step, make_task
from tests.factories.people import make_cohort, make_person
from tests.factories.requests import one_request
from tests.training.reports.conftest import SignedIn
from training.accounts.models import User
from training.assessments.models import TaskSignOff
from training.enrolment.models import Cohort, Enrolment
from training.progress.actions.steps import complete_step
from training.reports.queries.group import group_report

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


@pytest.fixture
def course(db: None) -> CourseOutline:
    plain = make_outline(
        [make_lesson("hello"), make_quiz_step("quiz one")], [make_lesson("listening")], name="talks"
    )
    outline = replace(plain, task=make_task())
    StoredOutline.objects.create(
        key=outline.key, position=99, data=outline.to_dict(), sha256=outline.sha256
    )
    return outline


@pytest.fixture
def cohort(course: CourseOutline) -> Cohort:
    return make_cohort(name="Tuesday group", courses=[course.key])


def did(learner: User, course: CourseOutline, steps: int) -> None:
    for number, step in enumerate(islice(course.steps, steps)):
        at = NOON + timedelta(minutes=12 * number)
        complete_step(learner=learner, step_key=step.key, outline_sha256=course.sha256, at=at)


def signed(learner: User, course: CourseOutline, *, passed: bool, **fields: Any) -> None:
    assert course.task
    TaskSignOff.objects.create(
        learner=learner, task_key=course.task.key, marks={}, total=8, passed=passed, at=NOON,
        **fields,
    )  # fmt: skip


def test_modules_time_and_sign_offs_are_counted(cohort: Cohort, course: CourseOutline) -> None:
    ann, ben, cid = (make_person(name, cohort=cohort) for name in ("ann", "ben", "cid"))
    Enrolment.objects.create(
        learner=make_person("gone"), cohort=cohort, joined_at=NOON, left_at=NOON
    )
    did(ann, course, 3)
    did(ben, course, 1)
    signed(ann, course, passed=False)
    signed(ann, course, passed=True)
    signed(ben, course, passed=False)
    signed(cid, course, passed=True, voided_at=NOON, void_reason="Wrong sheet")

    report = group_report(cohort, with_sign_offs=True, at=NOON)

    first, second = report.modules
    assert report.people == 3
    assert (first.time.begun, first.time.done, first.time.minutes) == (2, 1, 17)
    assert (second.time.begun, second.time.done, second.time.days) == (1, 1, 1)
    assert [(task.signed, task.again) for task in report.tasks] == [(1, 1)]
    assert list(report.questions) == []


@pytest.mark.parametrize("learners", [1, 3])
def test_a_report_costs_the_same_for_one_learner_and_for_three(
    learners: int, cohort: Cohort, course: CourseOutline, django_assert_num_queries: Any
) -> None:
    for number in range(learners):
        did(make_person(f"one-{number}", cohort=cohort), course, 3)

    group_report(cohort, with_sign_offs=True, at=NOON)
    with one_request(), django_assert_num_queries(3):
        group_report(cohort, with_sign_offs=True, at=NOON)


def test_the_page_and_its_files_say_the_same(
    cohort: Cohort, course: CourseOutline, trainer_client: Client
) -> None:
    did(make_person("ann", cohort=cohort), course, 3)
    address = f"/admin/training/reports/groups/{cohort.pk}/"

    page = trainer_client.get(address).content.decode()
    table = trainer_client.get(f"{address}report.csv").content.decode("utf-8-sig")

    assert "How time is reckoned" in page
    assert "Module 1" in page
    assert "Module,Talks,Module 1,people who did all of it,1" in table
    assert trainer_client.get(f"{address}report.xlsx").status_code == 200
    assert trainer_client.get(f"{address}report.pdf").status_code == 404


def test_an_administrator_who_does_not_teach_sees_no_sign_offs(
    cohort: Cohort, course: CourseOutline, administrator: User, signed_in: SignedIn
) -> None:
    signed(make_person("ann", cohort=cohort), course, passed=True)
    address = f"/admin/training/reports/groups/{cohort.pk}/"

    page = signed_in(administrator).get(address).content.decode()
    table = signed_in(administrator).get(f"{address}report.csv").content.decode()

    assert "Only the trainers of the group see these." in page
    assert "signed off" not in table


def test_a_group_of_somebody_else_is_not_there(
    cohort: Cohort, other_trainer: User, peer_mentor: User, signed_in: SignedIn
) -> None:
    for person in (other_trainer, peer_mentor):
        answer = signed_in(person).get(f"/admin/training/reports/groups/{cohort.pk}/")

        assert answer.status_code == 404
        assert "Tuesday group" not in answer.content.decode()


def test_an_unknown_release_is_not_there(administrator: User, signed_in: SignedIn) -> None:
    answer = signed_in(administrator).get(f"/admin/training/reports/releases/{uuid4()}/")

    assert answer.status_code == 404
