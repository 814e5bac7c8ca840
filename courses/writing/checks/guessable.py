"""A quiz that somebody passes who knows nothing (curriculum, 5.0)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from courses.outline import Question, QuizSpec
from courses.writing.findings import Finding, Kind
from courses.writing.guessing import (
    all_but_one_is_right,
    balance_is_off,
    claims_are_alike,
    is_passed_by_guessing,
    longest_is_right_too_often,
    unequal_options,
)
from courses.writing.sheet import Sheet

Pattern = Callable[[Sequence[Question]], bool]

IN_A_QUIZ: tuple[tuple[Pattern, object], ...] = (
    (
        longest_is_right_too_often,
        gettext_lazy("The longest answer is often the right one. Make some wrong answers longer."),
    ),
    (
        claims_are_alike,
        gettext_lazy("All claims are true, or all are false. Turn some of them round."),
    ),
    (
        all_but_one_is_right,
        gettext_lazy("Always all answers but one are right. Change how many are right."),
    ),
)
IN_A_COURSE: tuple[tuple[Pattern, object], ...] = (
    (
        longest_is_right_too_often,
        gettext_lazy(
            "In all quizzes together, the longest answer is right more than 4 times in 10."
            " Make some wrong answers longer."
        ),
    ),
    (
        balance_is_off,
        gettext_lazy(
            "In all quizzes together, “True” and “False” are not right about equally often."
            " Turn some of the claims round."
        ),
    ),
)


def check(sheet: Sheet) -> Iterator[Finding]:
    if sheet.quiz:
        yield from _one_by_one(sheet.quiz)
        yield from _by_guessing(sheet.quiz)
        yield from _patterns(IN_A_QUIZ, sheet.quiz.questions)
    together = [question for quiz in sheet.quizzes for question in quiz.questions]
    yield from _patterns(IN_A_COURSE, together)


def _one_by_one(quiz: QuizSpec) -> Iterator[Finding]:
    for question in (*quiz.questions, *quiz.variants):
        if unequal_options(question):
            yield Finding(
                Kind.GUESSABLE,
                _("One answer is much longer than another. Make them about as long."),
                words=question.text,
                place=_("Question"),
                block=str(question.key),
            )


def _by_guessing(quiz: QuizSpec) -> Iterator[Finding]:
    for claims_are, word in ((False, _("False")), (True, _("True"))):
        if is_passed_by_guessing(quiz, claims_are=claims_are):
            words = _(
                "Somebody passes who takes the longest answers and always says “%(word)s”."
                " Make some wrong answers longer, or turn a claim round."
            )
            yield Finding(Kind.GUESSABLE, words % {"word": word})
            return


def _patterns(
    patterns: Sequence[tuple[Pattern, object]], questions: Sequence[Question]
) -> Iterator[Finding]:
    for is_so, mend in patterns:
        if is_so(questions):
            yield Finding(Kind.GUESSABLE, str(mend))
