"""A finished try at a quiz, with every question answered."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

from courses.outline import Question, QuizSpec
from training.accounts.models import User
from training.assessments.actions import finish, start_attempt, store_answer
from training.assessments.models import Attempt
from training.assessments.queries import questions_asked
from training.assessments.scoring import Given


def make_try(
    learner: User, spec: QuizSpec, *, at: datetime, wrong: tuple[int, ...] = ()
) -> Attempt:
    """The questions whose numbers are in `wrong` get an empty answer; the others the right one."""
    attempt = start_attempt(learner=learner, attempt_id=uuid4(), spec=spec, at=at)
    for number, question in enumerate(questions_asked(attempt, spec), start=1):
        given = Given() if number in wrong else right_given(question)
        store_answer(attempt=attempt, question_key=question.key, given=given, at=at)
    finish(attempt=attempt, at=at)
    return attempt


def right_given(question: Question) -> Given:
    if question.kind == "matching":
        return Given(pairs={pair.key: pair.key for pair in question.pairs})
    options = question.options
    right = [one.key for one in options if one.right or question.kind == "ordering"]
    return Given(chosen=tuple(right))
