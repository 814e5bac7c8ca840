"""A course of two parts, each with two lessons and a quiz, and a group that takes it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest
from django.test import Client

from courses import catalogue
from courses.content_keys import CourseKey
from courses.models import CoursePage
from courses.outline import CourseOutline
from tests.factories.outlines import key
from tests.factories.pages import make_course
from tests.factories.people import make_cohort
from training.accounts.models import User
from training.enrolment.models import Cohort
from training.progress.actions.steps import complete_step

MORNING = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
def course(db: None) -> CoursePage:
    return make_course("course", modules=2, lessons=2)


@pytest.fixture
def outline(course: CoursePage) -> CourseOutline:
    found = catalogue.outline(CourseKey(course.translation_key))
    assert found is not None
    return found


@pytest.fixture
def cohort(course: CoursePage) -> Cohort:
    return make_cohort(name="Tuesday group", courses=[course.translation_key])


@pytest.fixture
def other_cohort(db: None) -> Cohort:
    return make_cohort(name="Friday group", courses=[key("another course")])


@pytest.fixture
def other_client(other_learner: User) -> Client:
    client = Client()
    client.force_login(other_learner)
    return client


@pytest.fixture
def url() -> Callable[[str], str]:
    """The address of the page with this name."""

    def find(name: str) -> str:
        found = catalogue.url_of(key(name), "en")
        assert found is not None
        return found

    return find


@pytest.fixture
def finish(learner: User, outline: CourseOutline) -> Callable[..., None]:
    """Have the learner finish the first so many steps of the course."""

    def steps(number: int, at: datetime = MORNING) -> None:
        for step in list(outline.steps)[:number]:
            complete_step(learner=learner, step_key=step.key, outline_sha256=outline.sha256, at=at)

    return steps


@pytest.fixture
def start(learner_client: Client) -> Callable[..., UUID]:
    """Start a try at a quiz, as the button does; its id."""

    def begin(quiz: str = "course quiz 1", attempt: UUID | None = None) -> UUID:
        made = attempt or uuid4()
        response = learner_client.post(f"/learn/quiz/{key(quiz)}/start/", {"attempt": str(made)})
        assert response.status_code == 302, response.content.decode()
        return UUID(response["Location"].split("/")[3])

    return begin
