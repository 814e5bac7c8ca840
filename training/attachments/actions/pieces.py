"""What a learner adds to an answer."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.core.files import File
from django.db import transaction

from training.accounts.models import User
from training.assessments.models import Reflection
from training.attachments.actions.files import delete, put, stored
from training.attachments.errors import AnothersIdError, TooManyPiecesError
from training.attachments.models import Attachment
from training.attachments.rules import MOST_PIECES
from training.audit.actions import note_act


def keep_piece(
    *,
    piece_id: UUID,
    reflection: Reflection,
    kind: str,
    content: File[Any],
    words: str,
    at: datetime,
) -> Attachment:
    """Add it in the first free place. The same id twice is one piece.

    Raises TooManyPiecesError; a piece that was not taken makes room for the next.
    """
    known = _known(piece_id, reflection)
    if known is not None:
        return known
    row = Attachment(
        pk=piece_id,
        learner=reflection.learner,
        reflection=reflection,
        kind=kind,
        words=words,
        created_at=at,
    )
    try:
        with stored(row, content):
            row.place = _free_place(reflection, piece_id)
            return put(row)
    except _KnownError:
        return Attachment.objects.get(pk=piece_id)


class _KnownError(Exception):
    """The same form came at the same moment, and was first."""


def _known(piece_id: UUID, reflection: Reflection) -> Attachment | None:
    known = Attachment.objects.filter(pk=piece_id).first()
    if known is not None and known.reflection_id != reflection.pk:
        raise AnothersIdError
    return known


def _free_place(reflection: Reflection, piece_id: UUID) -> int:
    """Under the lock of the reflection, so that two at once do not take the same."""
    Reflection.objects.select_for_update().get(pk=reflection.pk)
    if _known(piece_id, reflection):
        raise _KnownError
    Attachment.objects.filter(reflection=reflection, state=Attachment.State.FAILED).delete()
    taken = set(Attachment.objects.filter(reflection=reflection).values_list("place", flat=True))
    free = [place for place in range(1, MOST_PIECES + 1) if place not in taken]
    if not free:
        raise TooManyPiecesError
    return free[0]


@transaction.atomic
def remove_piece(*, piece: Attachment) -> None:
    """The file too, also where it was shared. Again changes nothing."""
    delete(piece)


def share_pieces(*, reflection: Reflection, at: datetime) -> None:
    """With the words: whatever stands beside them now."""
    Attachment.objects.filter(reflection=reflection).update(shared_at=at)


def stop_sharing_pieces(*, learner: User, activity: UUID) -> None:
    own = Attachment.objects.filter(learner=learner, reflection__activity_key=activity)
    own.update(shared_at=None)


@transaction.atomic
def describe_piece(*, piece: Attachment, words: str, by: User, at: datetime) -> None:
    """A trainer says what it shows, for those who cannot see or hear it."""
    Attachment.objects.filter(pk=piece.pk).update(words=words, words_by=by)
    note_act(actor=by, act="described an attachment", object_uuid=piece.pk, at=at)
