"""What is left over, in the database and in the storage."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from training.attachments.errors import OUR_FAULT
from training.attachments.models import KeptFile
from training.attachments.preparing.one import fail
from training.attachments.preparing.tasks import prepare_soon
from training.attachments.queries import KEPT, names_in_use
from training.attachments.rules import GIVEN_UP, STUCK
from training.lib.private_files import private_files

JUST_UPLOADED = timedelta(hours=1)


def prepare_what_is_stuck(*, at: datetime) -> int:
    """Of a worker that was stopped in the middle: once more, and not taken after a day."""
    stuck = [row for model in KEPT for row in _stuck(model, at)]
    for row in stuck:
        if row.created_at < at - GIVEN_UP:
            fail(row, OUR_FAULT)
        else:
            prepare_soon(row)
    return len(stuck)


def _stuck(model: type[KeptFile], at: datetime) -> Iterator[KeptFile]:
    rows = model._base_manager.filter(state=KeptFile.State.WAITING, created_at__lt=at - STUCK)
    return rows.iterator()


def delete_files_without_rows(*, at: datetime) -> int:
    """Files that no row names. Whose row may be on its way is left for the next time."""
    storage = private_files()
    before = at - JUST_UPLOADED
    old = [name for name in _names() if storage.get_modified_time(name) < before]
    left_over = set(old) - names_in_use(old)
    for name in left_over:
        storage.delete(name)
    return len(left_over)


def _names() -> Iterator[str]:
    for model in KEPT:
        folder = str(model._meta.model_name)
        for owner in _listed(folder)[0]:
            yield from (f"{folder}/{owner}/{name}" for name in _listed(f"{folder}/{owner}")[1])


def _listed(folder: str) -> tuple[list[str], list[str]]:
    try:
        return private_files().listdir(folder)
    except FileNotFoundError:
        return [], []
