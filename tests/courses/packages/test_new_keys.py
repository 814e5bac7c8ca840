"""A package brought in as new is another course: with keys, ids and an address of its own."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from wagtail.models import Page

from courses import catalogue
from courses.copying import block_ids, streams_of
from courses.library.models import Picture
from courses.models import CoursePage, LessonPage, QuizPage, StoredOutline
from courses.packages.build import build_package
from courses.packages.errors import PackageError
from courses.packages.keys import starter_key
from courses.packages.load import load_package
from tests.factories.packages import STARTER, key_of, load, page_file, write_media, write_package
from tests.factories.pages import make_course
from tests.factories.pictures import drawing

pytestmark = pytest.mark.django_db


def load_as_new(folder: Path) -> list[str]:
    told: list[str] = []
    load_package(folder, reset=False, report=told.append, new_keys=True)
    return told


def english() -> dict[str, Page]:
    pages = Page.objects.filter(locale__language_code="en", depth__gt=1)
    return {page.url_path: page.specific for page in pages}


def ids_of(pages: Iterable[Page]) -> set[str]:
    return {one for page in pages for _n, raw in streams_of(page) for one in block_ids([*raw])}


@pytest.fixture
def written(tmp_path: Path) -> Path:
    course = make_course("talk", modules=1, lessons=2)
    build_package(top=course, folder=tmp_path, name="talk", title="Talk")
    return tmp_path


def test_the_course_comes_in_beside_the_one_that_is_there(written: Path) -> None:
    before = english()

    told = load_as_new(written)

    assert told == ["Pages: 5 new, 0 changed, 0 left as they were"]
    assert sorted(set(english()) - set(before)) == [
        "/start/programme-of-talk/talk-2/",
        "/start/programme-of-talk/talk-2/talk-module-1/",
        "/start/programme-of-talk/talk-2/talk-module-1/talk-lesson-1-1/",
        "/start/programme-of-talk/talk-2/talk-module-1/talk-lesson-1-2/",
        "/start/programme-of-talk/talk-2/talk-module-1/talk-quiz-1/",
    ]


def test_it_shares_no_key_with_the_old_one_and_can_be_learned_at_once(written: Path) -> None:
    before = {page.translation_key for page in Page.objects.all()}
    ids = {
        one
        for page in english().values()
        for _n, raw in streams_of(page)
        for one in block_ids([*raw])
    }

    load_as_new(written)

    course = CoursePage.objects.get(slug="talk-2", locale__language_code="en")
    pages = course.get_descendants(inclusive=True).specific()
    new_ids = ids_of(pages)
    assert {page.translation_key for page in pages} & before == set()
    assert new_ids & ids == set()
    outline = catalogue.outline(course.translation_key)
    assert outline is not None
    assert len(list(outline.steps)) == 3


def test_bringing_it_in_twice_makes_two(written: Path) -> None:
    load_as_new(written)
    load_as_new(written)

    slugs = CoursePage.objects.filter(locale__language_code="en", title="Talk")
    assert sorted(slugs.values_list("slug", flat=True)) == ["talk", "talk-2", "talk-3"]


def test_what_pages_say_of_each_other_follows(tmp_path: Path) -> None:
    module = LessonPage.objects.get(
        translation_key=starter_key("ETH-1.1"), locale__language_code="en"
    ).get_parent()
    build_package(top=module.specific, folder=tmp_path, name="module", title="Module")

    load_as_new(tmp_path)

    quizzes = QuizPage.objects.filter(locale__language_code="en", slug="quiz")
    quiz = next(q for q in quizzes if q.get_parent().slug == f"{module.slug}-2")
    lessons = {str(page.translation_key) for page in quiz.get_parent().get_children().specific()}
    helps = {child.value["helps"] for child in quiz.questions if child.value["helps"]}
    assert helps
    assert helps <= lessons
    asked = {str(child.id) for child in quiz.questions}
    assert {child.value["stands_in_for"] for child in quiz.variants} <= asked


def test_pictures_are_used_again(tmp_path: Path) -> None:
    media = write_media(tmp_path, ("cup.png", drawing()))
    value = {"picture": key_of("cup.png"), "text": "Tea."}
    body = [{"id": key_of("b"), "type": "picture_words", "value": value}]
    load(write_package(tmp_path, page_file("tea", body=body), media=media))
    number = Picture.objects.count()

    told = load_as_new(tmp_path)

    assert told[1] == "Media: 0 new, 0 changed, 1 left as they were"
    assert Picture.objects.count() == number


def test_a_module_goes_below_the_course_that_is_named(tmp_path: Path) -> None:
    module = make_course("talk", lessons=1).get_children().get().specific
    build_package(top=module, folder=tmp_path, name="module", title="Module")
    other = make_course("walk", lessons=1)
    Page.objects.filter(translation_key=module.get_parent().translation_key).first().delete()

    with pytest.raises(PackageError) as refused:
        load_package(tmp_path, reset=False, report=list[str]().append)
    assert "there is no page" in refused.value.problems[0]
    load_package(tmp_path, reset=False, report=list[str]().append, under=other.translation_key)

    modules = other.get_children().values_list("title", flat=True)
    assert list(modules) == ["Walk module 1", "Talk module 1"]
    assert catalogue.outline(other.translation_key) is not None


def test_a_whole_site_cannot_come_in_as_new() -> None:
    outlines = StoredOutline.objects.count()

    with pytest.raises(PackageError) as refused:
        load_as_new(STARTER)

    assert refused.value.problems == (
        "home.yaml, line 1, parent: a whole site cannot come in as new; "
        "take a package of one course",
    )
    assert StoredOutline.objects.count() == outlines
