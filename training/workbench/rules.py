"""Who may sign off a task, what is missing from one, and what progress comes to."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from uuid import UUID

from courses.outline import CourseOutline, ModuleOutline, TaskSpec


class Hindrance(Enum):
    """Why a trainer may not sign off a task, although the learner is theirs."""

    OWN_TASK = "own task"
    NO_CERTIFICATE = "no current certificate"


def hindrance_to_sign(
    *, trainer: UUID, learner: UUID, holds_current_certificate: bool
) -> Hindrance | None:
    """Nobody signs for themselves, nor for a course of which they hold no current certificate."""
    if trainer == learner:
        return Hindrance.OWN_TASK
    return None if holds_current_certificate else Hindrance.NO_CERTIFICATE


UNDO_WITHIN = timedelta(minutes=10)
"""A slip of the finger is noticed at once. After that, taking back has a reason."""


def may_undo(*, watched_by: UUID | None, by: UUID, signed_at: datetime, at: datetime) -> bool:
    """Who signed may undo it without a reason, for a short time."""
    return watched_by == by and at - signed_at <= UNDO_WITHIN


@dataclass(frozen=True, slots=True)
class Missing:
    """`points` to the pass total, and the words of the starred lines that are at 0."""

    points: int
    starred: tuple[str, ...]

    def __bool__(self) -> bool:
        return self.points > 0 or bool(self.starred)


def missing_from(task: TaskSpec, marks: Mapping[UUID, int]) -> Missing:
    total = sum(marks.get(line.key, 0) for line in task.lines)
    starred = tuple(line.text for line in task.lines if line.starred and not marks.get(line.key, 0))
    return Missing(points=max(0, task.pass_total - total), starred=starred)


def highest_total(task: TaskSpec) -> int:
    return 2 * len(task.lines)


def module_is_done(module: ModuleOutline, done: Set[UUID]) -> bool:
    """Every required step is done; a module without one counts as done when all of it is."""
    required = {step.key for step in module.steps if step.required}
    return (required or {step.key for step in module.steps}) <= done


def modules_done(outlines: list[CourseOutline], done: Set[UUID]) -> tuple[int, int]:
    """How many modules are done, of how many."""
    modules = [module for outline in outlines for module in outline.modules]
    return sum(module_is_done(module, done) for module in modules), len(modules)


def how_far(module: ModuleOutline, done: Set[UUID]) -> str:
    """ "done", "begun" or ""."""
    if module_is_done(module, done):
        return "done"
    return "begun" if any(step.key in done for step in module.steps) else ""


@dataclass(frozen=True, slots=True)
class Affected:
    """How many learners of today a change reaches, and never who."""

    finished: int
    in_the_middle: int

    def __bool__(self) -> bool:
        return self.finished + self.in_the_middle > 0


def affected_by(
    page: UUID, outline: CourseOutline, *, done: Mapping[UUID, Set[UUID]], complete: Set[UUID]
) -> Affected:
    """Who finished what is on the page, or the whole course, and who is in the middle of it.

    `done` maps learners to their steps, `complete` are those who finished the course.
    """
    wanted = _required_on(page, outline)
    begun = {learner for learner, steps in done.items() if steps}
    finished = {learner for learner in begun if wanted and wanted <= done[learner]} | complete
    return Affected(finished=len(finished), in_the_middle=len(begun - finished))


def _required_on(page: UUID, outline: CourseOutline) -> set[UUID]:
    """The steps that the page is, or that are below it; none for a page that is not there yet."""
    for module in outline.modules:
        if module.key == page:
            return {step.key for step in module.steps if step.required}
    return {step.key for step in outline.steps if step.key == page}


QUIET_AFTER = timedelta(days=10)
SAME_PLACE_AFTER = timedelta(days=7)
TRIES_BEFORE_HELP = 3
EXPIRES_WITHIN = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Seen:
    """When a learner joined, last opened a step, signed in, and last finished a step."""

    joined: datetime
    came: datetime | None
    signed_in: datetime | None
    finished: datetime | None
    step: UUID | None

    @property
    def last(self) -> datetime:
        return max(at for at in (self.joined, self.came, self.signed_in, self.finished) if at)


class Sign(Enum):
    QUIET = "quiet"
    SAME_PLACE = "same place"


def sign_of(seen: Seen, at: datetime) -> Sign | None:
    """What a trainer may want to ask about: somebody stays away, or comes and gets no further."""
    if at - seen.last >= QUIET_AFTER:
        return Sign.QUIET
    finished = max(seen.finished or seen.joined, seen.joined)
    if seen.came and seen.step and at - finished >= SAME_PLACE_AFTER and seen.came > finished:
        return Sign.SAME_PLACE
    return None


SMALL_PRINT = 3
"""So many copies are made while one waits; each takes some tenths of a second."""


def print_is_small(copies: int) -> bool:
    return copies <= SMALL_PRINT
