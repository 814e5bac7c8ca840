"""A stored outline follows its pages, whatever is done to them."""

from __future__ import annotations

import pytest

from courses import catalogue, stored_outlines
from courses.content_keys import CourseKey
from courses.models import CoursePage, LessonPage, ModulePage, StoredOutline
from tests.factories.outlines import key
from tests.factories.pages import (
    make_course,
    make_home,
    make_lesson_page,
    make_locale,
    make_programme,
    publish,
)

pytestmark = pytest.mark.django_db


def steps(course: str = "talk") -> list[str] | None:
    outline = catalogue.outline(CourseKey(key(course)))
    return [step.title for step in outline.steps] if outline else None


def lesson(name: str) -> LessonPage:
    return LessonPage.objects.get(translation_key=key(name))


def module(name: str) -> ModulePage:
    return ModulePage.objects.get(translation_key=key(name))


def test_a_published_lesson_is_a_step() -> None:
    course = make_course("talk", lessons=1, quiz=False)
    draft = make_lesson_page(ModulePage.objects.child_of(course).get(), "new", live=False)
    assert steps() == ["Talk lesson 1.1"]

    publish(draft)

    assert steps() == ["Talk lesson 1.1", "New"]


def test_an_edit_changes_the_outline_only_when_it_is_published() -> None:
    make_course("talk", lessons=1, quiz=False)
    before = catalogue.outline(CourseKey(key("talk")))
    page = lesson("talk lesson 1.1")
    page.title = "Say yes"
    revision = page.save_revision()
    assert catalogue.outline(CourseKey(key("talk"))) == before

    revision.publish()

    assert steps() == ["Say yes"]
    stored = StoredOutline.objects.get(key=key("talk"))
    outline = catalogue.outline(CourseKey(key("talk")))
    assert outline is not None
    assert before is not None
    assert stored.sha256 == outline.sha256 != before.sha256


def test_an_unpublished_lesson_is_no_step() -> None:
    make_course("talk", lessons=2, quiz=False)

    lesson("talk lesson 1.1").unpublish()

    assert steps() == ["Talk lesson 1.2"]


def test_lessons_of_an_unpublished_module_are_no_steps() -> None:
    make_course("talk", modules=2, lessons=1, quiz=False)

    module("talk module 1").unpublish()

    assert steps() == ["Talk lesson 2.1"]


def test_an_unpublished_course_has_no_outline() -> None:
    course = make_course("talk", lessons=1)

    course.unpublish()

    assert steps() is None


def test_a_lesson_that_moves_changes_both_courses() -> None:
    make_course("talk", lessons=2, quiz=False)
    make_course("write", lessons=1, quiz=False)

    lesson("talk lesson 1.2").move(module("write module 1"), pos="last-child")

    assert steps("talk") == ["Talk lesson 1.1"]
    assert steps("write") == ["Write lesson 1.1", "Talk lesson 1.2"]
    place = catalogue.place_of(key("talk lesson 1.2"))
    assert place is not None
    assert place.course.key == key("write")


def test_lessons_may_change_places() -> None:
    make_course("talk", lessons=2, quiz=False)

    lesson("talk lesson 1.2").move(lesson("talk lesson 1.1"), pos="left")

    assert steps() == ["Talk lesson 1.2", "Talk lesson 1.1"]


def test_courses_may_change_places() -> None:
    StoredOutline.objects.all().delete()
    programme = make_programme("both")
    first = make_course("first", programme=programme)
    second = make_course("second", programme=programme)

    second.move(first, pos="left")

    assert [outline.title for outline in catalogue.outlines()] == ["Second", "First"]


def test_a_programme_that_moves_takes_its_courses_along() -> None:
    course = make_course("talk", lessons=1, quiz=False)
    other = make_programme("other")

    course.get_parent().specific.move(other, pos="left")

    assert steps() == ["Talk lesson 1.1"]


def test_a_deleted_lesson_is_no_step() -> None:
    make_course("talk", lessons=2, quiz=False)

    lesson("talk lesson 1.1").delete()

    assert steps() == ["Talk lesson 1.2"]
    assert catalogue.place_of(key("talk lesson 1.1")) is None


@pytest.mark.parametrize("above", [0, 1, 2])
def test_a_course_that_is_deleted_with_what_is_above_it_has_no_outline(above: int) -> None:
    make_home()
    course = make_course("talk", lessons=1)
    page = list(course.get_ancestors(inclusive=True))[-1 - above]

    page.delete()

    assert steps() is None
    assert catalogue.place_of(key("talk lesson 1.1")) is None


def test_a_translation_does_not_change_the_outline() -> None:
    course = make_course("talk", lessons=1, quiz=False)
    welsh = make_locale("cy")
    before = StoredOutline.objects.get(key=key("talk"))

    copy = course.copy_for_translation(welsh, copy_parents=True)
    copy.title = "Siarad"
    publish(copy)

    after = StoredOutline.objects.get(key=key("talk"))
    assert after.data == before.data
    assert after.data["title"] == "Talk"


def test_all_outlines_can_be_made_again() -> None:
    make_course("talk", lessons=1, quiz=False)
    CoursePage.objects.filter(slug="talk").update(title="Talk again")
    StoredOutline.objects.create(key=key("gone"), position=9, data={}, sha256="")

    stored_outlines.rebuild_all()

    outline = catalogue.outline(CourseKey(key("talk")))
    assert outline is not None
    assert outline.title == "Talk again"
    assert not StoredOutline.objects.filter(key=key("gone")).exists()
