"""A clone holds nothing of the machine on which it was made, and no secret."""

from __future__ import annotations

import re
from pathlib import Path

from tests.architecture.tree import ROOT, files, project_files, text_of

TEXTS = (
    "*.py", "*.md", "*.html", "*.js", "*.scss", "*.yaml", "*.toml", "*.txt", "*.sh", "*.po",
    "Makefile", "Dockerfile", ".ci/*", ".env.example",
)  # fmt: skip
HERE = Path("tests/architecture/test_clean_tree.py")
ADDRESSES = re.compile(r"(--(extra-)?index-url|--find-links|registry\s*=|/simple/|/pypi/)")
PLACES = re.compile(r"(?<![\w.])/(?:home|root|Users|work|tmp|mnt|opt)/[\w.-]+")
SECRETS = re.compile(
    r"-----BEGIN [A-Z ]*PRIVATE KEY-----|\bAKIA[0-9A-Z]{16}\b|\bghp_[A-Za-z0-9]{36}\b"
    r"|\bxox[bp]-[0-9A-Za-z-]{10,}|://[^/\s:@]+:(?!password@)[^/\s:@{$]{8,}@"
)
LARGEST_FILE_BYTES = 1_500_000
FONTS = Path("courses/printing/fonts")
"""Two of them are larger (docs/decisions/0005)."""


def test_no_file_names_a_package_registry() -> None:
    assert _found(ADDRESSES) == []


def test_no_file_names_a_folder_of_somebodys_machine() -> None:
    assert _found(PLACES) == []


def test_no_file_holds_a_secret() -> None:
    assert _found(SECRETS) == []


def test_no_lock_file_of_another_tool_is_there() -> None:
    locks = {"package-lock.json", "uv.lock", "poetry.lock", "yarn.lock", "Pipfile.lock"}

    assert [str(path) for path in project_files() if path.name in locks] == []


def test_no_file_is_heavy_outside_media() -> None:
    heavy = [
        str(path)
        for path in project_files()
        if path.parts[0] != "media"
        and path.parent != FONTS
        and (ROOT / path).stat().st_size > LARGEST_FILE_BYTES
    ]

    assert heavy == []


def _found(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{path}: {match.group()}"
        for path in files(*TEXTS)
        if path != HERE
        for match in pattern.finditer(text_of(path))
    ]
