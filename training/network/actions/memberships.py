"""Members come in, pause, go on, renew and leave. Nothing of it shows outside."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localdate

from training.accounts.models import User
from training.network import rules
from training.network.actions.preparing import agree_to_code
from training.network.models import Application, Membership, Renewal
from training.network.queries.members import keeping_up
from training.network.rules import Level, Standing


def admit(*, person: User, level: Level, at: datetime) -> None:
    """After a yes of the panel, in its transaction."""
    day = localdate(at)
    member = Membership.objects.select_for_update().filter(person=person).first()
    before = member.standing if member else Standing()
    after = rules.admitted(before, level)
    if after == before:
        return
    fields = {"level": level, "level_since": day, **_moments(after, member, at)}
    if not before.is_member:
        fields |= {"joined_at": at, "renewed_on": day}
    Membership.objects.update_or_create(person=person, defaults=fields)


@transaction.atomic
def pause(*, person: User, at: datetime) -> None:
    """At the member's own wish; again changes nothing."""
    _move(person, at, rules.pause_asked)


@transaction.atomic
def go_on(*, person: User, at: datetime) -> None:
    _move(person, at, rules.goes_on)


@transaction.atomic
def leave(*, person: User, at: datetime) -> None:
    """At once and without a reason. What waits for a decision is taken back."""
    _move(person, at, rules.left)
    Application.objects.filter(person=person, closed_at=None).update(closed_at=at)


@transaction.atomic
def renew(*, person: User, words: str, at: datetime) -> None:
    """The code agreed again and one thought about the year. Twice on a day is one renewal."""
    day = localdate(at)
    agree_to_code(person=person, on=day)
    Renewal.objects.update_or_create(person=person, renewed_on=day, defaults={"words": words})
    Membership.objects.members().filter(person=person).update(renewed_on=day)


def follow_certificates(*, at: datetime) -> int:
    """Pause whose certificates ran out, and let go on whose were renewed. Twice changes nothing."""
    changed = 0
    for member_id, is_current in keeping_up(localdate(at)):
        changed += _look_at(member_id, is_current=is_current, at=at)
    return changed


@transaction.atomic
def _look_at(member_id: UUID, *, is_current: bool, at: datetime) -> bool:
    member = Membership.objects.select_for_update().get(pk=member_id)
    after = rules.looked_at(member.standing, is_current=is_current)
    return _save(member, after, at)


def _move(person: User, at: datetime, move: rules.Move) -> None:
    member = Membership.objects.select_for_update().filter(person=person).first()
    if member is not None:
        _save(member, move(member.standing), at)


def _save(member: Membership, after: Standing, at: datetime) -> bool:
    if after == member.standing:
        return False
    Membership.objects.filter(pk=member.pk).update(**_moments(after, member, at))
    return True


def _moments(
    after: Standing, member: Membership | None, at: datetime
) -> dict[str, datetime | None]:
    """When each began; what goes on keeps its moment."""
    asked = member.asked_pause_at if member else None
    lapsed = member.lapsed_at if member else None
    return {
        "asked_pause_at": (asked or at) if after.asked else None,
        "lapsed_at": (lapsed or at) if after.lapsed else None,
        "ended_at": at if after.ended else None,
    }
