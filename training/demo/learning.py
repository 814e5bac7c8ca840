"""What the made-up learners have done: every lesson, activity and quiz as a person would do it."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import datetime, timedelta

from courses import catalogue
from courses.content_keys import ActivityKey, QuizKey
from courses.outline import CourseOutline, Question, Step
from training.accounts.models import User
from training.assessments.actions import (
    finish,
    save_reflection,
    sign_off,
    start_attempt,
    store_answer,
)
from training.assessments.queries import questions_asked
from training.assessments.scoring import Given
from training.certificates.actions import issue_due
from training.enrolment.models import Enrolment
from training.progress.actions.steps import complete_step, judge_course, move_resume_point
from training.progress.models import CompletionSource
from training.progress.queries import done_steps

BETWEEN_STEPS = timedelta(hours=5)
REFLECTION = "I would tell the person what I write down, and who reads it. (Example)"


def learn(learner: User, outline: CourseOutline, steps: Sequence[Step], *, at: datetime) -> None:
    """Do these steps one after another, the last of them just before `at`."""
    if {step.key for step in steps} <= done_steps(learner, [step.key for step in steps]):
        return
    for number, step in enumerate(steps):
        done_at = at - BETWEEN_STEPS * (len(steps) - number)
        if step.kind == "quiz":
            _pass_quiz(learner, outline, step, done_at)
        else:
            _read_lesson(learner, outline, step, done_at)
        move_resume_point(learner=learner, course_key=outline.key, step_key=step.key, at=done_at)
    judge_course(learner=learner, outline=outline)


def _read_lesson(learner: User, outline: CourseOutline, step: Step, at: datetime) -> None:
    if step.activity_key:
        _answer_activity(learner, ActivityKey(step.activity_key), at)
    complete_step(learner=learner, step_key=step.key, outline_sha256=outline.sha256, at=at)


def _answer_activity(learner: User, key: ActivityKey, at: datetime) -> None:
    activity = catalogue.activity(key, learner.language)
    ticks = activity.ticks if activity else ()
    save_reflection(
        learner=learner,
        activity_key=key,
        enrolment=Enrolment.objects.filter(learner=learner, left_at=None).first(),
        text="" if ticks else REFLECTION,
        ticked=[str(tick.key) for tick in ticks],
        share=True,
        at=at,
    )


def _pass_quiz(learner: User, outline: CourseOutline, step: Step, at: datetime) -> None:
    spec = catalogue.quiz(QuizKey(step.key), learner.language)
    if spec is None:
        return
    attempt = start_attempt(
        learner=learner, attempt_id=uuid.uuid5(learner.pk, str(step.key)), spec=spec, at=at
    )
    for question in questions_asked(attempt, spec):
        given = right_answer(question)
        store_answer(attempt=attempt, question_key=question.key, given=given, at=at)
    if finish(attempt=attempt, at=at):
        complete_step(
            learner=learner,
            step_key=step.key,
            outline_sha256=outline.sha256,
            at=at,
            kind=CompletionSource.Kind.QUIZ,
            reference=attempt.pk,
        )


def learn_on_paper(
    place: Enrolment,
    course: CourseOutline,
    steps: Sequence[Step],
    *,
    begun: datetime,
    ended: datetime,
) -> None:
    """One after another, the last of them shortly before `ended`."""
    sheet = uuid.uuid5(place.pk, "paper")
    for done, step in enumerate(steps):
        complete_step(
            learner=place.learner,
            step_key=step.key,
            outline_sha256=course.sha256,
            at=begun + (ended - begun) * done / len(steps),
            kind=CompletionSource.Kind.PAPER,
            reference=sheet,
        )
    judge_course(learner=place.learner, outline=course)


def certify(place: Enrolment, course: CourseOutline, *, by: User, at: datetime) -> None:
    """A trainer watched the task, and all was there."""
    assert course.task is not None  # noqa: S101 - each course of the programme has one
    sign_off(
        sign_off_id=uuid.uuid5(place.pk, str(course.key)),
        learner=place.learner,
        enrolment=place,
        task=course.task,
        marks={line.key: 2 for line in course.task.lines},
        notes={},
        watched_by=by,
        minutes=12,
        at=at,
    )
    issue_due(learner=place.learner, course=course, at=at)


def miss_quiz(learner: User, step: Step, *, attempt: uuid.UUID, at: datetime) -> None:
    """Answer all of it, and not one answer is right."""
    spec = catalogue.quiz(QuizKey(step.key), learner.language)
    if spec is None:
        return
    begun = start_attempt(learner=learner, attempt_id=attempt, spec=spec, at=at)
    for question in questions_asked(begun, spec):
        given = _wrong_answer(question)
        store_answer(attempt=begun, question_key=question.key, given=given, at=at)
    finish(attempt=begun, at=at)


def _wrong_answer(question: Question) -> Given:
    if question.kind == "matching":
        turned = (*question.pairs[1:], question.pairs[0])
        both = zip(question.pairs, turned, strict=True)
        return Given(pairs={pair.key: other.key for pair, other in both})
    if question.kind == "ordering":
        return Given(chosen=tuple(option.key for option in reversed(question.options)))
    return Given(chosen=tuple(option.key for option in question.options if not option.right)[:1])


def right_answer(question: Question) -> Given:
    if question.kind == "matching":
        return Given(pairs={pair.key: pair.key for pair in question.pairs})
    chosen = question.options
    if question.kind != "ordering":
        chosen = tuple(option for option in chosen if option.right)
    return Given(chosen=tuple(option.key for option in chosen))
