"""A member's place in a group: paused, gone on with, finished, in another group."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from training.accounts.models import User
from training.audit.actions import note_act
from training.enrolment import actions as enrolments
from training.enrolment.models import Cohort, Enrolment
from training.workbench.errors import PlaceHasMovedError

ACTS = {
    Enrolment.State.PAUSED: "paused an enrolment",
    Enrolment.State.LEARNING: "went on with an enrolment",
    Enrolment.State.FINISHED: "marked an enrolment as finished",
}


@transaction.atomic
def change_place(*, enrolment: Enrolment, to: Enrolment.State, by: User, at: datetime) -> None:
    """Raises PlaceHasMovedError where somebody was quicker, or it makes no sense."""
    if not enrolments.move(enrolment=enrolment, to=to, by=by, at=at):
        raise PlaceHasMovedError
    note_act(actor=by, act=ACTS[to], object_uuid=enrolment.pk, at=at)


@transaction.atomic
def transfer_member(*, enrolment: Enrolment, to: Cohort, by: User, at: datetime) -> Enrolment:
    """Nothing that the learner did moves: it is the learner's own. Raises PlaceHasMovedError."""
    place = enrolments.transfer(enrolment=enrolment, to=to, by=by, at=at)
    if place is None:
        raise PlaceHasMovedError
    note_act(actor=by, act="moved somebody to another group", object_uuid=place.pk, at=at)
    return place
