"""Staff try a lesson or a quiz as a learner would, and nothing of it is kept."""

from __future__ import annotations

import re

import pytest
from django.apps import apps
from django.http import HttpResponse
from django.test import Client

from courses.models import CoursePage, LessonPage, QuizPage
from tests.factories import blocks
from tests.factories.outlines import key
from tests.factories.pages import make_course, publish
from training.accounts.models import User

pytestmark = pytest.mark.django_db
PRACTICE = key("talk lesson 1.1 practice")


@pytest.fixture
def course(db: None) -> CoursePage:
    return make_course("talk", lessons=1)


@pytest.fixture
def lesson(course: CoursePage) -> LessonPage:
    page = LessonPage.objects.get(translation_key=key("talk lesson 1.1"))
    page.body = blocks.lesson_body("talk lesson 1.1", required=True)
    return publish(page)


@pytest.fixture
def quiz(course: CoursePage) -> QuizPage:
    """Two questions, of which the second has another one for the next try."""
    page = QuizPage.objects.get(translation_key=key("talk quiz 1"))
    page.questions = [
        blocks.choice("one", right="01", helps=str(key("talk lesson 1.1"))),
        blocks.true_false("two", answer="true"),
    ]
    page.variants = [blocks.variant("two", "instead")]
    return publish(page)


def rows() -> dict[str, int]:
    """How many rows each table about people has."""
    return {
        model._meta.label: model._base_manager.count()
        for config in apps.get_app_configs()
        if config.name.startswith("training.")
        for model in config.get_models()
    }


def kept_in(response: HttpResponse) -> str:
    found = re.search(r'name="kept" value="([^"]+)"', response.content.decode())
    assert found
    return found[1]


def choose(client: Client, shown: HttpResponse, page: QuizPage, words: str) -> HttpResponse:
    """Send the answer whose words these are."""
    found = re.search(
        rf'value="(\w+)"[^>]*><span class="answer__words">{re.escape(words)}<',
        shown.content.decode(),
    )
    assert found
    data = {"do": "answer", "kept": kept_in(shown), "answer": found[1]}
    return client.post(f"/try/{page.pk}/", data)


def go_on(client: Client, shown: HttpResponse, page: QuizPage, do: str = "next") -> HttpResponse:
    return client.post(f"/try/{page.pk}/", {"do": do, "kept": kept_in(shown)})


def test_a_draft_of_a_lesson_is_shown_as_a_learner_sees_it(
    lesson: LessonPage, trainer_client: Client
) -> None:
    lesson.title = "A better title"
    lesson.save_revision()

    shown = trainer_client.get(f"/try/{lesson.pk}/").content.decode()

    assert ">A better title</h1>" in shown
    assert "You are trying this." in shown
    assert "Nothing is kept." in shown
    assert f"/admin/pages/{lesson.pk}/edit/" in shown
    assert "One thing first" in shown
    assert "Two minutes is fine." not in shown


def test_an_activity_answers_with_one_good_answer_and_opens_the_end(
    lesson: LessonPage, trainer_client: Client
) -> None:
    before = rows()
    address = f"/try/{lesson.pk}/"
    first = trainer_client.get(address)

    said = {"do": "save", "activity": PRACTICE, "text": "I said it.", "kept": kept_in(first)}
    answered = trainer_client.post(address, said)
    words = answered.content.decode()
    assert "Two minutes is fine." in words
    assert "I said it.</textarea>" in words
    assert "One thing first" not in words

    done = trainer_client.post(address, {"do": "read", "kept": kept_in(answered)})
    assert "You have done this lesson" in done.content.decode()
    assert rows() == before


def test_a_lesson_is_not_done_before_its_activity(
    lesson: LessonPage, trainer_client: Client
) -> None:
    done = trainer_client.post(f"/try/{lesson.pk}/", {"do": "read"})

    assert "You have done this lesson" not in done.content.decode()


def test_an_empty_answer_is_refused_as_it_is_for_learners(
    lesson: LessonPage, trainer_client: Client
) -> None:
    empty = {"do": "save", "activity": PRACTICE, "text": ""}

    response = trainer_client.post(f"/try/{lesson.pk}/", empty)

    assert response.status_code == 422
    assert "Write something, or tick a line." in response.content.decode()


def test_a_quiz_is_marked_and_nothing_is_kept(quiz: QuizPage, trainer_client: Client) -> None:
    before = rows()
    start = trainer_client.get(f"/try/{quiz.pk}/").content.decode()
    assert "Start the quiz" in start
    assert "(right)" not in start

    first = trainer_client.post(f"/try/{quiz.pk}/", {"do": "start"})
    wrong = choose(trainer_client, first, quiz, "one answer 1")
    assert "Look again." in wrong.content.decode()
    second = go_on(trainer_client, wrong, quiz)
    right = choose(trainer_client, second, quiz, "True")
    assert "Yes." in right.content.decode()

    end = go_on(trainer_client, right, quiz).content.decode()
    assert "You got 1 of 2 right." in end
    assert "Well done. This quiz is done." in end
    assert rows() == before


def test_another_try_asks_the_question_for_another_try(
    quiz: QuizPage, trainer_client: Client
) -> None:
    first = trainer_client.post(f"/try/{quiz.pk}/", {"do": "start"})
    second = go_on(trainer_client, choose(trainer_client, first, quiz, "one answer 2"), quiz)
    end = go_on(trainer_client, choose(trainer_client, second, quiz, "True"), quiz)

    again = go_on(trainer_client, end, quiz, do="again")
    after = go_on(trainer_client, choose(trainer_client, again, quiz, "one answer 2"), quiz)

    assert "What about instead?" in after.content.decode()


def test_an_answer_that_is_none_is_asked_for_again(quiz: QuizPage, trainer_client: Client) -> None:
    first = trainer_client.post(f"/try/{quiz.pk}/", {"do": "start"})

    response = trainer_client.post(
        f"/try/{quiz.pk}/", {"do": "answer", "kept": kept_in(first), "answer": "made up"}
    )

    assert response.status_code == 422
    assert "Choose one." in response.content.decode()


def test_a_draft_of_a_quiz_leaves_out_what_nobody_could_answer(
    quiz: QuizPage, trainer_client: Client
) -> None:
    quiz.questions = [
        blocks.choice("whole", right="01"),
        blocks.choice("half", right="00"),
        blocks.matching("lonely", ("Know", "")),
    ]
    quiz.variants = []
    quiz.save_revision()

    start = trainer_client.get(f"/try/{quiz.pk}/").content.decode()
    first = trainer_client.post(f"/try/{quiz.pk}/", {"do": "start"}).content.decode()

    assert "2 questions are not finished" in start
    assert "What about whole?" in first
    assert "Question 1 of 1" in first


def test_a_quiz_without_questions_says_so(quiz: QuizPage, trainer_client: Client) -> None:
    quiz.questions, quiz.variants = [], []
    quiz.save_revision()

    assert "There is no question to answer yet" in (
        trainer_client.get(f"/try/{quiz.pk}/").content.decode()
    )
    assert trainer_client.post(f"/try/{quiz.pk}/", {"do": "start"}).status_code == 200


@pytest.mark.parametrize("kept", ["", "made up", "eyJhIjoxfQ:1:x"])
def test_what_did_not_come_from_here_is_not_believed(
    kept: str, quiz: QuizPage, trainer_client: Client
) -> None:
    response = trainer_client.post(f"/try/{quiz.pk}/", {"do": "next", "kept": kept})

    assert response.status_code == 200
    assert "Start the quiz" in response.content.decode()


def test_learners_and_others_find_nothing(
    lesson: LessonPage, quiz: QuizPage, learner_client: Client, peer_mentor: User
) -> None:
    lesson.title = "A secret draft"
    lesson.save_revision()
    mentor = Client()
    mentor.force_login(peer_mentor)

    for client in (learner_client, mentor):
        response = client.get(f"/try/{lesson.pk}/")
        assert response.status_code == 404
        assert "A secret draft" not in response.content.decode()
        assert client.post(f"/try/{quiz.pk}/", {"do": "start"}).status_code == 404
    assert Client().get(f"/try/{lesson.pk}/")["Location"].startswith("/sign-in/")


def test_other_pages_cannot_be_tried(lesson: LessonPage, trainer_client: Client) -> None:
    assert trainer_client.get(f"/try/{lesson.get_parent().pk}/").status_code == 404
    assert trainer_client.get("/try/999999/").status_code == 404


def test_the_editor_leads_there(lesson: LessonPage, trainer_client: Client) -> None:
    shown = trainer_client.get(f"/admin/pages/{lesson.pk}/edit/").content.decode()

    assert f'href="/try/{lesson.pk}/"' in shown
    assert "Try it as a learner" in shown
