"""What an editor may keep, what may be published, and what a preview shows."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from courses.models import LessonPage, ModulePage, QuizPage
from tests.factories.outlines import key
from tests.factories.pages import make_course
from training.accounts.models import User

pytestmark = pytest.mark.django_db

QUESTION = "6a1c9d52-0d7b-4f6e-9a55-000000000001"


@pytest.fixture
def desk(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("boss", password="quiet stone river"))
    return client


def option(text: str, right: str = "") -> dict[str, str]:
    return {"text": text, "right": right}


def listed(values: list[Any]) -> dict[str, str]:
    """As the editor posts a list inside a block."""
    data = {"count": str(len(values))}
    for number, value in enumerate(values):
        data |= {f"{number}-order": str(number), f"{number}-deleted": "", f"{number}-id": ""}
        data |= {f"{number}-value-{name}": words for name, words in value.items()}
    return data


def question(options: list[dict[str, str]], **fields: str) -> dict[str, Any]:
    given = {"text": "What is best?", "if_right": "Yes.", "if_not_yet": "Look again.", **fields}
    names = {"picture": "", "helps": "", **given}
    return {**names, **{f"options-{name}": value for name, value in listed(options).items()}}


def quiz_form(questions: list[Any], variants: list[Any] | None = None, **more: str) -> Any:
    fields = {
        "title": "Quiz",
        "slug": "quiz",
        "code": "ABC-1",
        "intro": "",
        "comments-TOTAL_FORMS": "0",
    }
    asked = streamfield([("multiple_choice", value) for value in questions])
    asked.update({f"{number}-id": QUESTION for number in range(len(questions))})
    return nested_form_data(
        {
            **fields,
            "comments-INITIAL_FORMS": "0",
            "questions": asked,
            "variants": streamfield([("multiple_choice", value) for value in variants or []]),
            **more,
        }
    )


@pytest.fixture
def quiz(db: None) -> QuizPage:
    make_course("talk", lessons=1)
    return QuizPage.objects.get(translation_key=key("talk quiz 1"))


GOOD = [option("Ask again", "on"), option("Go on")]


def test_a_whole_quiz_is_published(desk: Client, quiz: QuizPage) -> None:
    form = quiz_form([question(GOOD)], **{"action-publish": "1"})

    desk.post(f"/admin/pages/{quiz.pk}/edit/", form)

    quiz.refresh_from_db()
    assert quiz.title == "Quiz"
    assert [child.id for child in quiz.questions] == [QUESTION]


def test_half_a_quiz_is_kept_as_a_draft(desk: Client, quiz: QuizPage) -> None:
    form = quiz_form([question([option("Ask again")], text="")])

    desk.post(f"/admin/pages/{quiz.pk}/edit/", form)

    quiz.refresh_from_db()
    draft = quiz.get_latest_revision_as_object()
    assert draft.title == "Quiz"
    assert draft.questions[0].value["options"][0]["text"] == "Ask again"


def test_half_a_quiz_is_not_published(desk: Client, quiz: QuizPage) -> None:
    both = [option("Ask again", "on"), option("Go on", "on")]
    form = quiz_form([question(both)], **{"action-publish": "1"})

    response = desk.post(f"/admin/pages/{quiz.pk}/edit/", form)

    assert "Choose one: 2 answers are marked as right." in response.content.decode()
    quiz.refresh_from_db()
    assert quiz.title == "Talk quiz 1"


def test_a_variant_names_a_question_of_its_quiz(desk: Client, quiz: QuizPage) -> None:
    variant = question(GOOD, stands_in_for=QUESTION)
    form = quiz_form([question(GOOD)], [variant], **{"action-publish": "1"})

    desk.post(f"/admin/pages/{quiz.pk}/edit/", form)

    quiz.refresh_from_db()
    assert [child.value["stands_in_for"] for child in quiz.variants] == [QUESTION]


@pytest.mark.parametrize("named", [[str(key("nothing"))], [QUESTION, QUESTION]])
def test_a_variant_of_nothing_is_not_published(
    named: list[str], desk: Client, quiz: QuizPage
) -> None:
    variants = [question(GOOD, stands_in_for=name) for name in named]
    form = quiz_form([question(GOOD)], variants, **{"action-publish": "1"})

    response = desk.post(f"/admin/pages/{quiz.pk}/edit/", form)

    words = "Choose one: choose a question of this quiz that no other one stands in for."
    assert words in response.content.decode()
    quiz.refresh_from_db()
    assert len(quiz.variants) == 0


def test_a_question_may_name_the_lesson_that_helps(desk: Client, quiz: QuizPage) -> None:
    helped = question(GOOD, helps=str(key("talk lesson 1.1")))

    desk.post(f"/admin/pages/{quiz.pk}/edit/", quiz_form([helped], **{"action-publish": "1"}))

    quiz.refresh_from_db()
    assert quiz.questions[0].value["helps"] == str(key("talk lesson 1.1"))


def test_the_editor_lists_lessons_by_module(desk: Client, quiz: QuizPage) -> None:
    page = desk.get(f"/admin/pages/{quiz.pk}/edit/").content.decode()

    assert "Talk module 1" in page
    assert str(key("talk lesson 1.1")) in page
    assert "js/question-picker.js" in page


def test_what_no_database_can_hold_is_taken_out(quiz: QuizPage) -> None:
    lesson = LessonPage.objects.get(translation_key=key("talk lesson 1.1"))
    lesson.title = "Say\x00 yes\ud800"
    lesson.body[0] = ("text", "<p>One\x00 \ud800two</p>")

    lesson.save()
    lesson.save_revision()

    lesson.refresh_from_db()
    assert lesson.title == "Say yes"
    assert str(lesson.body[0].value.source) == "<p>One two</p>"


def test_a_lesson_previews_before_it_is_published(desk: Client, quiz: QuizPage) -> None:
    module = ModulePage.objects.get(translation_key=key("talk module 1"))
    form = nested_form_data(
        {
            "title": "New lesson",
            "slug": "new-lesson",
            "code": "ABC-1.9",
            "intro": "to ask.",
            "minutes": "5",
            "comments-TOTAL_FORMS": "0",
            "comments-INITIAL_FORMS": "0",
            "body": streamfield([("text", rich_text("<p>One idea.</p>"))]),
        }
    )
    address = f"/admin/pages/add/courses/lessonpage/{module.pk}/preview/"

    posted = desk.post(address, form)
    shown = desk.get(address)

    assert posted.json() == {"is_valid": True, "is_available": True}
    assert shown.status_code == 200
    assert ">One idea.</p>" in shown.content.decode()


def test_a_quiz_preview_shows_the_editor_what_is_right(desk: Client, quiz: QuizPage) -> None:
    address = f"/admin/pages/{quiz.pk}/edit/preview/"
    desk.post(address, quiz_form([question(GOOD)]))

    shown = desk.get(address).content.decode()

    assert "Ask again <b>(right)</b>" in shown


def test_a_page_may_only_be_made_where_it_belongs() -> None:
    assert [model.__name__ for model in ModulePage.allowed_subpage_models()] == [
        "LessonPage",
        "WorkedExamplePage",
        "QuizPage",
    ]
    assert [model.__name__ for model in QuizPage.allowed_parent_page_models()] == [
        "ModulePage",
        "CoursePage",
    ]
    assert LessonPage.allowed_subpage_models() == []
