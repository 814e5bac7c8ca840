"""Pictures on pages: two forms, three widths, words for those who do not see them, few queries."""

from __future__ import annotations

import re

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory
from PIL import Image
from wagtail.models import Page

from courses.library.models import Picture
from courses.library.sizes import make_missing_sizes, with_sizes
from courses.models import CoursePage, LessonPage, ModulePage
from tests.factories.blocks import block
from tests.factories.outlines import key
from tests.factories.pages import make_course
from tests.factories.pictures import drawing, make_picture
from tests.factories.requests import one_request

pytestmark = pytest.mark.django_db


def served(page: Page) -> str:
    fresh = type(page).objects.get(pk=page.pk)
    request = RequestFactory().get("/")
    request.user = AnonymousUser()
    with one_request():
        return fresh.serve(request).render().content.decode()


def lesson_with(*, picture: Picture | None, steps: list[Picture]) -> LessonPage:
    make_course("talk", lessons=1)
    lesson = LessonPage.objects.get(translation_key=key("talk lesson 1.1"))
    lesson.picture = picture
    items = [
        {"id": str(key(f"step {n}")), "type": "item", "value": {"picture": p.pk, "text": "Ask."}}
        for n, p in enumerate(steps)
    ]
    lesson.body = [block("practice", "try", {"prompt": "Do it.", "steps": items})]
    lesson.save()
    return lesson


def test_a_picture_comes_in_two_forms_and_three_widths_with_its_words() -> None:
    page = served(lesson_with(picture=make_picture(), steps=[]))

    [shown] = re.findall(r'<picture class="picture page-picture">.*?</picture>', page, re.DOTALL)
    assert re.findall(r"width-(\d+)\.format-webp\.webp (\d+)w", shown) == [
        ("360", "360"),
        ("720", "720"),
        ("1080", "1080"),
    ]
    assert len(re.findall(r"format-jpeg\.jpg \d+w", shown)) == 3
    assert 'alt="Two people talk."' in shown
    assert 'width="1080" height="540"' in shown
    assert "loading" not in shown


def test_a_small_picture_is_never_enlarged() -> None:
    page = served(lesson_with(picture=make_picture(width=400), steps=[]))

    assert re.findall(r"format-jpeg\.jpg (\d+)w", page) == ["360", "400"]


def test_steps_show_a_picture_and_a_sentence_each_and_load_late() -> None:
    page = served(lesson_with(picture=None, steps=[make_picture("one"), make_picture("two")]))

    assert 'alt="Two people one."' in page
    assert 'alt="Two people two."' in page
    assert page.count('loading="lazy"') == 2
    assert page.count("Ask.") == 2


@pytest.mark.parametrize("number", [1, 3])
def test_a_lesson_costs_the_same_however_many_pictures_it_has(
    number: int, django_assert_num_queries
) -> None:
    steps = [make_picture(f"step {n}") for n in range(number)]
    lesson = lesson_with(picture=make_picture(), steps=steps)
    make_missing_sizes()
    served(lesson)

    with django_assert_num_queries(5):
        served(lesson)


def test_making_sizes_again_makes_nothing() -> None:
    make_picture()

    assert make_missing_sizes() == 1
    assert make_missing_sizes() == 0


def test_a_picture_whose_file_is_gone_is_left_out() -> None:
    picture = make_picture()
    lesson = lesson_with(picture=picture, steps=[])
    picture.file.storage.delete(picture.file.name)

    assert "<picture" not in served(lesson)


def test_a_deleted_picture_leaves_its_page_alone() -> None:
    picture = make_picture()
    lesson = lesson_with(picture=picture, steps=[])

    picture.delete()

    lesson.refresh_from_db()
    assert lesson.picture is None
    assert with_sizes([None]) == {}


def test_a_course_and_a_module_show_their_own_picture_or_the_drawn_one() -> None:
    course = make_course("talk", lessons=1)
    module = ModulePage.objects.child_of(course).get()
    assert "pictures/course.svg" in served(course)
    assert "pictures/module.svg" in served(module)
    CoursePage.objects.filter(pk=course.pk).update(picture=make_picture("here"))
    ModulePage.objects.filter(pk=module.pk).update(picture=make_picture("there"))

    assert 'alt="Two people here."' in served(course)
    assert 'alt="Two people there."' in served(module)
    assert 'alt="Two people here."' in served(course.get_parent().specific)


def test_what_is_see_through_becomes_the_colour_of_paper() -> None:
    glass = drawing("#00000000", mode="RGBA")
    picture = make_picture("glass", content=glass)

    made = picture.get_rendition("width-360|bgcolor-fdf6ea|format-jpeg")

    with made.file.open() as opened:
        red, green, blue = Image.open(opened).convert("RGB").getpixel((10, 10))
    assert (abs(red - 0xFD) < 3, abs(green - 0xF6) < 3, abs(blue - 0xEA) < 3) == (True, True, True)
