"""Tries, answers, words and sign-offs: kept once, and never lost."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.factories.outlines import (
    key,
    make_choice,
    make_ordering,
    make_quiz,
    make_task,
)
from training.assessments.actions import (
    finish,
    save_draft,
    save_reflection,
    sign_off,
    start_attempt,
    stop_sharing,
    store_answer,
    void_sign_off,
)
from training.assessments.errors import MarksAreNotWholeError, NotAskedError, NotYoursError
from training.assessments.models import Answer, Attempt, QuizVersion, Reflection, TaskSignOff
from training.assessments.queries import (
    quiz_standing,
    signed_tasks,
    task_is_signed,
    try_of,
)
from training.assessments.scoring import Given

NINE = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
TEN = NINE + timedelta(hours=1)
EASY, LINES = make_choice("easy"), make_ordering("lines", options=3)
QUIZ = make_quiz(EASY, LINES)
RIGHT = {
    EASY.key: Given((EASY.options[0].key,)),
    LINES.key: Given(tuple(option.key for option in LINES.options)),
}
WRONG = Given((EASY.options[1].key,))
ACTIVITY = key("activity")
TASK = make_task(lines=2, starred=1, pass_total=3)
ONE, TWO = (line.key for line in TASK.lines)


def begin(learner, name="try", at=NINE, spec=QUIZ):
    return start_attempt(learner=learner, attempt_id=key(name), spec=spec, at=at)


def answer(attempt, question, given=None, at=NINE):
    store_answer(
        attempt=attempt, question_key=question.key, given=given or RIGHT[question.key], at=at
    )


def pass_it(attempt, at=NINE):
    for question in (EASY, LINES):
        answer(attempt, question)
    return finish(attempt=attempt, at=at)


def test_a_quiz_is_kept_once_for_each_content(learner, other_learner):
    begin(learner)
    begin(other_learner, "theirs")
    begin(other_learner, "changed", spec=make_quiz(EASY, name="other"))

    assert QuizVersion.objects.count() == 2
    assert QuizVersion.objects.get(sha256=QUIZ.sha256).spec == QUIZ.to_dict()


def test_the_same_id_twice_is_one_try(learner):
    assert begin(learner) == begin(learner)
    assert Attempt.objects.count() == 1


def test_an_open_try_is_given_back_for_another_id(learner):
    first = begin(learner)

    assert begin(learner, "second tab") == first


def test_the_same_id_of_somebody_else_is_refused(learner, other_learner):
    begin(learner)

    with pytest.raises(NotYoursError):
        begin(other_learner)


def test_an_answer_is_kept_once(learner):
    attempt = begin(learner)

    answer(attempt, EASY, WRONG)
    answer(attempt, EASY)

    stored = Answer.objects.get()
    assert (Given.from_dict(stored.given), stored.is_right) == (WRONG, False)


def test_a_question_that_was_not_asked_takes_no_answer(learner):
    with pytest.raises(NotAskedError):
        store_answer(attempt=begin(learner), question_key=key("other"), given=WRONG, at=NINE)


def test_a_try_is_not_finished_before_its_last_answer(learner):
    attempt = begin(learner)
    answer(attempt, EASY)

    assert not finish(attempt=attempt, at=NINE)
    assert Attempt.objects.get().finished_at is None


def test_a_finished_try_stays_as_it_was_judged(learner):
    assert pass_it(begin(learner), at=NINE)

    assert finish(attempt=Attempt.objects.get(), at=TEN)
    assert Attempt.objects.get().finished_at == NINE


def test_the_standing_counts_tries_and_waits_after_the_last(learner):
    pass_it(begin(learner, "first"), at=NINE)
    pass_it(begin(learner, "second", at=TEN), at=TEN)

    standing = quiz_standing(learner, QUIZ.key)

    assert (standing.tries, standing.is_passed, standing.open_try) == (2, True, None)
    assert standing.last_finished == key("second")
    assert standing.next_try_at == TEN + timedelta(minutes=10)


def test_a_try_from_paper_makes_nobody_wait(learner, trainer):
    attempt = begin(learner)
    pass_it(attempt)
    Attempt.objects.update(entered_by=trainer)

    standing = quiz_standing(learner, QUIZ.key)

    assert (standing.tries, standing.next_try_at) == (1, None)


def test_a_voided_try_does_not_count(learner):
    pass_it(begin(learner))
    Attempt.objects.update(voided_at=TEN, void_reason="Wrong person.")

    assert not quiz_standing(learner, QUIZ.key).is_passed
    assert try_of(learner, key("try")) is None


def test_a_try_is_found_by_its_learner_alone(learner, other_learner):
    begin(learner)

    assert try_of(learner, key("try")) is not None
    assert try_of(other_learner, key("try")) is None


def write(learner, text, *, seen_at=None, at=NINE):
    return save_draft(
        learner=learner, activity_key=ACTIVITY, text=text, ticked=[], seen_at=seen_at, at=at
    )


def test_a_draft_is_shared_with_nobody(learner, trainer):
    write(learner, "half a thought")

    assert not Reflection.objects.visible_to(trainer).exists()
    assert Reflection.objects.get().answered_at is None


def test_of_two_devices_the_later_words_win_and_the_others_are_set_aside(learner):
    write(learner, "phone", at=NINE)
    write(learner, "computer", seen_at=None, at=TEN)

    stored = Reflection.objects.get()
    assert (stored.text, stored.set_aside, stored.saved_at) == ("computer", ["phone"], TEN)


def test_words_that_the_new_ones_hold_are_not_set_aside(learner):
    write(learner, "I said")
    write(learner, "I said hello.", at=TEN)

    assert Reflection.objects.get().set_aside == []


def test_what_is_shared_is_the_text_of_that_moment(learner, trainer, other_trainer):
    enrolment = learner.enrolments.get()
    saved = save_reflection(
        learner=learner,
        activity_key=ACTIVITY,
        enrolment=enrolment,
        text="shared",
        ticked=[],
        share=True,
        at=NINE,
    )
    write(learner, "not shared", seen_at=saved.saved_at, at=TEN)

    assert Reflection.objects.visible_to(trainer).get().shared_text == "shared"
    assert not Reflection.objects.visible_to(other_trainer).exists()


def test_a_learner_may_stop_sharing(learner, trainer):
    save_reflection(
        learner=learner,
        activity_key=ACTIVITY,
        enrolment=learner.enrolments.get(),
        text="shared",
        ticked=[],
        share=True,
        at=NINE,
    )

    stop_sharing(learner=learner, activity_key=ACTIVITY)

    assert not Reflection.objects.visible_to(trainer).exists()
    assert Reflection.objects.get().text == "shared"


def sign(learner, trainer, marks, **more):
    return sign_off(
        learner=learner,
        enrolment=learner.enrolments.get(),
        task=TASK,
        marks=marks,
        notes={ONE: "Clear."},
        watched_by=trainer,
        minutes=20,
        at=NINE,
        **more,
    )


def test_a_task_that_was_passed_is_signed(learner, trainer):
    signed = sign(learner, trainer, {ONE: 2, TWO: 1})

    assert (signed.total, signed.passed) == (3, True)
    assert task_is_signed(learner, TASK.key)


def test_a_task_with_nothing_on_a_starred_line_is_not_signed_and_can_be_repeated(learner, trainer):
    sign(learner, trainer, {ONE: 0, TWO: 2})
    assert not task_is_signed(learner, TASK.key)

    sign(learner, trainer, {ONE: 2, TWO: 2})
    assert signed_tasks(learner, [TASK.key]) == {TASK.key}


def test_a_sign_off_that_is_sent_twice_is_one(learner, trainer):
    for _time in range(2):
        sign(learner, trainer, {ONE: 2, TWO: 2}, sign_off_id=key("form"))

    assert TaskSignOff.objects.count() == 1


def test_a_sign_off_without_all_marks_is_refused(learner, trainer):
    with pytest.raises(MarksAreNotWholeError):
        sign(learner, trainer, {ONE: 2})


def test_a_sign_off_can_be_taken_back_with_its_reason(learner, trainer):
    signed = sign(learner, trainer, {ONE: 2, TWO: 2})

    void_sign_off(sign_off=signed, by=trainer, why="Wrong person.", at=TEN)

    signed.refresh_from_db()
    assert (signed.voided_by, signed.void_reason) == (trainer, "Wrong person.")
    assert not task_is_signed(learner, TASK.key)
