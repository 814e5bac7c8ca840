"""Sign-offs as they are read: each line in words, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from courses import catalogue
from courses.outline import TaskSpec
from training.accounts.models import User
from training.assessments.models import TaskSignOff
from training.assessments.rules import WHOLE_TASK
from training.attachments.models import PracticeRecording
from training.attachments.queries import recordings_waiting
from training.enrolment.models import Enrolment
from training.triads.queries import peer_sheets_of
from training.workbench.rules import Missing, highest_total, may_undo, missing_from

UNDONE = "undone"
"""Stands as the reason of what was undone at once by the one who signed."""


def why_voided(sign_off: TaskSignOff) -> str:
    if sign_off.void_reason == UNDONE:
        return _("Undone at once, by the one who signed.")
    return sign_off.void_reason


@dataclass(frozen=True, slots=True)
class SheetLine:
    text: str
    starred: bool
    mark: int
    words: str
    note: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """`lines` is empty when the task is not among the courses of the site any more."""

    title: str
    lines: tuple[SheetLine, ...]
    highest: int
    missing: Missing
    try_next: str


def sheet_of(sign_off: TaskSignOff) -> Sheet:
    task = _task(sign_off.task_key)
    if task is None:
        return Sheet(_("A task of an earlier course"), (), 0, Missing(0, ()), "")
    marks = {UUID(key): mark for key, mark in sign_off.marks.items()}
    return Sheet(
        title=task.title,
        lines=tuple(
            SheetLine(
                text=line.text,
                starred=line.starred,
                mark=marks.get(line.key, 0),
                words=_mark_in_words(marks.get(line.key, 0)),
                note=sign_off.notes.get(str(line.key), ""),
            )
            for line in task.lines
        ),
        highest=highest_total(task),
        missing=missing_from(task, marks),
        try_next=sign_off.notes.get(str(WHOLE_TASK), ""),
    )


def _mark_in_words(mark: int) -> str:
    return (_("Not yet"), _("With help"), _("Done"))[mark]


@dataclass(frozen=True, slots=True)
class PeerView:
    """What a fellow learner saw, in the order of the lines. It never counts as a sign-off."""

    watcher: str
    at: datetime
    marks: tuple[str, ...]
    kind_words: str


def peer_views(learner: User, task: TaskSpec) -> list[PeerView]:
    return [
        PeerView(
            watcher=str(sheet.watcher or ""),
            at=sheet.at,
            marks=tuple(str(sheet.marks.get(str(line.key), "-")) for line in task.lines),
            kind_words=sheet.kind_words,
        )
        for sheet in peer_sheets_of(learner, task.key)
    ]


def recording_to_watch(user: User, member: Enrolment, task: UUID) -> PracticeRecording | None:
    """What the member sent of that task, and nobody has signed yet."""
    waiting = recordings_waiting(user).filter(learner=member.learner_id, task_key=task)
    return waiting.first()


def was_recorded(sign_off: TaskSignOff) -> bool:
    """It was watched from a recording, which is deleted since."""
    return PracticeRecording.objects.filter(sign_off=sign_off.pk).exists()


def _task(key: UUID) -> TaskSpec | None:
    tasks = (outline.task for outline in catalogue.outlines())
    return next((task for task in tasks if task and task.key == key), None)


def can_be_undone(sign_off: TaskSignOff, by: User, at: datetime) -> bool:
    return sign_off.voided_at is None and may_undo(
        watched_by=sign_off.watched_by_id, by=by.pk, signed_at=sign_off.at, at=at
    )


def earlier_sign_offs(member: Enrolment, task: TaskSpec) -> Sequence[TaskSignOff]:
    """Those of this member in this cohort, newest first, also those taken back."""
    found = TaskSignOff.objects.filter(enrolment=member, task_key=task.key)
    return list(found.select_related("watched_by").order_by("-at"))
