"""The files of the project as a clone holds them: what git ignores is left out."""

from __future__ import annotations

import fnmatch
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FEATURES = ROOT / "training"


@cache
def project_files() -> tuple[Path, ...]:
    """Paths from the top of the project."""
    return tuple(sorted(_walk()))


def files(*patterns: str) -> list[Path]:
    return [p for p in project_files() if any(fnmatch.fnmatch(str(p), one) for one in patterns)]


def text_of(path: Path) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def _walk() -> Iterator[Path]:
    ignored = _ignored()
    for folder, folders, names in os.walk(ROOT):
        here = Path(folder).relative_to(ROOT)
        folders[:] = [name for name in folders if not _is_ignored(here / name, ignored)]
        yield from (here / name for name in names if not _is_ignored(here / name, ignored))


def _ignored() -> list[str]:
    lines = (ROOT / ".gitignore").read_text().splitlines()
    return [line for line in lines if line and not line.startswith("#")] + ["/.git/", "/.git"]


def _is_ignored(path: Path, ignored: list[str]) -> bool:
    return any(_matches(path, rule.rstrip("/")) for rule in ignored)


def _matches(path: Path, rule: str) -> bool:
    if rule.startswith("/"):
        return fnmatch.fnmatch(f"/{path}", rule)
    return fnmatch.fnmatch(path.name, rule)
