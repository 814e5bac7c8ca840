"""Print sheets, key them in, and take them back. The database decides what happens once."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.db import IntegrityError, transaction

from courses.content_keys import QuestionKey
from courses.outline import QuizSpec
from training.accounts.models import User
from training.assessments.actions import finish, keep_version, store_answer
from training.assessments.models import Answer, Attempt
from training.assessments.paper.errors import (
    NoFreeCodeError,
    SheetIsKeyedError,
    SheetIsOfAnotherError,
    SheetIsSetAsideError,
)
from training.assessments.paper.models import PaperPrint, PaperSheet
from training.assessments.paper.rules import CODE_LETTERS, printed_order, with_check
from training.assessments.queries import quiz_standing
from training.assessments.rules import draw, questions_of
from training.assessments.scoring import Given
from training.lib.codes import new_code

REPLACED = "a newer sheet was printed"
CODES_TRIED = 20
"""A code that is out already is drawn again; of a million codes few are out at a time."""


@transaction.atomic
def print_sheet(
    *,
    of_print: PaperPrint,
    copy_number: int,
    spec: QuizSpec,
    learner: User | None,
    at: datetime,
) -> PaperSheet:
    """A new sheet, its questions drawn as for the next try. Older ones of that learner are set
    aside."""
    tries = quiz_standing(learner, spec.key).tries if learner else 0
    sheet_id = uuid.uuid4()
    keys = draw(spec, tries_before=tries)
    orders = {
        str(question.key): [
            str(key) for key in printed_order(sheet_id, question, secret=settings.SECRET_KEY)
        ]
        for question in questions_of(spec, keys)
    }
    if learner is not None:
        older = PaperSheet.objects.out().filter(learner=learner, quiz_key=spec.key)
        older.update(voided_at=at, voided_by=of_print.made_by, void_reason=REPLACED)
    sheet = PaperSheet(
        pk=sheet_id,
        paper_print=of_print,
        copy_number=copy_number,
        quiz_key=spec.key,
        version_id=keep_version(spec),
        language=spec.language,
        question_keys=[str(key) for key in keys],
        orders=orders,
        is_spare=learner is None,
        learner=learner,
    )
    return _with_free_code(sheet)


def _with_free_code(sheet: PaperSheet) -> PaperSheet:
    """Drawn again where it is out already: the database decides."""
    for _try in range(CODES_TRIED):
        sheet.code = with_check(new_code(CODE_LETTERS))
        try:
            with transaction.atomic():
                sheet.save()
        except IntegrityError:
            continue
        return sheet
    raise NoFreeCodeError


def attempt_id_of(sheet: PaperSheet) -> UUID:
    """The same for the same sheet until its try is taken back."""
    return uuid.uuid5(sheet.pk, str(sheet.taken_back)) if sheet.taken_back else sheet.pk


@transaction.atomic
def key_in(
    *,
    sheet_id: UUID,
    learner: User,
    answers: Mapping[QuestionKey, Given],
    by: User,
    at: datetime,
) -> Attempt:
    """Keep what stands on the sheet as a finished try. The same letters twice are one entry.

    Raises SheetError when another entry came first, or a newer sheet was printed.
    """
    sheet = locked(sheet_id)
    if not sheet.is_spare and sheet.learner_id != learner.pk:
        raise SheetIsOfAnotherError
    if sheet.attempt is not None:
        return _same_entry(sheet, learner, answers)
    if sheet.voided_at:
        raise SheetIsSetAsideError
    attempt = Attempt(
        pk=attempt_id_of(sheet),
        learner=learner,
        version_id=sheet.version_id,
        quiz_key=sheet.quiz_key,
        question_keys=sheet.question_keys,
        started_at=at,
        entered_by=by,
    )
    attempt.save(force_insert=True)
    for key, given in answers.items():
        store_answer(attempt=attempt, question_key=key, given=given, at=at)
    finish(attempt=attempt, at=at)
    sheet.learner, sheet.attempt = learner, attempt
    sheet.save(update_fields=["learner", "attempt"])
    return attempt


def locked(sheet_id: UUID) -> PaperSheet:
    rows = PaperSheet.objects.select_for_update(of=("self",))
    return rows.select_related("attempt__entered_by").get(pk=sheet_id)


def _same_entry(sheet: PaperSheet, learner: User, answers: Mapping[QuestionKey, Given]) -> Attempt:
    attempt = sheet.attempt
    assert attempt is not None  # noqa: S101 - asked before
    stored = Answer.objects.filter(attempt=attempt).values_list("question_key", "given")
    sent = {UUID(str(key)): given.to_dict() for key, given in answers.items()}
    if attempt.learner_id != learner.pk or dict(stored) != sent:
        raise SheetIsKeyedError(sheet)
    return attempt


@transaction.atomic
def take_back_entry(*, sheet: PaperSheet, by: User, why: str, at: datetime) -> Attempt | None:
    """Void the try that was keyed in, so that the sheet can be keyed in anew.

    Says which; None if somebody was quicker.
    """
    sheet = locked(sheet.pk)
    attempt = sheet.attempt
    if attempt is None:
        return None
    Attempt.objects.filter(pk=attempt.pk, voided_at=None).update(
        voided_at=at, voided_by=by, void_reason=why
    )
    sheet.attempt, sheet.taken_back = None, sheet.taken_back + 1
    if sheet.is_spare:
        sheet.learner = None
    if PaperSheet.objects.out().filter(code=sheet.code).exists():
        _with_free_code(sheet)
    sheet.save(update_fields=["attempt", "taken_back", "learner"])
    return attempt


@transaction.atomic
def take_after_all(*, sheet: PaperSheet, by: User, at: datetime) -> None:
    """The older paper was filled in: the newer one is set aside in its place."""
    sheet = locked(sheet.pk)
    if sheet.voided_at is None or sheet.learner_id is None:
        return
    newer = PaperSheet.objects.out().filter(learner=sheet.learner_id, quiz_key=sheet.quiz_key)
    newer.update(voided_at=at, voided_by=by, void_reason=REPLACED)
    sheet.voided_at, sheet.voided_by, sheet.void_reason = None, None, ""
    sheet.save(update_fields=["voided_at", "voided_by", "void_reason"])
