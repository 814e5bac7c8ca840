"""When a step is open, what comes next, when a course is complete, and what was seen of films."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from uuid import UUID

from courses.outline import CourseOutline, Step


def required_steps(outline: CourseOutline) -> Iterator[Step]:
    return (step for step in outline.steps if step.required)


def course_is_complete(outline: CourseOutline, done: Set[UUID]) -> bool:
    """Every required step is done. A course without a required step is never complete."""
    required = {step.key for step in required_steps(outline)}
    return bool(required) and required <= done


def open_steps(outline: CourseOutline, done: Set[UUID]) -> set[UUID]:
    """The steps that a learner may open now: what is done never closes."""
    opened: set[UUID] = set()
    blocked = False
    for step in outline.steps:
        if step.key in done or not blocked:
            opened.add(step.key)
        if outline.in_order and step.required and step.key not in done:
            blocked = True
    return opened


def step_is_open(outline: CourseOutline, done: Set[UUID], step: UUID) -> bool:
    return step in open_steps(outline, done)


def next_step(outline: CourseOutline, done: Set[UUID]) -> Step | None:
    """The first required step not yet done; None when nothing is left."""
    return next((step for step in required_steps(outline) if step.key not in done), None)


def step_after(outline: CourseOutline, step: UUID) -> Step | None:
    return next((after for before, after in pairwise(outline.steps) if before.key == step), None)


def study_minutes(outline: CourseOutline, done: Set[UUID]) -> int:
    """The guide minutes of the lessons that are done."""
    return sum(step.minutes for step in outline.steps if step.key in done)


@dataclass(frozen=True, slots=True)
class Counted:
    done: int
    total: int

    @property
    def is_all(self) -> bool:
        return self.total > 0 and self.done == self.total


def count(steps: Iterable[Step], done: Set[UUID]) -> Counted:
    """How many of the required steps are done."""
    required = [step.key for step in steps if step.required]
    return Counted(done=sum(key in done for key in required), total=len(required))


@dataclass(frozen=True, slots=True)
class Change:
    """Something changed in a live course at `at`. `kind` is changed, added or removed."""

    key: UUID
    course: UUID
    kind: str
    title: str
    note: str
    asked: bool
    at: datetime


def change_concerns(
    change: Change, outline: CourseOutline, *, begun: Mapping[UUID, datetime]
) -> bool:
    """Somebody had finished or begun what changed, and has not done it since.

    `begun` says since when steps are done, quizzes tried and activities written. What was added
    or taken out concerns those who had begun the course.
    """
    if begun.get(change.key, change.at) > change.at:
        return False
    touched = _touched_by(change, outline)
    return any(at < change.at for key, at in begun.items() if key in touched)


def _touched_by(change: Change, outline: CourseOutline) -> set[UUID]:
    """The steps and activities on the page that changed, or on all pages below it."""
    below = [module for module in outline.modules if module.key == change.key]
    steps = [step for step in outline.steps if step.key == change.key]
    if change.kind == "changed" and (below or steps):
        steps += [step for module in below for step in module.steps]
    else:
        steps = list(outline.steps)
    return {key for step in steps for key in (step.key, step.activity_key) if key}


FILM_CREDIT_GRACE_SECONDS = 15
"""Added to twice the time that passed on the server, for a batch that was late on a slow phone."""

FILM_CREDIT_SPEED = 2
"""Films play at up to one and a half times their speed; the rest is for clocks and slow phones."""

TENTHS = 10
"""Ranges are kept in tenths of a second: whole seconds would lose a piece at each end of each."""

Range = tuple[int, int]
"""From and to, in tenths of a second from the start of a film, its end exclusive."""


def union(ranges: Iterable[Sequence[int]]) -> tuple[Range, ...]:
    """The same for the same ranges in any order, however often and in whatever pieces."""
    joined: list[Range] = []
    for start, end in sorted((start, end) for start, end in ranges if start < end):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return tuple(joined)


def inside(ranges: Iterable[Sequence[int]], start: int, end: int) -> tuple[Range, ...]:
    """What of them lies between `start` and `end`."""
    return union((max(a, start), min(b, end)) for a, b in ranges)


def length(ranges: Iterable[Sequence[int]]) -> int:
    """How many tenths are in a union."""
    return sum(end - start for start, end in ranges)


def film_credit(ranges: Iterable[Sequence[int]], *, passed_seconds: float) -> int:
    """How many tenths of what a player says it played are believed.

    At most twice the time that passed on the server since the first word of it, plus 15 s. What
    is not believed yet is not lost: it counts when the time has passed.
    """
    most = FILM_CREDIT_SPEED * max(passed_seconds, 0) + FILM_CREDIT_GRACE_SECONDS
    return min(length(ranges), int(most * TENTHS))


def film_is_watched(credit: int, *, film_seconds: float, share: float) -> bool:
    """Enough of it was seen. Of a film without length nothing is."""
    whole = film_seconds * TENTHS
    return whole > 0 and credit >= whole * share
