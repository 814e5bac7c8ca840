"""What a learner's form sends to answer a question rightly or not yet."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.test import Client

from courses.outline import Question
from training.assessments.models import Attempt
from training.assessments.queries import Try, try_of
from training.assessments.rules import token

Sent = dict[str, object]


def right_answer(attempt: UUID, question: Question) -> Sent:
    if question.kind == "matching":
        return {
            _token(attempt, question, pair.key, "left"): _token(
                attempt, question, pair.key, "right"
            )
            for pair in question.pairs
        }
    keys = [o.key for o in question.options if o.right or question.kind == "ordering"]
    return {"answer": [_token(attempt, question, part, "option") for part in keys]}


def wrong_answer(attempt: UUID, question: Question) -> Sent:
    """As many parts as the right answer has, and not right."""
    if question.kind == "matching":
        right = _token(attempt, question, question.pairs[0].key, "right")
        return {_token(attempt, question, pair.key, "left"): right for pair in question.pairs}
    if question.kind == "ordering":
        keys = [option.key for option in reversed(question.options)]
    else:
        wrong = [option.key for option in question.options if not option.right]
        keys = (wrong + [o.key for o in question.options if o.right])[: question.choose]
    return {"answer": [_token(attempt, question, part, "option") for part in keys]}


def _token(attempt: UUID, question: Question, part: UUID, side: str) -> str:
    return token(attempt, question, part, side, secret=settings.SECRET_KEY)


def the_try(attempt: UUID) -> Try:
    found = try_of(Attempt.objects.get(pk=attempt).learner, attempt)
    assert found is not None
    return found


def answer_all(client: Client, attempt: UUID, *, wrong: tuple[int, ...] = ()) -> None:
    """Answer question by question; the numbers in `wrong` not rightly."""
    for asked in the_try(attempt).asked:
        make = wrong_answer if asked.number in wrong else right_answer
        response = client.post(
            f"/learn/try/{attempt}/{asked.number}/", make(attempt, asked.question)
        )
        assert response.status_code == 302, response.content.decode()
