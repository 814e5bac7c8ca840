"""Whether a quiz gives itself away to somebody who knows nothing (curriculum, 5.0). Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from courses.outline import Option, Question, QuizSpec

LONGEST_RIGHT_PERCENT = 40
"""In a question with one right answer, the longest is right at most 4 times in 10."""

TIMES_AS_LONG = 1.5
"""No answer is longer than another by more than that."""

TRUE_PERCENT = (40, 60)
"""Between these, claims are true."""

FEWEST_TO_JUDGE = 5
"""Of fewer questions, a share says nothing."""

FEWEST_CLAIMS = 10
"""Of fewer claims, nobody can expect a balance."""

FEWEST_ALIKE = 3
"""As many claims in one quiz that are all true, or all false, are a pattern."""

FEWEST_ALL_BUT_ONE = 2
NOT_RIGHT_ALLOWED = 1
ONE_RIGHT = {"multiple_choice", "scenario"}
GIVEN = {"ordering", "matching"}
"""To be on the safe side, a guesser is given these."""


def unequal_options(question: Question) -> bool:
    lengths = [len(option.text.strip()) for option in question.options]
    if question.kind not in ONE_RIGHT | {"multiple_select"} or len(lengths) < FEWEST_ALL_BUT_ONE:
        return False
    return max(lengths) > TIMES_AS_LONG * max(min(lengths), 1)


def is_passed_by_guessing(quiz: QuizSpec, *, claims_are: bool) -> bool:
    """Takes the longest answers, and says True (or False) to every claim."""
    if not quiz.questions or all(question.kind in GIVEN for question in quiz.questions):
        return False
    wrong = [q for q in quiz.questions if not _guessed(q, claims_are=claims_are)]
    return len(wrong) <= NOT_RIGHT_ALLOWED and not any(question.must for question in wrong)


def _guessed(question: Question, *, claims_are: bool) -> bool:
    if question.kind in GIVEN:
        return True
    if question.kind == "true_false":
        return truth_of(question) is claims_are
    count = question.choose if question.kind == "multiple_select" else 1
    return all(option.right for option in _longest(question.options)[:count])


def truth_of(question: Question) -> bool:
    """Whether the claim is true: its first option is True."""
    return bool(question.options) and question.options[0].right


def _longest(options: Iterable[Option]) -> list[Option]:
    return sorted(options, key=lambda option: -len(option.text.strip()))


def longest_is_right_too_often(questions: Iterable[Question]) -> bool:
    one_right = [q for q in questions if q.kind in ONE_RIGHT and len(q.options) > 1]
    return _share(one_right, longest_is_right, above=LONGEST_RIGHT_PERCENT)


def longest_is_right(question: Question) -> bool:
    """Longer than every other answer, and right."""
    first, second, *_ = _longest(question.options)
    return first.right and len(first.text.strip()) > len(second.text.strip())


def balance_is_off(questions: Iterable[Question]) -> bool:
    claims = [question for question in questions if question.kind == "true_false"]
    if len(claims) < FEWEST_CLAIMS:
        return False
    low, high = TRUE_PERCENT
    true_often = _share(claims, truth_of, above=high)
    return true_often or _share(claims, lambda claim: not truth_of(claim), above=100 - low)


def claims_are_alike(questions: Iterable[Question]) -> bool:
    claims = [truth_of(question) for question in questions if question.kind == "true_false"]
    return len(claims) >= FEWEST_ALIKE and len(set(claims)) == 1


def all_but_one_is_right(questions: Iterable[Question]) -> bool:
    """In every question where several are to be chosen."""
    several = [question for question in questions if question.kind == "multiple_select"]
    return len(several) >= FEWEST_ALL_BUT_ONE and all(
        sum(not option.right for option in question.options) == 1 for question in several
    )


def _share(questions: Sequence[Question], is_so: Callable[[Question], bool], *, above: int) -> bool:
    so = sum(1 for question in questions if is_so(question))
    return len(questions) >= FEWEST_TO_JUDGE and 100 * so > above * len(questions)
