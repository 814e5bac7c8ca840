"""One file: looked at, turned into its form, and what came deleted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from math import ceil
from pathlib import Path

import structlog
from django.core.files import File
from django.db import transaction

from courses.films import converting
from training.attachments.errors import OUR_FAULT
from training.attachments.models import ENDINGS, KeptFile, own_name
from training.attachments.rules import MOST_SECONDS
from training.lib.private_files import forget_file, on_this_disk

log = structlog.get_logger()


def prepare(row: KeptFile) -> None:
    """Ready afterwards, or not taken, with the reason; another try of the same changes nothing."""
    try:
        with on_this_disk(row.file) as path, _converted(row, path) as made:
            _finish(row, made)
    except converting.RefusedError as refused:
        fail(row, refused.code)
    except (converting.EngineError, FileNotFoundError):
        fail(row, OUR_FAULT)


@contextmanager
def _converted(row: KeptFile, path: Path) -> Iterator[converting.Converted]:
    if row.kind == KeptFile.Kind.RECORDING:
        with converting.recording(path, most_seconds=MOST_SECONDS) as made:
            yield made
    else:
        with converting.still(path) as made:
            yield made


def _finish(row: KeptFile, made: converting.Converted) -> None:
    """The file first: a row promises one. A row that went meanwhile gets none."""
    with made.path.open("rb") as opened:
        name = row.file.storage.save(own_name(row, "") + ENDINGS[made.mime], File(opened))
    is_there = _change(
        row,
        state=KeptFile.State.READY,
        file=name,
        mime=made.mime,
        bytes=made.bytes,
        seconds=ceil(made.seconds),
        sha256=made.sha256,
    )
    if not is_there:
        row.file.storage.delete(name)


def fail(row: KeptFile, problem: str) -> None:
    if _change(row, state=KeptFile.State.FAILED, problem=problem, file=""):
        log.warning("kept_file_not_taken", object_uuid=str(row.pk))


@transaction.atomic
def _change(row: KeptFile, **said: object) -> bool:
    """Only as long as the row waits with the same file; then what came is deleted."""
    same = type(row)._base_manager.filter(
        pk=row.pk, state=KeptFile.State.WAITING, file=row.file.name
    )
    changed = same.update(**said) == 1
    if changed:
        forget_file(row.file)
    return changed
