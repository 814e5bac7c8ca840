"""A whole course without a screen, to the certificate; and how many keys that takes."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from uuid import uuid4

import pytest
from django.test import Client

from courses import catalogue
from courses.content_keys import QuizKey
from courses.outline import CourseOutline
from tests.factories.paper import make_print, make_sheet, right_letters
from tests.factories.people import make_cohort
from tests.training.workbench.conftest import at, sheet
from training.accounts.models import User
from training.assessments.models import Attempt
from training.assessments.paper.queries import printed_on
from training.assessments.paper.rules import key_presses
from training.certificates.models import Award
from training.enrolment.models import Cohort, Enrolment
from training.progress.models import StepCompletion

pytestmark = pytest.mark.django_db
MOST_KEYS = 22


@pytest.fixture
def course(db: None) -> CourseOutline:
    return catalogue.outlines()[0]


@pytest.fixture
def cohort(course: CourseOutline) -> Cohort:
    return make_cohort(name="Tuesday group", courses=[course.key])


def test_every_quiz_of_the_starter_takes_at_most_22_keys(cohort: Cohort) -> None:
    keys = {}
    for course in catalogue.outlines():
        quizzes = [step.key for step in course.steps if step.kind == "quiz"]
        for quiz in quizzes:
            spec = catalogue.quiz(QuizKey(quiz), "en")
            assert spec is not None
            paper = make_sheet(make_print(cohort), spec)
            letters = sum(printed.letters for printed in printed_on(paper))
            keys[spec.title] = key_presses(letters)
            assert sum(map(len, right_letters(paper).values())) == letters

    assert len(keys) == 14
    assert {title: count for title, count in keys.items() if count > MOST_KEYS} == {}


def test_the_refresher_takes_as_few_from_the_list(cohort: Cohort, course: CourseOutline) -> None:
    assert course.refresher is not None
    spec = catalogue.quiz(course.refresher, "en")
    assert spec is not None
    paper = make_sheet(make_print(cohort), spec)
    letters = sum(printed.letters for printed in printed_on(paper))

    assert key_presses(letters, from_the_list=True) <= MOST_KEYS


def test_lessons_ticked_quizzes_keyed_in_and_a_task_signed_make_a_certificate(
    course: CourseOutline,
    member: Enrolment,
    certified: User,
    trainer_client: Client,
    django_capture_on_commit_callbacks: Callable[..., AbstractContextManager[object]],
) -> None:
    learner = member.learner
    lessons = [str(step.key) for step in course.steps if step.kind == "lesson"]

    with django_capture_on_commit_callbacks(execute=True):
        trainer_client.post(
            at("paper", member.pk, course.key), {"sheet": uuid4(), "lessons": lessons}
        )
        for step in course.steps:
            if step.kind == "quiz":
                spec = catalogue.quiz(QuizKey(step.key), "en")
                assert spec is not None
                paper = make_sheet(make_print(member.cohort), spec, learner)
                trainer_client.post(at("sheet", paper.pk), right_letters(paper))
        without_task = Award.objects.filter(learner=learner).count()
        trainer_client.post(at("sign-off", member.pk, course.key), sheet(course))

    assert without_task == 0
    assert Attempt.objects.filter(learner=learner, passed=True).count() == 4
    assert StepCompletion.objects.filter(learner=learner).count() == len(list(course.steps))
    assert Award.objects.get(learner=learner).award_key == course.key
