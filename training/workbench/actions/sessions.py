"""A session is opened from a plan, and what was tapped in it counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from training.accounts.models import User
from training.attendance.actions import Claim, Merged, merge_taps, open_session
from training.attendance.models import Tap, TaughtSession
from training.attendance.rules import Said, said_in
from training.audit.actions import note_act
from training.enrolment.models import Cohort, Enrolment
from training.progress.actions.steps import complete_step, judge_course, void_source
from training.progress.models import CompletionSource
from training.workbench.actions.members import issue_on_commit
from training.workbench.queries.sessions import (
    Choice,
    Taught,
    rows_of,
    scope_of,
    session_sources,
    taught_in,
)

TAKEN_OUT = "Taken out again at the meeting"


@transaction.atomic
def begin_session(
    *, session_id: UUID, cohort: Cohort, choice: Choice, by: User, on: date, at: datetime
) -> TaughtSession:
    """Open it, or join the one of today that a colleague opened."""
    session = open_session(
        session_id=session_id,
        cohort=cohort,
        course=choice.course.key,
        module=choice.module.key,
        title=choice.plan.title,
        rows=rows_of(choice),
        by=by,
        on=on,
        at=at,
    )
    if session.pk == session_id:
        note_act(actor=by, act="opened a session of a group", object_uuid=session.pk, at=at)
    return session


@transaction.atomic
def take_taps(*, session: TaughtSession, claims: Sequence[Claim], by: User, at: datetime) -> Merged:
    """Keep what was tapped, and let new ticks count as entries of staff do."""
    taught = taught_in(session)
    merged = merge_taps(
        session=session, claims=claims, scope=scope_of(session, by, taught), by=by, at=at
    )
    people = User.objects.in_bulk([said.place.learner for said in merged.ticks])
    for said in merged.ticks:
        learner = people[said.place.learner]
        _settle(session, said, learner=learner, taught=taught, by=by, at=at)
    for learner in people.values():
        _follow(session, learner=learner, taught=taught, by=by, at=at)
    return merged


def _settle(
    session: TaughtSession, said: Said, *, learner: User, taught: Taught, by: User, at: datetime
) -> None:
    """One standing source for a tick; none once it is taken out."""
    assert taught.course is not None and said.place.key is not None  # noqa: S101, PT018 - a lesson of a course was ticked
    standing = session_sources(session).filter(
        completion__learner=learner, completion__step_key=said.place.key
    )
    if said.value == "0":
        for source in standing:
            void_source(source=source, outline=taught.course, by=by, why=TAKEN_OUT, at=at)
    elif not standing.exists():
        complete_step(
            learner=learner,
            step_key=said.place.key,
            outline_sha256=taught.course.sha256,
            at=session.opened_at,
            kind=CompletionSource.Kind.SESSION,
            reference=said.id,
        )


def _follow(
    session: TaughtSession, *, learner: User, taught: Taught, by: User, at: datetime
) -> None:
    assert taught.course is not None  # noqa: S101 - as above
    judge_course(learner=learner, outline=taught.course)
    place = Enrolment.objects.get(learner=learner, cohort=session.cohort_id, left_at=None)
    note_act(actor=by, act="ticked lessons at a meeting", object_uuid=place.pk, at=at)
    issue_on_commit(learner=learner, outline=taught.course, at=at)


@transaction.atomic
def say(
    *, session: TaughtSession, words: Iterable[str], token: UUID, by: User, at: datetime
) -> Merged:
    """What buttons of a plain page say, after all that was said before."""
    last = Tap.objects.filter(session=session).aggregate(last=Max("sequence"))["last"]
    said = [said_in(word, token=token, sequence=(last or 0) + 1) for word in words]
    claims = [Claim(one, at) for one in said if one is not None]
    return take_taps(session=session, claims=claims, by=by, at=at)


@transaction.atomic
def correct_register(
    *, session: TaughtSession, words: Sequence[str], token: UUID, by: User, at: datetime
) -> None:
    if say(session=session, words=words, token=token, by=by, at=at).new:
        note_act(actor=by, act="corrected a register", object_uuid=session.pk, at=at)
