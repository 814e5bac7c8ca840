"""Who may sign, what is missing, and how modules count."""

from __future__ import annotations

from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.factories.outlines import key, make_lesson, make_outline, make_task
from training.assessments.rules import task_is_passed
from training.workbench.rules import (
    Affected,
    Hindrance,
    Missing,
    affected_by,
    hindrance_to_sign,
    missing_from,
    modules_done,
)

TASK = make_task(lines=6, starred=2, pass_total=8)
every_sheet = st.lists(st.sampled_from([0, 1, 2]), min_size=6, max_size=6)


def _marks(values: list[int]) -> dict[UUID, int]:
    return {line.key: value for line, value in zip(TASK.lines, values, strict=True)}


@given(every_sheet)
def test_a_task_is_passed_exactly_when_nothing_is_missing(values: list[int]) -> None:
    assert task_is_passed(TASK, _marks(values)) is not bool(missing_from(TASK, _marks(values)))


@given(every_sheet, st.integers(0, 5))
def test_a_better_mark_never_makes_more_missing(values: list[int], place: int) -> None:
    before = missing_from(TASK, _marks(values))
    better = [*values[:place], min(2, values[place] + 1), *values[place + 1 :]]

    after = missing_from(TASK, _marks(better))

    assert after.points <= before.points
    assert set(after.starred) <= set(before.starred)


def test_a_star_at_nought_holds_whatever_the_total() -> None:
    assert missing_from(TASK, _marks([0, 2, 2, 2, 2, 2])) == Missing(points=0, starred=("Line 0",))


def test_points_to_the_pass_total_are_said() -> None:
    assert missing_from(TASK, _marks([1, 1, 1, 1, 1, 1])) == Missing(points=2, starred=())


@pytest.mark.parametrize(
    ("own", "certified", "expected"),
    [
        (False, True, None),
        (False, False, Hindrance.NO_CERTIFICATE),
        (True, True, Hindrance.OWN_TASK),
        (True, False, Hindrance.OWN_TASK),
    ],
)
def test_a_trainer_signs_for_others_with_a_current_certificate(
    own: bool, certified: bool, expected: Hindrance | None
) -> None:
    trainer = uuid4()
    learner = trainer if own else uuid4()

    found = hindrance_to_sign(trainer=trainer, learner=learner, holds_current_certificate=certified)

    assert found is expected


def test_a_module_counts_when_its_required_steps_are_done() -> None:
    extra = make_lesson("extra", required=False)
    first, second = make_lesson("first"), make_lesson("second")
    outline = make_outline([first, extra], [second])

    assert modules_done([outline], {first.key}) == (1, 2)


def test_a_change_reaches_who_finished_it_and_who_is_in_the_middle():
    one, two, three = (make_lesson(name) for name in ("a", "b", "c"))
    outline = make_outline([one, two], [three])
    done = {
        key("begun"): {one.key},
        key("part"): {one.key, two.key},
        key("all"): {one.key, two.key, three.key},
        key("nothing"): set(),
    }

    def counted(page):
        found = affected_by(page, outline, done=done, complete={key("all")})
        return found.finished, found.in_the_middle

    assert counted(one.key) == (3, 0)
    assert counted(two.key) == (2, 1)
    assert counted(outline.modules[0].key) == (2, 1)
    assert counted(outline.key) == (1, 2)
    assert counted(key("new lesson")) == (1, 2)


def test_who_finished_the_course_before_a_lesson_came_counts_as_finished():
    outline = make_outline([make_lesson("a"), make_lesson("late")])
    done = {key("early"): {outline.modules[0].steps[0].key}}

    found = affected_by(key("late"), outline, done=done, complete={key("early")})

    assert found == Affected(finished=1, in_the_middle=0)


def test_nobody_is_affected_where_nobody_has_begun():
    outline = make_outline([make_lesson("a")])

    assert not affected_by(key("a"), outline, done={key("new"): set()}, complete=set())
