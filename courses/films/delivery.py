"""The door by which films leave the content: what can be played now, and its bytes.

A film is gone from everywhere as soon as somebody who is seen in it takes back their consent: each
answer asks whether the film is open today.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.files.storage import Storage
from django.utils.timezone import localdate

from courses.content_keys import FilmKey
from courses.edition import kept
from courses.films.models import FilmAsset, FilmFile, FilmTrack
from courses.films.spec import (
    Chapter,
    FilmSpec,
    MediaFile,
    Pause,
    Plan,
    PlanRow,
    Reply,
    Said,
    Track,
)
from courses.films.times import written
from courses.models import FilmPage
from courses.models.routing import in_languages
from courses.page_films import film_spec

__all__ = [
    "Chapter",
    "FilmSpec",
    "MediaFile",
    "Pause",
    "Plan",
    "PlanRow",
    "Reply",
    "Said",
    "StoredFile",
    "Track",
    "draft",
    "film",
    "film_of",
    "films",
    "stored_file",
    "track_text",
    "written",
]


@dataclass(frozen=True, slots=True)
class StoredFile:
    """Where the bytes of an open film are: `path` is a name in `storage`."""

    storage: Storage
    path: str
    mime: str
    bytes: int
    sha256: str


def film(key: FilmKey, language: str) -> FilmSpec | None:
    """In the language if it is translated, or else as written. None if it cannot be played now."""
    spec = kept(("film", key, language), lambda: _film(key, language))
    return spec if spec and _is_open(spec.open_until) else None


def film_of(named: str, language: str) -> FilmSpec | None:
    """The film that a block of a page names. None if it names none that can be played now."""
    return film(FilmKey(UUID(named)), language) if named else None


def films(language: str) -> list[FilmSpec]:
    """All that can be played now, in the order of their pages."""
    keys = kept(("films",), _keys)
    return [found for key in keys if (found := film(key, language))]


def _keys() -> tuple[FilmKey, ...]:
    pages = FilmPage.objects.live().in_source_language().order_by("path")
    return tuple(FilmKey(key) for key in pages.values_list("translation_key", flat=True))


def _film(key: FilmKey, language: str) -> FilmSpec | None:
    """The address is that of the language that was asked for, also where its words are not."""
    pages = FilmPage.objects.live().filter(translation_key=key)
    page = next(iter(in_languages(pages.filter(alias_of=None), language)), None)
    spec = draft(page) if page else None
    shown = next(iter(in_languages(pages, language)), page)
    return replace(spec, url=shown.get_url() or spec.url) if spec and shown else None


def draft(page: FilmPage) -> FilmSpec | None:
    """The film with the words of `page` as they are now, published or not."""
    asset = _asset(page.asset) if page.asset else None
    return film_spec(page, asset) if asset else None


def _asset(key: str) -> FilmAsset | None:
    try:
        return FilmAsset.objects.open_on(localdate()).filter(key=key).first()
    except ValidationError:
        return None


def _is_open(until: date | None) -> bool:
    return until is None or localdate() <= until


def stored_file(asset: UUID, version: int, name: str) -> StoredFile | None:
    """A file of the present version of an open film."""
    found = kept(("film files", asset, version), lambda: _stored_files(asset, version))
    is_open = _is_open(found.until) if found else False
    return found.files.get(name) if found and is_open else None


def track_text(asset: UUID, version: int, kind: str, language: str) -> str | None:
    """Captions or descriptions as WebVTT; None where the film is not open, or has none."""
    if stored_files_are_open(asset, version):
        rows = FilmTrack.objects.filter(asset__key=asset, version=version)
        return rows.filter(kind=kind, language=language).values_list("text", flat=True).first()
    return None


def stored_files_are_open(asset: UUID, version: int) -> bool:
    found = kept(("film files", asset, version), lambda: _stored_files(asset, version))
    return bool(found and _is_open(found.until))


@dataclass(frozen=True, slots=True)
class _Files:
    files: dict[str, StoredFile]
    until: date | None


def _stored_files(key: UUID, version: int) -> _Files | None:
    asset = FilmAsset.objects.open_on(localdate()).filter(key=key, version=version).first()
    if asset is None:
        return None
    rows = asset.files.filter(version=version).exclude(kind=FilmFile.Kind.ORIGINAL)
    files = {
        str(row).rpartition("/")[2]: StoredFile(
            row.file.storage, str(row), row.mime, row.bytes, row.sha256
        )
        for row in rows
    }
    return _Files(files, asset.consents.filter(version=version).last_day())
