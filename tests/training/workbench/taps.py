"""A session, and what the device of a trainer sends about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

from django.test import Client
from django.urls import reverse

from courses.outline import CourseOutline
from training.accounts.models import User
from training.attendance.models import Attendance, PracticeMark, TaughtSession
from training.lib.clock import now
from training.progress.models import CompletionSource

TEN = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
Word = list[Any]


@dataclass
class Meeting:
    """A session that its trainer opened just now, and what a device of theirs sends."""

    session: TaughtSession
    course: CourseOutline
    learner: User
    trainer: User
    client: Client

    @property
    def lesson(self) -> UUID:
        return self.course.modules[0].steps[0].key

    @property
    def lines(self) -> list[UUID]:
        assert self.course.task is not None
        return [line.key for line in self.course.task.lines]

    def post(self, *words: Word) -> Any:
        return post(self.client, self.session, self.trainer, list(words)).json()


def word(
    kind: str,
    value: str,
    *,
    sequence: int = 1,
    of: User | None = None,
    key: object = "",
    id_: UUID | None = None,
) -> Word:
    learner = str(of.pk) if of else ""
    return [str(id_ or uuid4()), sequence, learner, kind, str(key), value, _milliseconds(now())]


def _milliseconds(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)


def post(client: Client, session: TaughtSession, person: User, words: list[Word]) -> Any:
    body = {"person": str(person.pk), "sent": _milliseconds(now()), "taps": words}
    return client.post(
        reverse("workbench:session-taps", args=[session.pk]), body, content_type="application/json"
    )


def state_of(session: TaughtSession) -> dict[str, Any]:
    """All that follows from taps."""
    standing = CompletionSource.objects.filter(voided_at=None, kind="session")
    return {
        "register": set(Attendance.objects.values_list("learner", "state", "came", "left")),
        "marks": set(PracticeMark.objects.values_list("learner", "line_key", "mark")),
        "ticks": set(standing.values_list("completion__learner", "completion__step_key")),
        "rows": TaughtSession.objects.get(pk=session.pk).rows_taught,
    }


def a_whole_session(learner: User, other: User, course: CourseOutline) -> list[Word]:
    lesson = course.modules[0].steps[0].key
    assert course.task is not None
    line = course.task.lines[0].key
    return [
        word("here", "here", of=learner, sequence=1),
        word("here", "not", of=other, sequence=1),
        word("tick", "1", of=learner, key=lesson, sequence=2),
        word("tick", "0", of=learner, key=lesson, sequence=3),
        word("tick", "1", of=learner, key=lesson, sequence=4),
        word("here", "early 1", of=other, sequence=5),
        word("mark", "2", of=learner, key=line, sequence=6),
        word("mark", "1", of=learner, key=line, sequence=7),
        word("timer", "1 run 0", sequence=8),
        word("taught", "2", sequence=9),
    ]
