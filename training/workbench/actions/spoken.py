"""A trainer answers aloud."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.core.files import File

from training.accounts.models import User
from training.assessments.models import Reflection
from training.attachments.actions.spoken import keep_spoken_answer
from training.workbench.actions.marks import mark_reflection


def answer_aloud(
    *,
    reflection: Reflection,
    mark_id: UUID,
    spoken_id: UUID,
    verdict: str,
    words: str,
    content: File[Any],
    read_sha256: str,
    known: Sequence[UUID],
    by: User,
    at: datetime,
) -> None:
    """The mark first, and its voice beside it. The same form sent twice makes one of each."""
    mark = mark_reflection(
        reflection=reflection,
        mark_id=mark_id,
        verdict=verdict,
        words=words,
        read_sha256=read_sha256,
        known=known,
        by=by,
        at=at,
    )
    keep_spoken_answer(spoken_id=spoken_id, mark=mark, content=content, at=at)
