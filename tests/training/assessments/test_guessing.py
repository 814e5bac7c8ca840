"""Nobody passes a quiz of the starter content by a rule of thumb."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product

import pytest

from courses import catalogue
from courses.content_keys import OptionKey, QuizKey
from courses.outline import Option, Question, QuizSpec
from courses.packages.keys import starter_key
from training.assessments.rules import draw, questions_of
from training.assessments.scoring import Given, mark, quiz_is_passed

pytestmark = pytest.mark.django_db

QUIZZES = (
    *("ETH-1", "ETH-2", "ETH-3", "ETH-4", "ETH-R"),
    *("INT-1", "INT-2", "INT-3", "INT-4"),
    *("ANA-1", "ANA-2", "ANA-3", "PRE-1", "PRE-2", "PRE-3"),
)
Rule = Callable[[Sequence[Option], int], Sequence[Option]]


def longest_first(options: Sequence[Option]) -> list[Option]:
    return sorted(options, key=lambda option: len(option.text), reverse=True)


ONE: dict[str, Rule] = {
    "longest": lambda options, _n: longest_first(options)[:1],
    "first": lambda options, _n: options[:1],
    "last": lambda options, _n: options[-1:],
}
SEVERAL: dict[str, Rule] = {
    "all but the last": lambda options, _n: options[:-1],
    "all but the first": lambda options, _n: options[1:],
    "all but the shortest": lambda options, _n: longest_first(options)[:-1],
    "n longest": lambda options, n: longest_first(options)[:n],
    "n first": lambda options, n: options[:n],
    "n last": lambda options, n: options[-n:],
}
GUESSERS = list(product(ONE, SEVERAL))


def guess(question: Question, one: Rule, several: Rule) -> Given:
    """Always False. Orders and matches are given: the guesser knows them all."""
    if question.kind == "matching":
        return Given(pairs={pair.key: pair.key for pair in question.pairs})
    if question.kind == "ordering":
        return chosen(question.options)
    if question.kind == "true_false":
        return chosen([option for option in question.options if option.text == "False"])
    rule = several if question.kind == "multiple_select" else one
    return chosen(rule(question.options, question.choose))


def chosen(options: Sequence[Option]) -> Given:
    return Given(chosen=tuple(OptionKey(option.key) for option in options))


def passes(spec: QuizSpec, one: Rule, several: Rule, *, tries_before: int) -> bool:
    questions = questions_of(spec, draw(spec, tries_before=tries_before))
    marked = [(q, mark(q, guess(q, one, several)).is_right) for q in questions]
    return quiz_is_passed(marked)


@pytest.fixture
def quizzes() -> dict[str, QuizSpec]:
    found = {code: catalogue.quiz(QuizKey(starter_key(f"quiz {code}")), "en") for code in QUIZZES}
    return {code: spec for code, spec in found.items() if spec is not None}


@pytest.mark.parametrize("tries_before", [0, 1], ids=["first try", "another try"])
def test_a_guesser_by_rule_passes_no_quiz(quizzes: dict[str, QuizSpec], tries_before: int) -> None:
    assert len(quizzes) == 15

    passed = [
        (code, one, several)
        for (code, spec), (one, several) in product(quizzes.items(), GUESSERS)
        if passes(spec, ONE[one], SEVERAL[several], tries_before=tries_before)
    ]

    assert passed == []


def test_who_knows_the_answers_passes_every_quiz(quizzes: dict[str, QuizSpec]) -> None:
    def right(options: Sequence[Option], _n: int) -> Sequence[Option]:
        return [option for option in options if option.right]

    for code, spec in quizzes.items():
        for tries_before in (0, 1):
            questions = questions_of(spec, draw(spec, tries_before=tries_before))
            others = [q for q in questions if q.kind != "true_false"]
            assert all(mark(q, guess(q, right, right)).is_right for q in others), code


def test_without_orders_and_matches_a_guesser_has_at_most_a_fifth_of_a_course(
    quizzes: dict[str, QuizSpec],
) -> None:
    """The rules that the curriculum names: longest, False, all but one, the n longest."""
    for course in ("ETH", "INT", "ANA", "PRE"):
        asked = [
            question
            for code, spec in quizzes.items()
            if code.startswith(course) and code != "ETH-R"
            for question in spec.questions
        ]
        chosen_from = [q for q in asked if q.kind not in {"ordering", "matching"}]
        for several in ("all but the last", "all but the first", "n longest"):
            marks = [mark(q, guess(q, ONE["longest"], SEVERAL[several])) for q in chosen_from]
            assert sum(m.is_right for m in marks) / len(asked) <= 0.2, (course, several)
