"""What earns a certificate, and certificates."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import uuid4

from courses.outline import CourseOutline
from tests.factories.outlines import make_lesson, make_outline, make_task
from training.accounts.models import User
from training.assessments.models import TaskSignOff
from training.certificates.actions import issue_due
from training.certificates.models import Award
from training.certificates.snapshot import Facts
from training.enrolment.models import Enrolment
from training.progress.models import CourseCompletion

NOON = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
ETHICS = replace(
    make_outline([make_lesson("first")], name="ethics"),
    public_title="Peer Researcher: Ethics",
    public_outcomes=(
        "Explains a project in plain words, so that people can choose freely.",
        "Says what is private, and what is not, before the first question.",
    ),
    task=make_task(),
)
"""A course with a task, valid for 12 months."""


def make_completion(
    learner: User, course: CourseOutline = ETHICS, *, minutes: int = 95, at: datetime = NOON
) -> CourseCompletion:
    return CourseCompletion.objects.create(
        learner=learner,
        course_key=course.key,
        outline_sha256=course.sha256,
        study_minutes=minutes,
        completed_at=at,
    )


def make_sign_off(
    learner: User,
    course: CourseOutline = ETHICS,
    *,
    passed: bool = True,
    minutes: int = 20,
    at: datetime = NOON,
) -> TaskSignOff:
    assert course.task is not None
    return TaskSignOff.objects.create(
        learner=learner,
        enrolment=Enrolment.objects.filter(learner=learner).first(),
        task_key=course.task.key,
        marks={},
        total=8 if passed else 2,
        passed=passed,
        minutes=minutes,
        at=at,
    )


def make_award(learner: User, course: CourseOutline = ETHICS, *, at: datetime = NOON) -> Award:
    """Earned and given, as the site gives it."""
    make_completion(learner, course, at=at)
    make_sign_off(learner, course, at=at)
    award = issue_due(learner=learner, course=course, at=at)
    assert award is not None
    return award


def make_facts(
    *,
    name: str = "Zoë Nakamura-O’Brien",
    language: str = "en",
    study_minutes: int = 95,
    practice_minutes: int = 80,
    valid_until: date | None = date(2027, 11, 25),
) -> Facts:
    return Facts(
        language=language,
        name=name,
        public_title=ETHICS.public_title,
        public_outcomes=ETHICS.public_outcomes,
        issuer="Turnstone",
        study_minutes=study_minutes,
        practice_minutes=practice_minutes,
        issued_on=date(2026, 11, 25),
        valid_until=valid_until,
    )


def unsaved_award(snapshot: dict[str, object], *, spelling: str = "") -> Award:
    return Award(
        id=uuid4(),
        number="7K4Q9M2XWD3T7K4Q9M2XWD3TAB",
        short_code="7K4Q9M2XWD",
        snapshot=snapshot,
        spelling=spelling,
    )
