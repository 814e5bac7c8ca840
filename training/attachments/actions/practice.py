"""Recordings of a task, to be watched later."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.core.files import File
from django.db import transaction

from training.accounts.models import User
from training.attachments.actions.files import put, stored
from training.attachments.errors import AnothersIdError
from training.attachments.models import KeptFile, PracticeRecording
from training.attachments.rules import WATCHED
from training.audit.actions import note_act
from training.enrolment.models import Enrolment
from training.lib.private_files import forget_file


def keep_practice_recording(
    *,
    recording_id: UUID,
    learner: User,
    enrolment: Enrolment | None,
    task_key: UUID,
    content: File[Any],
    words: str,
    at: datetime,
) -> PracticeRecording:
    """For the trainers of that group. It takes the place of one that was sent before.

    The same id twice is one recording.
    """
    known = _known(recording_id, learner)
    if known is not None:
        return known
    row = PracticeRecording(
        pk=recording_id,
        learner=learner,
        enrolment=enrolment,
        task_key=task_key,
        kind=KeptFile.Kind.RECORDING,
        words=words,
        created_at=at,
    )
    with stored(row, content):
        User.objects.select_for_update().get(pk=learner.pk)
        if PracticeRecording.objects.filter(pk=recording_id).exists():
            forget_file(row.file)
            return PracticeRecording.objects.get(pk=recording_id)
        for before in PracticeRecording.objects.kept().filter(learner=learner, task_key=task_key):
            delete_practice_recording(recording=before, sign_off=None, at=at)
        return put(row)


def _known(recording_id: UUID, learner: User) -> PracticeRecording | None:
    known = PracticeRecording.objects.filter(pk=recording_id).first()
    if known is not None and known.learner_id != learner.pk:
        raise AnothersIdError
    return known


@transaction.atomic
def watch_practice_recording(*, recording: PracticeRecording, by: User, at: datetime) -> None:
    """Note who opened it, and when. The learner sees when."""
    PracticeRecording.objects.filter(pk=recording.pk).update(watched_at=at, watched_by=by)
    note_act(actor=by, act=WATCHED, object_uuid=recording.pk, at=at)


@transaction.atomic
def delete_practice_recording(
    *, recording: PracticeRecording, sign_off: UUID | None, at: datetime
) -> None:
    """The file goes for good; `sign_off` names what it led to. Again changes nothing."""
    row = PracticeRecording.objects.select_for_update().kept().filter(pk=recording.pk).first()
    if row is None:
        return
    forget_file(row.file)
    PracticeRecording.objects.filter(pk=row.pk).update(
        state=KeptFile.State.GONE, file="", words="", sign_off=sign_off, gone_at=at
    )


def delete_past_recordings(*, at: datetime) -> int:
    """Those that were sent 30 days ago, watched or not."""
    past = list(PracticeRecording.objects.past(at))
    for recording in past:
        delete_practice_recording(recording=recording, sign_off=None, at=at)
    return len(past)
