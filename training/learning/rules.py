"""Who may open a page of a course, and what each step of a path looks like."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass
from enum import Enum, auto
from uuid import UUID

from courses.outline import CourseOutline, Step
from training.progress.rules import open_steps


class Access(Enum):
    """`READING` is for staff and editors: they may read, and there is nothing to do."""

    LEARNING = auto()
    READING = auto()
    LOCKED = auto()
    NOT_ENROLLED = auto()


def access(*, is_enrolled: bool, may_read_all: bool, is_open: bool) -> Access:
    if not is_enrolled:
        return Access.READING if may_read_all else Access.NOT_ENROLLED
    if is_open:
        return Access.LEARNING
    return Access.READING if may_read_all else Access.LOCKED


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


def parts_of(outline: CourseOutline, done: Set[UUID], now: UUID | None) -> list[Part]:
    """The modules of a course as a path: what is open, how far one is."""
    opened = open_steps(outline, done)
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
