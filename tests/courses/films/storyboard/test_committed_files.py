"""The files of the film as committed: what the script gives, and what the manifest says."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import pytest
import webvtt

from courses.films.storyboard.tracks import track_files
from tests.architecture.tree import ROOT

FOLDER = ROOT / "media" / "film" / "working-together"


@pytest.fixture(scope="module")
def manifest() -> dict[str, Any]:
    read: dict[str, Any] = json.loads((FOLDER / "manifest.json").read_text("utf-8"))
    return read


@pytest.mark.parametrize("name", track_files())
def test_a_committed_text_is_what_the_script_gives(name: str) -> None:
    assert (FOLDER / name).read_text("utf-8") == track_files()[name]


@pytest.mark.parametrize(
    ("name", "cues"),
    [("captions.en.vtt", 102), ("descriptions.en.vtt", 22), ("chapters.en.vtt", 6)],
)
def test_a_track_is_webvtt(name: str, cues: int) -> None:
    assert len(webvtt.read(FOLDER / name).captions) == cues


def test_captions_say_who_speaks() -> None:
    first = webvtt.read(FOLDER / "captions.en.vtt").captions[0]

    assert first.voice == "Kev"
    assert first.lines == [
        "<v Kev>I'm Kev. I've sat in rooms like this.",
        "Then I was trained to do research in them.",
    ]


def test_the_manifest_says_what_the_film_is(manifest: dict[str, Any]) -> None:
    assert manifest["slug"] == "working-together"
    assert manifest["version"] == 1
    assert (manifest["seconds"], manifest["width"], manifest["height"]) == (510, 1280, 720)
    assert manifest["licence"] == "CC BY 4.0"
    assert manifest["origin"] == "starter text, not yet checked by people with lived experience"
    assert manifest["says"] == "Storyboard. Made-up story, computer voices."
    assert [one["name"] for one in manifest["cast"]] == [
        "Kev", "Marlon", "Priya", "Dee", "Joan", "Description",
    ]  # fmt: skip


def test_every_track_has_its_checksum(manifest: dict[str, Any]) -> None:
    found = {one["name"]: one["sha256"] for one in manifest["tracks"]}

    assert found == {
        name: hashlib.sha256((FOLDER / name).read_bytes()).hexdigest()
        for name in ("captions.en.vtt", "descriptions.en.vtt", "chapters.en.vtt")
    }
