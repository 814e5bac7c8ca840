"""What the pages about films show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.db.models import Prefetch

from courses.films.carrying import Offered, offered_tracks
from courses.films.looking import Look, notices_about
from courses.films.models import FilmAsset, FilmConsent, FilmFile, FilmTrack
from courses.films.times import written
from courses.models import FilmPage

MEGABYTE = 1_000_000
MOVING = (FilmFile.Kind.SMALL, FilmFile.Kind.MIDDLE, FilmFile.Kind.LARGE)
NAMES_OF_LANGUAGES = dict(settings.WAGTAIL_CONTENT_LANGUAGES)


@dataclass(frozen=True, slots=True)
class Line:
    """A film in the list."""

    film: FilmAsset
    length: str
    megabytes: float
    captions: tuple[str, ...]
    is_gone: bool
    """Somebody took back their consent, or one is over."""


def lines(day: date) -> list[Line]:
    films = FilmAsset.objects.prefetch_related(
        "files", Prefetch("tracks", FilmTrack.objects.defer("text")), "consents"
    )
    return [_line(film, day) for film in films]


def _line(film: FilmAsset, day: date) -> Line:
    tracks = [row for row in film.tracks.all() if row.version == film.version]
    return Line(
        film=film,
        length=written(film.seconds) if film.was_ever_ready else "",
        megabytes=sum(row.bytes for row in film.files.all()) / MEGABYTE,
        captions=tuple(
            str(NAMES_OF_LANGUAGES.get(row.language, row.language))
            for row in tracks
            if row.kind == FilmTrack.Kind.CAPTIONS
        ),
        is_gone=any(
            row.version == film.version and _is_gone(row, day) for row in film.consents.all()
        ),
    )


def _is_gone(consent: FilmConsent, day: date) -> bool:
    ended = consent.until is not None and consent.until < day
    return consent.withdrawn_at is not None or ended


@dataclass(frozen=True, slots=True)
class Stored:
    """A file of the present version. `address` only where people may play it."""

    label: str
    megabytes: float
    width: int
    height: int
    address: str


@dataclass(frozen=True, slots=True)
class Consent:
    row: FilmConsent
    is_over: bool


@dataclass(frozen=True, slots=True)
class FilmDesk:
    """Everything that the page of one film shows."""

    film: FilmAsset
    length: str
    is_open: bool
    files: Sequence[Stored]
    player: Stored | None
    poster: str
    tracks: Sequence[FilmTrack]
    offered: Sequence[Offered]
    consents: Sequence[Consent]
    pages: Sequence[FilmPage]
    notices: Sequence[str]


def desk(film: FilmAsset, day: date) -> FilmDesk:
    rows = sorted(film.files.filter(version=film.version), key=_order)
    is_open = FilmAsset.objects.open_on(day).filter(pk=film.pk).exists()
    shown = {row.kind: _stored(row, is_open=is_open) for row in rows}
    consents = film.consents.filter(version=film.version).order_by("given_on", "pk")
    ready = film.was_ever_ready
    return FilmDesk(
        film=film,
        length=written(film.seconds) if ready else "",
        is_open=is_open,
        files=list(shown.values()),
        player=shown.get(FilmFile.Kind.MIDDLE) or shown.get(FilmFile.Kind.SMALL),
        poster=shown[FilmFile.Kind.POSTER].address if FilmFile.Kind.POSTER in shown else "",
        tracks=list(film.tracks.filter(version=film.version).order_by("kind", "language")),
        offered=offered_tracks(film) if ready else [],
        consents=[Consent(row, _is_gone(row, day)) for row in consents],
        pages=list(FilmPage.objects.filter(asset=str(film.key)).order_by("path")),
        notices=_notices(film, rows) if ready else [],
    )


def _order(row: FilmFile) -> int:
    return list(FilmFile.Kind).index(FilmFile.Kind(row.kind))


def _stored(row: FilmFile, *, is_open: bool) -> Stored:
    playable = is_open and row.kind != FilmFile.Kind.ORIGINAL
    return Stored(
        label=str(FilmFile.Kind(row.kind).label),
        megabytes=row.bytes / MEGABYTE,
        width=row.width,
        height=row.height,
        address=row.address if playable else "",
    )


def _notices(film: FilmAsset, rows: Sequence[FilmFile]) -> list[str]:
    kinds = {row.kind: row for row in rows}
    moving = next((kinds[kind] for kind in MOVING if kind in kinds), None)
    if moving is None:
        return []
    return notices_about(
        Look(
            seconds=film.seconds,
            width=moving.width,
            height=moving.height,
            has_sound=FilmFile.Kind.AUDIO in kinds,
            codec="",
            form="",
        )
    )
