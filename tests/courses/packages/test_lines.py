"""Every problem names the file and the line where it stands."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.factories.packages import (
    key_of,
    page_file,
    problems_with_lines,
    text_block,
    write_package,
)

pytestmark = pytest.mark.django_db

TEA = f"""\
key: {key_of("tea")}
type: standard
parent: %(home)s
title: Tea
slug: tea
body:
  - id: {key_of("a")}
    type: text
    value: Some words.

  - id: {key_of("b")}
    type: picture_words
    value:
      icon: users
      text: Tea.
"""


def written(folder: Path, *changes: tuple[str, str]) -> Path:
    """A package with one page whose file is TEA, changed."""
    write_package(folder, page_file("tea"))
    text = TEA % {"home": page_file("tea")["parent"]}
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    (folder / "1.yaml").write_text(text)
    return folder


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("title: Tea", "title: 5", "line 4, title: must be words; put them in quotes"),
        (
            "title: Tea",
            "title: [",
            "line 6: is not readable YAML: expected ',' or ']'",
        ),
        ("slug: tea", "title: tea", "line 1: is not readable YAML: a name stands there twice"),
        (
            "title: Tea",
            "title: &a Tea",
            "line 4: is not readable YAML: anchors and aliases are not allowed",
        ),
        ("type: text", "type: html", "line 7, body 1: there is no block of the kind 'html'"),
        (f"  - id: {key_of('b')}\n   ", "  -", "line 11, body 2: has no id"),
        (key_of("b"), key_of("a"), f"line 11, body 2: the id {key_of('a')} is there twice"),
        (
            "value: Some words.",
            f"value: '[x](page:{key_of('nowhere')})'",
            f"line 9, body 1 text: there is nothing with the key {key_of('nowhere')}",
        ),
        (
            "icon: users",
            f"picture: {key_of('nowhere')}",
            "line 14, body 2 picture_words picture: there is nothing with the key "
            + key_of("nowhere"),
        ),
        ("icon: users", "icon: ''", "line 14, body 2 icon: Picture with words: "),
    ],
    ids=range(10),
)
def test_a_problem_names_its_line(tmp_path: Path, old: str, new: str, told: str) -> None:
    found = problems_with_lines(written(tmp_path, (old, new)))

    assert found[0].startswith(f"1.yaml, {told}")


def test_a_problem_of_the_whole_package_names_its_line(tmp_path: Path) -> None:
    said: dict[str, Any] = {"pages": ["1.yaml", "9.yaml"]}

    assert problems_with_lines(write_package(tmp_path, page_file("tea"), **said)) == (
        "package.yaml, line 7, pages 2: there is no file 9.yaml",
    )


def test_two_pages_of_one_key_are_told_with_the_second(tmp_path: Path) -> None:
    twin = page_file("milk", key=key_of("tea"), body=[text_block("milk", "x")])

    assert problems_with_lines(write_package(tmp_path, page_file("tea"), twin)) == (
        f"2.yaml, line 1, key: the id {key_of('tea')} is there twice",
    )


def test_a_package_of_a_newer_site_says_so(tmp_path: Path) -> None:
    assert problems_with_lines(write_package(tmp_path, page_file("tea"), format=9)) == (
        "package.yaml, line 1, format: made by a newer version of this site. "
        "Update this site first",
    )
