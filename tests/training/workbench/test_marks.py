"""Trainers answer what learners share: no answer is lost, and none answers words unread."""

from __future__ import annotations

import html
import re
from uuid import uuid4

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from courses.outline import CourseOutline
from tests.factories.people import make_staff
from tests.training.workbench.conftest import PRIVATE_WORDS, at
from training.accounts.models import User
from training.assessments.models import Reflection, ReflectionMark
from training.audit.models import StaffAct
from training.enrolment.models import Cohort, Enrolment
from training.organisations.models import Role


def opened(client: Client, reflection: Reflection) -> dict[str, str]:
    """The hidden fields of the form that a trainer sees under the words."""
    page = client.post(at("reflection", reflection.pk)).content.decode()
    fields = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page)
    return {name: value for name, value in fields if name in {"mark", "read", "known"}}


def send(client: Client, reflection: Reflection, form: dict[str, str], **sent: str) -> str:
    answer = {"verdict": "done", "words": "You listened well.", **form, **sent}
    return html.unescape(
        client.post(at("answer", reflection.pk), answer, follow=True).content.decode()
    )


def test_an_answer_reaches_the_learner_and_leaves_the_queue(
    reflection: Reflection, trainer: User, trainer_client: Client
) -> None:
    assert reflection.learner.called in trainer_client.get(at("queue")).content.decode()

    page = send(trainer_client, reflection, opened(trainer_client, reflection))

    assert "Lena can read your answer now." in page
    assert "Nothing waits for an answer." in page
    mark = ReflectionMark.objects.get()
    assert (mark.by, mark.verdict, mark.words) == (trainer, "done", "You listened well.")
    assert StaffAct.objects.filter(act="answered a reflection").count() == 1


def test_a_form_sent_twice_is_one_answer(reflection: Reflection, trainer_client: Client) -> None:
    form = opened(trainer_client, reflection)

    send(trainer_client, reflection, form)
    send(trainer_client, reflection, form)

    assert ReflectionMark.objects.count() == 1


def test_not_yet_says_what_to_try(reflection: Reflection, trainer_client: Client) -> None:
    form = opened(trainer_client, reflection)

    page = send(trainer_client, reflection, form, verdict="not-yet", words="")

    assert "Say what to try." in page
    assert not ReflectionMark.objects.exists()


def test_without_a_verdict_the_words_are_still_there(
    reflection: Reflection, trainer_client: Client
) -> None:
    form = opened(trainer_client, reflection)

    page = send(trainer_client, reflection, form, verdict="", words="A long kind answer")

    assert "Choose “Done” or “Not yet”." in page
    assert "A long kind answer" in page


def test_words_that_changed_since_are_shown_and_the_answer_waits(
    reflection: Reflection, trainer_client: Client
) -> None:
    form = opened(trainer_client, reflection)
    Reflection.objects.update(shared_text="Other words that I shared later")

    page = send(trainer_client, reflection, form, words="An answer to the first words")

    assert "The learner shared other words since you read this." in page
    assert "Other words that I shared later" in page
    assert "An answer to the first words" in page
    assert not ReflectionMark.objects.exists()
    again = dict(re.findall(r'name="(mark|read|known)" value="([^"]*)"', page))
    send(trainer_client, reflection, again)
    assert ReflectionMark.objects.count() == 1


def test_two_trainers_at_once_see_each_other_and_neither_is_lost(
    reflection: Reflection, cohort: Cohort, trainer_client: Client
) -> None:
    colleague = Client()
    colleague.force_login(make_staff("tess", Role.Kind.TRAINER, cohort=cohort))
    mine, theirs = opened(trainer_client, reflection), opened(colleague, reflection)
    send(colleague, reflection, theirs, words="From the colleague")

    page = send(trainer_client, reflection, mine, words="From me")

    assert "Tess answered just now." in page
    assert "From the colleague" in page
    assert "From me" in page
    again = dict(re.findall(r'name="(mark|read|known)" value="([^"]*)"', page))
    send(trainer_client, reflection, again, words="From me")
    marks = ReflectionMark.objects.values_list("words", flat=True)
    assert list(marks) == ["From the colleague", "From me"]


def test_after_leaving_the_group_a_trainer_answers_nothing(
    reflection: Reflection, trainer: User, trainer_client: Client
) -> None:
    form = opened(trainer_client, reflection)
    trainer.cohortstaff_set.update(left_at="2026-03-01T09:00Z")

    response = trainer_client.post(at("answer", reflection.pk), {"verdict": "done", **form})

    assert response.status_code == 409
    assert PRIVATE_WORDS not in response.content.decode()
    assert not ReflectionMark.objects.exists()


@pytest.mark.parametrize("known", ["x", "1 2", "00000000-0000-4000-8000-000000000007 ;"])
def test_a_form_that_somebody_changed_is_no_error(
    reflection: Reflection, trainer_client: Client, known: str
) -> None:
    form = opened(trainer_client, reflection) | {"known": known}

    page = send(trainer_client, reflection, form)

    assert "Something is missing. Open the page again." in page
    assert not ReflectionMark.objects.exists()


def test_the_queue_leads_from_one_to_the_next(
    reflection: Reflection, cohort: Cohort, other_learner: User, trainer_client: Client
) -> None:
    place = Enrolment.objects.create(
        learner=other_learner, cohort=cohort, joined_at=reflection.saved_at
    )
    Reflection.objects.create(
        learner=other_learner,
        enrolment=place,
        activity_key=uuid4(),
        shared_text="later words",
        saved_at="2026-03-05T10:00Z",
        shared_at="2026-03-05T10:00Z",
    )

    page = send(trainer_client, reflection, opened(trainer_client, reflection))

    assert f"{other_learner.called} shared this with the trainers of the group." in page
    assert "later words" not in page


@pytest.mark.parametrize("shared", [1, 3])
def test_the_queue_costs_the_same_for_one_and_for_three(
    shared: int,
    reflection: Reflection,
    trainer_client: Client,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for _ in range(shared - 1):
        share_one_more(reflection)
    trainer_client.get(at("queue"))

    with django_assert_num_queries(13):
        trainer_client.get(at("queue"))


def test_the_queue_says_in_which_lesson_something_was_written(
    reflection: Reflection, course: CourseOutline, trainer_client: Client
) -> None:
    lesson = next(step for step in course.steps if step.activity_key)
    Reflection.objects.update(activity_key=lesson.activity_key)

    assert f"Lena: {lesson.title}" in trainer_client.get(at("queue")).content.decode()


def share_one_more(reflection: Reflection) -> None:
    Reflection.objects.create(
        learner=reflection.learner,
        enrolment=reflection.enrolment,
        activity_key=uuid4(),
        shared_text="later words",
        saved_at="2026-03-05T10:00Z",
        shared_at="2026-03-05T10:00Z",
    )
