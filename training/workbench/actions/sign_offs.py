"""Sign off a task that was watched, take a sign-off back, and decide about certificates."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from uuid import UUID

from django.db import transaction

from courses.outline import CourseOutline
from training.accounts.models import User
from training.assessments import actions as assessments
from training.assessments.models import TaskSignOff
from training.attachments.actions.practice import delete_practice_recording
from training.attachments.queries import recording_of
from training.audit.actions import note_act
from training.certificates import actions as certificates
from training.certificates.models import Award
from training.certificates.programmes.actions import withdraw_what_stood_on
from training.certificates.queries import has_current
from training.enrolment.models import Enrolment
from training.workbench.actions.members import issue_on_commit
from training.workbench.errors import CannotSignError, UndoIsOverError
from training.workbench.queries.decisions import KEPT
from training.workbench.queries.sign_offs import UNDONE
from training.workbench.rules import Hindrance, hindrance_to_sign, may_undo


def hindrance(
    *, enrolment: Enrolment, outline: CourseOutline, by: User, at: datetime
) -> Hindrance | None:
    return hindrance_to_sign(
        trainer=by.pk,
        learner=enrolment.learner_id,
        holds_current_certificate=has_current(by, outline.key, at.date()),
    )


@transaction.atomic
def sign_off_task(
    *,
    sign_off_id: UUID,
    enrolment: Enrolment,
    outline: CourseOutline,
    marks: Mapping[UUID, int],
    notes: Mapping[UUID, str],
    minutes: int,
    by: User,
    at: datetime,
    from_recording: bool = False,
) -> TaskSignOff:
    """Store what `by` watched. The same `sign_off_id` sent twice makes one sign-off.

    A recording that was watched for it, or is not needed any more, is deleted when this is safe.

    CannotSignError for one's own task, or without a current certificate of the course.
    """
    found = hindrance(enrolment=enrolment, outline=outline, by=by, at=at)
    if found is not None or outline.task is None:
        raise CannotSignError(found or Hindrance.NO_CERTIFICATE)
    known = TaskSignOff.objects.filter(pk=sign_off_id).exists()
    signed = assessments.sign_off(
        sign_off_id=sign_off_id,
        learner=enrolment.learner,
        enrolment=enrolment,
        task=outline.task,
        marks=marks,
        notes=notes,
        watched_by=by,
        minutes=minutes,
        at=at,
    )
    if not known:
        note_act(actor=by, act="signed off a task", object_uuid=signed.pk, at=at)
    if from_recording or signed.passed:
        _let_go_of_recording(signed, was_watched=from_recording, at=at)
    if signed.passed:
        issue_on_commit(learner=enrolment.learner, outline=outline, at=at)
    return signed


def _let_go_of_recording(signed: TaskSignOff, *, was_watched: bool, at: datetime) -> None:
    found = recording_of(signed.learner, signed.task_key)
    if found is not None:
        led_to = signed.pk if was_watched else None
        delete = partial(delete_practice_recording, recording=found, sign_off=led_to, at=at)
        transaction.on_commit(delete)


@transaction.atomic
def void_sign_off(*, sign_off: TaskSignOff, why: str, by: User, at: datetime) -> None:
    """Take it back. A certificate that stood on it then waits for a decision."""
    assessments.void_sign_off(sign_off=sign_off, by=by, why=why, at=at)
    note_act(actor=by, act="took back a sign-off", object_uuid=sign_off.pk, at=at)


@transaction.atomic
def undo_sign_off(*, sign_off: TaskSignOff, by: User, at: datetime) -> None:
    """Take back, without a reason, what `by` signed a moment ago.

    What follows is what follows from taking it back with one. UndoIsOverError when it is too late,
    or somebody else signed it.
    """
    still = may_undo(watched_by=sign_off.watched_by_id, by=by.pk, signed_at=sign_off.at, at=at)
    if not still:
        raise UndoIsOverError
    if sign_off.voided_at is None:
        void_sign_off(sign_off=sign_off, why=UNDONE, by=by, at=at)


def keep_certificate(*, award: Award, by: User, at: datetime) -> None:
    note_act(actor=by, act=KEPT, object_uuid=award.pk, at=at)


@transaction.atomic
def withdraw_certificate(*, award: Award, reason: str, why: str, by: User, at: datetime) -> None:
    """With it go the certificates of programmes that stood on it."""
    certificates.withdraw(award=award, reason=reason, why=why, by=by, at=at)
    withdraw_what_stood_on(award=award, by=by, at=at)
    note_act(actor=by, act="withdrew a certificate", object_uuid=award.pk, at=at)


@transaction.atomic
def give_more_time(*, award: Award, by: User, at: datetime) -> None:
    certificates.give_more_time(award=award, at=at)
    note_act(actor=by, act="gave more time for a certificate", object_uuid=award.pk, at=at)


@transaction.atomic
def correct_name(*, award: Award, name: str, by: User, at: datetime) -> Award:
    """A new certificate with the right name; the old number leads to it."""
    new = certificates.replace(award=award, name=name, at=at)
    note_act(actor=by, act="corrected a name on a certificate", object_uuid=new.pk, at=at)
    return new
