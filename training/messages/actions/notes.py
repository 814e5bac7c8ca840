"""Notes are written, read and taken back; notices are put up and read."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from training.accounts.models import User
from training.enrolment.models import Enrolment
from training.messages.errors import AnothersIdError
from training.messages.models import Note, NoteReading


def write_note(
    *, note_id: UUID, enrolment: Enrolment, writer: User, text: str, at: datetime
) -> Note:
    """A form sent twice (the same `note_id`) makes one note: the one that came first."""
    try:
        with transaction.atomic():
            return Note.objects.create(
                pk=note_id,
                enrolment=enrolment,
                writer=writer,
                by_learner=writer.pk == enrolment.learner_id,
                text=text,
                at=at,
            )
    except IntegrityError:
        made = Note.objects.filter(pk=note_id, enrolment=enrolment, writer=writer).first()
    if made is None:
        raise AnothersIdError
    return made


@transaction.atomic
def take_back_note(*, note: Note, at: datetime) -> bool:
    """The words go. False where somebody read them first, or they are gone already."""
    mine = Note.objects.from_learners().filter(pk=note.pk)
    if not list(mine.select_for_update()):
        return False
    return bool(mine.unread().update(text="", gone_at=at))


@transaction.atomic
def read_notes(*, enrolment: Enrolment, reader: User, at: datetime) -> list[Note]:
    """Note that `reader` sees what the other side wrote. Returns what was new to them."""
    theirs = Note.objects.filter(enrolment=enrolment)
    is_learner = reader.pk == enrolment.learner_id
    theirs = theirs.from_staff() if is_learner else theirs.from_learners()
    new = list(theirs.not_read_by(reader).select_for_update())
    readings = [NoteReading(note=note, reader=reader, at=at) for note in new]
    NoteReading.objects.bulk_create(readings, ignore_conflicts=True)
    return new
