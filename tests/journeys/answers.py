"""The answer key of the starter quizzes, read from the package as an author wrote it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from django.conf import settings

QUIZZES = Path(settings.BASE_DIR) / "courses" / "starter" / "ethics"


@dataclass(frozen=True, slots=True)
class Key:
    """`right` holds the words of the right options, or of the lines in their right order."""

    kind: str
    right: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()


def answer_key() -> dict[str, Key]:
    """By the words of the question."""
    found: dict[str, Key] = {}
    for path in [*sorted(QUIZZES.glob("*/quiz.yaml")), QUIZZES / "refresher.yaml"]:
        page = yaml.safe_load(path.read_text())
        for block in [*page["questions"], *page.get("variants", [])]:
            found[block["value"]["text"]] = _key(block["type"], block["value"])
    return found


def _key(kind: str, value: dict[str, Any]) -> Key:
    if kind == "true_false":
        return Key(kind, right=(str(value["answer"]).capitalize(),))
    if kind == "matching":
        rows = [row["value"] for row in value["pairs"]]
        return Key(kind, pairs=tuple((row["left"], row["right"]) for row in rows))
    if kind == "ordering":
        return Key(kind, right=tuple(item["value"] for item in value["items"]))
    options = [option["value"] for option in value["options"]]
    return Key(kind, right=tuple(o["text"] for o in options if o.get("right")))
