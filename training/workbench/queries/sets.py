"""Sets that a member of staff may open: those that they facilitate. The rest is a 404."""

from __future__ import annotations

from uuid import UUID

from django.shortcuts import get_object_or_404

from training.accounts.models import User
from training.action_learning.models import LearningSet, Meeting, SetMember, Turn
from training.action_learning.queries import meetings_led_by, turns_led_by
from training.lib.clock import today
from training.organisations.models import Role
from training.organisations.queries import has_role


def set_led_by(user: User, learning_set: UUID) -> LearningSet:
    led = LearningSet.objects.facilitated_by(user).select_related("organisation")
    return get_object_or_404(led, pk=learning_set)


def member_led_by(user: User, member: UUID) -> SetMember:
    members = SetMember.objects.filter(
        left_at=None, learning_set__in=LearningSet.objects.facilitated_by(user)
    )
    return get_object_or_404(members.select_related("person", "learning_set"), pk=member)


def meeting_led_by(user: User, meeting: UUID) -> Meeting:
    return get_object_or_404(meetings_led_by(user), pk=meeting)


def turn_led_by(user: User, turn: UUID) -> Turn:
    return get_object_or_404(turns_led_by(user), pk=turn)


def facilitates(user: User) -> bool:
    """A trainer of any organisation. The menu of each page asks, so this costs no query more."""
    return has_role(user, Role.Kind.TRAINER, today())
