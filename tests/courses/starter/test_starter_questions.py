"""The questions of the starter content, as loaded, have the answers of the curriculum."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import yaml

from courses import catalogue
from courses.content_keys import LessonKey, QuizKey
from courses.models import LessonPage
from courses.outline import Question, QuizSpec
from courses.packages.keys import starter_key

pytestmark = pytest.mark.django_db

ANSWERS: dict[str, dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "answers.yaml").read_text("utf-8")
)
QUIZZES = {
    "ETH-1": (5, 0),
    "ETH-2": (6, 1),
    "ETH-3": (6, 3),
    "ETH-4": (6, 1),
    "INT-1": (5, 0),
    "INT-2": (5, 0),
    "INT-3": (6, 0),
    "INT-4": (5, 0),
    "ANA-1": (5, 0),
    "ANA-2": (5, 0),
    "ANA-3": (5, 0),
    "PRE-1": (5, 0),
    "PRE-2": (5, 0),
    "PRE-3": (6, 0),
    "ETH-R": (8, 0),
}
"""How many questions, and how many that stand in for one of them on another try."""

VARIANTS = {
    "ETH-2-Q1b": "ETH-2-Q1",
    "ETH-3-Q1b": "ETH-3-Q1",
    "ETH-3-Q3b": "ETH-3-Q3",
    "ETH-3-Q4b": "ETH-3-Q4",
    "ETH-4-Q2b": "ETH-4-Q2",
}
ONE_RIGHT = {"multiple_choice", "scenario"}


def quiz(code: str) -> QuizSpec:
    spec = catalogue.quiz(QuizKey(starter_key(f"quiz {code}")), "en")
    assert spec is not None
    return spec


@pytest.fixture
def asked() -> dict[str, Question]:
    """Every question that is loaded, variants too, by its id in the curriculum."""
    found: dict[UUID, Question] = {}
    for code in QUIZZES:
        spec = quiz(code)
        found.update({question.key: question for question in (*spec.questions, *spec.variants)})
    named = {code: found.pop(UUID(str(starter_key(code)))) for code in ANSWERS}
    assert found == {}
    return named


def of_kinds(asked: dict[str, Question], *kinds: str) -> list[Question]:
    return [question for question in asked.values() if question.kind in kinds]


def places(question: Question) -> list[int]:
    return [number for number, option in enumerate(question.options, 1) if option.right]


def lengths(question: Question) -> list[int]:
    return [len(option.text) for option in question.options]


def test_there_are_75_questions_5_variants_and_8_of_the_refresher() -> None:
    specs = {code: quiz(code) for code in QUIZZES}
    counted = {code: (len(spec.questions), len(spec.variants)) for code, spec in specs.items()}

    assert counted == QUIZZES
    assert sum(questions for questions, _variants in counted.values()) == 75 + 8
    assert len(ANSWERS) == 75 + 5 + 8


def test_questions_stand_in_the_order_of_the_curriculum() -> None:
    for code, (count, _variants) in QUIZZES.items():
        wanted = [starter_key(f"{code}-Q{number}") for number in range(1, count + 1)]
        assert [question.key for question in quiz(code).questions] == wanted, code


def test_every_question_has_the_kind_of_the_curriculum(asked: dict[str, Question]) -> None:
    assert {code: question.kind for code, question in asked.items()} == {
        code: answer["kind"] for code, answer in ANSWERS.items()
    }


@pytest.mark.parametrize("kinds", [ONE_RIGHT, {"multiple_select"}])
def test_the_options_that_are_right_are_those_of_the_curriculum(
    asked: dict[str, Question], kinds: set[str]
) -> None:
    for code, question in asked.items():
        if question.kind in kinds:
            right = {n: o.text for n, o in enumerate(question.options, 1) if o.right}
            assert right == ANSWERS[code]["right"], code
            assert len(question.options) == ANSWERS[code]["of"], code


def test_a_question_with_several_right_answers_says_how_many(asked: dict[str, Question]) -> None:
    for question in of_kinds(asked, "multiple_select"):
        count = len(places(question))
        assert question.choose == count
        assert f"Choose {count}." in question.text


def test_each_true_or_false_is_as_the_curriculum_has_it(asked: dict[str, Question]) -> None:
    for code, question in asked.items():
        if question.kind == "true_false":
            is_true = ANSWERS[code]["right"]
            assert [(option.text, option.right) for option in question.options] == [
                ("True", is_true),
                ("False", not is_true),
            ], code


def test_each_order_is_the_right_order(asked: dict[str, Question]) -> None:
    for code, question in asked.items():
        if question.kind == "ordering":
            assert [option.text for option in question.options] == ANSWERS[code]["right"], code


def test_each_match_is_the_right_match(asked: dict[str, Question]) -> None:
    for code, question in asked.items():
        if question.kind == "matching":
            matched = {pair.left: pair.right for pair in question.pairs}
            assert matched == ANSWERS[code]["right"], code


def test_five_questions_must_be_right_and_each_has_a_variant(asked: dict[str, Question]) -> None:
    must = [code for code, question in asked.items() if question.must]
    assert sorted(must) == sorted([*VARIANTS, *VARIANTS.values()])
    assert sorted(must) == sorted(code for code in ANSWERS if ANSWERS[code].get("must"))

    stand_ins = {code: question.variant_of for code, question in asked.items()}
    assert {code: key for code, key in stand_ins.items() if key} == {
        variant: starter_key(original) for variant, original in VARIANTS.items()
    }


def test_every_question_has_both_feedbacks_and_leads_to_a_lesson_of_its_course(
    asked: dict[str, Question],
) -> None:
    lessons = LessonPage.objects.live().filter(locale__language_code="en")
    codes = {LessonKey(page.translation_key): page.code for page in lessons}

    for code, question in asked.items():
        assert question.right, code
        assert question.not_yet, code
        assert question.helps is not None, code
        assert codes[question.helps].startswith(code[: 3 if "-R-" in code else 5]), code


def test_no_option_is_much_longer_than_another(asked: dict[str, Question]) -> None:
    ratios = [
        max(lengths(question)) / min(lengths(question))
        for question in of_kinds(asked, *ONE_RIGHT, "multiple_select")
    ]

    assert round(max(ratios), 2) == 1.45


def test_where_and_how_long_the_one_right_answer_is_gives_nothing_away(
    asked: dict[str, Question],
) -> None:
    """The curriculum counts 38, with the three of the film: each the second, none the longest."""
    single = of_kinds(asked, *ONE_RIGHT)
    right = [(question, places(question)) for question in single]
    at = Counter(place for _question, found in right for place in found)
    longest = [q for q, [place] in right if lengths(q)[place - 1] == max(lengths(q))]
    shortest = [q for q, [place] in right if lengths(q)[place - 1] == min(lengths(q))]

    assert len(single) == 35
    assert [at[place] for place in (1, 2, 3, 4)] == [10, 8, 10, 7]
    assert (len(longest), len(shortest)) == (7, 9)


def test_true_and_false_are_right_about_as_often(asked: dict[str, Question]) -> None:
    def split(codes: list[str]) -> Counter[bool]:
        return Counter(asked[code].options[0].right for code in codes)

    both = [code for code, question in asked.items() if question.kind == "true_false"]

    assert split([code for code in both if "-R-" not in code]) == {True: 7, False: 6}
    assert split(both) == {True: 8, False: 7}


def test_how_many_are_right_of_several_differs(asked: dict[str, Question]) -> None:
    """The curriculum counts two more with three right answers: those of the film."""
    counted = Counter(len(places(question)) for question in of_kinds(asked, "multiple_select"))

    assert counted == {1: 1, 2: 7, 3: 6, 4: 3}
