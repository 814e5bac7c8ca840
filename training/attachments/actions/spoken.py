"""The voice of a trainer, beside a mark."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.core.files import File

from training.assessments.models import ReflectionMark
from training.attachments.actions.files import put, stored
from training.attachments.models import KeptFile, SpokenAnswer


def keep_spoken_answer(
    *, spoken_id: UUID, mark: ReflectionMark, content: File[Any], at: datetime
) -> SpokenAnswer:
    """One for each mark: the first that came stays."""
    row = SpokenAnswer(
        pk=spoken_id, mark=mark, kind=KeptFile.Kind.RECORDING, words=mark.words, created_at=at
    )
    try:
        with stored(row, content):
            ReflectionMark.objects.select_for_update().get(pk=mark.pk)
            if SpokenAnswer.objects.filter(mark=mark).exists():
                raise _ThereIsOneError
            return put(row)
    except _ThereIsOneError:
        return SpokenAnswer.objects.get(mark=mark)


class _ThereIsOneError(Exception):
    """The same form came at the same moment, and was first."""
