"""Action learning sets."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from uuid import uuid4

from tests.factories.people import make_organisation
from training.accounts.models import User
from training.action_learning.actions import begin_set, plan_meeting, take_turn, write_action
from training.action_learning.models import LearningSet, Meeting, Turn
from training.lib.clock import now, today


def make_set(facilitator: User, people: Iterable[User], name: str = "Heron set") -> LearningSet:
    return begin_set(
        set_id=uuid4(),
        organisation=make_organisation(),
        name=name,
        facilitator=facilitator,
        people=people,
        at=now(),
    )


def make_meeting(learning_set: LearningSet, on: date | None = None, days: int = 0) -> Meeting:
    day = on or today() + timedelta(days=days)
    return plan_meeting(learning_set=learning_set, on=day, begins=None, place="Library")


def make_turn(
    meeting: Meeting, person: User, action: str = "", issue: str = "Nobody answers me"
) -> Turn:
    presenter = meeting.learning_set.members.get(person=person)
    turn = take_turn(turn_id=uuid4(), meeting=meeting, presenter=presenter, issue=issue)
    if action:
        write_action(
            turn=turn,
            issue=issue,
            action=action,
            by_when=meeting.on + timedelta(days=14),
            first_step="Ask for a time",
        )
        turn.refresh_from_db()
    return turn
