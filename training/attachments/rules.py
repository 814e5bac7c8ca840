"""What may be added to an answer. Pure: no database, no clock, no settings."""

from __future__ import annotations

from datetime import datetime, timedelta

MOST_PIECES = 3
"""Of one answer: enough for both sides of a sheet and a recording."""
MOST_SECONDS = 180
MEGABYTE = 1_000_000
MOST_PICTURE_BYTES = 10 * MEGABYTE
MOST_SPOKEN_BYTES = 10 * MEGABYTE
MOST_RECORDING_BYTES = 100 * MEGABYTE
HEAD_BYTES = 16
PRACTICE_DAYS = 30
"""A recording of a task is deleted so long after it was sent, watched or not."""
WATCHED = "watched a recording"
"""The act of staff that is noted at each opening."""
STUCK = timedelta(minutes=15)
"""Whoever prepared a file for so long was stopped in the middle of it."""
GIVEN_UP = timedelta(days=1)

PICTURE_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
BOXES = (b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip")
RECORDING_STARTS = (b"\x1a\x45\xdf\xa3", b"OggS", b"ID3", b"#!AMR", b"fLaC")
FULL, SYNC = 0xFF, 0xE0
"""The first two bytes of a frame of MP3 or AAC: eleven bits are set, and not all sixteen."""


def is_a_picture(head: bytes) -> bool:
    """By its first bytes, whatever its name says: JPEG, PNG, WebP or HEIC."""
    webp = head[:4] == b"RIFF" and head[8:12] == b"WEBP"
    heic = head[4:8] == b"ftyp" and head[8:12] in PICTURE_BRANDS
    return head.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")) or webp or heic


def is_a_recording(head: bytes) -> bool:
    """By its first bytes: WebM, MP4, M4A, 3GP, Ogg, MP3, AAC, AMR, WAV or FLAC."""
    wave = head[:4] == b"RIFF" and head[8:12] == b"WAVE"
    box = head[4:8] in BOXES and not is_a_picture(head)
    frame = len(head) > 1 and head[0] == FULL and SYNC <= head[1] < FULL
    return head.startswith(RECORDING_STARTS) or wave or box or frame


def practice_ends_before(at: datetime) -> datetime:
    """Recordings of a task that were sent before then are deleted."""
    return at - timedelta(days=PRACTICE_DAYS)
