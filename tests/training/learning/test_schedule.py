"""Pages come and go at the time that an editor chose, and nothing of a learner is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.test import Client

from courses import catalogue
from courses.content_keys import CourseKey
from courses.models import CoursePage, LessonPage
from tests.factories.outlines import key
from tests.factories.pages import publish
from training.accounts.models import User
from training.learning.management.commands.worker import (
    DUE_ALL_THE_TIME,
    DUE_EACH_HOUR,
    DUE_EACH_MINUTE,
    MINUTE,
    MOMENT,
)
from training.progress.models import StepCompletion

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
LATER = NOW + timedelta(hours=2)


@pytest.fixture
def clock(db: None) -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


def lesson() -> LessonPage:
    return LessonPage.objects.get(translation_key=key("course lesson 1.2"), alias_of=None)


def titles() -> list[str] | None:
    outline = catalogue.outline(CourseKey(key("course")))
    return [step.title for step in outline.modules[0].steps] if outline else None


def kept() -> list[tuple[object, ...]]:
    return list(StepCompletion.objects.order_by("pk").values_list())


def test_an_edit_goes_live_at_its_time(
    course: CoursePage,
    learner_client: Client,
    finish: Callable[..., None],
    clock: time_machine.Traveller,
) -> None:
    finish(1)
    before = kept()
    page = publish(lesson())
    page.title = "Say yes"
    page.go_live_at = LATER
    publish(page)
    call_command("publish_scheduled")
    assert titles() == ["Course lesson 1.1", "Course lesson 1.2", "Course quiz 1"]

    clock.move_to(LATER + timedelta(minutes=1))
    call_command("publish_scheduled")

    assert titles() == ["Course lesson 1.1", "Say yes", "Course quiz 1"]
    assert ">Say yes</h1>" in learner_client.get(lesson().url).content.decode()
    assert kept() == before


def test_a_page_goes_at_its_time_and_comes_back_with_what_was_done(
    course: CoursePage,
    learner: User,
    learner_client: Client,
    finish: Callable[..., None],
    clock: time_machine.Traveller,
) -> None:
    finish(2)
    before = kept()
    page = lesson()
    url = page.url
    page.expire_at = LATER
    publish(page)
    assert learner_client.get(url).status_code == 200

    clock.move_to(LATER + timedelta(minutes=1))
    call_command("publish_scheduled")

    assert titles() == ["Course lesson 1.1", "Course quiz 1"]
    assert learner_client.get(url).status_code == 404
    assert "2 of 6" not in learner_client.get("/learn/").content.decode()
    assert kept() == before

    page = lesson()
    page.expire_at = None
    publish(page)

    assert titles() == ["Course lesson 1.1", "Course lesson 1.2", "Course quiz 1"]
    assert "You have done this lesson" in learner_client.get(url).content.decode()
    assert kept() == before


def test_a_course_that_expires_takes_no_record_along(
    course: CoursePage, finish: Callable[..., None], clock: time_machine.Traveller
) -> None:
    finish(3)
    before = kept()
    course.expire_at = LATER
    publish(course)

    clock.move_to(LATER + timedelta(minutes=1))
    call_command("publish_scheduled")

    assert titles() is None
    assert kept() == before


def test_a_new_lesson_that_waits_is_no_step_yet(
    course: CoursePage, clock: time_machine.Traveller
) -> None:
    page = lesson()
    page.unpublish()
    page.go_live_at = LATER
    page.save_revision().publish()
    assert titles() == ["Course lesson 1.1", "Course quiz 1"]

    clock.move_to(LATER + timedelta(minutes=1))
    call_command("publish_scheduled")

    assert titles() == ["Course lesson 1.1", "Course lesson 1.2", "Course quiz 1"]


def test_the_worker_looks_each_minute() -> None:
    assert (MINUTE, DUE_EACH_MINUTE) == (
        60,
        ("publish_scheduled", "settle_changes", "pass_on_concerns"),
    )
    assert "publish_scheduled" not in DUE_EACH_HOUR


def test_films_are_made_in_a_round_of_their_own() -> None:
    """One takes as long as it plays, and nothing else waits for it."""
    assert (MOMENT, DUE_ALL_THE_TIME) == (10, ("make_films",))
    assert "make_films" not in DUE_EACH_MINUTE + DUE_EACH_HOUR
