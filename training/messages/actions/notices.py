"""Notices are put up, read and taken down."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from training.accounts.models import User
from training.enrolment.models import Cohort
from training.messages.errors import AnothersIdError
from training.messages.models import Notice, NoticeReading


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
