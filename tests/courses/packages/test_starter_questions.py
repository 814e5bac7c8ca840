"""The questions of the starter content, as loaded, have the answers of the curriculum."""

from __future__ import annotations

from uuid import UUID

import pytest

from courses import catalogue
from courses.content_keys import QuizKey
from courses.outline import Question
from courses.packages.keys import starter_key

pytestmark = pytest.mark.django_db

LESSONS = (
    *("ETH-1.1", "ETH-1.2", "ETH-1.3", "ETH-2.1", "ETH-2.2", "ETH-2.3", "ETH-2.4"),
    *("ETH-3.1", "ETH-3.2", "ETH-3.3", "ETH-3.4", "ETH-4.1", "ETH-4.2", "ETH-4.3"),
)
ONE_RIGHT = {
    "ETH-1-Q1": (2, "The researchers have lived through something like it"),
    "ETH-1-Q5": (1, '"Peers should help to choose the questions as well."'),
    "ETH-2-Q2": (3, "Thank him, tell him the main points, ask if he is happy"),
    "ETH-2-Q6": (1, "We may not be able to take their words out"),
    "ETH-3-Q1": (4, "Before the first question"),
    "ETH-3-Q3": (2, "Gently stop him and say what you cannot keep private"),
    "ETH-3-Q6": (3, "Your lead, and not anyone in that place"),
    "ETH-3-Q1b": (1, "So they can choose what to tell us"),
    "ETH-3-Q3b": (4, '"Stop there. Remember what I can\'t keep private."'),
    "ETH-4-Q2": (3, '"I can\'t take anything out. Who here could help?"'),
    "ETH-4-Q4": (1, "A little, if it helps them and is planned"),
    "ETH-4-Q6": (4, "Check the way home, and agree it before you go"),
    "ETH-4-Q2b": (3, "\"I can't bring things in. Let's see who can help.\""),
}
SEVERAL_RIGHT = {
    "ETH-1-Q4": [1, 3, 5],
    "ETH-2-Q1": [2, 3, 5],
    "ETH-2-Q1b": [2, 4],
    "ETH-3-Q4": [1, 3, 4, 6],
    "ETH-3-Q4b": [1, 3],
    "ETH-4-Q1": [2, 4],
}
TRUE_OR_FALSE = {"ETH-1-Q2": False, "ETH-2-Q3": True, "ETH-3-Q5": True, "ETH-4-Q3": True}
FIRST_AND_LAST = {
    "ETH-1-Q3": ("Choose a question that matters", "Share it and check what changed", 6),
    "ETH-2-Q5": ("Who I am", "Are you happy to go ahead?", 6),
    "ETH-4-Q5": (
        "Finish safely and thank the person",
        "Talk about it again in your next support meeting",
        5,
    ),
}
PAIRS = {
    "ETH-2-Q4": {
        "Know": '"This is to help make the waiting room better."',
        "Choose": '"It is fine to say no. No one will treat you differently."',
        "Change your mind": '"You can pull out until the first of May."',
    },
    "ETH-3-Q2": {
        "Confidential": "I know who said it, and keep it private, within limits",
        "Anonymous": "No one can tell who said it",
        "Safeguarding": "Keeping children and adults at risk safe from harm",
        "Limit": "A time when I must pass something on",
    },
}
VARIANTS = {
    "ETH-2-Q1b": "ETH-2-Q1",
    "ETH-3-Q1b": "ETH-3-Q1",
    "ETH-3-Q3b": "ETH-3-Q3",
    "ETH-3-Q4b": "ETH-3-Q4",
    "ETH-4-Q2b": "ETH-4-Q2",
}
QUIZZES = ("ETH-1", "ETH-2", "ETH-3", "ETH-4")


@pytest.fixture
def asked() -> dict[UUID, Question]:
    """Every question of the four quizzes, variants too, by key."""
    found: dict[UUID, Question] = {}
    for code in QUIZZES:
        spec = catalogue.quiz(QuizKey(starter_key(f"quiz {code}")), "en")
        assert spec is not None
        found.update({question.key: question for question in (*spec.questions, *spec.variants)})
    return found


def test_the_quizzes_ask_23_questions_with_five_variants() -> None:
    counted = {}
    for code in QUIZZES:
        spec = catalogue.quiz(QuizKey(starter_key(f"quiz {code}")), "en")
        assert spec is not None
        counted[code] = (len(spec.questions), len(spec.variants))
        assert [question.key for question in spec.questions] == [
            starter_key(f"{code}-Q{number}") for number in range(1, len(spec.questions) + 1)
        ]

    assert counted == {"ETH-1": (5, 0), "ETH-2": (6, 1), "ETH-3": (6, 3), "ETH-4": (6, 1)}


def test_each_question_with_one_right_answer_has_that_one(asked: dict[UUID, Question]) -> None:
    for code, (place, text) in ONE_RIGHT.items():
        question = asked[starter_key(code)]
        right = [
            (number, option.text)
            for number, option in enumerate(question.options, 1)
            if option.right
        ]
        assert right == [(place, text)], code


def test_each_question_with_several_right_answers_has_those(asked: dict[UUID, Question]) -> None:
    for code, places in SEVERAL_RIGHT.items():
        question = asked[starter_key(code)]
        right = [number for number, option in enumerate(question.options, 1) if option.right]
        assert right == places, code
        assert question.choose == len(places), code
        assert f"Choose {len(places)}." in question.text, code


def test_each_true_or_false_is_as_the_curriculum_has_it(asked: dict[UUID, Question]) -> None:
    for code, is_true in TRUE_OR_FALSE.items():
        options = asked[starter_key(code)].options
        assert [(option.text, option.right) for option in options] == [
            ("True", is_true),
            ("False", not is_true),
        ], code


def test_each_order_is_the_right_order(asked: dict[UUID, Question]) -> None:
    for code, (first, last, count) in FIRST_AND_LAST.items():
        options = asked[starter_key(code)].options
        assert (options[0].text, options[-1].text, len(options)) == (first, last, count), code


def test_each_match_is_the_right_match(asked: dict[UUID, Question]) -> None:
    for code, pairs in PAIRS.items():
        assert {pair.left: pair.right for pair in asked[starter_key(code)].pairs} == pairs, code


def test_every_question_is_in_one_of_these_tables(asked: dict[UUID, Question]) -> None:
    tables = (ONE_RIGHT, SEVERAL_RIGHT, TRUE_OR_FALSE, FIRST_AND_LAST, PAIRS)
    named = [starter_key(code) for table in tables for code in table]

    assert sorted(named) == sorted(asked)
    assert len(asked) == 28


def test_five_questions_must_be_right_and_each_has_a_variant(asked: dict[UUID, Question]) -> None:
    must = {key for key, question in asked.items() if question.must and not question.variant_of}
    assert must == {starter_key(code) for code in VARIANTS.values()}

    for variant, original in VARIANTS.items():
        assert asked[starter_key(variant)].variant_of == starter_key(original)
        assert asked[starter_key(variant)].must


def test_every_question_has_both_feedbacks_and_leads_to_a_lesson(
    asked: dict[UUID, Question],
) -> None:
    lessons = {starter_key(code) for code in LESSONS}

    for question in asked.values():
        assert question.right
        assert question.not_yet
        assert question.helps in lessons


def test_no_option_is_much_longer_than_another(asked: dict[UUID, Question]) -> None:
    for code in ONE_RIGHT:
        lengths = [len(option.text) for option in asked[starter_key(code)].options]
        assert max(lengths) <= 1.5 * min(lengths), code
