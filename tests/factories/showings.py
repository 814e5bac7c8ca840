"""A film that can be shown, and showings of it."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from courses.films import delivery
from courses.films.delivery import FilmSpec
from courses.films.models import FilmFile
from courses.films.shipped import key_of
from tests.factories.films import open_film, starter_film
from training.accounts.models import User
from training.screenings.actions import Setting, join, open_screening
from training.screenings.models import Screening

AT = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)


def make_showable_film() -> FilmSpec:
    """The film of the starter content."""
    if not FilmFile.objects.filter(asset__key=key_of("working-together"), kind="720").exists():
        open_film()
    film = delivery.film(starter_film(), "en")
    assert film is not None
    return film


def make_showing(
    *,
    film: FilmSpec | None = None,
    facilitator: User | None = None,
    asks_initials: bool = False,
    site: str = "",
    plan: int | None = 0,
    at: datetime = AT,
) -> Screening:
    spec = film or make_showable_film()
    return open_screening(
        film=spec,
        plan=spec.plans[plan] if plan is not None else None,
        setting=Setting(asks_initials=asks_initials, site=site),
        facilitator=facilitator,
        at=at,
    )


def phones(screening: Screening, *tickets: int, at: datetime = AT) -> None:
    for ticket in tickets:
        join(screening=screening, ticket=UUID(int=ticket), at=at)
