"""What the numbers of a question say, and what they keep to themselves."""

from __future__ import annotations

from uuid import UUID

from courses.content_keys import OptionKey, QuestionKey, QuizKey
from courses.outline import Option, Pair, Question, QuizSpec
from tests.factories.outlines import key
from training.assessments.scoring import Given, mark
from training.assessments.statistics import Response, WrongChoice, numbers_of


def choice(*words: str, name: str = "one", kind: str = "multiple_choice") -> Question:
    """The first option is the right one."""
    options = tuple(
        Option(OptionKey(key(f"{name} {word}")), word, number == 0)
        for number, word in enumerate(words)
    )
    return Question(
        QuestionKey(key(name)), kind, f"What of {name}?", "Yes.", "No.", options=options
    )


def pairs() -> Question:
    made = (
        Pair(OptionKey(key("know")), "Know", "facts"),
        Pair(OptionKey(key("choose")), "Choose", "freedom"),
    )
    return Question(QuestionKey(key("pairs")), "matching", "What?", "Yes.", "No.", pairs=made)


def quiz(*questions: Question, variants: tuple[Question, ...] = ()) -> QuizSpec:
    return QuizSpec(QuizKey(key("quiz")), "Quiz", "en", questions, variants)


def person(number: int) -> UUID:
    return key(f"person {number}")


def said(question: Question, who: int, *words: str) -> Response:
    keys = {option.text: option.key for option in question.options}
    given = Given(chosen=tuple(keys[word] for word in words))
    return Response(person(who), question.key, given, mark(question, given).is_right)


def test_the_first_answer_of_each_person_counts() -> None:
    question = choice("Listen", "Talk", "Leave")
    first = [said(question, n, "Listen") for n in range(6)]
    first += [said(question, n, "Talk") for n in range(6, 12)]
    again = [said(question, n, "Listen") for n in range(6, 12)]

    (numbers,) = numbers_of(quiz(question), [*first, *again])

    assert (numbers.number, numbers.people, numbers.right_percent) == (1, 12, 50)
    assert not numbers.is_puzzling


def test_the_wrong_answers_are_counted_the_frequent_ones_first() -> None:
    question = choice("Listen", "Talk", "Leave", "Sing")
    given = [said(question, n, "Listen") for n in range(5)]
    given += [said(question, n, "Talk") for n in range(5, 14)]
    given += [said(question, n, "Leave") for n in range(14, 16)]

    (numbers,) = numbers_of(quiz(question), given)

    assert numbers.wrong == (
        WrongChoice("Talk", 9),
        WrongChoice("Leave", None),
        WrongChoice("Sing", None),
    )
    assert numbers.right_percent == 31
    assert numbers.is_puzzling


def test_a_number_that_the_others_would_give_away_is_hidden_too() -> None:
    question = choice("Listen", "Talk", "Leave")
    given = [said(question, n, "Listen") for n in range(9)]
    given += [said(question, n, "Talk") for n in range(9, 16)]
    given += [said(question, n, "Leave") for n in range(16, 18)]

    (numbers,) = numbers_of(quiz(question), given)

    assert numbers.wrong == (WrongChoice("Talk", None), WrongChoice("Leave", None))
    assert numbers.right_percent == 50


def test_of_four_people_nothing_is_said() -> None:
    question = choice("Listen", "Talk")

    (numbers,) = numbers_of(quiz(question), [said(question, n, "Talk") for n in range(4)])

    assert (numbers.people, numbers.right_percent) == (None, None)
    assert numbers.wrong == (WrongChoice("Talk", None),)


def test_where_everybody_was_right_no_exact_number_is_said() -> None:
    question = choice("Listen", "Talk")

    (numbers,) = numbers_of(quiz(question), [said(question, n, "Listen") for n in range(7)])

    assert (numbers.people, numbers.right_percent) == (7, None)


def test_of_pairs_and_orders_only_what_many_chose_is_said() -> None:
    question = pairs()
    know, choose = (pair.key for pair in question.pairs)
    swapped = Given(pairs={know: choose, choose: choose})
    given = [Response(person(n), question.key, swapped, is_right=False) for n in range(6)]
    rare = Given(pairs={know: know, choose: know})
    given.append(Response(person(7), question.key, rare, is_right=False))

    (numbers,) = numbers_of(quiz(question), given)

    assert numbers.wrong == (WrongChoice("Know → freedom", 6),)


def test_a_question_that_stands_in_for_another_has_no_number() -> None:
    variant = choice("Listen", "Talk", name="variant")

    numbers = numbers_of(quiz(choice("Ask", "Go"), variants=(variant,)), [])

    assert [(one.number, one.people) for one in numbers] == [(1, None), (None, None)]


def test_answers_to_a_question_that_is_gone_are_left_out() -> None:
    gone = choice("Ask", "Go", name="gone")

    (numbers,) = numbers_of(quiz(choice("Ask", "Go")), [said(gone, n, "Go") for n in range(9)])

    assert numbers.people is None
