"""An editor looks at a lesson, a quiz and a block before anybody else does."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from courses.models import LessonPage, QuizPage
from tests.journeys.live_site import LiveSite
from tests.journeys.steps import sign_in

pytestmark = [pytest.mark.slow, pytest.mark.django_db]

LESSON = "The consent talk"
QUIZ = "Quiz: Saying yes freely (informed consent)"


@pytest.fixture
def editor(desk: Page, live_site: LiveSite) -> Page:
    sign_in(desk, live_site, "ed")
    return desk


def open_editor(page: Page, site: LiveSite, model: type[LessonPage | QuizPage], title: str) -> None:
    """The pages of the site are those of the template, of which this test has a copy."""
    written = model.objects.get(title=title, locale__language_code="en")
    page.goto(f"{site.url}/admin/pages/{written.pk}/edit/")


def test_a_lesson_opens_in_the_preview(editor: Page, live_site: LiveSite) -> None:
    open_editor(editor, live_site, LessonPage, LESSON)

    editor.get_by_role("button", name="Toggle preview").click()

    preview = editor.frame_locator("#w-preview-iframe")
    expect(preview.get_by_role("heading", level=1, name=LESSON)).to_be_visible()
    expect(preview.get_by_text("Learners find a button here")).to_be_attached()


def test_a_quiz_opens_in_the_preview_with_what_is_right(editor: Page, live_site: LiveSite) -> None:
    open_editor(editor, live_site, QuizPage, QUIZ)

    editor.get_by_role("button", name="Toggle preview").click()

    preview = editor.frame_locator("#w-preview-iframe")
    expect(preview.get_by_role("heading", level=1, name=QUIZ)).to_be_visible()
    expect(preview.get_by_text("What the project is for and who it is by (right)")).to_be_attached()


def test_a_block_opens_in_its_preview(editor: Page, live_site: LiveSite) -> None:
    open_editor(editor, live_site, LessonPage, LESSON)
    editor.get_by_role("button", name="Insert a block").first.click()

    choice = editor.get_by_role("option", name="Remember box").locator("xpath=..")
    choice.get_by_role("button", name="Preview").click()

    preview = editor.frame_locator(".w-combobox-preview__iframe")
    expect(preview.get_by_role("heading", name="Remember")).to_be_visible()


def test_a_question_for_another_try_is_picked_from_a_list(
    editor: Page, live_site: LiveSite
) -> None:
    open_editor(editor, live_site, QuizPage, QUIZ)

    picked = editor.get_by_role("combobox", name="Stands in for")

    expect(picked.locator("option")).to_have_count(7)
    expect(picked.locator("option:checked")).to_have_text(
        "1. Which must a person know before they agree? Choose 3."
    )
