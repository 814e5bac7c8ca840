"""When a step is open, what comes next, when a course is complete."""

from datetime import UTC, datetime, timedelta

from tests.factories.outlines import key, make_lesson, make_outline, make_quiz_step
from training.progress.rules import (
    Change,
    Counted,
    change_concerns,
    count,
    course_is_complete,
    next_step,
    open_steps,
    step_after,
    study_minutes,
)

ONE, TWO, EXTRA, QUIZ = (
    make_lesson("one", minutes=6),
    make_lesson("two", minutes=7),
    make_lesson("extra", minutes=9, required=False),
    make_quiz_step("quiz"),
)
OUTLINE = make_outline([ONE, EXTRA], [TWO, QUIZ])


def test_a_course_is_complete_when_every_required_step_is_done():
    assert course_is_complete(OUTLINE, {ONE.key, TWO.key, QUIZ.key})


def test_a_course_is_not_complete_while_a_required_step_is_left():
    assert not course_is_complete(OUTLINE, {ONE.key, TWO.key, EXTRA.key})


def test_a_course_with_nothing_required_is_never_complete():
    assert not course_is_complete(make_outline([EXTRA]), {EXTRA.key})


def test_at_first_only_the_first_step_is_open():
    assert open_steps(OUTLINE, set()) == {ONE.key}


def test_a_step_that_is_not_required_does_not_close_the_next():
    assert open_steps(OUTLINE, {ONE.key}) == {ONE.key, EXTRA.key, TWO.key}


def test_what_is_done_never_closes():
    assert open_steps(OUTLINE, {QUIZ.key}) == {ONE.key, QUIZ.key}


def test_every_step_is_open_in_a_course_without_an_order():
    free = make_outline([ONE, EXTRA], [TWO, QUIZ], in_order=False)

    assert open_steps(free, set()) == {ONE.key, EXTRA.key, TWO.key, QUIZ.key}


def test_what_comes_next_is_the_first_required_step_that_is_not_done():
    assert next_step(OUTLINE, {ONE.key}) == TWO


def test_nothing_comes_next_when_all_is_done():
    assert next_step(OUTLINE, {ONE.key, TWO.key, QUIZ.key}) is None


def test_the_step_after_one_may_be_in_the_next_module():
    assert step_after(OUTLINE, EXTRA.key) == TWO
    assert step_after(OUTLINE, QUIZ.key) is None
    assert step_after(OUTLINE, key("elsewhere")) is None


def test_study_minutes_are_those_of_the_lessons_done():
    assert study_minutes(OUTLINE, {ONE.key, EXTRA.key, QUIZ.key}) == 15


def test_only_required_steps_are_counted():
    assert count(OUTLINE.steps, {ONE.key, EXTRA.key}) == Counted(done=1, total=3)
    assert not count([], set()).is_all


AT = datetime(2026, 5, 3, 12, 0, tzinfo=UTC)
BEFORE, AFTER = AT - timedelta(days=1), AT + timedelta(days=1)


def concerns(kind, page, begun):
    change = Change(page, OUTLINE.key, kind, "A page", "New words.", asked=True, at=AT)
    return change_concerns(change, OUTLINE, begun=begun)


def test_a_change_concerns_who_had_done_the_step_before_it():
    assert concerns("changed", ONE.key, {ONE.key: BEFORE})
    assert not concerns("changed", ONE.key, {ONE.key: AFTER})
    assert not concerns("changed", ONE.key, {ONE.key: AT})
    assert not concerns("changed", TWO.key, {ONE.key: BEFORE})
    assert not concerns("changed", ONE.key, {})


def test_a_change_of_a_module_concerns_who_had_begun_it():
    module = OUTLINE.modules[0].key

    assert concerns("changed", module, {EXTRA.key: BEFORE})
    assert not concerns("changed", module, {TWO.key: BEFORE})


def test_what_is_new_or_gone_concerns_who_had_begun_the_course():
    assert concerns("added", QUIZ.key, {ONE.key: BEFORE})
    assert concerns("removed", key("gone"), {ONE.key: BEFORE})
    assert not concerns("added", QUIZ.key, {ONE.key: BEFORE, QUIZ.key: AFTER})
    assert not concerns("removed", key("gone"), {ONE.key: AFTER})
