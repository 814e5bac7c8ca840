"""The checks panel of the page editor: of the draft, not only of what is live."""

from __future__ import annotations

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from courses.models import LessonPage
from tests.factories.blocks import block, practice
from tests.factories.pages import make_course
from training.accounts.models import User

pytestmark = pytest.mark.django_db

HARD = "<p>We utilise it.</p>"


@pytest.fixture
def lesson(db: None) -> LessonPage:
    make_course("talk", lessons=1, quiz=False)
    return LessonPage.objects.get(slug="talk-lesson-1-1")


@pytest.fixture
def desk(client: Client, editor: User) -> Client:
    client.force_login(editor)
    return client


def write_hard_words(lesson: LessonPage) -> None:
    lesson.body = [block("text", "hard", HARD), practice("talk lesson 1.1")]
    lesson.save_revision()


def test_the_editor_says_what_is_found_in_the_draft(desk: Client, lesson: LessonPage) -> None:
    write_hard_words(lesson)

    page = desk.get(f"/admin/pages/{lesson.pk}/edit/").content.decode()

    assert "Word to avoid" in page
    assert "Write “use”." in page
    assert f'href="#block-{lesson.body[0].id}-section"' in page
    assert '<span class="w-content-checker__count has-errors" data-writing-count>1</span>' in page
    assert LessonPage.objects.get(pk=lesson.pk).body[0].value.source != HARD


def test_easy_words_are_called_easy(desk: Client, lesson: LessonPage) -> None:
    page = desk.get(f"/admin/pages/{lesson.pk}/edit/").content.decode()

    assert "Nothing found. These words are easy to read." in page


def test_a_page_that_is_not_saved_yet_says_when_it_is_read(
    desk: Client, lesson: LessonPage
) -> None:
    module = lesson.get_parent()

    page = desk.get(f"/admin/pages/add/courses/lessonpage/{module.pk}/").content.decode()

    assert "Save a draft first." in page


def test_after_a_save_the_panel_reads_the_draft_again(desk: Client, lesson: LessonPage) -> None:
    write_hard_words(lesson)

    response = desk.get(f"/admin/writing/pages/{lesson.pk}/")

    assert response.status_code == 200
    assert "Write “use”." in response.content.decode()


def test_who_may_not_edit_the_page_reads_nothing_of_its_draft(
    client: Client, peer_mentor: User, lesson: LessonPage
) -> None:
    write_hard_words(lesson)
    client.force_login(peer_mentor)

    response = client.get(f"/admin/writing/pages/{lesson.pk}/")

    assert response.status_code == 404
    assert "utilise" not in response.content.decode()


def test_a_page_that_is_not_there_is_a_404(desk: Client) -> None:
    assert desk.get("/admin/writing/pages/999999/").status_code == 404


def test_the_editor_of_the_longest_lesson_opens_with_few_queries(
    desk: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    longest = max(LessonPage.objects.filter(alias_of=None), key=lambda page: len(str(page.body)))
    address = f"/admin/pages/{longest.pk}/edit/"
    desk.get(address)

    with django_assert_max_num_queries(60):
        assert desk.get(address).status_code == 200
