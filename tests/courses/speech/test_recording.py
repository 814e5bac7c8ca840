"""Words become sound once, are heard while they are live, and never hold up publishing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client
from pytest_django.fixtures import Settings

from courses.models import LessonPage, QuizPage
from courses.speech import recording
from courses.speech.actions import clean_up, render_page
from courses.speech.models import PageSpeech, SpokenText
from courses.speech.recording import CannotSpeakError, record
from courses.speech.script import Line, Script, short
from tests.factories.blocks import block
from tests.factories.pages import make_course, publish

pytestmark = pytest.mark.django_db
NINE = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
def media(tmp_path: Path, settings: Settings) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def _speaking(media: Path, settings: Settings) -> None:
    settings.RENDER_SPEECH = True


@pytest.fixture
def lesson(media: Path) -> LessonPage:
    make_course("heard", lessons=1, quiz=False)
    return publish(LessonPage.objects.get(slug="heard-lesson-1-1"))


def sounds(media: Path) -> list[Path]:
    return sorted(media.glob("speech/*/*.mp3"))


def test_words_become_an_mp3_of_about_their_length() -> None:
    sentence = "A yes has to be a real yes. "

    [one, ten] = record([short(sentence, "en"), short(sentence * 10, "en")])

    assert one.mp3[0] == 0xFF
    assert 2 <= one.seconds <= 4
    assert 18 <= ten.seconds <= 32
    assert 3000 * (ten.seconds - 1) <= len(ten.mp3) <= 3000 * (ten.seconds + 1)


@pytest.mark.parametrize("language", ["en", "cy", "es", "pt-br", "it", "pl", "zh-hant"])
def test_every_language_with_a_voice_is_spoken_also_by_the_cast(language: str) -> None:
    lines = tuple(Line("Amen.", who) for who in range(8))

    [found] = record([Script(language, lines)])

    assert found.seconds >= 4


def test_a_language_without_a_voice_is_refused_whole() -> None:
    with pytest.raises(KeyError):
        record([short("同意", "ja")])


def test_an_engine_that_stops_or_is_slow_is_one_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recording, "LONGEST_SECONDS", 0.001)

    with pytest.raises(CannotSpeakError):
        record([short("Yes.", "en")])


@pytest.mark.usefixtures("_speaking")
def test_publishing_has_the_page_recorded_and_again_changes_nothing(
    lesson: LessonPage, media: Path, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        publish(lesson)
    first = {file: file.stat().st_mtime_ns for file in sounds(media)}

    again = render_page(page=lesson, at=NINE)

    main = SpokenText.objects.get(pk=PageSpeech.objects.get(page=lesson).main)
    assert (len(first), again) == (2, 0)
    assert {file: file.stat().st_mtime_ns for file in sounds(media)} == first
    assert (media / main.path).stat().st_size == main.size
    assert 8 <= main.seconds <= 25


@pytest.mark.usefixtures("_speaking")
def test_a_file_that_is_gone_is_recorded_again(lesson: LessonPage, media: Path) -> None:
    render_page(page=lesson, at=NINE)
    gone = sounds(media)[0]
    gone.unlink()

    assert render_page(page=lesson, at=NINE) == 1
    assert gone.exists()


def test_new_words_are_not_read_by_the_old_recording(
    lesson: LessonPage, settings: Settings, client: Client
) -> None:
    settings.RENDER_SPEECH = True
    render_page(page=lesson, at=NINE)
    old = PageSpeech.objects.get(page=lesson).main
    settings.RENDER_SPEECH = False

    lesson.body = [block("text", "new", "<p>Other words.</p>")]
    publish(lesson)

    assert not SpokenText.objects.of_page(lesson.pk).exists()
    assert SpokenText.objects.filter(pk=old).exists()


def test_a_page_is_published_when_the_engine_fails(
    lesson: LessonPage,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    django_capture_on_commit_callbacks,
) -> None:
    settings.RENDER_SPEECH = True
    monkeypatch.setattr(recording, "LONGEST_SECONDS", 0.001)
    lesson.title = "Still here"

    with django_capture_on_commit_callbacks(execute=True):
        publish(lesson)

    assert LessonPage.objects.get(pk=lesson.pk).title == "Still here"
    assert not SpokenText.objects.exists()


def test_what_is_needed_no_more_is_deleted_after_a_month(
    lesson: LessonPage, media: Path, settings: Settings
) -> None:
    settings.RENDER_SPEECH = True
    render_page(page=lesson, at=NINE)
    lesson.unpublish()

    deleted = [clean_up(at=NINE + timedelta(days=days)) for days in (0, 29, 31)]

    assert deleted == [0, 0, 2]
    assert sounds(media) == []
    assert not SpokenText.objects.exists()


def test_words_that_come_back_within_the_month_stay(
    lesson: LessonPage, media: Path, settings: Settings
) -> None:
    settings.RENDER_SPEECH = True
    render_page(page=lesson, at=NINE)
    lesson.unpublish()
    clean_up(at=NINE)
    publish(lesson)

    deleted = [clean_up(at=NINE + timedelta(days=days)) for days in (10, 40, 80)]

    assert deleted == [0, 0, 0]
    assert len(sounds(media)) == 2


def test_the_command_records_one_page_and_says_what_it_did(media: Path, settings: Settings) -> None:
    settings.RENDER_SPEECH = True
    make_course("heard", lessons=1)
    quiz = QuizPage.objects.get(slug="heard-quiz-1")
    words = [StringIO(), StringIO()]

    for out in words:
        call_command("render_speech", page=quiz.pk, stdout=out)

    made = int(words[0].getvalue().split(":")[1].split(",")[0])
    assert made == len(sounds(media)) > 20
    assert words[1].getvalue() == "Texts recorded: 0, deleted: 0. Pages missed: 0.\n"


def test_a_site_without_the_engine_records_nothing(media: Path) -> None:
    out = StringIO()

    call_command("render_speech", stdout=out)

    assert out.getvalue() == "RENDER_SPEECH is 0: the device's own voice reads.\n"
    assert sounds(media) == []
