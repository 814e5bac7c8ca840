"""Opportunities for members and for those who screen, stories, and the numbers of a year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from training.accounts.models import User
from training.lib.small_numbers import shown, shown_parts
from training.network.models import (
    Interest,
    Membership,
    Opportunity,
    Outcome,
    Screening,
    Story,
)
from training.network.rules import Verdict


def is_active_member(person: User) -> bool:
    return Membership.objects.active().filter(person=person).exists()


def is_active_mentor(person: User) -> bool:
    mentors = Membership.objects.active().filter(level=Membership.Level.MENTOR)
    return mentors.filter(person=person).exists()


def open_to(person: User, day: date) -> QuerySet[Opportunity]:
    return Opportunity.objects.out_to(person).is_open(day)


def screened_by_mentor(person: User, day: date) -> QuerySet[Opportunity]:
    if not is_active_mentor(person):
        return Opportunity.objects.none()
    waiting = Opportunity.objects.to_screen_by(person, Screening.Seat.MENTOR)
    return waiting.is_open(day)


def answer_of(person: User, opportunity: Opportunity) -> Interest | None:
    mine = Interest.objects.standing().filter(person=person, opportunity=opportunity)
    return mine.first()


@dataclass(frozen=True, slots=True)
class Posted:
    """An opportunity, as whoever leads the network sees it."""

    opportunity: Opportunity
    screenings: Sequence[Screening]
    answers: int

    @property
    def is_out(self) -> bool:
        said = [one.verdict for one in self.screenings]
        return said == [Screening.Verdict.OUT] * len(Screening.Seat)

    @property
    def is_held(self) -> bool:
        return any(one.verdict == Screening.Verdict.HELD for one in self.screenings)


def posted(user: User) -> list[Posted]:
    """Those that are not closed. Three queries."""
    found = Opportunity.objects.visible_to(user).filter(closed_at=None)
    standing = Interest.objects.standing().filter(opportunity__in=found)
    answered = list(standing.values_list("opportunity", flat=True))
    return [
        Posted(one, list(one.screenings.all()), answered.count(one.pk))
        for one in found.prefetch_related("screenings")
    ]


def stories_of(person: User) -> QuerySet[Story]:
    return Story.objects.filter(person=person).prefetch_related("uses")


@dataclass(frozen=True, slots=True)
class YearNumbers:
    """None where there are too few to be said, nought among them."""

    year: int
    decided: int | None
    said_yes: int | None
    said_not_yet: int | None
    left: int | None
    answered: int | None
    told: int | None


def numbers_of(year: int) -> YearNumbers:
    """Five queries. What is left of a whole gives no hidden part away."""
    outcomes = Outcome.objects.filter(decided_at__year=year)
    decided, yes = outcomes.count(), outcomes.filter(verdict=Verdict.YES).count()
    parts = shown_parts({"yes": yes, "not yet": decided - yes}, decided)
    told = Story.objects.filter(told_at__year=year).exclude(kind=Story.Kind.SAYING)
    return YearNumbers(
        year=year,
        decided=shown(decided),
        said_yes=parts["yes"],
        said_not_yet=parts["not yet"],
        left=shown(Membership.objects.filter(ended_at__year=year).count()),
        answered=shown(Interest.objects.standing().filter(said_at__year=year).count()),
        told=shown(told.count()),
    )
