"""A photo, a drawing or a recording beside an answer, as the learner and the trainer see it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django.fixtures import Settings

from tests.factories.outlines import key
from tests.factories.phone_files import photo, wav
from training.accounts.models import User
from training.assessments.models import Reflection, ReflectionMark
from training.attachments.models import Attachment, SpokenAnswer

PRACTICE = "course lesson 1.1 practice"
ACTIVITY = f"/learn/activity/{key(PRACTICE)}/"
SHOWS = "canary-shows-bunting"
Post = Callable[..., object]


@pytest.fixture(autouse=True)
def _here(course: object, tmp_path: Path, settings: Settings) -> None:
    settings.PRIVATE_ROOT = tmp_path


@pytest.fixture
def add(learner_client: Client, django_capture_on_commit_callbacks: Callable[..., object]) -> Post:
    def sent(content: bytes, kind: str = "photo", **fields: str) -> object:
        given = {
            "kept": str(uuid4()),
            "taken": SimpleUploadedFile("IMG_20260101 Cardiff.jpg", content),
            "nobody": "on",
            "words": SHOWS,
            **fields,
        }
        with django_capture_on_commit_callbacks(execute=True):
            return learner_client.post(f"{ACTIVITY}add/{kind}/", given)

    return sent


def share(client: Client, text: str = "") -> object:
    return client.post(ACTIVITY, {"text": text, "do": "share"})


def test_what_was_typed_is_saved_before_a_file_is_added(
    learner_client: Client, learner: User
) -> None:
    response = learner_client.post(ACTIVITY, {"text": "Not to be lost", "do": "add-photo"})

    assert response["Location"] == f"{ACTIVITY}add/photo/"
    assert Reflection.objects.get(learner=learner).text == "Not to be lost"
    page = learner_client.get(response["Location"])
    assert 'capture="environment"' in page.content.decode()
    assert "Practice pack only. No names, no faces." in page.content.decode()
    assert "Your trainers work for: Turnstone, a charity" in page.content.decode()
    assert "microphone=(self)" in page["Permissions-Policy"]
    assert "media-src 'self' blob:" in page["Content-Security-Policy"]


def test_other_pages_leave_the_microphone_off(learner_client: Client) -> None:
    assert "microphone=()" in learner_client.get(ACTIVITY)["Permissions-Policy"]


def test_a_photo_alone_can_be_shared_and_comes_to_the_trainer(
    add: Post, learner_client: Client, learner: User, trainer_client: Client
) -> None:
    add(photo())
    share(learner_client)

    reflection = Reflection.objects.get(learner=learner)
    piece = Attachment.objects.get()
    address = f"/admin/training/pieces/{piece.pk}/"
    assert reflection.shared_at is not None
    assert trainer_client.get(address).status_code == 404
    opened = trainer_client.post(f"/admin/training/reflections/{reflection.pk}/")
    assert SHOWS in opened.content.decode()
    picture = trainer_client.get(address)
    assert (picture.status_code, picture["Content-Type"]) == (200, "image/jpeg")
    assert picture["Cache-Control"] == "private, no-store"
    assert picture["Content-Disposition"] == 'inline; filename="photo.jpg"'
    assert picture["X-Content-Type-Options"] == "nosniff"


def test_what_is_added_after_sharing_waits_for_the_next_time(
    add: Post, learner_client: Client, learner: User, trainer_client: Client
) -> None:
    share(learner_client, "Words alone")
    add(photo())
    reflection = Reflection.objects.get(learner=learner)
    opened = trainer_client.post(f"/admin/training/reflections/{reflection.pk}/")

    assert SHOWS not in opened.content.decode()
    assert (
        trainer_client.get(f"/admin/training/pieces/{Attachment.objects.get().pk}/").status_code
        == 404
    )


def test_who_stops_sharing_takes_the_file_back(
    add: Post, learner_client: Client, learner: User, trainer_client: Client
) -> None:
    add(photo())
    share(learner_client)
    reflection = Reflection.objects.get(learner=learner)
    trainer_client.post(f"/admin/training/reflections/{reflection.pk}/")

    learner_client.post(ACTIVITY, {"do": "stop"})

    assert (
        trainer_client.get(f"/admin/training/pieces/{Attachment.objects.get().pk}/").status_code
        == 404
    )


def test_only_the_learner_gets_the_file_on_the_learners_side(
    add: Post, learner_client: Client, trainer_client: Client, other_client: Client
) -> None:
    add(photo())
    address = f"/learn/pieces/{Attachment.objects.get().pk}/"

    assert learner_client.get(address).status_code == 200
    assert trainer_client.get(address).status_code == 404
    assert other_client.get(address).status_code == 404
    assert other_client.post(f"{address}remove/").status_code == 404
    assert Client().get(address).status_code == 302


def test_a_player_gets_the_part_that_it_asks_for(add: Post, learner_client: Client) -> None:
    add(wav(), kind="recording")

    address = f"/learn/pieces/{Attachment.objects.get().pk}/"
    response = learner_client.get(address, headers={"Range": "bytes=0-99"})

    assert (response.status_code, len(response.content)) == (206, 100)
    assert response["Content-Type"] == "audio/mp4"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "This file is empty. Choose it again."),
        (b"%PDF-1.7 no photo at all", "This is not a photo."),
        (b"\xff\xd8\xff" + b"0" * 10_000_001, "This file is too big."),
    ],
    ids=["empty", "not a photo", "too big"],
)
def test_what_is_wrong_is_said_kindly_and_the_words_stay(
    add: Post, content: bytes, words: str
) -> None:
    response = add(content)

    assert response.status_code == 422
    assert words in response.content.decode()
    assert SHOWS in response.content.decode()
    assert not Attachment.objects.exists()


def test_the_box_about_names_and_faces_must_be_ticked(add: Post) -> None:
    response = add(photo(), nobody="")

    assert response.status_code == 422
    assert "Tick the box, please, if this is true." in response.content.decode()
    assert not Attachment.objects.exists()


def test_a_file_that_cannot_be_read_says_so_beside_the_words(
    add: Post, learner_client: Client, url: Callable[[str], str]
) -> None:
    add(photo("PNG")[:120])

    body = learner_client.get(url("course lesson 1.1")).content.decode()
    assert "This is not a photo. We take photos: JPEG, PNG, WebP and HEIC." in body


def test_a_trainer_answers_aloud_and_the_learner_hears_it(
    learner_client: Client,
    learner: User,
    trainer_client: Client,
    django_capture_on_commit_callbacks: Callable[..., object],
    url: Callable[[str], str],
) -> None:
    share(learner_client, "What I said")
    reflection = Reflection.objects.get(learner=learner)
    address = f"/admin/training/reflections/{reflection.pk}/spoken/"
    given = {
        "verdict": "done",
        "words": "You asked kindly.",
        "read": reflection.shared_sha256,
        "mark": str(uuid4()),
        "kept": str(uuid4()),
        "known": "",
    }
    with django_capture_on_commit_callbacks(execute=True):
        for _twice in range(2):
            sound = SimpleUploadedFile("voice.wav", wav())
            response = trainer_client.post(address, {**given, "taken": sound})
            assert response.status_code == 302

    spoken = SpokenAnswer.objects.get()
    heard = f"/learn/answers/{spoken.pk}/"
    assert ReflectionMark.objects.count() == 1
    body = learner_client.get(url("course lesson 1.1")).content.decode()
    assert heard in body
    assert "You asked kindly." in body
    assert learner_client.get(heard)["Content-Type"] == "audio/mp4"
    assert trainer_client.get(heard).status_code == 404


def test_an_answer_aloud_needs_words_for_who_cannot_hear(
    learner_client: Client, learner: User, trainer_client: Client
) -> None:
    share(learner_client, "What I said")
    reflection = Reflection.objects.get(learner=learner)
    response = trainer_client.post(
        f"/admin/training/reflections/{reflection.pk}/spoken/",
        {
            "verdict": "done",
            "words": "",
            "read": reflection.shared_sha256,
            "mark": str(uuid4()),
            "kept": str(uuid4()),
            "taken": SimpleUploadedFile("voice.wav", wav()),
        },
    )

    assert response.status_code == 422
    assert not ReflectionMark.objects.exists()


def test_an_answer_aloud_to_words_that_changed_is_not_taken(
    learner_client: Client, learner: User, trainer_client: Client
) -> None:
    share(learner_client, "What I said first")
    reflection = Reflection.objects.get(learner=learner)
    read = reflection.shared_sha256
    share(learner_client, "What I say now")
    response = trainer_client.post(
        f"/admin/training/reflections/{reflection.pk}/spoken/",
        {
            "verdict": "done",
            "words": "Good",
            "read": read,
            "mark": str(uuid4()),
            "kept": str(uuid4()),
            "taken": SimpleUploadedFile("voice.wav", wav()),
        },
    )

    assert response.status_code == 422
    assert not ReflectionMark.objects.exists()
    assert not SpokenAnswer.objects.exists()


def test_the_trainer_puts_right_what_a_piece_shows(
    add: Post, learner_client: Client, learner: User, trainer_client: Client
) -> None:
    add(photo())
    share(learner_client)
    reflection, piece = Reflection.objects.get(learner=learner), Attachment.objects.get()
    trainer_client.post(f"/admin/training/reflections/{reflection.pk}/")

    trainer_client.post(f"/admin/training/pieces/{piece.pk}/words/", {"words": "A mind map"})

    piece.refresh_from_db()
    assert (piece.words, piece.words_by.username) == ("A mind map", "tara")
