"""Files for which somebody must be asked: never under MEDIA_ROOT, without an address of their own.

They lie under PRIVATE_ROOT, or in the storage that STORAGES calls "private". Either way they go
out through a view that knows who asks.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from tempfile import NamedTemporaryFile

from django.conf import settings
from django.core.files.storage import FileSystemStorage, Storage, storages
from django.db import transaction
from django.db.models.fields.files import FieldFile
from django.http import Http404, HttpRequest, HttpResponseBase

from training.lib.media import send_file

FOLDER = "kept"
ALIAS = "private"
COPY_PREFIX = "alongside-kept-"
ONLY_FOR_THE_SITE, FOLDERS = 0o600, 0o700


class PrivateFiles(FileSystemStorage):
    """Under PRIVATE_ROOT, wherever that is when somebody asks."""

    def __init__(self) -> None:
        super().__init__(
            file_permissions_mode=ONLY_FOR_THE_SITE, directory_permissions_mode=FOLDERS
        )

    @property
    def base_location(self) -> str:
        return str(Path(settings.PRIVATE_ROOT) / FOLDER)

    @property
    def location(self) -> str:
        return self.base_location


def private_files() -> Storage:
    if ALIAS in settings.STORAGES:
        elsewhere: Storage = storages[ALIAS]
        return elsewhere
    return PrivateFiles()


@contextmanager
def on_this_disk(file: FieldFile) -> Iterator[Path]:
    """A path that lasts as long as the block: a copy, where the storage is elsewhere."""
    if isinstance(file.storage, FileSystemStorage):
        yield Path(file.path)
        return
    with NamedTemporaryFile(prefix=COPY_PREFIX, dir=settings.FILE_UPLOAD_TEMP_DIR) as copy:
        with file.open("rb") as opened:
            shutil.copyfileobj(opened, copy)
        copy.flush()
        yield Path(copy.name)


def forget_file(file: FieldFile) -> None:
    """The bytes, once it is certain that no row names them any more."""
    if file.name:
        transaction.on_commit(partial(file.storage.delete, file.name))


def send_private(
    request: HttpRequest, file: FieldFile, *, mime: str, name: str
) -> HttpResponseBase:
    """Shown in the page, in parts where a player asks for a part; kept by nobody."""
    if not file.name or not file.storage.exists(file.name):
        raise Http404
    headers = {
        "Content-Type": mime,
        "Content-Disposition": f'inline; filename="{name}"',
        "Accept-Ranges": "bytes",
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "default-src 'none'; media-src 'self'; sandbox",
    }
    with ExitStack() as stack:
        response = send_file(request, stack.enter_context(on_this_disk(file)), headers)
        response._resource_closers.append(stack.pop_all().close)  # type: ignore[attr-defined] # the stubs do not know it
    return response
