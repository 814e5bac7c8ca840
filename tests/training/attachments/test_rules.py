"""What a file is, by its first bytes."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.attachments.rules import is_a_picture, is_a_recording, practice_ends_before

PICTURES = {
    "jpeg": b"\xff\xd8\xff\xe1\x00\x18Exif",
    "png": b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0d",
    "webp": b"RIFF\x10\x00\x00\x00WEBPVP8 ",
    "heic": b"\x00\x00\x00\x18ftypheic\x00\x00",
    "heif": b"\x00\x00\x00\x18ftypmif1\x00\x00",
}
RECORDINGS = {
    "webm": b"\x1a\x45\xdf\xa3\x9f\x42\x86",
    "mp4": b"\x00\x00\x00\x18ftypisom\x00\x00",
    "m4a": b"\x00\x00\x00\x1cftypM4A \x00\x00",
    "3gp": b"\x00\x00\x00\x18ftyp3gp4\x00\x00",
    "quicktime": b"\x00\x00\x00\x14ftypqt  \x00\x00",
    "ogg": b"OggS\x00\x02\x00\x00",
    "wav": b"RIFF\x24\x08\x00\x00WAVEfmt ",
    "mp3": b"\xff\xfb\x90\x64\x00",
    "aac": b"\xff\xf1\x50\x80\x00",
    "amr": b"#!AMR\n\x3c",
}
OTHERS = {
    "pdf": b"%PDF-1.7\n",
    "zip": b"PK\x03\x04\x14\x00",
    "svg": b"<svg xmlns=",
    "page": b"<!doctype html>",
    "gif": b"GIF89a\x01\x00",
    "nothing": b"",
    "a playlist": b"#EXTM3U\n#EXT-X",
}


@pytest.mark.parametrize("head", PICTURES.values(), ids=PICTURES.keys())
def test_a_picture_is_a_picture_and_no_recording(head: bytes) -> None:
    assert is_a_picture(head)
    assert not is_a_recording(head)


@pytest.mark.parametrize("head", RECORDINGS.values(), ids=RECORDINGS.keys())
def test_a_recording_is_a_recording_and_no_picture(head: bytes) -> None:
    assert is_a_recording(head)
    assert not is_a_picture(head)


@pytest.mark.parametrize("head", OTHERS.values(), ids=OTHERS.keys())
def test_anything_else_is_neither(head: bytes) -> None:
    assert not is_a_picture(head)
    assert not is_a_recording(head)


@given(st.binary(max_size=16))
def test_nothing_is_both(head: bytes) -> None:
    assert not (is_a_picture(head) and is_a_recording(head))


def test_a_recording_of_a_task_is_kept_for_thirty_days() -> None:
    at = datetime(2026, 3, 31, 9, 0, tzinfo=UTC)

    assert practice_ends_before(at) == datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
