"""What a learner can listen to, and when."""

from __future__ import annotations

import re

import pytest
from pytest_django.fixtures import Settings

from courses.models import LessonPage, QuizPage
from courses.speech.queries import sound_of_page
from tests.factories.answers import right_answer, the_try, wrong_answer
from tests.factories.outlines import key
from tests.factories.pages import make_locale, publish
from tests.factories.sounds import make_recording, make_spoken, make_spoken_page

LESSON, QUIZ = "course lesson 1.1", "course quiz 1"
PLAYER = re.compile(r'<audio class="listen__player" controls preload="none" src="([^"]+)">')


@pytest.fixture(autouse=True)
def media(tmp_path, settings: Settings):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def lesson(course) -> LessonPage:
    return publish(LessonPage.objects.get(translation_key=key(LESSON)))


def body_of(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_a_lesson_has_one_player_that_loads_nothing_by_itself_and_says_its_size(
    lesson, learner_client, url
):
    sound = make_spoken_page(lesson)

    body = body_of(learner_client, url(LESSON))

    assert PLAYER.findall(body) == [f"/media/{sound.path}"]
    assert "(2 min, 310 kB)" in body
    assert "autoplay" not in body


def test_a_lesson_that_nobody_recorded_is_left_to_the_voice_of_the_device(
    lesson, learner_client, url
):
    body = body_of(learner_client, url(LESSON))

    assert PLAYER.findall(body) == []
    assert 'data-voice="en"' in body
    assert re.search(r'<div class="listen"[^>]* hidden>', body)


def test_a_person_is_heard_before_the_computer_and_their_words_can_be_read(
    lesson, learner_client, url
):
    make_spoken_page(lesson)
    recording = make_recording()
    lesson.recording = recording
    publish(lesson)

    body = body_of(learner_client, url(LESSON))

    assert PLAYER.findall(body) == [recording.url]
    assert "(2 min, 1 kB)" in body
    assert "Hello, I am Ada." in body


def test_a_recording_in_another_language_or_without_its_file_is_not_offered(
    lesson, learner_client, url
):
    sound = make_spoken_page(lesson)
    recording = make_recording(language="cy")
    lesson.recording = recording
    publish(lesson)
    in_welsh = PLAYER.findall(body_of(learner_client, url(LESSON)))
    recording.language = "en"
    recording.save()
    recording.file.storage.delete(recording.file.name)
    recording.save()

    gone = PLAYER.findall(body_of(learner_client, url(LESSON)))

    assert in_welsh == gone == [f"/media/{sound.path}"]


def test_a_deleted_recording_gives_way_to_the_computer(lesson, learner_client, url):
    sound = make_spoken_page(lesson)
    lesson.recording = make_recording()
    publish(lesson)
    lesson.recording.delete()

    assert PLAYER.findall(body_of(learner_client, url(LESSON))) == [f"/media/{sound.path}"]


def test_a_page_in_another_language_that_follows_it_is_read_like_it(lesson):
    sound = make_spoken_page(lesson)
    alias = lesson.copy_for_translation(make_locale("cy"), alias=True, copy_parents=True)

    found = sound_of_page(LessonPage.objects.get(pk=alias.pk))

    assert found is not None
    assert found.url == f"/media/{sound.path}"


def test_the_model_answer_is_heard_only_after_a_go(lesson, learner_client, url):
    answer = make_spoken("Two minutes is fine.")

    before = body_of(learner_client, url(LESSON))
    learner_client.post(
        f"/learn/activity/{key(f'{LESSON} practice')}/", {"text": "I said it.", "do": "save"}
    )
    after = body_of(learner_client, url(LESSON))

    assert answer.path not in before
    assert "Two minutes is fine." not in before
    assert PLAYER.findall(after) == [f"/media/{answer.path}"]


@pytest.fixture
def quiz(finish) -> QuizPage:
    finish(2)
    return QuizPage.objects.get(translation_key=key(QUIZ))


def test_a_question_and_each_answer_can_be_heard_but_no_feedback(quiz, learner_client, start):
    words = ["What about course quiz 1 one?", *(f"course quiz 1 one answer {n}" for n in (1, 2, 3))]
    heard = {text: f"/media/{make_spoken(text).path}" for text in words}
    for feedback in ("Yes.", "Look again."):
        make_spoken(feedback)

    body = body_of(learner_client, f"/learn/try/{start()}/1/")

    assert sorted(PLAYER.findall(body)) == sorted(heard.values())
    assert "Look again." not in body


def test_the_players_of_the_answers_say_nothing_about_which_is_right(quiz, learner_client, start):
    for number in (1, 2, 3):
        make_spoken(f"course quiz 1 one answer {number}")

    body = body_of(learner_client, f"/learn/try/{start()}/1/")

    rows = re.findall(r'<div class="answer-row">.*?</details>\s*</div>', body, re.DOTALL)
    same = {
        re.sub(r"answer \d|[0-9a-f]{2}/[0-9a-f]{38}|value=\S+|id_answer_\d", "", r) for r in rows
    }
    assert len(rows) == 3
    assert len(same) == 1


@pytest.mark.parametrize(("is_right", "text"), [(True, "Yes."), (False, "Look again.")])
def test_only_the_feedback_that_was_given_is_heard(quiz, learner_client, start, is_right, text):
    sounds = {words: make_spoken(words) for words in ("Yes.", "Look again.")}
    attempt = start()
    make = right_answer if is_right else wrong_answer
    given = make(attempt, the_try(attempt).asked[0].question)
    learner_client.post(f"/learn/try/{attempt}/1/", given)

    body = body_of(learner_client, f"/learn/try/{attempt}/1/")

    assert PLAYER.findall(body) == [f"/media/{sounds[text].path}"]


@pytest.mark.parametrize("spoken", [1, 3])
def test_listening_costs_a_question_no_query_once_it_was_asked(
    quiz, learner_client, start, spoken, django_assert_num_queries
):
    for number in range(1, spoken + 1):
        make_spoken(f"course quiz 1 one answer {number}")
    address = f"/learn/try/{start()}/1/"
    body_of(learner_client, address)

    with django_assert_num_queries(6):
        body_of(learner_client, address)
