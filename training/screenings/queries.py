"""Which showing is meant, what is known of it, and what all of them come to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.contrib.auth.models import AbstractUser, AnonymousUser
from django.http import Http404
from django.utils.timezone import localdate

from courses.content_keys import FilmKey
from courses.films import delivery
from courses.films.delivery import FilmSpec
from training.accounts.models import User
from training.enrolment.models import CohortStaff
from training.organisations.models import Role
from training.organisations.queries import kinds_of
from training.screenings.codes import code_hash, code_is_well_formed, showing_of
from training.screenings.errors import CodeIsUnknownError, ShowingIsOverError
from training.screenings.models import Presence, Screening, ScreeningQuerySet
from training.screenings.rules import USEFUL, people_there, takes_people, useful_average

KEEPERS = {
    Role.Kind.TRAINER,
    Role.Kind.PEER_MENTOR,
    Role.Kind.NETWORK_LEAD,
    Role.Kind.PARTNER_CONTACT,
    Role.Kind.ADMINISTRATOR,
}
"""Whose showings stand under their account (docs/decisions/0011)."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """How a showing went. `on_phones` said on a phone how useful it was, `answers` holds all marks.

    `average` is None where too few answered.
    """

    joined: int
    confirmed: int
    people: int
    on_phones: int
    answers: Mapping[int, int]

    @property
    def answered(self) -> int:
        return sum(self.answers.values())

    @property
    def average(self) -> float | None:
        return useful_average(self.answers)


@dataclass(frozen=True, slots=True)
class MonthTotal:
    """`month` is its first day; `useful_average` is None where too few answered."""

    month: date
    sessions: int
    people: int
    useful_average: float | None


def keeps_showings(user: AbstractUser | AnonymousUser) -> bool:
    """Staff: what they show is theirs. Anybody else shows as somebody without an account does."""
    if not isinstance(user, User):
        return False
    if user.is_superuser or KEEPERS & kinds_of(user, localdate()):
        return True
    places = CohortStaff.objects.filter(person=user, left_at=None, cohort__closed_at=None)
    return places.exists()


def screening_or_404(key: str) -> Screening:
    """The showing that an address opens."""
    showing = showing_of(key)
    found = Screening.objects.filter(pk=showing).first() if showing else None
    if found is None:
        raise Http404
    return found


def find_group(typed: str, *, at: datetime) -> Screening:
    """The showing whose code was meant. Raises a GroupError unless people can join it now."""
    if not code_is_well_formed(typed):
        raise CodeIsUnknownError
    found = Screening.objects.filter(code_hash=code_hash(typed)).first()
    if found is None:
        raise CodeIsUnknownError
    if not takes_people(made_at=found.made_at, ended_at=found.ended_at, at=at):
        raise ShowingIsOverError
    return found


def film_of(screening: Screening, language: str) -> FilmSpec | None:
    return delivery.film(FilmKey(screening.film_key), language)


def numbers_of(screening: Screening) -> Numbers:
    """One query."""
    return numbers_in(Screening.objects.with_phones().get(pk=screening.pk))


def people_on(persons: list[UUID], screening: Screening) -> dict[UUID, Presence]:
    """Those of `persons` who joined."""
    return Presence.objects.filter(screening=screening).in_bulk(persons)


def initials_of(screening: Screening) -> list[str]:
    """Of those who were there and gave them, in the order of the alphabet."""
    given = Presence.objects.filter(screening=screening).confirmed().exclude(initials="")
    return sorted(given.values_list("initials", flat=True))


def showings_of(user: User) -> ScreeningQuerySet:
    """The latest first, each with what `numbers_in` needs."""
    return Screening.objects.visible_to(user).with_phones().order_by("-made_at")


def numbers_in(row: Screening) -> Numbers:
    """Of a row that comes `with_phones`. No query."""
    counts = vars(row)
    return Numbers(
        joined=counts["joined"],
        confirmed=counts["confirmed"],
        people=people_there(confirmed=counts["confirmed"], counted=row.counted),
        on_phones=sum(counts[f"useful_{mark}"] for mark in USEFUL),
        answers={mark: row.hands[mark] + counts[f"useful_{mark}"] for mark in USEFUL},
    )


def totals_by_month(film_key: FilmKey) -> list[MonthTotal]:
    """What all finished showings of a film come to, by the month in which they began. One query."""
    rows = Screening.objects.filter(film_key=film_key).finished().with_phones()
    months: dict[date, list[Numbers]] = defaultdict(list)
    for row in rows.order_by("started_at"):
        if row.started_at:
            months[localdate(row.started_at).replace(day=1)].append(numbers_in(row))
    return [_month(month, showings) for month, showings in months.items()]


def _month(month: date, showings: list[Numbers]) -> MonthTotal:
    answers = {mark: sum(one.answers[mark] for one in showings) for mark in USEFUL}
    people = sum(one.people for one in showings)
    return MonthTotal(month, len(showings), people, useful_average(answers))
