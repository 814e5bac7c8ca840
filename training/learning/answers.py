"""An answer to an activity, words and what stands beside them: kept and shared together."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from courses.content_keys import ActivityKey
from training.accounts.models import User
from training.assessments.actions import save_reflection, stop_sharing
from training.attachments.actions.pieces import share_pieces, stop_sharing_pieces
from training.enrolment.models import Enrolment


@transaction.atomic
def keep_answer(
    *,
    learner: User,
    activity_key: ActivityKey,
    enrolment: Enrolment | None,
    text: str,
    ticked: Sequence[str],
    seen_at: datetime | None,
    has_more: bool,
    share: bool,
    at: datetime,
    language: str = "",
) -> None:
    """With `share`, trainers see all of it from now on; what is added later waits for the next."""
    row = save_reflection(
        learner=learner,
        activity_key=activity_key,
        enrolment=enrolment,
        text=text,
        ticked=ticked,
        seen_at=seen_at,
        has_more=has_more,
        share=share,
        at=at,
        language=language,
    )
    if share:
        share_pieces(reflection=row, at=at)


@transaction.atomic
def stop_sharing_answer(*, learner: User, activity_key: ActivityKey) -> None:
    stop_sharing(learner=learner, activity_key=activity_key)
    stop_sharing_pieces(learner=learner, activity=activity_key)
