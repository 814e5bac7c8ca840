"""A showing is opened, moves on and ends; people join it and say that they were there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID, uuid4, uuid5

from django.db import IntegrityError, transaction

from courses.films.delivery import FilmSpec, Plan
from training.accounts.models import User
from training.audit.actions import note_act
from training.screenings.codes import code_hash, code_of
from training.screenings.errors import RoomIsFullError, ShowingIsOverError
from training.screenings.models import Presence, Screening
from training.screenings.rules import INITIALS_KEPT, LONGEST, MOST_PEOPLE, USEFUL, takes_people

TRIES = 5
"""Two open showings with one code happen once in a billion; five times over, never."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What whoever shows the film says about the group."""

    site: str = ""
    mode: str = Screening.Mode.ROOM
    asks_initials: bool = False
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """What whoever showed the film counted. `hands` are marks by show of hands."""

    minutes: int
    counted: int | None
    hands: Mapping[int, int] = field(default_factory=dict)
    site: str = ""
    mode: str = Screening.Mode.ROOM


def open_screening(
    *, film: FilmSpec, plan: Plan | None, setting: Setting, facilitator: User | None, at: datetime
) -> Screening:
    for number in range(TRIES):
        showing = uuid4()
        screening = Screening(
            id=showing,
            film_key=film.key,
            film_version=film.version,
            film_title=film.title,
            language=film.language,
            plan_key=plan.key if plan else None,
            plan_name=plan.name if plan else "",
            facilitator=facilitator,
            site=setting.site,
            mode=setting.mode,
            asks_initials=setting.asks_initials,
            minutes=setting.minutes,
            code_number=number,
            code_hash=code_hash(code_of(showing, number)),
            made_at=at,
        )
        try:
            with transaction.atomic():
                screening.save(force_insert=True)
        except IntegrityError:
            continue
        return screening
    raise RoomIsFullError


def go_to(*, screening: Screening, place: int, at: datetime) -> None:
    """Put a slide on the screen. The first one starts the showing; the same again moves nothing."""
    rows = Screening.objects.filter(pk=screening.pk, ended_at=None)
    rows.filter(started_at=None).update(started_at=at, moved_at=at, place=place)
    rows.exclude(place=place).update(place=place, moved_at=at)
    screening.refresh_from_db()


def end(*, screening: Screening, count: Count, at: datetime) -> None:
    """The code takes late ones for a while yet. Ending twice keeps the first end."""
    with transaction.atomic():
        rows = Screening.objects.filter(pk=screening.pk, ended_at=None)
        rows.filter(started_at=None).update(started_at=at)
        rows.update(ended_at=at)
        _write(screening, count)


def correct(*, screening: Screening, count: Count, by: User | None, at: datetime) -> None:
    """Put a count right. Who has an account leaves their name to it in the acts of staff."""
    with transaction.atomic():
        _write(screening, count)
        if by is not None:
            note_act(actor=by, act="corrected a showing", object_uuid=screening.pk, at=at)


def _write(screening: Screening, count: Count) -> None:
    hands = {f"hands_{mark}": count.hands.get(mark, 0) for mark in USEFUL}
    Screening.objects.filter(pk=screening.pk).update(
        counted=count.counted, minutes=count.minutes, site=count.site, mode=count.mode, **hands
    )
    screening.refresh_from_db()


def person_on(ticket: UUID, number: int, screening: Screening) -> UUID:
    """The id of the first, second … person who uses a phone in this showing."""
    return uuid5(ticket, f"{screening.pk.hex}:{number}")


def join(*, screening: Screening, ticket: UUID, number: int = 0, at: datetime) -> UUID:
    """Count a phone (or one more person on it) as here. Once, however often it is asked."""
    person = person_on(ticket, number, screening)
    with transaction.atomic():
        # The row of the showing is the door: one comes in after the other, so it never overfills.
        row = Screening.objects.select_for_update().get(pk=screening.pk)
        if not takes_people(made_at=row.made_at, ended_at=row.ended_at, at=at):
            raise ShowingIsOverError
        here = Presence.objects.filter(screening=row)
        if not here.filter(pk=person).exists():
            if here.count() >= MOST_PEOPLE:
                raise RoomIsFullError
            Presence.objects.create(pk=person, screening=row, joined_at=at)
        here.filter(pk=person, joined_at__gt=at).update(joined_at=at)
    return person


def confirm(
    *,
    screening: Screening,
    ticket: UUID,
    number: int = 0,
    useful: int | None,
    initials: str = "",
    at: datetime,
) -> None:
    """Somebody was there. Saying it again keeps the first time; a later mark replaces the first."""
    person = join(screening=screening, ticket=ticket, number=number, at=at)
    rows = Presence.objects.filter(pk=person)
    with transaction.atomic():
        rows.filter(confirmed_there_at=None).update(confirmed_there_at=at)
        given = {"useful": useful} if useful else {}
        kept = initials if screening.asks_initials else ""
        rows.update(**given, initials=kept)


@dataclass(frozen=True, slots=True)
class Tidied:
    ended: int
    dropped: int
    initials: int


def tidy(*, at: datetime) -> Tidied:
    """End what nobody ended, drop what never began, and forget initials that are past."""
    left_open = Screening.objects.left_open(at)
    dropped = left_open.filter(started_at=None)
    names = list(dropped.values_list("pk", flat=True))
    dropped.delete()
    ended = 0
    for screening in left_open.only("pk", "made_at"):
        ended += Screening.objects.filter(pk=screening.pk, ended_at=None).update(
            ended_at=screening.made_at + LONGEST
        )
    past = Presence.objects.exclude(initials="").filter(screening__ended_at__lt=at - INITIALS_KEPT)
    return Tidied(ended, len(names), past.update(initials=""))
