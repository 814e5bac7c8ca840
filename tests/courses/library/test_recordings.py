"""Which recordings are taken, and what an editor learns of the sound of a page."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django.fixtures import Settings

from courses.library.forms import LARGEST_MB, is_sound
from courses.library.models import Recording
from courses.models import LessonPage, QuizPage
from tests.factories.pages import make_course, publish
from tests.factories.sounds import MP3, make_recording, make_spoken, make_spoken_page
from training.accounts.models import User

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media(tmp_path, settings: Settings):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def desk(administrator: User) -> Client:
    client = Client()
    client.force_login(administrator)
    return client


def upload(desk: Client, name: str = "ada.mp3", content: bytes = MP3, **fields: str):
    given = {"title": "Ada", "transcript": "Hello.", "language": "en", "duration": "61", "tags": ""}
    file = SimpleUploadedFile(name, content, "audio/mpeg")
    address = "/admin/media/audio/add/"
    return desk.post(address, {**given, **fields, "file": file}, follow=True)


def test_a_recording_with_its_words_is_taken(desk) -> None:
    upload(desk)

    taken = Recording.objects.get()
    assert (taken.title, taken.type, taken.language) == ("Ada", "audio", "en")
    assert taken.transcript == "Hello."


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"transcript": ""}, "This field is required."),
        ({"name": "ada.wav"}, "File extension “wav” is not allowed."),
        ({"content": b"<script>canary</script>"}, "This is not an MP3 or M4A recording."),
        ({"content": b""}, "The submitted file is empty."),
    ],
)
def test_what_is_no_recording_with_words_is_refused(desk, media, change, words) -> None:
    body = upload(desk, **change).content.decode()

    assert words in body
    assert not Recording.objects.exists()
    assert not [path for path in media.rglob("*") if path.is_file()]


def test_a_recording_that_costs_too_much_to_listen_to_is_refused(desk, monkeypatch) -> None:
    body = upload(desk, content=MP3 + bytes(LARGEST_MB * 1024 * 1024)).content.decode()

    assert "This file is larger than 20 MB. Save it with a lower quality." in body
    assert not Recording.objects.exists()


@pytest.mark.parametrize(
    ("head", "is_it"),
    [
        (b"ID3\x04\x00", True),
        (b"\xff\xfb\x90\x00", True),
        (b"\xff\xf3\x48\xc4", True),
        (b"\x00\x00\x00\x20ftypM4A ", True),
        (b"RIFF\x00\x00\x00\x00WAVE", False),
        (b"\xff\xd8\xff\xe0", False),
        (b"<html>", False),
        (b"\xff", False),
        (b"", False),
    ],
)
def test_sound_is_known_by_its_first_bytes(head: bytes, is_it: bool) -> None:
    assert is_sound(head) is is_it


@pytest.fixture
def lesson() -> LessonPage:
    make_course("heard", lessons=1)
    return publish(LessonPage.objects.get(slug="heard-lesson-1-1"))


def panel_of(desk: Client, page) -> str:
    body = desk.get(f"/admin/pages/{page.pk}/edit/").content.decode()
    assert "Listening" in body
    return body


def test_an_editor_sees_that_a_page_is_not_recorded_yet(desk, lesson, settings) -> None:
    settings.RENDER_SPEECH = True

    assert "Recorded: 0 of 2 texts." in panel_of(desk, lesson)


def test_an_editor_sees_how_long_it_is_and_can_listen(desk, lesson, settings) -> None:
    settings.RENDER_SPEECH = True
    sound = make_spoken_page(lesson)
    make_spoken("Two minutes is fine.")

    body = panel_of(desk, lesson)

    assert "Readers can listen to this page: 2 min, 310 kB." in body
    assert f'href="/media/{sound.path}"' in body
    assert "All 2 texts of this page are recorded" in body


def test_an_editor_sees_their_own_recording_first(desk, lesson) -> None:
    lesson.recording = make_recording()
    publish(lesson)

    body = panel_of(desk, lesson)

    assert f'href="{lesson.recording.url}"' in body
    assert "This site records no computer voice in this language." in body


def test_the_panel_of_a_quiz_counts_its_texts(desk, lesson, settings) -> None:
    settings.RENDER_SPEECH = True
    quiz = publish(QuizPage.objects.get(slug="heard-quiz-1"))
    make_spoken("Look again.")

    assert "Recorded: 1 of " in panel_of(desk, quiz)
