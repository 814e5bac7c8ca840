"""A session is opened, and taps come in: twice, late or out of order gives the same state."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from training.accounts.models import User
from training.attendance.models import Attendance, PracticeMark, Tap, TaughtSession
from training.attendance.queries import standing_in
from training.attendance.rules import (
    CAME,
    HERE,
    MARK,
    TAUGHT,
    TICK,
    Place,
    Row,
    Said,
    words_of_rows,
)
from training.enrolment.models import Cohort

REGISTER = {HERE, CAME}


@dataclass(frozen=True, slots=True)
class Claim:
    """A tap, and when it was made, believed as far as the server can."""

    said: Said
    happened_at: datetime


@dataclass(frozen=True, slots=True)
class Scope:
    """What may be said in a session now: about whom, which lessons, which lines of which task."""

    learners: Collection[UUID]
    gone: Collection[UUID]
    lessons: Collection[UUID]
    lines: Collection[UUID]
    task: UUID | None
    is_staff: bool
    is_trainer: bool


@dataclass(slots=True)
class Merged:
    """What became of the taps. `ticks`: what stands now where a tick is new."""

    taken: set[UUID] = field(default_factory=set)
    refused: dict[UUID, str] = field(default_factory=dict)
    new: set[UUID] = field(default_factory=set)
    ticks: list[Said] = field(default_factory=list)


def open_session(
    *,
    session_id: UUID,
    cohort: Cohort,
    course: UUID,
    module: UUID,
    title: str,
    rows: Iterable[Row],
    by: User,
    on: date,
    at: datetime,
) -> TaughtSession:
    """The session of this module today: a new one, or the one that a colleague opened before."""
    made = TaughtSession(
        id=session_id,
        cohort=cohort,
        course_key=course,
        module_key=module,
        title=title,
        rows=words_of_rows(rows),
        held_on=on,
        opened_by=by,
        opened_at=at,
    )
    TaughtSession.objects.bulk_create([made], ignore_conflicts=True)
    return TaughtSession.objects.get(cohort=cohort, module_key=module, held_on=on)


@transaction.atomic
def merge_taps(
    *, session: TaughtSession, claims: Sequence[Claim], scope: Scope, by: User, at: datetime
) -> Merged:
    """Keep every tap, and write what stands. Taps of one session are merged one batch at a time."""
    TaughtSession.objects.select_for_update().get(pk=session.pk)
    merged = _keep(session, claims, scope=scope, by=by, at=at)
    fresh = {claim.said.place for claim in claims if claim.said.id in merged.new}
    standing = standing_in(session)
    _write_register(session, standing, {p.learner for p in fresh if p.kind in REGISTER})
    for said in standing.values():
        if said.id not in merged.new:
            continue
        if said.place.kind == MARK:
            _write_mark(session, said, task=scope.task, by=by, at=at)
        elif said.place.kind == TAUGHT:
            TaughtSession.objects.filter(pk=session.pk).update(rows_taught=int(said.value))
        elif said.place.kind == TICK:
            merged.ticks.append(said)
    return merged


def _keep(
    session: TaughtSession, claims: Sequence[Claim], *, scope: Scope, by: User, at: datetime
) -> Merged:
    ids = [claim.said.id for claim in claims]
    known = dict(Tap.objects.filter(pk__in=ids, session=session).values_list("pk", "refused"))
    taps = [
        _tap(session, claim, scope=scope, by=by, at=at)
        for claim in {claim.said.id: claim for claim in claims}.values()
        if claim.said.id not in known
    ]
    Tap.objects.bulk_create([tap for tap in taps if tap is not None], ignore_conflicts=True)
    stored = dict(Tap.objects.filter(pk__in=ids, session=session).values_list("pk", "refused"))
    merged = Merged()
    for pk in ids:
        reason = stored.get(pk, Tap.Refused.GONE)
        if reason:
            merged.refused[pk] = reason
        else:
            merged.taken.add(pk)
    merged.new = merged.taken - known.keys()
    return merged


def _tap(
    session: TaughtSession, claim: Claim, *, scope: Scope, by: User, at: datetime
) -> Tap | None:
    """None about somebody whom this group never had: of them nothing is kept."""
    said = claim.said
    if said.place.learner is not None and said.place.learner not in {*scope.learners, *scope.gone}:
        return None
    return Tap(
        id=said.id,
        session=session,
        learner_id=said.place.learner,
        kind=said.place.kind,
        key=said.place.key,
        value=said.value,
        sequence=said.sequence,
        by=by,
        happened_at=claim.happened_at,
        received_at=at,
        refused=_why_not(said.place, scope),
    )


def _why_not(place: Place, scope: Scope) -> str:
    """Empty where a tap is taken."""
    if not scope.is_staff:
        return Tap.Refused.NOT_STAFF
    if place.kind == MARK and not scope.is_trainer:
        return Tap.Refused.NOT_TRAINER
    if place.learner is not None and place.learner not in scope.learners:
        return Tap.Refused.GONE
    known = {TICK: scope.lessons, MARK: scope.lines}.get(place.kind)
    if known is not None and place.key not in known:
        return Tap.Refused.UNKNOWN
    return ""


def _write_register(
    session: TaughtSession, standing: Mapping[Place, Said], learners: Iterable[UUID | None]
) -> None:
    for learner in learners:
        here = standing.get(Place(learner, HERE))
        if here is None:
            continue
        state, _space, left = here.value.partition(" ")
        came = standing.get(Place(learner, CAME))
        Attendance.objects.update_or_create(
            session=session,
            learner_id=learner,
            defaults={
                "state": state,
                "came": int(came.value) if came else 0,
                "left": int(left) if left else None,
            },
        )


def _write_mark(
    session: TaughtSession, said: Said, *, task: UUID | None, by: User, at: datetime
) -> None:
    learner, line = said.place.learner, said.place.key
    if learner is None or line is None or task is None:
        return
    if said.value == "-":
        PracticeMark.objects.filter(session=session, learner=learner, line_key=line).delete()
        return
    PracticeMark.objects.update_or_create(
        session=session,
        learner_id=learner,
        line_key=line,
        defaults={"task_key": task, "mark": int(said.value), "by": by, "at": at},
    )
