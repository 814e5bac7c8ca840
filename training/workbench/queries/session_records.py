"""A session afterwards: who was there and how long, what was ticked, and what was not taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from training.accounts.models import User
from training.attendance.models import Attendance, Tap, TaughtSession
from training.attendance.queries import register_of
from training.attendance.rules import Row
from training.workbench.queries.scope import teaches
from training.workbench.queries.sessions import members_of, session_sources, taught_in


@dataclass(frozen=True, slots=True)
class Ticked:
    title: str
    source: UUID


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the group. `presence` is None where nobody said anything about them."""

    id: UUID
    enrolment: UUID
    name: str
    presence: Attendance | None
    minutes: int
    ticked: Sequence[Ticked]


@dataclass(frozen=True, slots=True)
class Record:
    """`not_taken` are taps that could not count. Those about people who left name nobody."""

    people: Sequence[Person]
    rows: Sequence[Row]
    not_taken: Sequence[Tap]
    is_trainer: bool

    @property
    def is_ticked(self) -> bool:
        return any(person.ticked for person in self.people)


def record_of(session: TaughtSession, user: User, *, at: datetime) -> Record:
    register, ticked = register_of(session), _ticked(session)
    people = []
    for one in members_of(session):
        presence = register.get(one.learner_id)
        people.append(
            Person(
                id=one.learner_id,
                enrolment=one.pk,
                name=one.learner.get_full_name(),
                presence=presence,
                minutes=presence.minutes_at(at) if presence else 0,
                ticked=ticked.get(one.learner_id, []),
            )
        )
    not_taken = Tap.objects.filter(session=session).not_taken().select_related("by")
    return Record(people, session.timetable, list(not_taken), teaches(user, session.cohort))


def _ticked(session: TaughtSession) -> dict[UUID, list[Ticked]]:
    titles = {lesson.key: lesson.title for lesson in taught_in(session).lessons}
    found: dict[UUID, list[Ticked]] = {}
    for source in session_sources(session).select_related("completion"):
        title = titles.get(source.completion.step_key)  # type: ignore[call-overload] # keys are UUIDs
        if title:
            found.setdefault(source.completion.learner_id, []).append(Ticked(title, source.pk))
    return found
