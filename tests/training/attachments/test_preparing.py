"""What phones send becomes one form; what cannot be read says why. With the real engine."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import av
import pytest
from django.core.files.base import ContentFile
from PIL import Image

from tests.factories.phone_files import PLACE, SAID, film_of_phone, photo, wav, webm_sound
from tests.training.attachments.conftest import AT
from training.assessments.models import Reflection
from training.attachments.actions.pieces import keep_piece
from training.attachments.models import Attachment

OnCommit = Callable[..., object]
Files = Callable[[], list[Path]]


@pytest.fixture
def kept(
    reflection: Reflection, django_capture_on_commit_callbacks: OnCommit
) -> Callable[[str, bytes], Attachment]:
    def keep(kind: str, content: bytes) -> Attachment:
        with django_capture_on_commit_callbacks(execute=True):
            piece = keep_piece(
                piece_id=uuid4(),
                reflection=reflection,
                kind=kind,
                content=ContentFile(content),
                words="",
                at=AT,
            )
        piece.refresh_from_db()
        return piece

    return keep


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "HEIF"])
def test_a_photo_stands_upright_and_says_nothing_of_place_or_time(
    kept: Callable[..., Attachment], files: Files, form: str
) -> None:
    piece = kept("photo", photo(form))

    assert (piece.state, piece.mime, piece.problem) == ("ready", "image/jpeg", "")
    with piece.file.open() as file:
        made = file.read()
    with Image.open(io.BytesIO(made)) as picture:
        assert picture.size == (200, 400)
        assert dict(picture.getexif()) == {}
        assert set(picture.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert SAID.encode() not in made
    assert [path.name for path in files()] == [Path(str(piece.file.name)).name]


def test_a_photo_of_two_hundred_million_dots_becomes_a_small_one(
    kept: Callable[..., Attachment],
) -> None:
    huge = io.BytesIO()
    Image.new("L", (16_320, 12_240), 90).save(huge, "JPEG", quality=30)

    piece = kept("photo", huge.getvalue())

    assert piece.state == "ready"
    with piece.file.open() as file, Image.open(file) as picture:
        assert picture.size == (1600, 1200)


def test_a_picture_that_would_fill_the_memory_is_refused_by_its_head(
    kept: Callable[..., Attachment], files: Files
) -> None:
    bomb = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(bomb, "PNG")

    piece = kept("photo", bomb.getvalue())

    assert (piece.state, piece.problem, piece.file.name) == ("failed", "too many dots", "")
    assert piece.why.startswith("This photo is too large for us.")
    assert files() == []


@pytest.mark.parametrize(
    ("content", "mime"),
    [
        (wav(), "audio/mp4"),
        (webm_sound(), "audio/mp4"),
        (film_of_phone("mp4"), "video/mp4"),
        (film_of_phone("webm"), "video/mp4"),
    ],
    ids=["wav", "sound of a browser", "film of a phone", "film of a browser"],
)
def test_a_recording_plays_everywhere_and_says_nothing_of_place(
    kept: Callable[..., Attachment], files: Files, content: bytes, mime: str
) -> None:
    piece = kept("recording", content)

    assert (piece.state, piece.mime, piece.seconds) == ("ready", mime, piece.seconds)
    assert piece.seconds in {1, 2}
    with piece.file.open() as file:
        made = file.read()
    with av.open(io.BytesIO(made)) as film:
        codecs = {stream.codec_context.name for stream in film.streams}
        assert codecs == ({"aac"} if mime == "audio/mp4" else {"h264"})
        assert "location" not in film.metadata
        assert "title" not in film.metadata
    assert SAID.encode() not in made
    assert PLACE.encode() not in made
    assert len(files()) == 1


@pytest.mark.parametrize(
    ("kind", "content", "problem"),
    [
        ("recording", b"ID3\x04made for a test" * 50, "not a film"),
        ("recording", b"", "not a film"),
        ("recording", film_of_phone("mp4")[:700], "not a film"),
        ("recording", wav(seconds=181), "too long"),
        ("recording", wav(seconds=0.2), "no time"),
        ("photo", photo("PNG")[:200], "broken"),
        ("photo", b"\xff\xd8\xffnothing that follows", "not a picture"),
    ],
    ids=["rubbish", "nothing", "cut off", "too long", "too short", "half a photo", "no photo"],
)
def test_what_cannot_be_taken_says_why_and_leaves_no_file(
    kept: Callable[..., Attachment], files: Files, kind: str, content: bytes, problem: str
) -> None:
    piece = kept(kind, content)

    assert (piece.state, piece.problem) == ("failed", problem)
    assert files() == []


def test_what_is_removed_while_it_is_prepared_leaves_no_file(
    reflection: Reflection, django_capture_on_commit_callbacks: OnCommit, files: Files
) -> None:
    """The task comes when the row is gone."""
    from training.attachments.actions.pieces import remove_piece  # noqa: PLC0415 - reads in order

    with django_capture_on_commit_callbacks(execute=True):
        piece = keep_piece(
            piece_id=uuid4(),
            reflection=reflection,
            kind="photo",
            content=ContentFile(photo()),
            words="",
            at=AT,
        )
        remove_piece(piece=piece)

    assert not Attachment.objects.exists()
    assert files() == []
