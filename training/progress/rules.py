"""When a step is open, what comes next, and when a course is complete."""

from collections.abc import Iterable, Iterator, Mapping, Set
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
