"""Words to avoid that come with the site: one file for each language that has any."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

from courses.writing.sheet import AvoidedWord

WORDS = Path(__file__).parent / "words"


@cache
def shipped(language: str) -> tuple[AvoidedWord, ...]:
    path = WORDS / f"{language}.yaml"
    if not path.exists():
        return ()
    rows = yaml.safe_load(path.read_text(encoding="utf-8"))
    return tuple(AvoidedWord(tuple(row["forms"]), row["instead"]) for row in rows)
