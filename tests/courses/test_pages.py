"""Pages show what was written, in the right language, at a small cost."""

from __future__ import annotations

import pytest
from django.test import Client, RequestFactory
from django.utils import translation
from pytest_django import DjangoAssertNumQueries
from wagtail.models import PageViewRestriction

from courses.models import CoursePage, LessonPage, ModulePage, SiteSettings
from tests.factories import blocks
from tests.factories.outlines import key
from tests.factories.pages import make_course, make_example, make_home, make_locale, publish
from tests.factories.requests import one_request

pytestmark = pytest.mark.django_db


def served(page: LessonPage) -> str:
    """The page as it is drawn for somebody who passed the gate and has no record here."""
    with one_request():
        response = page.serve(RequestFactory().get(page.url))
        return str(response.render().content.decode())


def test_a_course_page_is_open_to_anybody(client: Client) -> None:
    make_course("talk", modules=2, lessons=1, strapline="Ask well.")

    response = client.get("/programme-of-talk/talk/")

    assert response.status_code == 200
    page = response.content.decode()
    assert "<h1>Talk</h1>" in page
    assert "Talk module 2" in page
    assert "Says the limits." in page
    assert "starter text, not yet checked by people with lived experience" in page


def test_the_programme_page_lists_its_courses(client: Client) -> None:
    make_course("talk", lessons=1)

    page = client.get("/programme-of-talk/").content.decode()

    assert '<a href="/programme-of-talk/talk/">Talk</a>' in page


@pytest.mark.parametrize("modules", [1, 3])
def test_a_course_page_costs_the_same_for_any_length(
    modules: int, client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_course("talk", modules=modules, lessons=1)
    client.get("/programme-of-talk/talk/")

    with django_assert_num_queries(1):
        client.get("/programme-of-talk/talk/")


def test_a_lesson_shows_its_words_and_its_activity() -> None:
    make_course("talk", lessons=1)
    lesson = LessonPage.objects.get(translation_key=key("talk lesson 1.1"))

    page = served(lesson)

    assert "<h1>Talk lesson 1.1</h1>" in page
    assert "You help choose the questions." in page
    assert "Say the talk out loud." in page


@pytest.mark.parametrize("lessons", [1, 3])
def test_the_words_of_a_lesson_cost_few_queries(
    lessons: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    course = make_course("talk", lessons=lessons)
    module = ModulePage.objects.child_of(course).get()
    for number in range(lessons):
        make_example(module, f"example {number}")
    lesson = LessonPage.objects.get(translation_key=key("talk lesson 1.1"))
    served(lesson)
    lesson = LessonPage.objects.get(translation_key=key("talk lesson 1.1"))

    with django_assert_num_queries(3):
        served(lesson)


def test_an_example_hides_marks_for_editors_and_names_local_help() -> None:
    site = SiteSettings.load()
    site.local_help = "Ring <Jo> on 01"
    site.save()
    course = make_course("talk", lessons=1)
    module = ModulePage.objects.child_of(course).get()
    body = [
        blocks.block("speech", "one", {"who": "Owen", "words": "We report it. [GENERAL]"}),
        blocks.block("speech", "two", {"who": "Vic", "words": "Right."}),
        blocks.block("line", "three", {"number": "1", "text": "<p>Call {local help}.</p>"}),
    ]

    page = served(make_example(module, "limits", body=body, has_risk=True))

    assert "[GENERAL]" not in page
    assert "We report it." in page
    assert "Call Ring &lt;Jo&gt; on 01." in page
    assert "You can leave it out and lose nothing." in page
    assert page.count("speech--other") == 1


def test_a_quiz_page_never_holds_the_answers() -> None:
    make_course("talk", lessons=1)
    quiz = CoursePage.objects.get(slug="talk").get_descendants().get(slug="talk-quiz-1").specific

    page = served(quiz)

    assert "6 questions" in page
    assert "talk quiz 1 one answer" not in page
    assert "Look again." not in page


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/programme-of-talk/talk/nothing/", 404),
        ("/nothing/talk/", 404),
        ("/programme-of-talk/hidden/", 404),
        ("/programme-of-talk/talk/", 200),
        ("/programme-of-talk/", 200),
    ],
)
def test_an_address_leads_to_its_live_page_alone(address: str, status: int, client: Client) -> None:
    course = make_course("talk", lessons=1)
    course.copy(update_attrs={"slug": "hidden"}, keep_live=False)

    assert client.get(address).status_code == status


def test_a_page_behind_a_restriction_of_wagtail_stays_there(client: Client) -> None:
    course = make_course("talk", lessons=1)
    restriction = PageViewRestriction.LOGIN
    PageViewRestriction.objects.create(page=course.get_parent(), restriction_type=restriction)

    response = client.get("/programme-of-talk/talk/")

    assert response.status_code == 302


def test_the_home_page_has_its_ways_in(client: Client) -> None:
    home = make_home()
    door = {
        "kind": "learner",
        "title": "I want to learn",
        "sentence": "You have a code.",
        "link_text": "Use my code",
        "page": None,
        "address": "/join/",
    }
    home.doors = [blocks.block("door", "learner", door)]
    home.save()

    page = client.get("/").content.decode()

    assert "I want to learn" in page
    assert 'href="/join/"' in page


def test_words_that_are_not_translated_yet_say_their_own_language() -> None:
    course = make_course("talk", lessons=1)
    welsh = make_locale("cy")
    for page in course.get_descendants(inclusive=True):
        page.specific.copy_for_translation(welsh, copy_parents=True, alias=True)
    lesson = LessonPage.objects.get(translation_key=key("talk lesson 1.1"), locale=welsh)

    with translation.override("cy"):
        page_in_welsh = served(lesson)
    with translation.override("en"):
        page_in_english = served(lesson.alias_of.specific)

    assert '<article class="lesson" lang="en">' in page_in_welsh
    assert '<article class="lesson">' in page_in_english


def test_a_link_in_the_words_leads_to_the_page_in_the_language_of_the_reader() -> None:
    course = make_course("talk", lessons=1)
    welsh = make_locale("cy")
    other = LessonPage.objects.get(translation_key=key("talk lesson 1.1"))
    link = f'<p><a linktype="page" id="{course.pk}">The course</a></p>'
    other.body = [blocks.block("text", "link", link)]
    publish(other)
    for page in course.get_descendants(inclusive=True):
        page.specific.copy_for_translation(welsh, copy_parents=True, alias=True)
    lesson = LessonPage.objects.get(translation_key=key("talk lesson 1.1"), locale=welsh)

    with translation.override("cy"):
        page_in_welsh = served(lesson)

    assert '<a href="/cy/programme-of-talk/talk/">The course</a>' in page_in_welsh
