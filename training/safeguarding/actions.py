"""Raise a concern, tell its people, and keep each step."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction
from django.utils.timezone import get_default_timezone

from training.accounts.models import User
from training.audit.actions import note_act
from training.enrolment.models import Cohort
from training.safeguarding.models import Concern, ConcernStep
from training.safeguarding.rules import Standing, Tell, open_by, whom_to_tell

Kind = ConcernStep.Kind


@transaction.atomic
def raise_concern(*, concern: Concern, by: User, at: datetime) -> Concern:
    """Keep it and tell the lead. A form sent twice (the same id) is one concern."""
    concern.raised_by, concern.raised_at = by, at
    made = Concern.objects.bulk_create([concern], ignore_conflicts=True)[0]
    kept = Concern.objects.select_for_update().get(pk=made.pk)
    if kept.steps.exists():
        return kept
    _step(kept, Kind.RAISED, at, by=by)
    note_act(actor=by, act="raised a concern", object_uuid=kept.pk, at=at)
    _tell_next(kept, at)
    return kept


def pass_on_what_waited(*, at: datetime) -> int:
    """How many were passed on. Two workers at once pass each on once."""
    waiting = Concern.objects.to_pass_on(at).values_list("pk", flat=True)
    return sum(_tell_one(concern, at) for concern in list(waiting))


@transaction.atomic
def _tell_one(concern: UUID, at: datetime) -> bool:
    locked = Concern.objects.select_for_update(of=("self",)).filter(pk=concern).first()
    return locked is not None and _tell_next(locked, at)


def _tell_next(concern: Concern, at: datetime) -> bool:
    """Was somebody told?"""
    lead, second = _there(concern.cohort.lead), _there(concern.cohort.second)
    step = whom_to_tell(_standing(concern, lead, second), at)
    if step == Tell.LEAD and lead:
        return _tell_lead(concern, lead, at)
    if step == Tell.SECOND and second:
        return _pass_on(concern, second, at)
    return False


def _there(person: User | None) -> User | None:
    """None for somebody whose account is shut: nobody would read it."""
    return person if person is not None and person.is_active else None


def _standing(concern: Concern, lead: User | None, second: User | None) -> Standing:
    return Standing(
        has_lead=lead is not None,
        has_second=second is not None and second.pk != concern.told_id,
        is_told=concern.told_id is not None,
        due_at=concern.due_at,
        is_opened=concern.opened_at is not None,
        is_passed_on=concern.passed_on_at is not None,
        is_closed=concern.closed_at is not None,
    )


def _tell_lead(concern: Concern, lead: User, at: datetime) -> bool:
    group = concern.cohort
    concern.told = lead
    concern.due_at = open_by(
        at,
        concern.urgency,
        minutes=group.open_now_minutes,
        working_days=group.open_today_days,
        zone=get_default_timezone(),
    )
    concern.save(update_fields=["told", "due_at"])
    _step(concern, Kind.TOLD, at, to=lead)
    return True


def _pass_on(concern: Concern, second: User, at: datetime) -> bool:
    """Whoever is first by the database does it; another finds nothing left to do."""
    changed = Concern.objects.not_opened().filter(pk=concern.pk)
    if not changed.update(passed_to=second, passed_on_at=at):
        return False
    _step(concern, Kind.PASSED_ON, at, to=second)
    return True


def _step(
    concern: Concern,
    kind: str,
    at: datetime,
    *,
    by: User | None = None,
    to: User | None = None,
    words: str = "",
    step_id: UUID | None = None,
) -> None:
    pk = step_id or uuid4()
    step = ConcernStep(pk=pk, concern=concern, kind=kind, by=by, to=to, words=words, at=at)
    ConcernStep.objects.bulk_create([step], ignore_conflicts=True)


@transaction.atomic
def open_concern(*, concern: Concern, by: User, at: datetime) -> None:
    """Somebody who was told has looked at it; the first opening of each person is kept."""
    _step(concern, Kind.OPENED, at, by=by)
    Concern.objects.filter(pk=concern.pk, opened_at=None).update(opened_at=at)
    note_act(actor=by, act="opened a concern", object_uuid=concern.pk, at=at)


@transaction.atomic
def add_note(*, concern: Concern, words: str, note_id: UUID, by: User, at: datetime) -> None:
    _step(concern, Kind.NOTE, at, by=by, words=words, step_id=note_id)
    note_act(actor=by, act="added a note to a concern", object_uuid=concern.pk, at=at)


@transaction.atomic
def close_concern(*, concern: Concern, outcome: str, by: User, at: datetime) -> None:
    """Close it with what came of it. If the learner was erased meanwhile, it goes with that."""
    still = Concern.objects.filter(pk=concern.pk, closed_at=None)
    if not still.update(closed_at=at, outcome=outcome):
        return
    _step(concern, Kind.CLOSED, at, by=by, words=outcome)
    note_act(actor=by, act="closed a concern", object_uuid=concern.pk, at=at)
    Concern.objects.filter(pk=concern.pk, learner=None).delete()


@transaction.atomic
def hand_over(*, cohort: Cohort, at: datetime) -> None:
    """The lead or second of a group changed: what is open goes to whoever is named now."""
    for concern in Concern.objects.select_for_update().filter(cohort=cohort, closed_at=None):
        lead, second = _there(cohort.lead), _there(cohort.second)
        if lead and concern.told_id != lead.pk:
            _tell_lead(concern, lead, at)
        if second and concern.passed_on_at and concern.passed_to_id != second.pk:
            Concern.objects.filter(pk=concern.pk).update(passed_to=second)
            _step(concern, Kind.TOLD, at, to=second)
