"""Steps and courses that are done, and what takes them back."""

from __future__ import annotations

import uuid
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Min

from courses.content_keys import CourseKey
from courses.outline import CourseOutline
from training.accounts.models import User
from training.progress.models import (
    CompletionSource,
    CourseCompletion,
    LookedAgain,
    ResumePoint,
    StepCompletion,
)
from training.progress.queries import completion_dates
from training.progress.querysets import upsert
from training.progress.rules import course_is_complete, required_steps, study_minutes

A_STEP_WAS_VOIDED = "a step of it was voided"


@transaction.atomic(savepoint=False)
def complete_step(
    *,
    learner: User,
    step_key: UUID,
    outline_sha256: str,
    at: datetime,
    kind: str = CompletionSource.Kind.READER,
    reference: UUID | None = None,
) -> None:
    """Mark the step done. Repeating it, late or out of order, keeps the earliest time.

    A reason that staff have voided stays voided; the learner's own word (no `reference`), given
    again after that, is a new reason.
    """
    completion = _merge_completion(learner, step_key, outline_sha256, at)
    given = reference or step_key
    if not _merge_source(completion, kind, given, at):
        return
    if reference is None:
        _merge_source(completion, kind, _new_word(completion, kind, step_key), at)
    _keep_the_earliest(completion)


def _merge_source(completion: UUID, kind: str, reference: UUID, at: datetime) -> bool:
    """Keep the reason with its earliest time; was it voided before?"""
    voided_at = upsert(
        CompletionSource,
        {
            "id": uuid.uuid4(),
            "completion": completion,
            "kind": kind,
            "reference": reference,
            "at": at,
            "void_reason": "",
        },
        unique=["completion", "kind", "reference"],
        changes="at = LEAST(kept.at, new.at)",
        returning="voided_at",
    )
    return voided_at is not None


def _new_word(completion: UUID, kind: str, step_key: UUID) -> UUID:
    voided = CompletionSource.objects.filter(completion=completion, kind=kind)
    return uuid.uuid5(step_key, str(voided.filter(voided_at__isnull=False).count()))


def _keep_the_earliest(completion: UUID) -> bool:
    """Date the step by its reasons that stand; is there one?"""
    standing = CompletionSource.objects.filter(completion=completion, voided_at=None)
    earliest = standing.aggregate(at=Min("at"))["at"]
    if earliest is not None:
        StepCompletion.objects.filter(pk=completion).update(completed_at=earliest)
    return earliest is not None


def _merge_completion(learner: User, step_key: UUID, outline_sha256: str, at: datetime) -> UUID:
    """The earliest time and its outline win, among the reasons that stand."""
    stands = (
        "EXISTS (SELECT 1 FROM progress_completionsource s"
        " WHERE s.completion_id = kept.id AND s.voided_at IS NULL)"
    )
    earlier = "(new.completed_at, new.outline_sha256) < (kept.completed_at, kept.outline_sha256)"
    wins = f"NOT {stands} OR {earlier}"
    merged: UUID = upsert(
        StepCompletion,
        {
            "id": uuid.uuid4(),
            "learner": learner.pk,
            "step_key": step_key,
            "outline_sha256": outline_sha256,
            "completed_at": at,
        },
        unique=["learner", "step_key"],
        changes=", ".join(
            f"{column} = CASE WHEN {wins} THEN new.{column} ELSE kept.{column} END"
            for column in ("completed_at", "outline_sha256")
        ),
    )
    return merged


@transaction.atomic
def void_source(
    *,
    source: CompletionSource,
    outline: CourseOutline | None,
    by: User,
    why: str,
    at: datetime,
) -> None:
    """Take one reason back and judge the step, and the course it belongs to, again."""
    CompletionSource.objects.filter(pk=source.pk, voided_at=None).update(
        voided_at=at, voided_by=by, void_reason=why
    )
    completion = StepCompletion.objects.get(pk=source.completion_id)
    if not _keep_the_earliest(completion.pk) and outline is not None:
        _void_course(completion, outline=outline, by=by, at=at)


def _void_course(
    completion: StepCompletion, *, outline: CourseOutline, by: User, at: datetime
) -> None:
    if completion.step_key in {step.key for step in required_steps(outline)}:
        CourseCompletion.objects.filter(
            learner=completion.learner_id, course_key=outline.key, voided_at=None
        ).update(voided_at=at, voided_by=by, void_reason=A_STEP_WAS_VOIDED)


def judge_course(*, learner: User, outline: CourseOutline) -> bool:
    """Note once that the course is complete, with the day of its last step; is it complete now?

    Somebody who finished it before stays finished, whatever was added to the course since.
    """
    dates = completion_dates(learner, [step.key for step in outline.steps])
    if not course_is_complete(outline, dates.keys()):
        return False
    upsert(
        CourseCompletion,
        {
            "id": uuid.uuid4(),
            "learner": learner.pk,
            "course_key": outline.key,
            "outline_sha256": outline.sha256,
            "study_minutes": study_minutes(outline, dates.keys()),
            "completed_at": max(dates[step.key] for step in required_steps(outline)),
            "void_reason": "",
        },
        unique=["learner", "course_key"],
        among="voided_at IS NULL",
        changes="completed_at = LEAST(kept.completed_at, new.completed_at)",
    )
    return True


def move_resume_point(
    *, learner: User, course_key: CourseKey, step_key: UUID, at: datetime
) -> None:
    """Where the learner was last; an older word never overwrites a newer one."""
    upsert(
        ResumePoint,
        {"learner": learner.pk, "course_key": course_key, "step_key": step_key, "at": at},
        unique=["learner"],
        changes="course_key = new.course_key, step_key = new.step_key, at = new.at"
        " WHERE new.at > kept.at",
        returning="learner",
    )


def look_again(*, learner: User, page_key: UUID, at: datetime) -> None:
    """The learner has seen what changed on a page up to `at`; a later look never goes back."""
    upsert(
        LookedAgain,
        {"id": uuid.uuid4(), "learner": learner.pk, "page_key": page_key, "at": at},
        unique=["learner", "page_key"],
        changes="at = GREATEST(kept.at, new.at)",
    )
