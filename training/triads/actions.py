"""Make groups, keep people apart, and keep what a peer saw."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from training.accounts.models import User
from training.enrolment.models import Cohort, Enrolment
from training.triads.errors import CannotArrangeError
from training.triads.models import KeptApart, PeerSheet, Seat, Threes
from training.triads.queries import kept_apart
from training.triads.rules import arrange


@transaction.atomic
def make_threes(
    *,
    threes_id: UUID,
    cohort: Cohort,
    task: UUID,
    members: Sequence[Enrolment],
    by: User,
    at: datetime,
) -> Threes:
    """Groups in an order that chance makes. The same id twice is one set of groups.

    CannotArrangeError where wishes to be kept apart leave no way.
    """
    Cohort.objects.select_for_update().get(pk=cohort.pk)
    made = Threes(pk=threes_id, cohort=cohort, task_key=task, made_by=by, made_at=at)
    known = Threes.objects.filter(pk=threes_id, cohort=cohort).first()
    if known is not None:
        return known
    people = [member.pk for member in members]
    secrets.SystemRandom().shuffle(people)
    apart = {frozenset((row.one_id, row.other_id)) for row in kept_apart(members)}
    groups = arrange(people, apart)
    if groups is None:
        raise CannotArrangeError
    made.save(force_insert=True)
    Seat.objects.bulk_create(
        Seat(threes=made, enrolment_id=one, number=number, place=place)
        for number, group in enumerate(groups)
        for place, one in enumerate(group)
    )
    return made


def keep_apart(*, one: Enrolment, other: Enrolment) -> None:
    """Twice is as good as once, in any order."""
    low, high = sorted([one.pk, other.pk])
    pair = KeptApart(one_id=low, other_id=high)
    KeptApart.objects.bulk_create([pair], ignore_conflicts=True)


def let_together(*, pair: KeptApart) -> None:
    pair.delete()


def keep_peer_sheet(
    *, seat: Seat, watcher: User, marks: Mapping[UUID, int], kind_words: str, at: datetime
) -> None:
    """What the watcher saw; sent again, the last one stays."""
    PeerSheet.objects.bulk_create(
        [
            PeerSheet(
                seat=seat,
                watcher=watcher,
                marks={str(key): mark for key, mark in marks.items()},
                kind_words=kind_words,
                at=at,
            )
        ],
        update_conflicts=True,
        unique_fields=["seat", "watcher"],
        update_fields=["marks", "kind_words", "at"],
    )
