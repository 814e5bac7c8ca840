"""Where a learner stands with a quiz, and a try with its answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from courses.content_keys import ActivityKey, FilmKey, QuestionKey, QuizKey, TaskKey
from courses.outline import Question, QuizSpec
from training.accounts.models import User
from training.assessments.models import (
    Answer,
    Attempt,
    FilmAnswer,
    FilmReflection,
    Reflection,
    TaskSignOff,
)
from training.assessments.rules import next_try_at, questions_of
from training.assessments.scoring import Given, Mark, mark


@dataclass(frozen=True, slots=True)
class QuizStanding:
    """`open_try` waits for answers; `last_finished_at` is of live tries alone."""

    open_try: UUID | None
    last_finished: UUID | None
    last_finished_at: datetime | None
    tries: int
    is_passed: bool

    @property
    def next_try_at(self) -> datetime | None:
        return next_try_at(self.last_finished_at)


def quiz_standing(learner: User, quiz: QuizKey) -> QuizStanding:
    tries = list(Attempt.objects.standing().filter(learner=learner, quiz_key=quiz))
    live = [attempt for attempt in tries if attempt.entered_by_id is None]
    finished = [attempt for attempt in tries if attempt.finished_at]
    ended = {attempt.finished_at: attempt for attempt in live if attempt.finished_at}
    last = ended[max(ended)] if ended else None
    return QuizStanding(
        open_try=next((attempt.pk for attempt in live if not attempt.finished_at), None),
        last_finished=last.pk if last else None,
        last_finished_at=last.finished_at if last else None,
        tries=len(finished),
        is_passed=any(attempt.passed for attempt in finished),
    )


@dataclass(frozen=True, slots=True)
class Answered:
    given: Given
    mark: Mark


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of a try. `answered` is None until an answer is stored."""

    number: int
    question: Question
    answered: Answered | None

    @property
    def is_right(self) -> bool:
        return self.answered is not None and self.answered.mark.is_right


@dataclass(frozen=True, slots=True)
class Try:
    """A try with the quiz as it was when the try began."""

    attempt: Attempt
    spec: QuizSpec
    asked: Sequence[Asked]

    @property
    def first_open(self) -> Asked | None:
        return next((asked for asked in self.asked if asked.answered is None), None)

    @property
    def is_finished(self) -> bool:
        return self.attempt.finished_at is not None


def try_of(learner: User, attempt_id: UUID) -> Try | None:
    """None when there is no such try of this learner, or when it was voided."""
    attempts = Attempt.objects.standing().visible_to(learner).select_related("version")
    attempt = attempts.filter(pk=attempt_id).first()
    return next(iter(tries_with_answers([attempt])), None) if attempt else None


def tries_with_answers(attempts: Iterable[Attempt]) -> list[Try]:
    """Each with what was given to each of its questions. One query for all of them."""
    found = list(attempts)
    given: dict[UUID, dict[UUID, Answer]] = {attempt.pk: {} for attempt in found}
    for answer in Answer.objects.filter(attempt__in=found):
        given[answer.attempt_id][answer.question_key] = answer
    return [_with_answers(attempt, given[attempt.pk]) for attempt in found]


def _with_answers(attempt: Attempt, given: Mapping[UUID, Answer]) -> Try:
    spec = QuizSpec.from_dict(attempt.version.spec)
    asked = [
        Asked(number, question, _answered(question, given.get(question.key)))
        for number, question in enumerate(questions_asked(attempt, spec), start=1)
    ]
    return Try(attempt, spec, asked)


def questions_asked(attempt: Attempt, spec: QuizSpec) -> tuple[Question, ...]:
    return questions_of(spec, [QuestionKey(UUID(key)) for key in attempt.question_keys])


def _answered(question: Question, answer: Answer | None) -> Answered | None:
    if answer is None:
        return None
    given = Given.from_dict(answer.given)
    return Answered(given, mark(question, given))


def reflection_of(learner: User, activity: ActivityKey) -> Reflection | None:
    return Reflection.objects.filter(learner=learner, activity_key=activity).first()


def activities_done(learner: User, activities: Iterable[UUID]) -> set[UUID]:
    """Those that the learner answered; drafts do not count."""
    rows = Reflection.objects.filter(
        learner=learner, activity_key__in=list(activities), answered_at__isnull=False
    )
    return set(rows.values_list("activity_key", flat=True))


def signed_tasks(learner: User, tasks: Iterable[UUID]) -> set[UUID]:
    """Those that a trainer has watched and passed, and has not taken back."""
    passed = TaskSignOff.objects.standing().filter(learner=learner, passed=True)
    rows = passed.filter(task_key__in=list(tasks))
    return set(rows.values_list("task_key", flat=True))


def task_is_signed(learner: User, task: TaskKey) -> bool:
    return task in signed_tasks(learner, [task])


def film_answers(learner: User, film: FilmKey) -> dict[QuestionKey, Given]:
    """What the learner answered first to the questions in a film."""
    rows = FilmAnswer.objects.filter(learner=learner, film_key=film)
    return {
        QuestionKey(key): Given.from_dict(given)
        for key, given in rows.values_list("question_key", "given")
    }


def film_reflection_of(learner: User, film: FilmKey) -> FilmReflection | None:
    """None while nothing was written."""
    rows = FilmReflection.objects.visible_to(learner)
    return rows.filter(film_key=film, answered_at__isnull=False).first()
