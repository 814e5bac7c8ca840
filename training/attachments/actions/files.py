"""How a file gets into a row, and out of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from django.core.files import File
from django.db import transaction

from training.attachments.models import KeptFile, own_name
from training.attachments.preparing.tasks import prepare_soon
from training.lib.private_files import forget_file, private_files

Row = TypeVar("Row", bound=KeptFile)


@contextmanager
def stored(row: KeptFile, content: File[Any]) -> Iterator[None]:
    """`row` names the stored file inside the block. Whatever goes wrong there deletes it again."""
    row.file.name = private_files().save(own_name(row, ""), content)
    try:
        with transaction.atomic():
            yield
    except BaseException:
        row.file.storage.delete(str(row.file.name))
        raise


def put(row: Row) -> Row:
    """Into the database, to be prepared by the worker."""
    row.save(force_insert=True)
    prepare_soon(row)
    return row


def delete(row: KeptFile) -> None:
    """The row now, and its bytes when that is certain."""
    forget_file(row.file)
    row.delete()
