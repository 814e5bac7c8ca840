"""A quiz must not give itself away."""

from __future__ import annotations

import pytest

from courses.outline import Question, QuizSpec
from courses.writing.checks import guessable
from courses.writing.findings import Kind
from tests.factories.sheets import claim, question, quiz, sheet

FAIR = question("multiple_choice", "Ask again now", "*A no is fine", "Go on and ask")
LONGEST = question("multiple_choice", "Ask her again", "*Ask again, now", "Go on and ask")
WELSH = question("scenario", "Gofyn eto iddi", "*Gofyn eto, nawr", "Gofyn i rywun")


def said(spec: QuizSpec) -> list[str]:
    return [one.mend for one in guessable.check(sheet(kind="quizpage", quiz=spec))]


@pytest.mark.parametrize(
    "options", [("Ask", "*Ask in your own words"), ("*Gofynnwch iddi eto", "Na")]
)
def test_an_option_of_over_one_and_a_half_times_is_found(options: tuple[str, ...]) -> None:
    uneven = question("multiple_choice", *options, name="uneven")

    (found,) = guessable.check(sheet(kind="quizpage", quiz=quiz(uneven, FAIR, FAIR)))

    assert found.kind is Kind.GUESSABLE
    assert found.mend == "One answer is much longer than another. Make them about as long."
    assert found.words == "What about uneven?"
    assert found.block == str(uneven.key)


def test_one_and_a_half_times_is_still_fine() -> None:
    assert said(quiz(question("multiple_choice", "1234", "*123456"), FAIR, FAIR)) == []


@pytest.mark.parametrize("given_away", [LONGEST, WELSH])
def test_a_quiz_that_the_longest_answers_pass_is_found(given_away: Question) -> None:
    spec = quiz(given_away, given_away, claim(is_true=False))

    assert said(spec) == [
        "Somebody passes who takes the longest answers and always says “False”."
        " Make some wrong answers longer, or turn a claim round."
    ]


def test_a_must_question_that_is_not_guessed_holds() -> None:
    must = question("multiple_choice", "Ask again now", "*A no is fine", must=True)

    assert said(quiz(must, LONGEST, LONGEST)) == []
    assert len(said(quiz(FAIR, LONGEST, LONGEST))) == 1


def test_two_questions_that_are_not_guessed_hold() -> None:
    assert said(quiz(FAIR, FAIR, LONGEST)) == []


def test_a_quiz_without_questions_is_not_called_easy() -> None:
    assert said(quiz()) == []


def test_claims_that_are_all_false_are_found() -> None:
    spec = quiz(FAIR, FAIR, *[claim(is_true=False)] * 3)

    assert said(spec) == ["All claims are true, or all are false. Turn some of them round."]
    assert said(quiz(FAIR, FAIR, claim(is_true=False), claim(is_true=True))) == []


def test_all_but_one_right_each_time_is_found() -> None:
    several = question("multiple_select", "*Ask one now", "*Ask two now", "Ask them all.")
    some = question("multiple_select", "*Ask one now", "Ask two now", "Ask them all.")

    assert said(quiz(FAIR, FAIR, several, several)) == [
        "Always all answers but one are right. Change how many are right."
    ]
    assert said(quiz(FAIR, FAIR, several, some)) == []


def test_the_longest_answer_may_be_right_in_four_of_ten() -> None:
    often = quiz(*[LONGEST] * 3, *[FAIR] * 2)
    seldom = quiz(*[LONGEST] * 2, *[FAIR] * 3)

    assert said(often) == [
        "The longest answer is often the right one. Make some wrong answers longer."
    ]
    assert said(seldom) == []


@pytest.mark.parametrize(("true", "expected"), [(3, 1), (4, 0), (6, 0), (7, 1)])
def test_true_and_false_are_balanced_over_a_course(true: int, expected: int) -> None:
    claims = [claim(is_true=number < true) for number in range(10)]
    course = sheet(kind="coursepage", quizzes=(quiz(*claims),))

    assert len(list(guessable.check(course))) == expected
