"""Sets begin, people come and go, meetings are held, actions are written down."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time
from uuid import UUID

from django.db import IntegrityError, transaction

from training.accounts.models import User
from training.action_learning.errors import (
    DayIsTakenError,
    NoActionYetError,
    NoTurnLeftError,
    SetIsFullError,
)
from training.action_learning.models import LearningSet, Meeting, Presence, SetMember, Turn
from training.action_learning.rules import MOST, MOST_TURNS
from training.organisations.models import Organisation


@transaction.atomic
def begin_set(
    *,
    set_id: UUID,
    organisation: Organisation,
    name: str,
    facilitator: User,
    people: Iterable[User],
    at: datetime,
) -> LearningSet:
    """A form sent twice (the same `set_id`) begins one set."""
    found, made = LearningSet.objects.get_or_create(
        pk=set_id,
        defaults={
            "organisation": organisation,
            "name": name,
            "facilitator": facilitator,
            "made_at": at,
        },
    )
    if made:
        add_members(learning_set=found, people=people, at=at)
    return found


@transaction.atomic
def add_members(*, learning_set: LearningSet, people: Iterable[User], at: datetime) -> None:
    """Whoever is in it already stays. Raises SetIsFullError rather than taking a ninth."""
    LearningSet.objects.select_for_update().get(pk=learning_set.pk)
    here = set(learning_set.members.filter(left_at=None).values_list("person_id", flat=True))
    new = [person for person in people if person.pk not in here]
    if len(here) + len(new) > MOST:
        raise SetIsFullError
    rows = [SetMember(learning_set=learning_set, person=person, joined_at=at) for person in new]
    SetMember.objects.bulk_create(rows, ignore_conflicts=True)


def leave_set(*, member: SetMember, at: datetime) -> bool:
    """They see the set no more. What they said they would do stays theirs. Again is False."""
    return bool(SetMember.objects.filter(pk=member.pk, left_at=None).update(left_at=at))


def end_set(*, learning_set: LearningSet, at: datetime) -> bool:
    return bool(LearningSet.objects.filter(pk=learning_set.pk, ended_at=None).update(ended_at=at))


def plan_meeting(
    *, learning_set: LearningSet, on: date, begins: time | None, place: str
) -> Meeting:
    """Raises DayIsTakenError where the set meets on that day at another time or place."""
    meeting, made = Meeting.objects.get_or_create(
        learning_set=learning_set, on=on, defaults={"begins": begins, "place": place}
    )
    if not made and (meeting.begins, meeting.place) != (begins, place):
        raise DayIsTakenError
    return meeting


def move_meeting(*, meeting: Meeting, on: date, begins: time | None, place: str) -> None:
    try:
        with transaction.atomic():
            Meeting.objects.filter(pk=meeting.pk).update(on=on, begins=begins, place=place)
    except IntegrityError:
        raise DayIsTakenError from None


@transaction.atomic
def note_who_was_there(*, meeting: Meeting, members: Iterable[SetMember]) -> None:
    """Exactly these. The same again changes nothing."""
    there = list(members)
    Presence.objects.filter(meeting=meeting).exclude(member__in=there).delete()
    rows = [Presence(meeting=meeting, member=member) for member in there]
    Presence.objects.bulk_create(rows, ignore_conflicts=True)


@transaction.atomic
def take_turn(*, turn_id: UUID, meeting: Meeting, presenter: SetMember, issue: str) -> Turn:
    """A form sent twice is one turn. Raises NoTurnLeftError for a fourth, or a second of one."""
    Meeting.objects.select_for_update().get(pk=meeting.pk)
    known = Turn.objects.filter(pk=turn_id, meeting=meeting).first()
    if known is not None:
        return known
    others = Turn.objects.filter(meeting=meeting)
    taken = others.count() >= MOST_TURNS or others.filter(presenter=presenter).exists()
    if taken or Turn.objects.filter(pk=turn_id).exists():
        raise NoTurnLeftError
    return Turn.objects.create(pk=turn_id, meeting=meeting, presenter=presenter, issue=issue)


def write_action(
    *, turn: Turn, issue: str, action: str, by_when: date | None, first_step: str
) -> None:
    """The last words count. Raises NoActionYetError where something came of it already."""
    rows = Turn.objects.filter(pk=turn.pk)
    if not action:
        rows = rows.filter(result="")
    if not rows.update(issue=issue, action=action, by_when=by_when, first_step=first_step):
        raise NoActionYetError


def say_what_came(*, turn: Turn, result: str, line: str, at: datetime) -> None:
    """By the presenter or the facilitator; the last word counts."""
    rows = Turn.objects.filter(pk=turn.pk).exclude(action="")
    if not rows.update(result=result, result_line=line, result_at=at):
        raise NoActionYetError
