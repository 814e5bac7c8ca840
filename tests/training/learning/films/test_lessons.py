"""A lesson that asks for a film, or for some chapters of it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client

from courses import catalogue, stored_outlines
from courses.content_keys import FilmKey, LessonKey
from courses.films.delivery import FilmSpec
from courses.films.models import FilmAsset
from courses.models import CoursePage, LessonPage
from courses.outline import CourseOutline, FilmPart
from tests.factories.outlines import key as key_of
from tests.factories.watching import Send
from training.accounts.models import User
from training.learning.flow import films_to_watch
from training.progress.models import StepCompletion

LESSON = LessonKey(key_of("course lesson 1.1"))
DONE = f"/learn/lesson/{LESSON}/done/"


@pytest.fixture
def ask(course: CoursePage, key: FilmKey) -> Any:
    """Put the film into the first lesson of the course."""

    def put(*, first: int | None = None, last: int | None = None, required: bool = True) -> None:
        lesson = LessonPage.objects.in_source_language().get(translation_key=LESSON)
        value = {"film": str(key), "first": first, "last": last, "required": required}
        lesson.body = json.dumps([*lesson.body.raw_data, {"type": "film", "value": value}])
        lesson.save()
        stored_outlines.rebuild(course)

    return put


def test_the_outline_names_the_films_that_a_lesson_asks_for(ask: Any, key: FilmKey) -> None:
    ask(first=1, last=2)
    place = catalogue.place_of(LESSON)

    assert place is not None
    assert place.step.films == (FilmPart(key, 1, 2),)


def test_an_outline_from_before_there_were_films_still_loads(ask: Any) -> None:
    ask()
    place = catalogue.place_of(LESSON)
    assert place is not None
    stored = place.course.to_dict()
    for module in stored["modules"]:
        for step in module["steps"]:
            del step["films"]

    assert {step.films for step in CourseOutline.from_dict(stored).steps} == {()}


def test_a_lesson_waits_for_the_film_that_it_asks_for(
    ask: Any, learner_client: Client, film: FilmSpec
) -> None:
    ask()
    page = learner_client.get(catalogue.url_of(LESSON, "en") or "")
    response = learner_client.post(DONE, follow=True)

    assert "Watch or read the film in this lesson. Then you can go on." in page.content.decode()
    assert "Watch or read the film in this lesson first." in response.content.decode()
    assert not StepCompletion.objects.exists()


def test_a_lesson_with_a_film_to_look_at_waits_for_nothing(
    ask: Any, learner_client: Client
) -> None:
    ask(required=False)
    learner_client.post(DONE)

    assert StepCompletion.objects.get().step_key == LESSON


def test_the_chapters_of_the_lesson_are_enough(
    ask: Any, send: Send, clock: Any, learner_client: Client
) -> None:
    ask(first=2, last=3)
    send(begins=True, way="lesson")
    clock.shift(120)
    send([0, 75], [75, 245], way="lesson")
    learner_client.post(DONE)
    assert not StepCompletion.objects.exists()

    send([245, 251], way="lesson")
    learner_client.post(DONE)

    assert StepCompletion.objects.get().step_key == LESSON


def test_a_film_that_cannot_be_played_now_holds_up_nobody(ask: Any, learner: User) -> None:
    ask()
    place = catalogue.place_of(LESSON)
    assert place is not None
    assert len(films_to_watch(learner, place.step)) == 1

    FilmAsset.objects.all().delete()

    assert films_to_watch(learner, place.step) == []
