"""I3: a form sent by many at once makes one try and one answer."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from threading import Barrier, Thread

import pytest
from django.db import connection
from pytest_django.plugin import DjangoDbBlocker

from tests.factories.outlines import key, make_choice, make_quiz
from tests.factories.people import make_person
from tests.template_database import connect_to, copy_of, template_name
from training.assessments.actions import finish, save_draft, start_attempt, store_answer
from training.assessments.models import Answer, Attempt, QuizVersion, Reflection
from training.assessments.scoring import Given
from training.progress.actions.steps import complete_step
from training.progress.models import CompletionSource, StepCompletion

NINE = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
EIGHT = 8
QUESTION = make_choice("q", must=True)
QUIZ = make_quiz(QUESTION)


@pytest.fixture
def _real_database(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """A database of its own, in which every thread has its own connection and commits."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "main")
    with django_db_blocker.unblock():
        before = connection.settings_dict["NAME"]
        connect_to(copy_of(template_name(), f"tries_{worker}"))
        yield
        connect_to(before)


def at_once(work: Callable[[int], None]) -> None:
    """Run `work` in eight threads that start together; any error fails the test."""
    gate, failures = Barrier(EIGHT), []

    def one(number: int) -> None:
        try:
            gate.wait()
            work(number)
        except Exception as error:  # noqa: BLE001 - handed to the test's own thread
            failures.append(error)
        finally:
            connection.close()

    threads = [Thread(target=one, args=(number,)) for number in range(EIGHT)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []


@pytest.mark.slow
@pytest.mark.usefixtures("_real_database")
def test_eight_at_once_make_one_try_one_answer_and_one_completion() -> None:
    learner = make_person("at-once")

    def try_it(number: int) -> None:
        attempt = start_attempt(learner=learner, attempt_id=key("try"), spec=QUIZ, at=NINE)
        chosen = QUESTION.options[number % 2].key
        store_answer(attempt=attempt, question_key=QUESTION.key, given=Given((chosen,)), at=NINE)
        finish(attempt=attempt, at=NINE)
        complete_step(
            learner=learner,
            step_key=QUIZ.key,
            outline_sha256="",
            at=NINE,
            kind="quiz",
            reference=attempt.pk,
        )

    at_once(try_it)

    once = (QuizVersion, Attempt, Answer, StepCompletion, CompletionSource)
    assert [model.objects.count() for model in once] == [1, 1, 1, 1, 1]
    assert Attempt.objects.get().passed is Answer.objects.get().is_right


@pytest.mark.slow
@pytest.mark.usefixtures("_real_database")
def test_eight_tabs_that_start_at_once_share_one_open_try() -> None:
    learner = make_person("tabs")
    got: list[object] = []

    def start(number: int) -> None:
        made = start_attempt(learner=learner, attempt_id=key(f"tab {number}"), spec=QUIZ, at=NINE)
        got.append(made.pk)

    at_once(start)

    assert Attempt.objects.count() == 1
    assert set(got) == {Attempt.objects.get().pk}


@pytest.mark.slow
@pytest.mark.usefixtures("_real_database")
def test_eight_devices_that_save_at_once_lose_no_words() -> None:
    learner = make_person("words")

    def save(number: int) -> None:
        save_draft(
            learner=learner,
            activity_key=key("activity"),
            text=f"words of device {number}",
            ticked=[],
            seen_at=None,
            at=NINE.replace(second=number),
        )

    at_once(save)

    stored = Reflection.objects.get()
    assert {stored.text, *stored.set_aside} == {f"words of device {n}" for n in range(EIGHT)}
