"""A course of four lessons with learners in it, and an editor at the desk."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from courses import catalogue
from courses.content_keys import CourseKey
from courses.models import CoursePage, LessonPage
from courses.outline import CourseOutline
from tests.factories.outlines import key
from tests.factories.pages import make_course
from tests.factories.people import make_cohort, make_person
from training.accounts.models import User
from training.enrolment.models import Cohort
from training.progress.actions.steps import complete_step, judge_course
from training.progress.models import CourseCompletion, StepCompletion

AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
FIRST = "talk lesson 1.1"
NOTE = "There is a new part about breaks."
CHOICE = {"change-learners": "ask", "change-note": NOTE}


@pytest.fixture
def course(db: None) -> CoursePage:
    return make_course("talk", modules=2, lessons=2, quiz=False)


@pytest.fixture
def outline(course: CoursePage) -> CourseOutline:
    found = catalogue.outline(CourseKey(course.translation_key))
    assert found is not None
    return found


@pytest.fixture
def cohort(course: CoursePage) -> Cohort:
    return make_cohort(name="Tuesday group", courses=[course.translation_key])


@pytest.fixture
def people(cohort: Cohort, outline: CourseOutline) -> dict[str, User]:
    """Two finished the course, one is in the middle, one has not begun, one is elsewhere."""
    steps = {"fay": 4, "finn": 4, "mia": 1, "new": 0}
    made = {name: make_person(f"{name}-canary", cohort=cohort) for name in steps}
    for name, number in steps.items():
        finish(made[name], outline, number)
    away = make_person("away", cohort=make_cohort(name="Elsewhere", courses=[key("other")]))
    finish(away, outline, 4)
    return made


def finish(person: User, outline: CourseOutline, number: int) -> None:
    for step in list(outline.steps)[:number]:
        complete_step(learner=person, step_key=step.key, outline_sha256="", at=AT)
    judge_course(learner=person, outline=outline)


@pytest.fixture
def desk(editor: User) -> Client:
    client = Client()
    client.force_login(editor)
    return client


def lesson(name: str = FIRST) -> LessonPage:
    return LessonPage.objects.get(translation_key=key(name))


def form(title: str = "Say yes", **more: str) -> Any:
    return nested_form_data(
        {
            "title": title,
            "slug": title.lower().replace(" ", "-"),
            "code": "ABC-1.1",
            "intro": "to ask.",
            "minutes": "5",
            "required": "on",
            "comments-TOTAL_FORMS": "0",
            "comments-INITIAL_FORMS": "0",
            "body": streamfield([("text", rich_text("<p>One idea.</p>"))]),
            **more,
        }
    )


def publish(desk: Client, page: Page, **more: str) -> str:
    """Press "Publish" in the editor; where that leads."""
    sent = form(**{"action-publish": "1", **more})
    response = desk.post(f"/admin/pages/{page.pk}/edit/", sent)
    assert response.status_code == 302, response.content.decode()[:3000]
    return str(response["Location"])


def records() -> list[object]:
    """All that learners did."""
    return [
        *StepCompletion.objects.order_by("pk").values_list(),
        *CourseCompletion.objects.order_by("pk").values_list(),
    ]
