"""Sheets with what a test names and nothing more."""

from __future__ import annotations

from typing import Any

from courses.content_keys import OptionKey, QuizKey
from courses.outline import Option, Question, QuizSpec
from courses.writing.sheet import Link, LinkState, Passage, Sheet, Spot
from tests.factories.outlines import key

SPOT = Spot("Text (1)", "block-one")


def sheet(*texts: str, language: str = "en", **fields: Any) -> Sheet:
    passages = tuple(Passage(text, SPOT) for text in texts)
    return Sheet(**{"kind": "lessonpage", "language": language, "passages": passages, **fields})


def link(words: str, target: str = "4", state: LinkState = LinkState.LIVE) -> Link:
    return Link(words, target, state, SPOT)


def quiz(*questions: Question) -> QuizSpec:
    return QuizSpec(QuizKey(key("quiz")), "Quiz", "en", questions)


def question(kind: str, *options: str, name: str = "q", must: bool = False) -> Question:
    """An option that starts with a star is right."""
    made = tuple(
        Option(OptionKey(key(f"{name} {number}")), text.lstrip("*"), text.startswith("*"))
        for number, text in enumerate(options)
    )
    right = sum(option.right for option in made)
    return Question(
        key(name), kind, f"What about {name}?", "Yes.", "Not yet.", must, right, options=made
    )


def claim(*, is_true: bool) -> Question:
    return question("true_false", *(("*True", "False") if is_true else ("True", "*False")))
