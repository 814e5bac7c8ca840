"""Sessions of a group, and taps in them."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID, uuid4

from courses.outline import CourseOutline
from training.accounts.models import User
from training.attendance.actions import Claim
from training.attendance.models import TaughtSession
from training.attendance.rules import Place, Row, Said, words_of_rows
from training.enrolment.models import Cohort
from training.lib.clock import now

ROWS = (
    Row(0, 12, "Welcome", "Names people like to use.", "Any name is fine"),
    Row(12, 22, "Break", is_break=True),
    Row(22, 60, "Exercise", "Two notepads."),
)


def make_session(
    cohort: Cohort,
    course: CourseOutline,
    *,
    by: User | None = None,
    module: int = 0,
    at: datetime | None = None,
) -> TaughtSession:
    opened = at or now()
    return TaughtSession.objects.create(
        cohort=cohort,
        course_key=course.key,
        module_key=course.modules[module].key,
        title=course.modules[module].title,
        rows=words_of_rows(ROWS),
        held_on=opened.date(),
        opened_by=by,
        opened_at=opened,
    )


def make_claim(
    place: Place, value: str, *, sequence: int, at: datetime, id_: UUID | None = None
) -> Claim:
    return Claim(Said(id_ or uuid4(), sequence, place, value), at)
