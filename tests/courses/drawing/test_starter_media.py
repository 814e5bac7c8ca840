"""Each course, module and lesson has a drawn picture: up to date, light, and with words for it."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
import yaml
from PIL import Image

from courses.drawing.starter import drawn
from tests.architecture.tree import ROOT

STARTER = ROOT / "courses" / "starter"
SOURCES = Path(__file__).parent / "media_sources.json"
LARGEST_FILE_BYTES = 32 * 1024
PHONE_WIDTH = 720
LESSON_BYTES = 60_000
COURSE_BYTES = 1_500_000


def media() -> dict[str, dict[str, str]]:
    manifest = yaml.safe_load((STARTER / "package.yaml").read_text())
    return {one["key"]: one for one in manifest["media"]}


def pages() -> dict[str, str]:
    """The files of courses, modules and lessons by their code, as text."""
    found = {}
    for file in sorted(STARTER.glob("*/**/*.yaml")):
        text = file.read_text()
        if text.split("\n", 2)[1] in {"type: course", "type: module", "type: lesson"}:
            found[yaml.safe_load(text)["code"]] = text
    return found


def as_webp(file: str) -> bytes:
    """As a phone takes it."""
    picture = Image.open(STARTER / file).convert("RGB")
    height = round(picture.height * PHONE_WIDTH / picture.width)
    out = io.BytesIO()
    picture.resize((PHONE_WIDTH, height)).save(out, "WEBP", quality=80)
    return out.getvalue()


def weight_of(text: str, sizes: dict[str, int]) -> int:
    return sum(size for key, size in sizes.items() if key in text)


@pytest.fixture(scope="module")
def sizes() -> dict[str, int]:
    return {key: len(as_webp(one["file"])) for key, one in media().items()}


def test_every_file_was_made_from_the_drawing_of_today() -> None:
    made_from = json.loads(SOURCES.read_text())

    assert {one.name: one.source_sha256 for one in drawn()} == made_from


def test_every_course_module_and_lesson_has_its_own_picture() -> None:
    files = {
        code: [one["file"] for key, one in media().items() if f"picture: {key}\nintro" in text
               or f"\npicture: {key}\n" in text]
        for code, text in pages().items()
    }  # fmt: skip

    kinds = [file[0].split("/")[1].split("-")[0] for file in files.values()]
    assert (kinds.count("course"), kinds.count("module"), kinds.count("lesson")) == (4, 14, 46)
    assert len({file[0] for file in files.values()}) == 64


def test_every_picture_says_what_it_shows_in_one_short_sentence() -> None:
    for one in media().values():
        assert one["alt"].endswith(".")
        assert len(one["alt"]) <= 100, one["file"]
        assert "picture of" not in one["alt"].lower()


def test_the_files_are_light() -> None:
    for file in (STARTER / "media").iterdir():
        assert file.stat().st_size <= LARGEST_FILE_BYTES, file.name


def test_the_pictures_of_a_lesson_are_light_on_a_phone(sizes: dict[str, int]) -> None:
    for code, text in pages().items():
        assert weight_of(text, sizes) <= LESSON_BYTES, code


def test_the_pictures_of_a_course_leave_room_for_its_words(sizes: dict[str, int]) -> None:
    for course in ("ETH", "INT", "ANA", "PRE"):
        whole = sum(weight_of(text, sizes) for code, text in pages().items() if course in code)
        assert whole <= COURSE_BYTES / 2, course
