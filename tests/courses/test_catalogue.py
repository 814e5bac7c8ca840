"""Content is read by one door, at a cost that does not grow."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from uuid import UUID

import pytest
from pytest_django import DjangoAssertNumQueries

from courses import catalogue, edition
from courses.content_keys import ActivityKey, CourseKey, QuizKey
from courses.models import StoredOutline
from courses.outline import ProgrammeOutline, Step
from courses.page_activities import Tick
from tests.factories import blocks
from tests.factories.outlines import key
from tests.factories.pages import (
    make_course,
    make_empty_course,
    make_lesson_page,
    make_module,
    make_programme,
    make_quiz_page,
    publish,
)

pytestmark = pytest.mark.django_db


def test_an_outline_holds_what_the_course_asks() -> None:
    make_course("talk", modules=2, lessons=1)

    outline = catalogue.outline(CourseKey(key("talk")))

    assert outline is not None
    assert outline.title == "Talk"
    assert outline.certificate == "Talk certificate"
    assert outline.public_outcomes == ("Listens well.",)
    assert outline.validity_months == 12
    assert outline.in_order is True
    assert [module.title for module in outline.modules] == ["Talk module 1", "Talk module 2"]
    assert list(outline.modules[0].steps) == [
        Step(
            key=key("talk lesson 1.1"),
            kind="lesson",
            title="Talk lesson 1.1",
            minutes=6,
            required=True,
            activity_key=key("talk lesson 1.1 practice"),
            activity_required=False,
        ),
        Step(key=key("talk quiz 1"), kind="quiz", title="Talk quiz 1"),
    ]
    assert outline.task is not None
    assert outline.task.key == key("talk task")
    assert outline.task.pass_total == 3
    assert [(line.text, line.starred) for line in outline.task.lines] == [
        ("Says who they are.", False),
        ("Says the limits.", True),
    ]
    assert outline.task.role_cards == ("Say no, kindly.",)


def test_a_refresher_beside_the_modules_is_no_step() -> None:
    course = make_course("talk", lessons=1, quiz=False)
    publish(make_quiz_page(course, "refresher"))

    outline = catalogue.outline(CourseKey(key("talk")))

    assert outline is not None
    assert [step.title for step in outline.steps] == ["Talk lesson 1.1"]
    assert catalogue.quiz(QuizKey(key("refresher")), "en") is not None


def test_courses_come_in_the_order_of_the_tree() -> None:
    StoredOutline.objects.all().delete()
    programme = make_programme("order")
    make_course("zebra", programme=programme)
    make_course("apple", programme=programme)

    assert [outline.title for outline in catalogue.outlines()] == ["Zebra", "Apple"]


def test_a_programme_names_its_live_courses_in_their_order() -> None:
    programme = make_programme("order")
    make_course("zebra", programme=programme)
    gone = make_course("gone", programme=programme)
    make_course("apple", programme=programme)
    assert key("gone") in _programme("order").courses

    gone.unpublish()

    found = _programme("order")
    assert (found.title, found.public_title) == ("Order", "Peer Researcher")
    assert found.courses == (key("zebra"), key("apple"))


def test_a_programme_that_is_not_live_is_none() -> None:
    programme = make_programme("order")

    programme.unpublish()

    assert key("order") not in {found.key for found in catalogue.programmes()}


def _programme(name: str) -> ProgrammeOutline:
    return next(found for found in catalogue.programmes() if found.key == key(name))


def test_the_place_of_a_step_names_its_module_and_course() -> None:
    make_course("talk", modules=2, lessons=1)

    place = catalogue.place_of(key("talk lesson 2.1"))

    assert place is not None
    assert place.course.key == key("talk")
    assert place.module.title == "Talk module 2"
    assert place.step.title == "Talk lesson 2.1"


@pytest.mark.parametrize("what", ["talk module 1", "talk lesson 1.1 practice", "nothing"])
def test_what_is_no_step_has_no_place(what: str) -> None:
    make_course("talk", lessons=1)

    assert catalogue.place_of(key(what)) is None


def test_an_activity_has_its_ticks_and_its_answer() -> None:
    make_course("talk", lessons=1)

    activity = catalogue.activity(ActivityKey(key("talk lesson 1.1 practice")), "en")

    assert activity == catalogue.Activity(
        key=ActivityKey(key("talk lesson 1.1 practice")),
        kind="practice",
        prompt="Say the talk out loud.",
        ticks=(
            Tick(key("talk lesson 1.1 tick 1"), "I said who I am"),
            Tick(key("talk lesson 1.1 tick 2"), "I said what it is for"),
        ),
        model_answer="Two minutes is fine.",
        lesson_key=key("talk lesson 1.1"),
        required=False,
    )


def test_an_activity_of_a_course_that_is_not_live_is_not_found() -> None:
    course = make_course("talk", lessons=1)
    course.unpublish()

    assert catalogue.activity(ActivityKey(key("talk lesson 1.1 practice")), "en") is None


def test_a_lesson_asks_for_its_required_activity() -> None:
    course = make_empty_course("talk")
    module = make_module(course)
    body = [blocks.reflection("first"), blocks.practice("second", required=True)]
    publish(make_lesson_page(module, "lesson", body=body))

    place = catalogue.place_of(key("lesson"))

    assert place is not None
    assert place.step.activity_key == key("second practice")
    assert place.step.activity_required is True


def test_addresses_and_titles_are_found_by_key() -> None:
    make_course("talk", lessons=1)

    assert catalogue.url_of(key("talk"), "en") == "/programme-of-talk/talk/"
    assert (
        catalogue.url_of(key("talk lesson 1.1"), "en")
        == "/programme-of-talk/talk/talk-module-1/talk-lesson-1-1/"
    )
    assert catalogue.url_of(UUID(int=0), "en") is None
    assert catalogue.titles([key("talk"), key("talk quiz 1"), UUID(int=0)], "en") == {
        key("talk"): "Talk",
        key("talk quiz 1"): "Talk quiz 1",
    }


def test_a_page_knows_its_step_and_its_course() -> None:
    course = make_course("talk", lessons=1)
    lesson = course.get_descendants().get(slug="talk-lesson-1-1")

    step = catalogue.step_of(lesson)

    assert step is not None
    assert step.title == "Talk lesson 1.1"
    assert catalogue.course_key_of(lesson) == key("talk")
    assert catalogue.course_key_of(course) == key("talk")
    assert catalogue.step_of(course) is None
    assert catalogue.course_key_of(course.get_parent()) is None


@pytest.fixture
def ask_for_a_page() -> Iterator[Callable[[], str]]:
    """A request that has asked which edition holds."""

    def begin() -> str:
        edition.begin_request()
        return edition.current()

    yield begin
    edition.end_request()


@pytest.mark.parametrize("courses", [1, 3])
def test_all_outlines_cost_one_query(
    courses: int,
    ask_for_a_page: Callable[[], str],
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for number in range(courses):
        make_course(f"course {number}")
    ask_for_a_page()

    with django_assert_num_queries(1):
        catalogue.outlines()
    with django_assert_num_queries(0):
        catalogue.outlines()


@pytest.mark.parametrize("lessons", [1, 3])
def test_each_look_up_costs_the_same_for_any_length(
    lessons: int,
    ask_for_a_page: Callable[[], str],
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    make_course("talk", modules=lessons, lessons=lessons)
    catalogue.url_of(key("talk"), "en")
    ask_for_a_page()

    with django_assert_num_queries(1):
        catalogue.place_of(key("talk lesson 1.1"))
    with django_assert_num_queries(1):
        catalogue.activity(ActivityKey(key("talk lesson 1.1 practice")), "en")
    with django_assert_num_queries(1):
        catalogue.quiz(QuizKey(key("talk quiz 1")), "en")
    with django_assert_num_queries(1):
        catalogue.url_of(key("talk lesson 1.1"), "en")
    with django_assert_num_queries(1):
        catalogue.titles([key(f"talk lesson 1.{n}") for n in range(1, lessons + 1)], "en")
