"""A marked answer, and a whole try, in words and links for the learner."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from courses import catalogue
from courses.catalogue import Link
from courses.content_keys import OptionKey
from courses.outline import Question
from training.accounts.models import User
from training.assessments.queries import Asked, QuizStanding, Try, quiz_standing
from training.learning.queries.visits import visit_to_step


@dataclass(frozen=True, slots=True)
class Line:
    """One part of an answer as the learner gave it. `beside` is what it was matched with."""

    text: str
    is_right: bool
    beside: str = ""


def feedback_lines(asked: Asked) -> list[Line]:
    """Which parts were right; never what the right ones would have been."""
    if asked.answered is None:
        return []
    words, pairs = _words_of(asked.question), asked.answered.given.pairs
    rights = {pair.key: pair.right for pair in asked.question.pairs}
    return [
        Line(words[key], is_right, rights[pairs[key]] if key in pairs else "")
        for key, is_right in asked.answered.mark.parts
    ]


def _words_of(question: Question) -> dict[OptionKey, str]:
    options = {option.key: option.text for option in question.options}
    return options | {pair.key: pair.left for pair in question.pairs}


@dataclass(frozen=True, slots=True)
class SummaryLine:
    asked: Asked
    helps: Link | None


@dataclass(frozen=True, slots=True)
class Summary:
    """`quiz` and `after` are None while they are not published."""

    lines: list[SummaryLine]
    right: int
    standing: QuizStanding
    may_try_now: bool
    quiz: Link | None
    after: Link | None


def summary_of(learner: User, found: Try, language: str, at: datetime) -> Summary:
    visit = visit_to_step(learner, found.attempt.quiz_key, at)
    after = visit.after_this if visit else None
    helping = {asked.question.helps for asked in found.asked if asked.question.helps}
    keys = {*helping, found.attempt.quiz_key, *({after.key} if after else ())}
    links = catalogue.links(keys, language)
    standing = quiz_standing(learner, found.spec.key)
    begins = standing.next_try_at
    return Summary(
        lines=[SummaryLine(a, links.get(a.question.helps or a.question.key)) for a in found.asked],
        right=sum(asked.is_right for asked in found.asked),
        standing=standing,
        may_try_now=begins is None or begins <= at,
        quiz=links.get(found.attempt.quiz_key),
        after=links.get(after.key) if after else None,
    )
