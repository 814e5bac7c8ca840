"""From a quiz page to what is asked and how it is marked."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid5

from django.utils.translation import gettext as _
from django.utils.translation import override

from courses.content_keys import LessonKey, OptionKey, QuestionKey, QuizKey
from courses.models import QuizPage
from courses.outline import Option, Pair, Question, QuizSpec


def quiz_spec(page: QuizPage, language: str) -> QuizSpec:
    """`language` is the one in which the page is written."""
    with override(language):
        questions = tuple(question_of(child) for child in page.questions)
        return QuizSpec(
            key=QuizKey(page.translation_key),
            title=page.title,
            language=language,
            questions=questions,
            variants=tuple(_variants(page.variants, questions)),
        )


def _variants(stream: Any, questions: tuple[Question, ...]) -> Iterable[Question]:
    """A variant takes over MUST, and the lesson that helps unless it names one."""
    by_key = {str(question.key): question for question in questions}
    for child in stream:
        original = by_key.get(child.value["stands_in_for"])
        if original is None:
            continue
        variant = question_of(child)
        yield replace(
            variant,
            must=original.must,
            helps=variant.helps or original.helps,
            variant_of=original.key,
        )


def question_of(child: Any) -> Question:
    value = child.value
    key = QuestionKey(UUID(child.id))
    return Question(
        key=key,
        kind=child.block_type,
        text=value["text"],
        right=value["if_right"],
        not_yet=value["if_not_yet"],
        must=value.get("must", False),
        choose=value.get("choose") or 1,
        options=_options(key, child.block_type, value),
        pairs=_pairs(value),
        helps=LessonKey(UUID(value["helps"])) if value["helps"] else None,
        picture=value["picture"] or "",
    )


def _options(question: QuestionKey, kind: str, value: Any) -> tuple[Option, ...]:
    if kind == "true_false":
        return tuple(
            Option(OptionKey(uuid5(question, name)), words, value["answer"] == name)
            for name, words in (("true", _("True")), ("false", _("False")))
        )
    if kind == "ordering":
        return tuple(
            Option(OptionKey(UUID(item.id)), item.value) for item in value["items"].bound_blocks
        )
    return tuple(
        Option(OptionKey(UUID(item.id)), item.value["text"], bool(item.value["right"]))
        for item in (value["options"].bound_blocks if "options" in value else ())
    )


def _pairs(value: Any) -> tuple[Pair, ...]:
    return tuple(
        Pair(OptionKey(UUID(item.id)), item.value["left"], item.value["right"])
        for item in (value["pairs"].bound_blocks if "pairs" in value else ())
    )
