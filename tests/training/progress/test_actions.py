"""Completions merge; voiding alone takes one back."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.factories.outlines import key, make_lesson, make_outline, make_quiz_step
from training.accounts.models import User
from training.progress.actions.steps import (
    complete_step,
    judge_course,
    move_resume_point,
    void_source,
)
from training.progress.models import (
    CompletionSource,
    CourseCompletion,
    ResumePoint,
    StepCompletion,
)
from training.progress.queries import done_steps, has_completed

MORNING = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
NOON = datetime(2026, 3, 2, 12, 0, 0, 250, tzinfo=UTC)
ONE, TWO, QUIZ = make_lesson("one", minutes=6), make_lesson("two", minutes=7), make_quiz_step("q")
OUTLINE = make_outline([ONE, TWO])
SHA = OUTLINE.sha256


def complete(learner, step=ONE, at=MORNING, **more):
    complete_step(learner=learner, step_key=step.key, outline_sha256=SHA, at=at, **more)


def void(learner, step=ONE, outline=OUTLINE, **which):
    source = CompletionSource.objects.get(completion__step_key=step.key, **which)
    void_source(source=source, outline=outline, by=learner, why="Wrong person.", at=NOON)


def test_a_completed_step_is_done(learner):
    complete(learner)

    assert done_steps(learner, [ONE.key, TWO.key]) == {ONE.key}


def test_a_step_is_done_for_its_learner_alone(learner, other_learner):
    complete(learner)

    assert done_steps(other_learner, [ONE.key]) == set()


@pytest.mark.parametrize("times", [(MORNING, NOON), (NOON, MORNING), (NOON, NOON, MORNING)])
def test_the_earliest_time_is_kept_in_any_order(learner, times):
    for at in times:
        complete(learner, at=at)

    assert StepCompletion.objects.get().completed_at == MORNING
    assert CompletionSource.objects.get().at == MORNING


def test_each_reason_is_kept_once(learner):
    complete(learner, QUIZ, kind="quiz", reference=key("try 1"))
    complete(learner, QUIZ, kind="quiz", reference=key("try 1"))
    complete(learner, QUIZ, kind="paper", reference=key("sheet 1"))

    kinds = CompletionSource.objects.values_list("kind", flat=True).order_by("kind")
    assert list(kinds) == ["paper", "quiz"]


def test_a_step_stays_done_while_one_reason_stands(learner):
    complete(learner, at=MORNING, kind="paper", reference=key("sheet"))
    complete(learner, at=NOON)

    void(learner, kind="paper")

    assert done_steps(learner, [ONE.key]) == {ONE.key}
    assert StepCompletion.objects.get().completed_at == NOON


def test_a_step_is_not_done_when_its_last_reason_is_voided(learner):
    complete(learner)

    void(learner)

    assert done_steps(learner, [ONE.key]) == set()
    source = CompletionSource.objects.get()
    assert (source.void_reason, source.voided_by, source.voided_at) == (
        "Wrong person.",
        learner,
        NOON,
    )


def test_a_voided_reason_that_comes_again_stays_voided(learner):
    complete(learner, kind="paper", reference=key("sheet"))
    void(learner)

    complete(learner, kind="paper", reference=key("sheet"))

    assert done_steps(learner, [ONE.key]) == set()


def test_a_learner_may_say_it_again_after_a_voiding(learner):
    complete(learner, at=MORNING)
    void(learner)

    complete(learner, at=NOON)

    assert done_steps(learner, [ONE.key]) == {ONE.key}
    assert StepCompletion.objects.get().completed_at == NOON


def test_a_course_is_complete_on_the_day_of_its_last_step(learner):
    complete(learner, ONE, at=NOON)
    complete(learner, TWO, at=MORNING)

    assert judge_course(learner=learner, outline=OUTLINE)

    completion = CourseCompletion.objects.get()
    assert completion.completed_at == NOON
    assert completion.study_minutes == 13
    assert completion.outline_sha256 == SHA


def test_a_course_is_completed_once(learner):
    complete(learner, ONE)
    complete(learner, TWO)

    judge_course(learner=learner, outline=OUTLINE)
    judge_course(learner=learner, outline=OUTLINE)

    assert CourseCompletion.objects.count() == 1


def test_an_unfinished_course_is_not_completed(learner):
    complete(learner, ONE)

    assert not judge_course(learner=learner, outline=OUTLINE)
    assert not CourseCompletion.objects.exists()


def test_a_lesson_added_later_is_asked_only_of_those_who_have_not_finished(learner, other_learner):
    longer = make_outline([ONE, TWO, make_lesson("three")])
    for person in (learner, other_learner):
        complete(person, ONE)
    complete(learner, TWO)
    judge_course(learner=learner, outline=OUTLINE)

    complete(other_learner, TWO)

    judge_course(learner=learner, outline=longer)
    judge_course(learner=other_learner, outline=longer)

    assert has_completed(learner, OUTLINE.key)
    assert not has_completed(other_learner, OUTLINE.key)


def test_voiding_the_only_reason_of_a_step_takes_the_course_back_with_its_reason(learner):
    complete(learner, ONE)
    complete(learner, TWO)
    judge_course(learner=learner, outline=OUTLINE)

    void(learner, TWO)

    assert not has_completed(learner, OUTLINE.key)
    assert CourseCompletion.objects.get().void_reason == "a step of it was voided"


def test_a_course_that_was_taken_back_can_be_completed_again(learner):
    complete(learner, ONE)
    complete(learner, TWO)
    judge_course(learner=learner, outline=OUTLINE)
    void(learner, TWO)
    complete(learner, TWO, at=NOON)

    assert judge_course(learner=learner, outline=OUTLINE)
    assert CourseCompletion.objects.count() == 2


def test_voiding_one_of_two_reasons_leaves_the_course_complete(learner):
    complete(learner, ONE)
    complete(learner, TWO)
    complete(learner, TWO, kind="paper", reference=key("sheet"))
    judge_course(learner=learner, outline=OUTLINE)

    void(learner, TWO, kind="paper")

    assert has_completed(learner, OUTLINE.key)


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_the_resume_point_is_the_latest_in_any_order(learner: User, order: tuple[int, int]) -> None:
    moves = [(ONE, MORNING), (TWO, MORNING + timedelta(minutes=1))]
    for step, at in (moves[n] for n in order):
        move_resume_point(learner=learner, course_key=OUTLINE.key, step_key=step.key, at=at)

    assert ResumePoint.objects.get().step_key == TWO.key
