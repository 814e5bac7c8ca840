"""The committed film files, looked into: sizes, length, form, and what the manifest promises."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import av
import pytest

from tests.architecture.tree import ROOT

FOLDER = ROOT / "media" / "film" / "working-together"
FILES: list[dict[str, Any]] = json.loads((FOLDER / "manifest.json").read_text("utf-8"))["files"]
FILMS = {
    "film-240.mp4": (426, 240),
    "film-360.mp4": (640, 360),
    "film-720.mp4": (1280, 720),
    "described-360.mp4": (640, 360),
    "burned-720.mp4": (1280, 720),
}
LARGEST_BYTES = {"film-720.mp4": 12_000_000, "burned-720.mp4": 15_000_000, "poster.jpg": 35_000}
ALL_BYTES = 40_000_000
CHAPTERS = [0, 75, 165, 270, 365, 440]


def test_the_manifest_names_each_file_by_kind() -> None:
    assert {one["kind"]: (one["name"], one["mime"]) for one in FILES} == {
        "240": ("film-240.mp4", "video/mp4"),
        "360": ("film-360.mp4", "video/mp4"),
        "720": ("film-720.mp4", "video/mp4"),
        "audio": ("audio.m4a", "audio/mp4"),
        "described": ("described-360.mp4", "video/mp4"),
        "burned": ("burned-720.mp4", "video/mp4"),
        "poster": ("poster.jpg", "image/jpeg"),
    }


@pytest.mark.parametrize("one", FILES, ids=lambda one: one["name"])
def test_a_file_is_as_long_as_the_manifest_says_and_the_same(one: dict[str, Any]) -> None:
    raw = (FOLDER / one["name"]).read_bytes()

    assert len(raw) == one["bytes"]
    assert hashlib.sha256(raw).hexdigest() == one["sha256"]
    assert len(raw) <= LARGEST_BYTES.get(one["name"], ALL_BYTES)


def test_all_files_together_are_at_most_40_million_bytes() -> None:
    assert sum(file.stat().st_size for file in FOLDER.iterdir()) <= ALL_BYTES


@pytest.mark.parametrize(("name", "size"), FILMS.items())
def test_a_film_is_h264_and_aac_that_old_phones_play(name: str, size: tuple[int, int]) -> None:
    with av.open(str(FOLDER / name)) as film:
        picture, sound = film.streams.video[0], film.streams.audio[0]

        assert (picture.codec_context.name, picture.codec_context.pix_fmt) == ("h264", "yuv420p")
        assert (picture.width, picture.height) == size
        assert (sound.codec_context.name, sound.codec_context.channels) == ("aac", 1)
        assert film.duration / 1_000_000 == pytest.approx(510, abs=0.2)


def test_the_sound_alone_is_as_long_as_the_film() -> None:
    with av.open(str(FOLDER / "audio.m4a")) as sound:
        assert [stream.type for stream in sound.streams] == ["audio"]
        assert sound.duration / 1_000_000 == pytest.approx(510, abs=0.2)


@pytest.mark.parametrize("name", [*FILMS, "audio.m4a"])
def test_a_player_can_start_before_it_has_the_whole_file(name: str) -> None:
    order = _boxes(FOLDER / name)

    assert order.index("moov") < order.index("mdat")


@pytest.mark.parametrize("name", FILMS)
def test_a_film_can_be_entered_every_five_seconds_and_at_each_chapter(name: str) -> None:
    with av.open(str(FOLDER / name)) as film:
        stream = film.streams.video[0]
        keys = [
            float(packet.pts * stream.time_base)
            for packet in film.demux(stream)
            if packet.is_keyframe and packet.pts is not None
        ]

    assert max(b - a for a, b in zip(keys, [*keys[1:], 510.0], strict=True)) <= 5.01
    assert [min(abs(key - start) for key in keys) < 0.05 for start in CHAPTERS] == [True] * 6


def test_the_described_film_shows_the_same_picture_and_sounds_otherwise() -> None:
    plain, told = _packets("film-360.mp4"), _packets("described-360.mp4")

    assert plain["video"] == told["video"]
    assert plain["audio"] != told["audio"]


def _packets(name: str) -> dict[str, str]:
    """A checksum of each stream."""
    sums = {"video": hashlib.sha256(), "audio": hashlib.sha256()}
    with av.open(str(FOLDER / name)) as film:
        for packet in film.demux():
            sums[packet.stream.type].update(bytes(packet))
    return {kind: one.hexdigest() for kind, one in sums.items()}


def _boxes(file: Path) -> list[str]:
    """The outermost parts of an MP4 file, in order."""
    raw, at, names = file.read_bytes(), 0, []
    while at < len(raw):
        names.append(raw[at + 4 : at + 8].decode("ascii"))
        at += int.from_bytes(raw[at : at + 4], "big") or len(raw)
    return names
