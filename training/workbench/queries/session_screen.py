"""What stands on the screen of a session, for its page and for the devices that follow it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from courses.outline import Step, TaskLine, TaskSpec
from training.accounts.models import User
from training.attendance.models import Tap, TaughtSession
from training.attendance.rules import (
    CAME,
    HERE,
    MARK,
    TAUGHT,
    TICK,
    TIMER,
    Place,
    Row,
    Said,
)
from training.workbench.queries.scope import teaches
from training.workbench.queries.sessions import members_of, standing_for, taught_in


@dataclass(frozen=True, slots=True)
class Member:
    """`here` is empty while nobody said anything. `late` is the row at which they came."""

    id: UUID
    name: str
    here: str
    late: int
    ticks: Sequence[bool]
    marks: Sequence[tuple[TaskLine, str]]

    @property
    def is_there(self) -> bool:
        return self.here not in {"", "not"}


@dataclass(frozen=True, slots=True)
class Ticks:
    """A lesson, and who has its tick."""

    step: Step
    people: Sequence[tuple[Member, bool]]


@dataclass(frozen=True, slots=True)
class Clock:
    """The row that is on. `left_seconds` of it, below 0 when it is over its time."""

    row: int
    runs: bool
    spent_seconds: int
    since: datetime

    def spent_at(self, at: datetime) -> int:
        ran = int((at - self.since).total_seconds()) if self.runs else 0
        return self.spent_seconds + max(0, ran)


@dataclass(frozen=True, slots=True)
class Screen:
    session: TaughtSession
    members: Sequence[Member]
    rows: Sequence[Row]
    ticked: Sequence[Ticks]
    task: TaskSpec | None
    is_trainer: bool
    is_ended: bool
    clock: Clock
    standing: dict[Place, Said]

    @property
    def came(self) -> int:
        return sum(member.is_there for member in self.members)

    @property
    def late_row(self) -> int:
        """The row for which somebody comes who comes now; whoever is late missed the first."""
        return max(1, self.clock.row)


def screen_of(session: TaughtSession, user: User) -> Screen:
    is_trainer = teaches(user, session.cohort)
    standing = standing_for(session, is_trainer=is_trainer)
    taught = taught_in(session)
    task = taught.task if is_trainer else None
    members = [_member(one.learner, standing, taught.lessons, task) for one in members_of(session)]
    return Screen(
        session=session,
        members=members,
        rows=session.timetable,
        ticked=[
            Ticks(lesson, [(member, member.ticks[number]) for member in members])
            for number, lesson in enumerate(taught.lessons)
        ],
        task=task,
        is_trainer=is_trainer,
        is_ended=Place(None, TAUGHT) in standing,
        clock=_clock(session, standing),
        standing=standing,
    )


def _member(
    learner: User, standing: dict[Place, Said], lessons: Sequence[Step], task: TaskSpec | None
) -> Member:
    def value(kind: str, key: UUID | None = None) -> str:
        said = standing.get(Place(learner.pk, kind, key))
        return said.value if said else ""

    return Member(
        id=learner.pk,
        name=learner.get_full_name(),
        here=value(HERE).partition(" ")[0],
        late=int(value(CAME) or 0),
        ticks=[value(TICK, lesson.key) == "1" for lesson in lessons],
        marks=[(line, value(MARK, line.key)) for line in task.lines] if task else [],
    )


def _clock(session: TaughtSession, standing: dict[Place, Said]) -> Clock:
    said = standing.get(Place(None, TIMER))
    if said is None:
        return Clock(row=0, runs=False, spent_seconds=0, since=session.opened_at)
    row, runs, spent = said.value.split(" ")
    since = Tap.objects.values_list("happened_at", flat=True).get(pk=said.id)
    last = max(len(session.rows) - 1, 0)
    return Clock(min(int(row), last), runs == "run", int(spent), since)


def as_sent(screen: Screen) -> list[list[object]]:
    """What stands, as devices merge it: [id, sequence, learner, kind, key, value, milliseconds]."""
    return [
        [
            said.id,
            said.sequence,
            place.learner or "",
            place.kind,
            place.key or "",
            said.value,
            int(screen.clock.since.timestamp() * 1000) if place.kind == TIMER else 0,
        ]
        for place, said in screen.standing.items()
    ]
