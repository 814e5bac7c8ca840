"""What a facilitator writes down about a set. Each act is noted."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time
from uuid import UUID

from django.db import transaction

from training.accounts.models import User
from training.action_learning import actions as sets
from training.action_learning.models import LearningSet, Meeting, SetMember, Turn
from training.audit.actions import note_act
from training.organisations.models import Organisation


@transaction.atomic
def begin_set(
    *,
    set_id: UUID,
    organisation: Organisation,
    name: str,
    people: Iterable[User],
    by: User,
    at: datetime,
) -> LearningSet:
    known = LearningSet.objects.filter(pk=set_id).exists()
    found = sets.begin_set(
        set_id=set_id,
        organisation=organisation,
        name=name,
        facilitator=by,
        people=people,
        at=at,
    )
    if not known:
        note_act(actor=by, act="began a learning set", object_uuid=found.pk, at=at)
    return found


@transaction.atomic
def add_members(
    *, learning_set: LearningSet, people: Iterable[User], by: User, at: datetime
) -> None:
    sets.add_members(learning_set=learning_set, people=people, at=at)
    note_act(actor=by, act="added to a learning set", object_uuid=learning_set.pk, at=at)


@transaction.atomic
def take_out_member(*, member: SetMember, by: User, at: datetime) -> None:
    if sets.leave_set(member=member, at=at):
        note_act(actor=by, act="took out of a learning set", object_uuid=member.pk, at=at)


@transaction.atomic
def end_set(*, learning_set: LearningSet, by: User, at: datetime) -> None:
    if sets.end_set(learning_set=learning_set, at=at):
        note_act(actor=by, act="ended a learning set", object_uuid=learning_set.pk, at=at)


@transaction.atomic
def note_who_was_there(
    *, meeting: Meeting, members: Iterable[SetMember], by: User, at: datetime
) -> None:
    sets.note_who_was_there(meeting=meeting, members=members)
    note_act(actor=by, act="wrote down who was there", object_uuid=meeting.pk, at=at)


@transaction.atomic
def take_turn(
    *,
    turn_id: UUID,
    meeting: Meeting,
    presenter: SetMember,
    issue: str,
    by: User,
    at: datetime,
) -> Turn:
    known = Turn.objects.filter(pk=turn_id).exists()
    turn = sets.take_turn(turn_id=turn_id, meeting=meeting, presenter=presenter, issue=issue)
    if not known:
        note_act(actor=by, act="wrote down a turn", object_uuid=turn.pk, at=at)
    return turn


@transaction.atomic
def write_action(
    *,
    turn: Turn,
    issue: str,
    action: str,
    by_when: date | None,
    first_step: str,
    by: User,
    at: datetime,
) -> None:
    sets.write_action(turn=turn, issue=issue, action=action, by_when=by_when, first_step=first_step)
    note_act(actor=by, act="wrote down an action", object_uuid=turn.pk, at=at)


@transaction.atomic
def say_what_came(*, turn: Turn, result: str, line: str, by: User, at: datetime) -> None:
    sets.say_what_came(turn=turn, result=result, line=line, at=at)
    note_act(actor=by, act="wrote down what came of it", object_uuid=turn.pk, at=at)


def plan_meeting(
    *, learning_set: LearningSet, on: date, begins: time | None, place: str
) -> Meeting:
    return sets.plan_meeting(learning_set=learning_set, on=on, begins=begins, place=place)


def move_meeting(*, meeting: Meeting, on: date, begins: time | None, place: str) -> None:
    sets.move_meeting(meeting=meeting, on=on, begins=begins, place=place)
