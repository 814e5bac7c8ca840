"""A quiz from its first question to its summary."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
import time_machine
from django.test import Client

from courses.models import QuizPage
from tests.factories.answers import answer_all, right_answer, the_try
from tests.factories.blocks import choice, variant
from tests.factories.outlines import key
from tests.factories.pages import publish
from training.accounts.kept_posts import signed_owner
from training.assessments.models import Answer, Attempt, QuizVersion
from training.progress.models import CompletionSource
from training.progress.queries import done_steps

QUIZ = "course quiz 1"
NINE = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _at_the_quiz(finish):
    finish(2)


def quiz_page() -> QuizPage:
    return QuizPage.objects.get(translation_key=key(QUIZ))


def is_done(learner):
    return key(QUIZ) in done_steps(learner, [key(QUIZ)])


def question_url(attempt: UUID, number: int) -> str:
    return f"/learn/try/{attempt}/{number}/"


def body_of(client: Client, attempt: UUID, number: int) -> str:
    response = client.get(question_url(attempt, number))
    assert response.status_code == 200
    return response.content.decode()


def test_the_page_of_the_quiz_has_a_button_that_starts_it(learner_client, url):
    body = learner_client.get(url(QUIZ)).content.decode()

    assert "Start the quiz" in body
    assert f'action="/learn/quiz/{key(QUIZ)}/start/"' in body


def test_starting_leads_to_the_first_question(learner_client, start):
    attempt = start()

    assert "What about course quiz 1 one?" in body_of(learner_client, attempt, 1)


def test_a_try_is_made_once_from_a_form_that_is_sent_twice(start):
    attempt = uuid4()

    assert start(attempt=attempt) == start(attempt=attempt) == attempt
    assert Attempt.objects.count() == 1


def test_an_unfinished_try_is_carried_on(learner_client, start, url):
    first = start()

    assert start(attempt=uuid4()) == first
    assert "Carry on with the quiz" in learner_client.get(url(QUIZ)).content.decode()


def test_the_id_of_somebody_elses_try_is_a_404(start, fellow_learner, learner_client):
    theirs = Attempt.objects.get(pk=start())
    theirs.learner = fellow_learner
    theirs.save()

    response = learner_client.post(f"/learn/quiz/{key(QUIZ)}/start/", {"attempt": str(theirs.pk)})

    assert response.status_code == 404
    assert Attempt.objects.get(pk=theirs.pk).learner == fellow_learner


@pytest.mark.parametrize("broken", ["", "not-a-uuid", "\x00", "9" * 5000])
def test_a_broken_id_of_a_try_starts_a_new_one(learner_client, broken):
    response = learner_client.post(f"/learn/quiz/{key(QUIZ)}/start/", {"attempt": broken})

    assert response.status_code == 302
    assert Attempt.objects.count() == 1


def test_somebody_elses_try_is_a_404_in_each_view(start, fellow_learner):
    attempt = start()
    client = Client()
    client.force_login(fellow_learner)

    assert client.get(question_url(attempt, 1)).status_code == 404
    assert client.post(question_url(attempt, 1), {"answer": "x"}).status_code == 404
    assert client.get(f"/learn/try/{attempt}/").status_code == 404


def test_a_try_with_everything_right_completes_the_step(learner, learner_client, start, url):
    attempt = start()

    answer_all(learner_client, attempt)

    assert Attempt.objects.get().passed is True
    assert is_done(learner)
    source = CompletionSource.objects.get(completion__step_key=key(QUIZ))
    assert (source.kind, source.reference) == ("quiz", attempt)
    body = learner_client.get(f"/learn/try/{attempt}/").content.decode()
    assert "Well done. This quiz is done." in body
    assert "You got 6 of 6 right." in body
    assert f'href="{url("course lesson 2.1")}"' in body


def test_one_not_yet_right_still_passes(learner, learner_client, start):
    answer_all(learner_client, start(), wrong=(1,))

    assert is_done(learner)


@pytest.mark.parametrize("wrong", [(1, 3), (2,)])
def test_two_not_yet_right_or_one_that_must_be_do_not(learner, learner_client, start, wrong):
    attempt = start()

    answer_all(learner_client, attempt, wrong=wrong)

    assert Attempt.objects.get().passed is False
    assert not is_done(learner)
    body = learner_client.get(f"/learn/try/{attempt}/").content.decode()
    assert "Not there yet" in body
    assert not re.search(r"\bfail|%|percent", body, re.IGNORECASE)


def test_the_summary_leads_to_the_lesson_that_helps(learner_client, start, url):
    page = quiz_page()
    page.questions = [
        choice(f"q {n}", right="10", helps=str(key("course lesson 1.1"))) for n in range(3)
    ]
    publish(page)
    attempt = start()

    answer_all(learner_client, attempt, wrong=(1, 2))

    body = learner_client.get(f"/learn/try/{attempt}/").content.decode()
    assert body.count(f'href="{url("course lesson 1.1")}">Course lesson 1.1</a>') == 2


def test_the_next_try_waits_ten_minutes_and_says_until_when(learner_client, start, url):
    with time_machine.travel(NINE, tick=False):
        attempt = start()
        answer_all(learner_client, attempt, wrong=(1, 3))
    with time_machine.travel(NINE + timedelta(minutes=9, seconds=59), tick=False):
        assert start() == attempt
        assert Attempt.objects.count() == 1
        for page in (url(QUIZ), f"/learn/try/{attempt}/"):
            assert "You can try again at 09:10" in learner_client.get(page).content.decode()
    with time_machine.travel(NINE + timedelta(minutes=10), tick=False):
        assert start() != attempt


def test_the_clock_time_is_that_of_the_site(learner_client, start):
    summer = datetime(2026, 7, 1, 9, 0, tzinfo=UTC)
    with time_machine.travel(summer, tick=False):
        attempt = start()
        answer_all(learner_client, attempt, wrong=(1, 3))
        body = learner_client.get(f"/learn/try/{attempt}/").content.decode()

    assert "You can try again at 10:10" in body


def test_a_must_question_comes_back_in_its_variant_and_then_itself(learner_client, start):
    page = quiz_page()
    page.variants = [variant("course quiz 1 some", "another")]
    publish(page)
    asked = []
    for number in range(3):
        with time_machine.travel(NINE + timedelta(hours=number), tick=False):
            attempt = start()
            asked.append(the_try(attempt).asked[1].question.key)
            answer_all(learner_client, attempt, wrong=(2,))

    assert asked == [key("course quiz 1 some"), key("another"), key("course quiz 1 some")]


def test_a_quiz_that_is_edited_goes_on_as_it_was(learner, learner_client, start):
    attempt = start()
    page = quiz_page()
    page.questions = [choice("new one", right="10")]
    publish(page)

    answer_all(learner_client, attempt)

    assert Answer.objects.count() == 6
    assert is_done(learner)
    assert QuizVersion.objects.count() == 1


def test_each_content_of_a_quiz_is_kept_once(learner_client, start, fellow_learner, finish):
    start()
    client = Client()
    client.force_login(fellow_learner)
    client.post(f"/learn/quiz/{key(QUIZ)}/start/", {"attempt": str(uuid4())})

    assert QuizVersion.objects.count() == 1


def test_a_quiz_that_is_unpublished_goes_on_and_counts_when_it_comes_back(
    learner, learner_client, start
):
    attempt = start()
    quiz_page().unpublish()

    answer_all(learner_client, attempt)
    body = learner_client.get(f"/learn/try/{attempt}/").content.decode()

    assert Attempt.objects.get().passed is True
    assert "This quiz is being changed" in body
    assert not is_done(learner)


def test_a_quiz_that_is_unpublished_cannot_be_started(learner_client):
    quiz_page().unpublish()

    response = learner_client.post(f"/learn/quiz/{key(QUIZ)}/start/", {"attempt": str(uuid4())})

    assert response.status_code == 404
    assert "This part is not here now" in response.content.decode()


def test_a_locked_quiz_cannot_be_started(learner_client):
    response = learner_client.post("/learn/quiz/{}/start/".format(key("course quiz 2")))

    assert response.status_code == 403
    assert not Attempt.objects.exists()


def test_a_quiz_of_another_groups_course_cannot_be_started(other_client):
    response = other_client.post(f"/learn/quiz/{key(QUIZ)}/start/")

    assert response.status_code == 403
    assert not Attempt.objects.exists()


def test_who_has_left_the_group_finds_a_kind_page_and_loses_nothing(learner, learner_client, start):
    attempt = start()
    question = the_try(attempt).asked[0].question
    learner_client.post(question_url(attempt, 1), right_answer(attempt, question))
    learner.enrolments.update(left_at=NINE)

    response = learner_client.post(question_url(attempt, 2), {})

    assert response.status_code == 403
    assert "What you did before is kept." in response.content.decode()
    assert Answer.objects.count() == 1


def test_an_answer_of_a_signed_out_learner_is_kept_for_them(learner, start):
    attempt = start()
    question = the_try(attempt).asked[0].question
    client = Client()
    sent = {**right_answer(attempt, question), "for": signed_owner(learner)}

    response = client.post(question_url(attempt, 1), sent)
    assert response.status_code == 302
    client.force_login(learner)
    client.post(question_url(attempt, 1), right_answer(attempt, question))

    assert Answer.objects.get().is_right


def test_a_passed_quiz_may_be_tried_again_and_stays_passed(learner, learner_client, start, url):
    with time_machine.travel(NINE, tick=False):
        answer_all(learner_client, start())
    with time_machine.travel(NINE + timedelta(hours=1), tick=False):
        attempt = start()
        answer_all(learner_client, attempt, wrong=(1, 2, 3))

    assert is_done(learner)
    body = learner_client.get(f"/learn/try/{attempt}/").content.decode()
    assert "You have done this quiz before. It stays done." in body


def test_whatever_staff_read_of_a_quiz_has_no_button(trainer_client, url):
    body = trainer_client.get(url(QUIZ)).content.decode()

    assert "Learners start the quiz here" in body
    assert "Start the quiz" not in body
