"""A trainer answers to what a learner shared."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from training.accounts.models import User
from training.assessments.models import Reflection, ReflectionMark
from training.audit.actions import note_act
from training.workbench.errors import ChangedSinceError, MarkedByAnotherError
from training.workbench.models import TranslationNote


@transaction.atomic
def mark_reflection(
    *,
    reflection: Reflection,
    mark_id: UUID,
    verdict: str,
    words: str,
    read_sha256: str,
    known: Sequence[UUID],
    by: User,
    at: datetime,
) -> ReflectionMark:
    """Add the mark. A form sent twice (the same `mark_id`) makes one.

    Raises ChangedSinceError where the learner shared other words since they were read, and
    MarkedByAnotherError where a colleague answered since: `known` are the marks that were seen.
    """
    locked = Reflection.objects.select_for_update().get(pk=reflection.pk)
    marks = list(ReflectionMark.objects.filter(reflection=locked).select_related("by"))
    made = next((mark for mark in marks if mark.pk == mark_id), None)
    if made is not None:
        return made
    if locked.shared_sha256 != read_sha256:
        raise ChangedSinceError
    new = [mark for mark in marks if mark.pk not in known]
    if new:
        raise MarkedByAnotherError(str(new[-1].by or ""))
    mark = ReflectionMark.objects.create(
        pk=mark_id,
        reflection=locked,
        by=by,
        verdict=verdict,
        words=words,
        shared_sha256=read_sha256,
        at=at,
    )
    note_act(actor=by, act="answered a reflection", object_uuid=locked.pk, at=at)
    return mark


@transaction.atomic
def keep_translation(
    *, reflection: Reflection, note_id: UUID, words: str, by: User, at: datetime
) -> None:
    """What the shared words say, for trainers who cannot read them. Sent twice it is one note."""
    note = TranslationNote(
        pk=note_id,
        reflection=reflection,
        by=by,
        words=words,
        shared_sha256=reflection.shared_sha256,
        at=at,
    )
    TranslationNote.objects.bulk_create([note], ignore_conflicts=True)
    note_act(actor=by, act="put a reflection in other words", object_uuid=reflection.pk, at=at)
