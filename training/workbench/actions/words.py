"""What a trainer writes to one learner or to a group. Each act is noted."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from training.accounts.models import User
from training.audit.actions import note_act
from training.enrolment.models import Cohort, Enrolment
from training.messages.actions import notes, notices
from training.messages.models import Note, Notice


@transaction.atomic
def read_notes(*, enrolment: Enrolment, by: User, at: datetime) -> int:
    """Open what waits. Its writer sees who opened it, and when. Returns how many were new."""
    new = notes.read_notes(enrolment=enrolment, reader=by, at=at)
    if new:
        note_act(actor=by, act="read notes", object_uuid=enrolment.pk, at=at)
    return len(new)


@transaction.atomic
def write_note(*, note_id: UUID, enrolment: Enrolment, text: str, by: User, at: datetime) -> Note:
    known = Note.objects.filter(pk=note_id).exists()
    note = notes.write_note(note_id=note_id, enrolment=enrolment, writer=by, text=text, at=at)
    if not known:
        note_act(actor=by, act="wrote a note", object_uuid=enrolment.pk, at=at)
    return note


@transaction.atomic
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
) -> Notice:
    notice, is_new = notices.put_up_notice(
        notice_id=notice_id,
        cohort=cohort,
        title=title,
        words=words,
        shown_from=shown_from,
        shown_until=shown_until,
        by=by,
        at=at,
    )
    if is_new:
        note_act(actor=by, act="put up a notice", object_uuid=notice.pk, at=at)
    return notice


@transaction.atomic
def take_down_notice(*, notice: Notice, by: User, at: datetime) -> None:
    if notices.take_down_notice(notice=notice, at=at):
        note_act(actor=by, act="took down a notice", object_uuid=notice.pk, at=at)
