"""Keep tries, answers, what learners write, and sign-offs.

The database decides what happens once.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from courses.content_keys import ActivityKey, QuestionKey
from courses.outline import QuizSpec, TaskSpec
from training.accounts.models import User
from training.assessments.errors import (
    MarksAreNotWholeError,
    NotAskedError,
    NotYoursError,
)
from training.assessments.models import (
    Answer,
    Attempt,
    QuizVersion,
    Reflection,
    TaskSignOff,
)
from training.assessments.queries import questions_asked, quiz_standing
from training.assessments.rules import (
    draw,
    is_an_answer,
    marks_are_whole,
    task_is_passed,
    task_total,
    would_be_lost,
)
from training.assessments.scoring import Given, mark, quiz_is_passed
from training.enrolment.models import Enrolment


def start_attempt(*, learner: User, attempt_id: UUID, spec: QuizSpec, at: datetime) -> Attempt:
    """The try with this id, made once; or the open try of this quiz, where there is one.

    NotYoursError when the id is of somebody else's try.
    """
    known = Attempt.objects.filter(pk=attempt_id).first()
    if known is not None:
        return _own(known, learner)
    tries = quiz_standing(learner, spec.key).tries
    made = Attempt(
        pk=attempt_id,
        learner=learner,
        version_id=keep_version(spec),
        quiz_key=spec.key,
        question_keys=[str(key) for key in draw(spec, tries_before=tries)],
        started_at=at,
    )
    Attempt.objects.bulk_create([made], ignore_conflicts=True)
    standing = Attempt.objects.filter(pk=attempt_id).first()
    if standing is not None:
        return _own(standing, learner)
    return Attempt.objects.unfinished().get(learner=learner, quiz_key=spec.key)


def _own(attempt: Attempt, learner: User) -> Attempt:
    if attempt.learner_id != learner.pk:
        raise NotYoursError
    return attempt


def keep_version(spec: QuizSpec) -> str:
    version = QuizVersion(
        sha256=spec.sha256, quiz_key=spec.key, language=spec.language, spec=spec.to_dict()
    )
    QuizVersion.objects.bulk_create([version], ignore_conflicts=True)
    return version.sha256


def store_answer(
    *, attempt: Attempt, question_key: QuestionKey, given: Given, at: datetime
) -> None:
    """Keep the answer, unless one came first: that one stays."""
    questions = questions_asked(attempt, QuizSpec.from_dict(attempt.version.spec))
    question = next((q for q in questions if q.key == question_key), None)
    if question is None:
        raise NotAskedError
    answer = Answer(
        attempt=attempt,
        question_key=question_key,
        given=given.to_dict(),
        is_right=mark(question, given).is_right,
        stored_at=at,
    )
    Answer.objects.bulk_create([answer], ignore_conflicts=True)


def finish(*, attempt: Attempt, at: datetime) -> bool:
    """Judge the try once every question has its answer; is it passed?

    Until then nothing happens. A finished try stays as it was judged.
    """
    if attempt.passed is not None:
        return attempt.passed
    questions = questions_asked(attempt, QuizSpec.from_dict(attempt.version.spec))
    right = dict(_marks(attempt.answers.all()))
    if any(question.key not in right for question in questions):
        return False
    attempt.passed = quiz_is_passed((question, right[question.key]) for question in questions)
    attempt.finished_at = at
    Attempt.objects.filter(pk=attempt.pk, finished_at=None).update(
        passed=attempt.passed, finished_at=at
    )
    return attempt.passed


def _marks(answers: Iterable[Answer]) -> Iterable[tuple[UUID, bool]]:
    return ((answer.question_key, answer.is_right) for answer in answers)


@transaction.atomic
def save_draft(
    *,
    learner: User,
    activity_key: ActivityKey,
    text: str,
    ticked: Sequence[str],
    seen_at: datetime | None,
    at: datetime,
) -> Reflection:
    """Keep what was typed so far, for the learner alone.

    `seen_at` is when the words were saved that the form showed. What another device saved
    since then is set aside, never lost.
    """
    row = _locked_reflection(learner, activity_key, at)
    if row.saved_at != seen_at and would_be_lost(row.text, text):
        row.set_aside = [*row.set_aside, row.text]
    row.text, row.ticked, row.saved_at = text, list(ticked), at
    row.save(update_fields=["text", "ticked", "saved_at", "set_aside"])
    return row


@transaction.atomic
def save_reflection(
    *,
    learner: User,
    activity_key: ActivityKey,
    enrolment: Enrolment | None,
    text: str,
    ticked: Sequence[str],
    share: bool,
    at: datetime,
    seen_at: datetime | None = None,
    language: str = "",
    has_more: bool = False,
) -> Reflection:
    """Keep an answer to an activity; with `share`, also for the trainers of that enrolment.

    `has_more`: there is something beside the words, so that it is an answer also without any.
    """
    row = save_draft(
        learner=learner, activity_key=activity_key, text=text, ticked=ticked, seen_at=seen_at, at=at
    )
    if has_more or is_an_answer(text, ticked):
        row.answered_at = row.answered_at or at
    if share and (has_more or text.strip()):
        row.shared_text, row.shared_at, row.enrolment = text, at, enrolment
        row.language = language
    row.save(update_fields=["answered_at", "shared_text", "shared_at", "enrolment", "language"])
    return row


def stop_sharing(*, learner: User, activity_key: ActivityKey) -> None:
    """Trainers can no longer read it. That one of them has read it stays noted."""
    own = Reflection.objects.filter(learner=learner, activity_key=activity_key)
    own.update(shared_text="", shared_at=None)


@transaction.atomic
def take_up_set_aside(
    *, learner: User, activity_key: ActivityKey, number: int, typed: str, both: bool, at: datetime
) -> None:
    """Put what another device had saved under what is in the box, or change the two over."""
    row = _locked_reflection(learner, activity_key, at)
    if not 0 <= number < len(row.set_aside):
        return
    aside = list(row.set_aside)
    taken = aside.pop(number)
    if both:
        row.text = f"{typed.rstrip()}\n\n{taken}".strip()
    else:
        row.text, aside = taken, [*aside, *([typed] if typed.strip() else [])]
    row.set_aside, row.saved_at = aside, at
    row.save(update_fields=["text", "set_aside", "saved_at"])


def drop_set_aside(*, learner: User, activity_key: ActivityKey) -> None:
    """The learner has looked at what another device had saved and does not need it."""
    Reflection.objects.filter(learner=learner, activity_key=activity_key).update(set_aside=[])


def begin_reflection(*, learner: User, activity_key: ActivityKey, at: datetime) -> Reflection:
    """The learner's own, without any words where nothing was written yet."""
    blank = Reflection(learner=learner, activity_key=activity_key, saved_at=at)
    Reflection.objects.bulk_create([blank], ignore_conflicts=True)
    return Reflection.objects.select_related("learner").get(
        learner=learner, activity_key=activity_key
    )


def _locked_reflection(learner: User, activity_key: ActivityKey, at: datetime) -> Reflection:
    begin_reflection(learner=learner, activity_key=activity_key, at=at)
    rows = Reflection.objects.select_for_update(of=("self",))
    return rows.get(learner=learner, activity_key=activity_key)


def sign_off(
    *,
    learner: User,
    enrolment: Enrolment | None,
    task: TaskSpec,
    marks: Mapping[UUID, int],
    notes: Mapping[UUID, str],
    watched_by: User,
    minutes: int,
    at: datetime,
    sign_off_id: UUID | None = None,
) -> TaskSignOff:
    """Keep what a trainer saw, passed or not yet. The same id twice is one entry."""
    if not marks_are_whole(task, marks):
        raise MarksAreNotWholeError
    entry = TaskSignOff(
        pk=sign_off_id or uuid.uuid4(),
        learner=learner,
        enrolment=enrolment,
        task_key=task.key,
        watched_by=watched_by,
        marks={str(line): mark for line, mark in marks.items()},
        notes={str(line): note for line, note in notes.items()},
        total=task_total(task, marks),
        passed=task_is_passed(task, marks),
        minutes=minutes,
        at=at,
    )
    TaskSignOff.objects.bulk_create([entry], ignore_conflicts=True)
    return TaskSignOff.objects.get(pk=entry.pk, learner=learner)


def void_sign_off(*, sign_off: TaskSignOff, by: User, why: str, at: datetime) -> None:
    """Take an entry back. A certificate that stood on it asks for a decision."""
    TaskSignOff.objects.filter(pk=sign_off.pk, voided_at=None).update(
        voided_at=at, voided_by=by, void_reason=why
    )
