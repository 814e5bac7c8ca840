"""One question of a try: asked, answered, and what the page tells before and after."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from uuid import UUID

import pytest
from django.test import Client

from tests.factories.answers import right_answer, the_try, wrong_answer
from tests.factories.outlines import key
from training.assessments.models import Answer

QUIZ = "course quiz 1"
NINE = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _at_the_quiz(finish):
    finish(2)


def question_url(attempt: UUID, number: int) -> str:
    return f"/learn/try/{attempt}/{number}/"


def body_of(client: Client, attempt: UUID, number: int) -> str:
    response = client.get(question_url(attempt, number))
    assert response.status_code == 200
    return response.content.decode()


def test_a_right_answer_is_kept_and_gets_its_feedback(learner_client, start):
    attempt = start()
    question = the_try(attempt).asked[0].question

    response = learner_client.post(question_url(attempt, 1), right_answer(attempt, question))

    assert response["Location"] == question_url(attempt, 1)
    stored = Answer.objects.get()
    assert stored.given == {"chosen": [str(key("course quiz 1 one option 2"))], "pairs": {}}
    assert stored.is_right
    body = body_of(learner_client, attempt, 1)
    assert "Yes." in body
    assert "Next question" in body


def test_an_answer_not_yet_right_gets_help_and_not_the_answer(learner_client, start):
    attempt = start()
    question = the_try(attempt).asked[0].question

    learner_client.post(question_url(attempt, 1), wrong_answer(attempt, question))

    body = body_of(learner_client, attempt, 1)
    assert "Look again." in body
    assert "course quiz 1 one answer 2" not in body
    assert "Yes." not in body


def test_an_answer_is_kept_once_and_the_second_gets_the_first_back(learner_client, start):
    attempt = start()
    question = the_try(attempt).asked[0].question

    learner_client.post(question_url(attempt, 1), wrong_answer(attempt, question))
    response = learner_client.post(question_url(attempt, 1), right_answer(attempt, question))

    assert response.status_code == 302
    assert Answer.objects.get().is_right is False


@pytest.mark.parametrize("number", [1, 2, 3, 4, 5, 6])
def test_no_word_of_feedback_and_no_mark_reaches_the_browser_before_the_answer(
    learner_client, start, number
):
    attempt = start()
    for asked in the_try(attempt).asked[: number - 1]:
        learner_client.post(
            question_url(attempt, asked.number), right_answer(attempt, asked.question)
        )

    body = body_of(learner_client, attempt, number)

    question = the_try(attempt).asked[number - 1].question
    parts = [*question.options, *question.pairs]
    assert "Yes." not in body
    assert "Look again." not in body
    assert not [part for part in parts if str(part.key) in body or part.key.hex in body]
    assert str(question.key) not in body


def test_the_next_question_waits_for_the_answer_to_this_one(learner_client, start):
    attempt = start()

    response = learner_client.get(question_url(attempt, 3))

    assert response["Location"] == question_url(attempt, 1)


@pytest.mark.parametrize("number", [0, 7, 999999999999])
def test_a_question_that_the_try_does_not_have_is_a_404(learner_client, start, number):
    assert learner_client.get(question_url(start(), number)).status_code == 404


@pytest.mark.parametrize("sent", ["", "answer=", "answer=forged", "answer=%ED%A0%80&answer=%00"])
def test_no_answer_or_a_forged_one_shows_the_question_again(learner_client, start, sent):
    attempt = start()

    response = learner_client.post(
        question_url(attempt, 1), sent, content_type="application/x-www-form-urlencoded"
    )

    assert response.status_code == 422
    assert "Choose one." in response.content.decode()
    assert not Answer.objects.exists()


def test_a_select_says_how_many_and_keeps_what_was_ticked(learner_client, start):
    attempt = start()
    asked = the_try(attempt).asked
    learner_client.post(question_url(attempt, 1), right_answer(attempt, asked[0].question))
    one_only = {"answer": right_answer(attempt, asked[1].question)["answer"][:1]}

    response = learner_client.post(question_url(attempt, 2), one_only)

    assert response.status_code == 422
    assert "Choose 2." in response.content.decode()
    assert len(re.findall(r"<input[^>]*checked", response.content.decode())) == 1


def lines_of(body: str) -> list[str]:
    return re.findall(r'class="order__words">([^<]*)<', body)


def tokens_of(body: str) -> list[str]:
    return re.findall(r'type="hidden" name="answer" value="([^"]*)"', body)


def at_the_order(client: Client, start) -> tuple[UUID, str]:
    attempt = start()
    for asked in the_try(attempt).asked[:3]:
        client.post(question_url(attempt, asked.number), right_answer(attempt, asked.question))
    return attempt, body_of(client, attempt, 4)


def test_lines_are_ordered_by_buttons_without_a_script(learner_client, start):
    attempt, body = at_the_order(learner_client, start)
    lines, tokens = lines_of(body), tokens_of(body)

    response = learner_client.post(question_url(attempt, 4), {"answer": tokens, "down": tokens[0]})

    assert response.status_code == 200
    assert lines_of(response.content.decode()) == [lines[1], lines[0], lines[2]]
    assert Answer.objects.count() == 3


def test_an_order_never_starts_right_and_is_marked_as_it_was_sent(learner_client, start):
    attempt, body = at_the_order(learner_client, start)
    assert lines_of(body) != ["First", "Second", "Third"]

    question = the_try(attempt).asked[3].question
    learner_client.post(question_url(attempt, 4), right_answer(attempt, question))

    assert Answer.objects.get(question_key=question.key).is_right


@pytest.mark.parametrize("broken", [[], ["x"], ["twice", "twice", "twice"]])
def test_an_order_that_is_not_whole_is_not_taken(learner_client, start, broken):
    attempt, _body = at_the_order(learner_client, start)

    response = learner_client.post(question_url(attempt, 4), {"answer": broken})

    assert response.status_code == 422
    assert len(lines_of(response.content.decode())) == 3


def test_a_match_is_given_by_lists(learner_client, start):
    attempt, _body = at_the_order(learner_client, start)
    asked = the_try(attempt).asked
    learner_client.post(question_url(attempt, 4), right_answer(attempt, asked[3].question))

    assert learner_client.post(question_url(attempt, 5), {}).status_code == 422
    learner_client.post(question_url(attempt, 5), right_answer(attempt, asked[4].question))

    stored = Answer.objects.get(question_key=asked[4].question.key)
    assert stored.is_right
    first = str(key("course quiz 1 match pair 1"))
    assert stored.given["pairs"][first] == first
