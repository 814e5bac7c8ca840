"""What is held about a person, with their files, as one archive on the disk."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from tempfile import TemporaryFile
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from django.conf import settings
from django.db.models.fields.files import FieldFile


def archive_of(name: str, data: bytes, files: Iterable[FieldFile]) -> IO[bytes]:
    """`data` under `name`, and each file under the name by which the data call it.

    A file that went meanwhile is left out.
    """
    archive = TemporaryFile(dir=settings.FILE_UPLOAD_TEMP_DIR)  # noqa: SIM115 - whoever sends it closes it
    with ZipFile(archive, "w", ZIP_STORED) as packed:
        packed.writestr(name, data, ZIP_DEFLATED)
        for file in files:
            if file.storage.exists(str(file.name)):
                with file.open("rb") as content, packed.open(str(file.name), "w") as target:
                    shutil.copyfileobj(content, target)
    archive.seek(0)
    return archive
