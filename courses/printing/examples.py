"""What a worked example says, as data for its layout."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from courses.local_words import LocalWords
from courses.models import WorkedExamplePage
from courses.printing.documents import PARTS
from courses.printing.lessons import html
from courses.printing.rich_text import parts_of_text

Value = Any
Made = dict[str, Any]


def example_data(page: WorkedExamplePage, local: LocalWords) -> Made:
    return {
        "title": page.title,
        "why": page.why,
        "lang": page.locale.language_code.partition("-")[0],
        "has_risk": page.has_risk,
        "parts": [
            {"type": child.block_type, **BLOCKS[child.block_type](child.value, local)}
            for child in page.body
            if child.block_type in BLOCKS
        ],
    }


def _plain(value: Value, local: LocalWords) -> Made:
    return {"body": parts_of_text(value, local)}


def _speech(value: Value, local: LocalWords) -> Made:
    return {"who": value["who"], "body": parts_of_text(value["words"], local)}


def _line(value: Value, local: LocalWords) -> Made:
    return {"number": value["number"], "body": html(value["text"], local)}


def _note(value: Value, local: LocalWords) -> Made:
    return {"tone": value["tone"], "body": parts_of_text(value["text"], local)}


def _specimen(value: Value, local: LocalWords) -> Made:
    return {"title": value["what"], "body": html(value["text"], local)}


def _text(value: Value, local: LocalWords) -> Made:
    return {"body": html(value, local)}


BLOCKS: dict[str, Callable[[Value, LocalWords], Made]] = {
    "heading": _plain,
    "stage": _plain,
    "speech": _speech,
    "line": _line,
    "table": PARTS["table"],
    "text": _text,
    "margin_note": _note,
    "specimen": _specimen,
    "try_it": _plain,
}
"""Every block of a worked example."""
