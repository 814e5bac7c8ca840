"""Notes and notices."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

from training.accounts.models import User
from training.enrolment.models import Cohort, Enrolment
from training.lib.clock import now, today
from training.messages.actions.notes import write_note
from training.messages.actions.notices import put_up_notice
from training.messages.models import Note, Notice


def place_of(learner: User) -> Enrolment:
    return Enrolment.objects.select_related("cohort").get(learner=learner, left_at=None)


def make_note(learner: User, writer: User, text: str = "When do we meet?") -> Note:
    return write_note(
        note_id=uuid4(), enrolment=place_of(learner), writer=writer, text=text, at=now()
    )


def make_notice(cohort: Cohort, by: User, title: str = "No meeting", days: int = 7) -> Notice:
    """Up from today; with negative `days`, over since then."""
    notice, _new = put_up_notice(
        notice_id=uuid4(),
        cohort=cohort,
        title=title,
        words="We meet again in a week.",
        shown_from=today() + min(timedelta(days=days), timedelta(0)),
        shown_until=today() + timedelta(days=days),
        by=by,
        at=now(),
    )
    return notice
