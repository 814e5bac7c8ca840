"""The groups of a practice, and what peers saw."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from training.accounts.models import User
from training.enrolment.models import Cohort, Enrolment
from training.triads.models import KeptApart, PeerSheet, Seat, Threes
from training.triads.rules import Part, part_in, watches


@dataclass(frozen=True, slots=True)
class Trio:
    """One group, in the order of its seats. `number` counts from 1."""

    number: int
    seats: tuple[Seat, ...]

    @property
    def turns(self) -> list[list[tuple[Seat, Part]]]:
        """For each round who does what."""
        size = len(self.seats)
        return [
            [(seat, part_in(place, size, turn)) for place, seat in enumerate(self.seats)]
            for turn in range(size)
        ]

    @property
    def is_pair(self) -> bool:
        return len(self.seats) == 2  # noqa: PLR2004 - a pair

    def watched_by(self, watcher: Seat) -> list[Seat]:
        """Those for whom that member fills in a sheet."""
        size, place = len(self.seats), self.seats.index(watcher)
        return [seat for other, seat in enumerate(self.seats) if watches(place, other, size)]


def newest_threes(cohort: Cohort, task: UUID) -> Threes | None:
    return Threes.objects.filter(cohort=cohort, task_key=task).order_by("-made_at").first()


def trios_of(threes: Threes | None) -> list[Trio]:
    """Those who left the group since are not named any more."""
    if threes is None:
        return []
    groups: dict[int, list[Seat]] = {}
    for seat in _seats().filter(threes=threes):
        groups.setdefault(seat.number, []).append(seat)
    return [Trio(number + 1, tuple(seats)) for number, seats in groups.items()]


def _seats() -> QuerySet[Seat]:
    here = Seat.objects.filter(enrolment__left_at=None, enrolment__cohort__closed_at=None)
    return here.select_related("enrolment__learner", "threes__cohort")


def own_trio(enrolment: Enrolment, task: UUID) -> tuple[Trio, Seat] | None:
    """The group in which that member practises, and their own seat in it."""
    trios = trios_of(newest_threes(enrolment.cohort, task))
    pairs = ((trio, seat) for trio in trios for seat in trio.seats)
    return next((found for found in pairs if found[1].enrolment_id == enrolment.pk), None)


def seat_watched_by(watcher: User, seat: UUID) -> Seat | None:
    """One whose sheet that learner fills in; None for everybody else's."""
    found = _seats().filter(pk=seat).first()
    if found is None:
        return None
    trio = next(one for one in trios_of(found.threes) if found in one.seats)
    own = next((one for one in trio.seats if one.enrolment.learner_id == watcher.pk), None)
    return found if own and found in trio.watched_by(own) else None


def peer_sheets_of(learner: User, task: UUID) -> list[PeerSheet]:
    """What peers saw of that learner, the newest first."""
    rows = PeerSheet.objects.filter(seat__enrolment__learner=learner, seat__threes__task_key=task)
    return list(rows.select_related("watcher").order_by("-at"))


def own_sheet(seat: Seat, watcher: User) -> PeerSheet | None:
    return PeerSheet.objects.filter(seat=seat, watcher=watcher).first()


def kept_apart(members: Iterable[Enrolment]) -> list[KeptApart]:
    keys = [member.pk for member in members]
    rows = KeptApart.objects.filter(one__in=keys, other__in=keys)
    return list(rows.select_related("one__learner", "other__learner"))
