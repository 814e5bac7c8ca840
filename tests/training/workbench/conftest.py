"""A course with two modules and a task, and the people around it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse

from courses.models import StoredOutline
from courses.outline import CourseOutline
from tests.factories.concerns import named
from tests.factories.outlines import key, make_lesson, make_outline, make_quiz_step, make_task
from tests.factories.people import make_cohort
from tests.factories.sessions import make_session
from tests.training.workbench.taps import Meeting
from training.accounts.models import User
from training.assessments.models import Attempt, QuizVersion, Reflection, TaskSignOff
from training.certificates.models import Award
from training.enrolment.models import Cohort, Enrolment
from training.lib.clock import now
from training.progress.actions.steps import complete_step, judge_course

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
PRIVATE_WORDS = "I once signed without reading"
SignedIn = Callable[[User], Client]


@pytest.fixture
def course(db: None) -> CourseOutline:
    lesson = replace(make_lesson("hello"), activity_key=key("activity"))
    plain = make_outline(
        [lesson, make_quiz_step("quiz one")], [make_lesson("listening")], name="listening course"
    )
    outline = replace(plain, task=make_task())
    StoredOutline.objects.create(
        key=outline.key, position=99, data=outline.to_dict(), sha256=outline.sha256
    )
    return outline


@pytest.fixture
def cohort(course: CourseOutline) -> Cohort:
    return make_cohort(name="Tuesday group", courses=[course.key])


@pytest.fixture
def other_cohort(course: CourseOutline) -> Cohort:
    return make_cohort(name="Friday group", courses=[course.key])


@pytest.fixture
def member(learner: User) -> Enrolment:
    return Enrolment.objects.get(learner=learner)


@pytest.fixture
def signed_in() -> SignedIn:
    def sign_in(person: User) -> Client:
        client = Client()
        client.force_login(person)
        return client

    return sign_in


@pytest.fixture
def lead(cohort: Cohort, administrator: User) -> User:
    return named(cohort, "lead", "anwen", administrator)


@pytest.fixture
def second(cohort: Cohort, administrator: User) -> User:
    return named(cohort, "second", "sol", administrator)


@pytest.fixture
def mentor_client(peer_mentor: User, signed_in: SignedIn) -> Client:
    return signed_in(peer_mentor)


@pytest.fixture
def certified(trainer: User, course: CourseOutline) -> User:
    """The trainer, with a current certificate of the course."""
    Award.objects.create(
        learner=trainer,
        award_key=course.key,
        ground=Award.Ground.RECOGNISED,
        recognised_why="Trained us in 2024.",
        number="N" * 26,
        short_code="S" * 10,
        snapshot={"facts": {"public_title": "Listening"}},
        issued_at=NOON,
        valid_until=now().date() + timedelta(days=30),
    )
    return trainer


@pytest.fixture
def reflection(member: Enrolment) -> Reflection:
    return Reflection.objects.create(
        learner=member.learner,
        enrolment=member,
        activity_key=key("activity"),
        text=PRIVATE_WORDS,
        shared_text=PRIVATE_WORDS,
        saved_at=NOON,
        answered_at=NOON,
        shared_at=NOON,
    )


@pytest.fixture
def sign_off(member: Enrolment, course: CourseOutline) -> TaskSignOff:
    return make_sign_off(member, course, passed=True)


def make_sign_off(member: Enrolment, course: CourseOutline, *, passed: bool) -> TaskSignOff:
    assert course.task is not None
    return TaskSignOff.objects.create(
        learner=member.learner,
        enrolment=member,
        task_key=course.task.key,
        marks={str(line.key): 2 if passed else 1 for line in course.task.lines},
        notes={str(course.task.lines[0].key): "Spoke too fast"},
        total=8 if passed else 4,
        passed=passed,
        minutes=15,
        at=NOON,
    )


def finish_course(learner: User, course: CourseOutline) -> None:
    for step in course.steps:
        complete_step(learner=learner, step_key=step.key, outline_sha256=course.sha256, at=NOON)
    judge_course(learner=learner, outline=course)


def make_tries(learner: User, *, number: int) -> None:
    version, _made = QuizVersion.objects.get_or_create(
        sha256="a" * 64, defaults={"quiz_key": key("quiz one"), "language": "en", "spec": {}}
    )
    for _number in range(number):
        Attempt.objects.create(
            learner=learner,
            version=version,
            quiz_key=key("quiz one"),
            question_keys=[],
            started_at=NOON,
            finished_at=NOON,
            passed=False,
        )


def sheet(course: CourseOutline, *, mark: int = 2, **changes: object) -> dict[str, object]:
    """What a trainer sends who gives each line the same mark."""
    assert course.task is not None
    marks = {f"mark-{line.key}": mark for line in course.task.lines}
    whole = {"sign_off_id": uuid4(), "minutes": 15, "not_family": "on", "try_next": ""}
    return {**marks, **whole, **changes}


def at(name: str, *args: UUID) -> str:
    return reverse(f"workbench:{name}", args=args)


@pytest.fixture
def meeting(
    cohort: Cohort, course: CourseOutline, learner: User, trainer: User, trainer_client: Client
) -> Meeting:
    session = make_session(cohort, course, by=trainer, at=now())
    return Meeting(session, course, learner, trainer, trainer_client)
