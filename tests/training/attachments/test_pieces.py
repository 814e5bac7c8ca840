"""Up to three things beside an answer: kept once, shared with it, gone with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage

from tests.factories.phone_files import photo
from tests.training.attachments.conftest import AT
from training.accounts.models import User
from training.assessments.models import Reflection
from training.attachments.actions.pieces import keep_piece, remove_piece
from training.attachments.actions.spoken import keep_spoken_answer
from training.attachments.errors import AnothersIdError, TooManyPiecesError
from training.attachments.models import Attachment, SpokenAnswer

Files = Callable[[], list[Path]]
PIECE = UUID("00000000-0000-4000-8000-000000000007")


def keep(reflection: Reflection, piece_id: UUID | None = None, words: str = "") -> Attachment:
    return keep_piece(
        piece_id=piece_id or uuid4(),
        reflection=reflection,
        kind="photo",
        content=ContentFile(photo()),
        words=words,
        at=AT,
    )


def test_the_same_form_sent_twice_keeps_one_file(reflection: Reflection, files: Files) -> None:
    first = keep(reflection, PIECE, "A sheet")
    again = keep(reflection, PIECE, "Another")

    assert (again.pk, again.words) == (first.pk, "A sheet")
    assert Attachment.objects.count() == 1
    assert len(files()) == 1


def test_a_fourth_one_is_refused_and_leaves_no_file(reflection: Reflection, files: Files) -> None:
    for _number in range(3):
        keep(reflection)

    with pytest.raises(TooManyPiecesError):
        keep(reflection)

    assert sorted(Attachment.objects.values_list("place", flat=True)) == [1, 2, 3]
    assert len(files()) == 3


def test_what_was_not_taken_makes_room(reflection: Reflection) -> None:
    for _number in range(3):
        keep(reflection)
    Attachment.objects.filter(place=2).update(state="failed", file="", problem="broken")

    assert keep(reflection).place == 2


def test_an_id_of_somebody_elses_piece_shows_nothing_of_it(
    reflection: Reflection, fellow_learner: User, files: Files
) -> None:
    theirs = Reflection.objects.create(learner=fellow_learner, activity_key=uuid4(), saved_at=AT)
    keep(theirs, PIECE, "Their words")

    with pytest.raises(AnothersIdError):
        keep(reflection, PIECE)

    assert len(files()) == 1


def test_removing_one_deletes_its_file_at_once(
    reflection: Reflection, files: Files, django_capture_on_commit_callbacks: Callable[..., object]
) -> None:
    piece = keep(reflection)

    with django_capture_on_commit_callbacks(execute=True):
        remove_piece(piece=piece)

    assert files() == []
    assert not Attachment.objects.exists()


def test_a_disk_that_is_full_leaves_no_row(
    reflection: Reflection, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(FileSystemStorage, "_save", full)

    with pytest.raises(OSError, match="No space left"):
        keep(reflection)

    assert not Attachment.objects.exists()


def test_a_file_lies_under_no_name_of_the_phone(reflection: Reflection, private_root: Path) -> None:
    content = ContentFile(photo(), name="Dad at HMP Cardiff.jpg")
    piece = keep_piece(
        piece_id=PIECE, reflection=reflection, kind="photo", content=content, words="", at=AT
    )

    assert str(piece.file.name).startswith(f"attachment/{PIECE}/")
    assert Path(piece.file.path).is_relative_to(private_root)
    assert "Cardiff" not in piece.file.path
    assert Path(piece.file.path).stat().st_mode & 0o077 == 0


def test_a_mark_has_one_voice(reflection: Reflection, trainer: User, files: Files) -> None:
    mark = reflection.marks.create(by=trainer, verdict="done", words="Well done", at=AT)

    first = keep_spoken_answer(spoken_id=PIECE, mark=mark, content=ContentFile(b"RIFF"), at=AT)
    again = keep_spoken_answer(spoken_id=uuid4(), mark=mark, content=ContentFile(b"RIFF"), at=AT)

    assert again == first
    assert SpokenAnswer.objects.count() == 1
    assert len(files()) == 1
