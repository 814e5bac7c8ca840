"""What is seen of films. A word that comes twice, late or out of order gives the same state."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from courses.films.delivery import FilmSpec
from training.accounts.models import User
from training.progress.models import FilmCompletion, FilmCoverage, FilmStop, FilmUse
from training.progress.querysets import upsert
from training.progress.rules import (
    TENTHS,
    Range,
    film_credit,
    film_is_watched,
    length,
    union,
)

BIN_SECONDS = 10
"""Where people stop is counted in steps of ten seconds."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a player says: `ranges` and `position` in tenths of a second of the film.

    `begins` and `stops` mark the first and the last word of a player on a page.
    """

    ranges: tuple[Range, ...]
    position: int
    way: str = FilmUse.Way.SITE
    begins: bool = False
    stops: bool = False


@dataclass(frozen=True, slots=True)
class Noted:
    """Tenths that are believed so far. `is_newly_watched`: by this word."""

    credit: int
    is_watched: bool
    is_newly_watched: bool


@transaction.atomic(savepoint=False)
def note_seen(*, learner: User, film: FilmSpec, seen: Seen, at: datetime) -> Noted:
    """Add what was seen to what was seen before; the row is locked while it is read and written."""
    row, is_new = _locked(learner, film, at)
    before, is_another_day = length(row.ranges), localdate(at) != localdate(row.last_at)
    row.ranges = union([*row.ranges, *seen.ranges])
    row.position_tenths = seen.position
    row.first_at, row.last_at = min(row.first_at, at), max(row.last_at, at)
    passed = (row.last_at - row.first_at).total_seconds()
    credit = film_credit(row.ranges, passed_seconds=passed)
    is_watched = film_is_watched(credit, film_seconds=film.seconds, share=film.watched_share)
    newly = is_watched and row.watched_at is None
    if newly:
        row.watched_at = row.last_at
    row.save(update_fields=["ranges", "position_tenths", "first_at", "last_at", "watched_at"])
    count_use(
        film=film,
        way=seen.way,
        views=int(is_new or (seen.begins and is_another_day)),
        seconds=(length(row.ranges) - before) // TENTHS,
        at=at,
    )
    if seen.stops:
        count_stop(film=film, position=seen.position)
    return Noted(credit, is_watched=row.watched_at is not None, is_newly_watched=newly)


def _locked(learner: User, film: FilmSpec, at: datetime) -> tuple[FilmCoverage, bool]:
    rows = FilmCoverage.objects.select_for_update()
    same = {"learner": learner, "film_key": film.key, "version": film.version}
    found = rows.filter(**same).first()
    if found is not None:
        return found, False
    made = FilmCoverage(**same, first_at=at, last_at=at)
    FilmCoverage.objects.bulk_create([made], ignore_conflicts=True)
    return rows.get(**same), True


def note_read(*, learner: User, film: FilmSpec, at: datetime) -> None:
    """The learner says that they read the film to its end. The earliest time stays."""
    upsert(
        FilmCoverage,
        {
            "id": uuid.uuid4(),
            "learner": learner.pk,
            "film_key": film.key,
            "version": film.version,
            "ranges": [],
            "position_tenths": 0,
            "first_at": at,
            "last_at": at,
            "read_at": at,
        },
        unique=["learner", "film_key", "version"],
        changes="read_at = LEAST(COALESCE(kept.read_at, new.read_at), new.read_at)",
    )


def complete_film(*, learner: User, film: FilmSpec, kind: str, at: datetime) -> bool:
    """Note that the session is done. The earliest time and its kind stay; is it new?"""
    made, earlier = uuid.uuid4(), "new.completed_at < kept.completed_at"
    stands = upsert(
        FilmCompletion,
        {
            "id": made,
            "learner": learner.pk,
            "film_key": film.key,
            "kind": kind,
            "minutes": film.session_minutes,
            "completed_at": at,
        },
        unique=["learner", "film_key"],
        changes=", ".join(
            f"{name} = CASE WHEN {earlier} THEN new.{name} ELSE kept.{name} END"
            for name in ("kind", "minutes", "completed_at")
        ),
    )
    return bool(stands == made)


def count_use(
    *, film: FilmSpec, way: str, at: datetime, views: int = 0, seconds: int = 0, done: str = ""
) -> None:
    """Add to the numbers of the day. `done` is how the film was done, watched or read."""
    watched = int(done == FilmCompletion.Kind.WATCHED)
    read = int(done == FilmCompletion.Kind.READ)
    added = {"views": views, "watched": watched, "read": read, "seconds": seconds}
    if not any(added.values()):
        return
    day = {"film_key": film.key, "version": film.version, "day": localdate(at), "way": way}
    upsert(
        FilmUse,
        {**day, **added},
        unique=list(day),
        changes=", ".join(f"{name} = kept.{name} + new.{name}" for name in added),
    )


def count_stop(*, film: FilmSpec, position: int) -> None:
    """Somebody stopped at this tenth. Who never began, or saw the end, did not stop."""
    second = position // TENTHS // BIN_SECONDS * BIN_SECONDS
    if not 0 < position < film.seconds * TENTHS - BIN_SECONDS * TENTHS:
        return
    upsert(
        FilmStop,
        {"film_key": film.key, "version": film.version, "second": second, "count": 1},
        unique=["film_key", "version", "second"],
        changes="count = kept.count + new.count",
    )
