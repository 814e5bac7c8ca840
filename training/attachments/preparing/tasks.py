"""The worker prepares files, one after the other."""

from __future__ import annotations

from functools import partial

from django.apps import apps
from django.db import transaction
from django_tasks import task

from training.attachments.models import KeptFile
from training.attachments.preparing.one import prepare


@task()
def prepare_file(label: str, pk: str) -> None:
    """A task may come twice, or when the row is gone."""
    waiting = apps.get_model(label)._base_manager.filter(pk=pk, state=KeptFile.State.WAITING)
    row = waiting.first()
    if row is not None:
        prepare(row)


def prepare_soon(row: KeptFile) -> None:
    transaction.on_commit(partial(prepare_file.enqueue, row._meta.label, str(row.pk)))
