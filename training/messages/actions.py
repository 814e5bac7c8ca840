"""Notes are written, read and taken back; notices are put up and read."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from training.accounts.models import User
from training.enrolment.models import Cohort, Enrolment
from training.messages.errors import AnothersIdError
from training.messages.models import Note, NoteReading, Notice, NoticeReading


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


def put_up_notice(
    *,
    notice_id: UUID,
    cohort: Cohort,
    title: str,
    words: str,
    shown_from: date,
    shown_until: date,
    by: User,
    at: datetime,
) -> tuple[Notice, bool]:
    """The notice, and whether it is new: a form sent twice makes one."""
    try:
        with transaction.atomic():
            notice = Notice.objects.create(
                pk=notice_id,
                cohort=cohort,
                title=title,
                words=words,
                shown_from=shown_from,
                shown_until=shown_until,
                by=by,
                at=at,
            )
            return notice, True
    except IntegrityError:
        made = Notice.objects.filter(pk=notice_id, cohort=cohort).first()
    if made is None:
        raise AnothersIdError
    return made, False


def take_down_notice(*, notice: Notice, at: datetime) -> bool:
    """Nobody sees it any more. Again changes nothing."""
    return bool(Notice.objects.filter(pk=notice.pk, ended_at=None).update(ended_at=at))


def mark_notice_read(*, notice: Notice, reader: User, at: datetime) -> None:
    """The first time counts."""
    reading = NoticeReading(notice=notice, reader=reader, at=at)
    NoticeReading.objects.bulk_create([reading], ignore_conflicts=True)
