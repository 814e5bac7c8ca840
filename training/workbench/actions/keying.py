"""Key in a sheet, and take that back: what follows is what follows on the screen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from uuid import UUID

from django.db import transaction

from courses import catalogue
from courses.content_keys import QuestionKey
from training.accounts.models import User
from training.assessments.models import Attempt, PaperSheet
from training.assessments.paper import actions as sheets
from training.assessments.scoring import Given
from training.audit.actions import note_act
from training.certificates.actions import renew_due
from training.certificates.programmes.actions import issue_what_waited
from training.progress.actions.steps import complete_step, judge_course, void_source
from training.progress.models import CompletionSource
from training.workbench.actions.members import issue_on_commit


@transaction.atomic
def key_in(
    *,
    sheet: PaperSheet,
    learner: User,
    answers: Mapping[QuestionKey, Given],
    by: User,
    at: datetime,
) -> Attempt:
    """Keep the answers once. A quiz that is passed completes its step."""
    attempt = sheets.key_in(sheet_id=sheet.pk, learner=learner, answers=answers, by=by, at=at)
    if attempt.started_at == at:
        note_act(actor=by, act="keyed in a sheet", object_uuid=attempt.pk, at=at)
    if attempt.passed:
        _complete(learner, attempt)
    return attempt


def _complete(learner: User, attempt: Attempt) -> None:
    """A refresher is no step: it renews the certificate of its course."""
    at = attempt.finished_at or attempt.started_at
    place = catalogue.place_of(attempt.quiz_key)
    if place is None:
        _renew(learner, attempt.quiz_key, at)
        return
    complete_step(
        learner=learner,
        step_key=place.step.key,
        outline_sha256=place.course.sha256,
        at=at,
        kind=CompletionSource.Kind.QUIZ,
        reference=attempt.pk,
    )
    judge_course(learner=learner, outline=place.course)
    issue_on_commit(learner=learner, outline=place.course, at=at)


def _renew(learner: User, quiz: UUID, at: datetime) -> None:
    course = catalogue.course_refreshed_by(quiz)
    if course is None:
        return
    for act in (renew_due, issue_what_waited):
        transaction.on_commit(partial(act, learner=learner, course=course, at=at), robust=True)


@transaction.atomic
def take_back_sheet(*, sheet: PaperSheet, by: User, why: str, at: datetime) -> None:
    """Void what was keyed in. The sheet can be keyed in anew."""
    attempt = sheets.take_back_entry(sheet=sheet, by=by, why=why, at=at)
    if attempt is None:
        return
    place = catalogue.place_of(attempt.quiz_key)
    for source in CompletionSource.objects.filter(reference=attempt.pk, voided_at=None):
        void_source(source=source, outline=place.course if place else None, by=by, why=why, at=at)
    note_act(actor=by, act="took back a sheet", object_uuid=attempt.pk, at=at)


@transaction.atomic
def take_after_all(*, sheet: PaperSheet, by: User, at: datetime) -> None:
    """The older sheet counts, and not the newer one."""
    sheets.take_after_all(sheet=sheet, by=by, at=at)
    note_act(actor=by, act="took an older sheet", object_uuid=sheet.pk, at=at)
