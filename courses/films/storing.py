"""The bytes of films in the site's storage, on this disk or elsewhere."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.core.files import File
from django.core.files.storage import FileSystemStorage, Storage, default_storage
from django.db import transaction

from courses.films.models import FilmAsset, FilmFile

NAMES = {
    FilmFile.Kind.SMALL: "film-240.mp4",
    FilmFile.Kind.MIDDLE: "film-360.mp4",
    FilmFile.Kind.LARGE: "film-720.mp4",
    FilmFile.Kind.AUDIO: "audio.m4a",
    FilmFile.Kind.POSTER: "poster.jpg",
}


def store(asset: FilmAsset, version: int, kind: str, content: File[Any]) -> str:
    """In place of what had this name: a second try leaves nothing over."""
    field = FilmFile._meta.get_field("file")
    row = FilmFile(asset=asset, version=version)
    name = field.generate_filename(row, NAMES[FilmFile.Kind(kind)])
    default_storage.delete(name)
    stored: str = default_storage.save(name, content)
    return stored


def store_original(asset: FilmAsset, content: File[Any]) -> str:
    """Under a name of its own: a worker may still be reading the one before."""
    row = FilmFile(asset=asset, version=asset.version_to_make)
    name = FilmFile._meta.get_field("file").generate_filename(row, f"original-{uuid4().hex[:12]}")
    stored: str = default_storage.save(name, content)
    return stored


def forget_files(rows: Iterable[FilmFile]) -> None:
    """The rows now; their bytes when that is certain."""
    for row in list(rows):
        transaction.on_commit(partial(_delete, row.file.storage, str(row.file.name)))
        row.delete()


def _delete(storage: Storage, name: str) -> None:
    storage.delete(name)


@contextmanager
def on_this_disk(row: FilmFile) -> Iterator[Path]:
    """A path that lasts as long as the block: a copy, where the storage is elsewhere."""
    if isinstance(row.file.storage, FileSystemStorage):
        yield Path(row.file.storage.path(str(row.file.name)))
        return
    with NamedTemporaryFile(prefix="alongside-film-", dir=settings.FILE_UPLOAD_TEMP_DIR) as copy:
        with row.file.open("rb") as opened:
            shutil.copyfileobj(opened, copy)
        copy.flush()
        yield Path(copy.name)
