"""The drawn pictures: as committed, small, and free of anything that runs or fetches."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from courses.drawing.pictures import PICTURES
from tests.architecture.tree import ROOT

FOLDER = ROOT / "courses" / "static" / "pictures"
LARGEST_BYTES = 12 * 1024
SVG = "{http://www.w3.org/2000/svg}"
SHAPES = {f"{SVG}{name}" for name in ("svg", "g", "path", "circle", "ellipse", "rect")}


def test_there_is_a_file_for_every_picture_and_no_other() -> None:
    assert sorted(file.stem for file in FOLDER.glob("*.svg")) == sorted(PICTURES)


@pytest.mark.parametrize("name", PICTURES)
def test_a_committed_picture_is_the_drawn_one(name: str) -> None:
    assert (FOLDER / f"{name}.svg").read_text("utf-8") == PICTURES[name]()


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_small_and_made_of_plain_shapes(name: str) -> None:
    text = PICTURES[name]()
    kinds = {element.tag for element in ET.fromstring(text).iter()}

    assert len(text.encode()) <= LARGEST_BYTES
    assert kinds - SHAPES == set()


def test_the_icons_of_a_browser_are_there() -> None:
    sizes = {name: _size(FOLDER / name) for name in ("mark-32.png", "mark-180.png")}

    assert sizes == {"mark-32.png": (32, 32), "mark-180.png": (180, 180)}


def _size(file: Path) -> tuple[int, int]:
    head = file.read_bytes()[16:24]
    return (int.from_bytes(head[:4]), int.from_bytes(head[4:]))
