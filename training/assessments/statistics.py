"""How the questions of a quiz do, in numbers that point at nobody. No database, no clock."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from courses.content_keys import OptionKey, QuestionKey
from courses.outline import Question, QuizSpec
from training.assessments.scoring import Given, mark
from training.lib.small_numbers import shown, shown_parts, shown_percent

PUZZLING_PERCENT = 50
"""A question that fewer get right the first time is worth a look."""


MANY_WAYS = ("ordering", "matching")
"""Of these, only what many people chose is shown: a rare choice would point at one."""


@dataclass(frozen=True, slots=True)
class Response:
    """An answer that was given. `person` only tells one from another."""

    person: UUID
    question: QuestionKey
    given: Given
    is_right: bool


@dataclass(frozen=True, slots=True)
class WrongChoice:
    """`count` is None where it is too small to be shown."""

    words: str
    count: int | None


@dataclass(frozen=True, slots=True)
class QuestionNumbers:
    """Of the first answer of each person. None where a number is too small to be shown.

    `number` is None for a question that stands in for another.
    """

    question: Question
    number: int | None
    people: int | None
    right_percent: int | None
    wrong: tuple[WrongChoice, ...]

    @property
    def is_puzzling(self) -> bool:
        return self.right_percent is not None and self.right_percent < PUZZLING_PERCENT


def numbers_of(spec: QuizSpec, responses: Iterable[Response]) -> tuple[QuestionNumbers, ...]:
    """`responses` in the order in which they were given."""
    first: dict[QuestionKey, dict[UUID, Response]] = {}
    for response in responses:
        first.setdefault(response.question, {}).setdefault(response.person, response)
    asked = [*enumerate(spec.questions, start=1), *((None, one) for one in spec.variants)]
    return tuple(
        _numbers(question, number, list(first.get(question.key, {}).values()))
        for number, question in asked
    )


RIGHT = ""
"""Stands for the right answer among the wrong ones: their counts together are all people."""


def _numbers(
    question: Question, number: int | None, responses: Sequence[Response]
) -> QuestionNumbers:
    whole = len(responses)
    right = sum(response.is_right for response in responses)
    wrong = _wrong(question, responses)
    counts = shown_parts({RIGHT: right, **wrong}, whole)
    return QuestionNumbers(
        question=question,
        number=number,
        people=shown(whole),
        right_percent=None if counts[RIGHT] is None else shown_percent(right, whole),
        wrong=tuple(
            WrongChoice(words, counts[words])
            for words, _count in wrong.most_common()
            if question.kind not in MANY_WAYS or counts[words] is not None
        ),
    )


def _wrong(question: Question, responses: Sequence[Response]) -> Counter[str]:
    """What was chosen and is not right; an answer that nobody chose is there with nought."""
    nobody = {option.text: 0 for option in question.options if not option.right}
    counted = Counter({} if question.kind in MANY_WAYS else nobody)
    for response in responses:
        if not response.is_right:
            counted.update(_wrong_words(question, response.given))
    return counted


def _wrong_words(question: Question, given: Given) -> list[str]:
    words = _words(question, given)
    return [words[key] for key, is_right in mark(question, given).parts if not is_right]


def _words(question: Question, given: Given) -> Mapping[OptionKey, str]:
    """What each part is called: for a pair, with what it was matched."""
    right_of = {pair.key: pair.right for pair in question.pairs}
    pairs = {
        pair.key: f"{pair.left} → {right_of.get(given.pairs.get(pair.key, pair.key), '')}"
        for pair in question.pairs
    }
    options = {option.key: option.text for option in question.options}
    return {**options, **pairs}
