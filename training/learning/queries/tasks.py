"""The task of a course as its learner sees it: what counts, what was seen, and who practises."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from courses import catalogue
from courses.content_keys import CourseKey
from courses.outline import CourseOutline, TaskSpec
from training.accounts.models import User
from training.assessments.models import TaskSignOff
from training.assessments.rules import WHOLE_TASK
from training.enrolment.models import Enrolment
from training.enrolment.queries import enrolment_for
from training.triads.models import Seat
from training.triads.queries import (
    Trio,
    own_trio,
    peer_sheets_of,
    seat_watched_by,
)


@dataclass(frozen=True, slots=True)
class SeenLine:
    """`mark` is 0, 1 or 2, and None where none was given."""

    text: str
    mark: int | None
    words: str
    note: str


@dataclass(frozen=True, slots=True)
class Seen:
    """What somebody who watched wrote down. `who` is empty when they are not named any more."""

    who: str
    at: datetime
    passed: bool
    lines: tuple[SeenLine, ...]
    try_next: str


@dataclass(frozen=True, slots=True)
class TaskDesk:
    """`sign_offs` stand: what was taken back is not here. `peers` never count."""

    course: CourseOutline
    task: TaskSpec
    sign_offs: tuple[Seen, ...]
    peers: tuple[Seen, ...]
    trio: Trio | None
    own: Seat | None

    @property
    def is_done(self) -> bool:
        return any(seen.passed for seen in self.sign_offs)

    @property
    def watches(self) -> list[Seat]:
        return self.trio.watched_by(self.own) if self.trio and self.own else []


def task_desk(learner: User, course: UUID, at: datetime) -> TaskDesk | None:
    """None without such a task, and for who neither is in the course nor was ever watched."""
    outline = catalogue.outline(CourseKey(course))
    if outline is None or outline.task is None:
        return None
    enrolment = enrolment_for(learner, outline.key, at)
    signed = _sign_offs(learner, outline.task)
    if enrolment is None and not signed:
        return None
    trio, own = _practice(enrolment, outline.task)
    return TaskDesk(outline, outline.task, signed, _peers(learner, outline.task), trio, own)


def _practice(enrolment: Enrolment | None, task: TaskSpec) -> tuple[Trio, Seat] | tuple[None, None]:
    found = own_trio(enrolment, task.key) if enrolment else None
    return found or (None, None)


def _sign_offs(learner: User, task: TaskSpec) -> tuple[Seen, ...]:
    rows = TaskSignOff.objects.standing().filter(learner=learner, task_key=task.key)
    return tuple(
        Seen(
            who=str(row.watched_by or ""),
            at=row.at,
            passed=row.passed,
            lines=_lines(task, row.marks, row.notes),
            try_next=row.notes.get(str(WHOLE_TASK), ""),
        )
        for row in rows.select_related("watched_by").order_by("-at")
    )


def _peers(learner: User, task: TaskSpec) -> tuple[Seen, ...]:
    return tuple(
        Seen(
            who=str(sheet.watcher or ""),
            at=sheet.at,
            passed=False,
            lines=_lines(task, sheet.marks, {}),
            try_next=sheet.kind_words,
        )
        for sheet in peer_sheets_of(learner, task.key)
    )


def _lines(
    task: TaskSpec, marks: Mapping[str, int], notes: Mapping[str, str]
) -> tuple[SeenLine, ...]:
    words = {0: _("Not yet"), 1: _("With help"), 2: _("Done")}
    return tuple(
        SeenLine(
            text=line.text,
            mark=(mark := marks.get(str(line.key))),
            words=words.get(mark, "") if mark is not None else "",
            note=notes.get(str(line.key), ""),
        )
        for line in task.lines
    )


def watched_seat(watcher: User, seat: UUID) -> tuple[Seat, TaskSpec] | None:
    """Whom a learner watches, and the task; None when it is not theirs to watch."""
    found = seat_watched_by(watcher, seat)
    if found is None:
        return None
    tasks = (course.task for course in catalogue.outlines() if course.task)
    task = next((one for one in tasks if one.key == found.threes.task_key), None)
    return (found, task) if task else None
