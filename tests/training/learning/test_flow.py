"""What follows when a learner did something, and what the hourly round makes good."""

from datetime import UTC, datetime

import pytest
from django.core.management import call_command

from courses import stored_outlines
from tests.factories.answers import answer_all
from tests.factories.outlines import key
from tests.factories.people import LONG_AGO
from training.assessments.actions import sign_off
from training.certificates.models import Award
from training.learning.actions import catch_up
from training.progress.models import CourseCompletion
from training.progress.queries import done_steps

NINE = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
FIRST = "course lesson 1.1"


@pytest.fixture
def _signed(learner, trainer, outline):
    task = outline.task
    sign_off(
        learner=learner,
        enrolment=learner.enrolments.get(),
        task=task,
        marks={line.key: 2 for line in task.lines},
        notes={},
        watched_by=trainer,
        minutes=20,
        at=LONG_AGO,
    )


@pytest.fixture
def _reachable(settings):
    settings.BASE_URL = "https://learn.example.org"


@pytest.mark.usefixtures("_signed", "_reachable")
def test_the_last_step_gives_the_certificate_once_it_is_safely_written(
    learner, learner_client, finish, django_capture_on_commit_callbacks
):
    finish(6)
    learner.stepcompletion_set.get(step_key=key(FIRST)).delete()

    with django_capture_on_commit_callbacks(execute=True):
        learner_client.post(f"/learn/lesson/{key(FIRST)}/done/")

    assert Award.objects.get(learner=learner).award_key == key("course")


@pytest.mark.usefixtures("_reachable")
def test_without_the_task_there_is_no_certificate_yet(
    learner, learner_client, finish, django_capture_on_commit_callbacks
):
    finish(6)
    learner.stepcompletion_set.get(step_key=key(FIRST)).delete()

    with django_capture_on_commit_callbacks(execute=True):
        learner_client.post(f"/learn/lesson/{key(FIRST)}/done/")

    assert CourseCompletion.objects.filter(learner=learner).exists()
    assert not Award.objects.exists()


@pytest.mark.usefixtures("_signed", "_reachable")
def test_a_certificate_that_was_missed_is_made_once_by_the_round(learner, outline, finish):
    finish(6)

    assert catch_up(at=NINE) == 1
    assert catch_up(at=NINE) == 0
    assert Award.objects.filter(learner=learner).count() == 1


def test_the_round_is_a_command(outline, capsys):
    call_command("issue_missed")

    assert capsys.readouterr().out == "0 certificates made.\n"


def test_a_passed_quiz_that_was_not_published_counts_when_it_comes_back(
    course, learner, learner_client, start, finish
):
    finish(2)
    attempt = start()
    page = course.get_descendants().get(slug="course-quiz-1").specific
    page.unpublish()
    answer_all(learner_client, attempt)
    assert done_steps(learner, [key("course quiz 1")]) == set()

    page.save_revision().publish()
    catch_up(at=NINE)

    assert done_steps(learner, [key("course quiz 1")]) == {key("course quiz 1")}


def test_who_has_done_all_that_is_left_finishes_when_a_lesson_is_taken_away(
    course, learner, finish
):
    finish(5)
    course.get_descendants().get(slug="course-quiz-2").specific.unpublish()
    stored_outlines.rebuild(course)

    catch_up(at=NINE)

    assert CourseCompletion.objects.get(learner=learner).course_key == key("course")
