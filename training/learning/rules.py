"""Who may open a page of a course, and what each step of a path looks like."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum, auto
from uuid import UUID

from courses.outline import CourseOutline, Step
from training.progress.rules import open_steps


class Access(Enum):
    """`READING` is for staff and editors: they may read, and there is nothing to do.

    `WAITING` is for a course before which another one must be passed.
    """

    LEARNING = auto()
    READING = auto()
    LOCKED = auto()
    WAITING = auto()
    NOT_ENROLLED = auto()


def access(*, is_enrolled: bool, may_read_all: bool, is_open: bool, waits: bool = False) -> Access:
    if not is_enrolled:
        return Access.READING if may_read_all else Access.NOT_ENROLLED
    if is_open and not waits:
        return Access.LEARNING
    if may_read_all:
        return Access.READING
    return Access.WAITING if waits else Access.LOCKED


FILM_IS_FOLLOWED_UP_AFTER = timedelta(weeks=4)
"""Long enough to have tried something, short enough to remember (curriculum, section 6.5)."""


def waits_for_first(course: CourseOutline, *, passed: Set[UUID], begun: Set[UUID]) -> bool:
    """The programme puts another course first, and the learner has not begun this one.

    `passed` are courses; `begun` are steps that are done, quizzes that were tried and activities
    for which something was written. One of them in this course keeps all of it open, in its usual
    order: the rule decides who may begin, and never blocks what is done or begun.
    """
    if course.opens_after is None or course.opens_after in passed:
        return False
    own = {key for step in course.steps for key in (step.key, step.activity_key)}
    return not own & begun


def how_far(done: int, total: int) -> str:
    """In which stretch of the way one is: start, begun, half, near or end."""
    stretches = ((total, "end"), (0.75 * total, "near"), (0.5 * total, "half"), (1, "begun"))
    return next((name for least, name in stretches if total and done >= least), "start")


def state_of(step: Step, *, outline: CourseOutline, done: Set[UUID], now: UUID | None) -> str:
    """How a path shows a step: done, now, open or locked."""
    if step.key in done:
        return "done"
    if step.key == now:
        return "now"
    return "open" if step.key in open_steps(outline, done) else "locked"


@dataclass(frozen=True, slots=True)
class Part:
    """One line of a path. `key` is that of the page to which it leads."""

    key: UUID
    title: str
    state: str
    done: int
    total: int


def parts_of(
    outline: CourseOutline, done: Set[UUID], now: UUID | None, *, waits: bool = False
) -> list[Part]:
    """The modules of a course as a path: what is open, how far one is."""
    opened = set() if waits else open_steps(outline, done)
    return [
        _part(module.key, module.title, module.steps, done=done, opened=opened, now=now)
        for module in outline.modules
    ]


def _part(
    key: UUID,
    title: str,
    steps: Iterable[Step],
    *,
    done: Set[UUID],
    opened: Set[UUID],
    now: UUID | None,
) -> Part:
    required = [step.key for step in steps if step.required]
    count = sum(step in done for step in required)
    if required and count == len(required):
        state = "done"
    elif now in required:
        state = "now"
    else:
        state = "open" if opened & set(required) else "locked"
    return Part(key, title, state, count, len(required))
