"""Which questions a try asks, in which order it shows what, and when the next may begin."""

from __future__ import annotations

import hmac
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from courses.content_keys import QuestionKey
from courses.outline import Option, Pair, Question, QuizSpec, TaskSpec

WAIT_BETWEEN_TRIES = timedelta(minutes=10)
"""Time to look at the lesson again before guessing once more (curriculum, section 5.0)."""

TOKEN_LETTERS = 20
"""80 bits of an HMAC: short in a form, and nobody finds a second option with the same token."""

SIGN_OFF_MARKS = (0, 1, 2)

WHOLE_TASK = UUID(int=0)
"""The key of the note about the whole task: what to try next."""


def next_try_at(last_finished_at: datetime | None) -> datetime | None:
    """When the next live try may begin; None when it may begin at once."""
    return last_finished_at + WAIT_BETWEEN_TRIES if last_finished_at else None


def may_try(last_finished_at: datetime | None, *, at: datetime) -> bool:
    begins = next_try_at(last_finished_at)
    return begins is None or begins <= at


def draw(spec: QuizSpec, *, tries_before: int) -> tuple[QuestionKey, ...]:
    """What the next try asks: a question with variants takes turns with them."""
    return tuple(_in_turn(spec, question, tries_before).key for question in spec.questions)


def _in_turn(spec: QuizSpec, question: Question, tries_before: int) -> Question:
    stand_ins = [variant for variant in spec.variants if variant.variant_of == question.key]
    turns = [question, *stand_ins]
    return turns[tries_before % len(turns)]


def questions_of(spec: QuizSpec, keys: Sequence[QuestionKey]) -> tuple[Question, ...]:
    """The questions of a try in its order; a variant must be right where its original must."""
    must = {question.key for question in spec.questions if question.must}
    known = {question.key: question for question in (*spec.questions, *spec.variants)}
    return tuple(
        replace(known[key], must=known[key].must or known[key].variant_of in must) for key in keys
    )


def token(attempt: UUID, question: Question, part: UUID, side: str, *, secret: str) -> str:
    """The name by which a page knows an option: it tells nothing, and differs in each try."""
    return _hmac(f"token:{attempt}:{question.key}:{part}:{side}", secret)[:TOKEN_LETTERS]


def shown_options(attempt: UUID, question: Question, *, secret: str) -> tuple[Option, ...]:
    """The options as this try shows them: true and false stay, an order never starts right."""
    if question.kind == "true_false":
        return question.options
    mixed = sorted(
        question.options,
        key=lambda option: _hmac(f"order:{attempt}:{question.key}:{option.key}", secret),
    )
    if question.kind == "ordering" and _reads_alike(mixed, question.options):
        return (*mixed[1:], mixed[0])
    return tuple(mixed)


def shown_right_sides(attempt: UUID, question: Question, *, secret: str) -> tuple[Pair, ...]:
    """The words on the right of a matching question, mixed, each wording once."""
    mixed = sorted(
        question.pairs,
        key=lambda pair: _hmac(f"right:{attempt}:{question.key}:{pair.key}", secret),
    )
    once: dict[str, Pair] = {}
    for pair in mixed:
        once.setdefault(pair.right, pair)
    return tuple(once.values())


def _reads_alike(mixed: Sequence[Option], options: Sequence[Option]) -> bool:
    return [option.text for option in mixed] == [option.text for option in options]


def _hmac(message: str, secret: str) -> str:
    return hmac.new(secret.encode(), message.encode(), "sha256").hexdigest()


def task_total(task: TaskSpec, marks: Mapping[UUID, int]) -> int:
    return sum(marks.get(line.key, 0) for line in task.lines)


def task_is_passed(task: TaskSpec, marks: Mapping[UUID, int]) -> bool:
    """Enough in all, and no starred line at 0."""
    starred = [marks.get(line.key, 0) for line in task.lines if line.starred]
    return task_total(task, marks) >= task.pass_total and all(mark > 0 for mark in starred)


def marks_are_whole(task: TaskSpec, marks: Mapping[UUID, int]) -> bool:
    """Each line of the task has a mark, and nothing else has."""
    return marks.keys() == {line.key for line in task.lines} and all(
        mark in SIGN_OFF_MARKS for mark in marks.values()
    )


def is_an_answer(text: str, ticked: Sequence[str]) -> bool:
    """Something was written or ticked."""
    return bool(text.strip() or ticked)


def would_be_lost(stored: str, text: str) -> bool:
    """`text` says less than `stored` did."""
    return bool(stored.strip()) and stored.strip() not in text
