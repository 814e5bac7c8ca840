"""A dry run shows which words change, by item and word by word."""

from __future__ import annotations

from typing import Any

from courses.models import StandardPage
from courses.packages.differences import Difference, differences, parts_of
from tests.factories.packages import key_of


def text(name: str, words: str) -> dict[str, Any]:
    return {"id": key_of(name), "type": "text", "value": words}


def test_words_that_stay_go_and_come_are_told_apart() -> None:
    assert list(parts_of("We ask as peers.", "We listen as peers, too.")) == [
        ("same", "We "),
        ("gone", "ask"),
        ("new", "listen"),
        ("same", " as "),
        ("gone", "peers."),
        ("new", "peers, too."),
    ]


def test_the_same_words_are_one_part() -> None:
    assert list(parts_of("We ask.", "We ask.")) == [("same", "We ask.")]
    assert list(parts_of("", "New.")) == [("new", "New.")]


def test_only_what_differs_is_told_with_its_place() -> None:
    old = {"title": "Tea", "body": [text("a", "<p>One.</p>"), text("b", "<p>Two.</p>")]}
    new = {"title": "Milk", "body": [text("a", "<p>One.</p>"), text("b", "<p>Three.</p>")]}

    assert differences(StandardPage, old, new) == [
        Difference("title", (("gone", "Tea"), ("new", "Milk"))),
        Difference("page, Text", (("gone", "Two."), ("new", "Three."))),
    ]


def test_an_item_that_moves_is_no_change_and_a_new_one_is_told_alone() -> None:
    one, two, three = (text(name, f"<p>{name}.</p>") for name in ("a", "b", "c"))

    assert differences(StandardPage, {"body": [one, two]}, {"body": [two, one]}) == []
    assert differences(StandardPage, {"body": [one, two]}, {"body": [three, one, two]}) == [
        Difference("page, Text", (("new", "c."),))
    ]
    assert differences(StandardPage, {"body": [one, two]}, {"body": [two]}) == [
        Difference("page, Text", (("gone", "a."),))
    ]
