"""The door to packs: a module on paper, for each of some people, as one PDF.

What stands in a quiz, and in which order, comes from outside, as the one who marks has kept it. No
right answer and no word about one comes in here.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import override

from courses.content_keys import ModuleKey
from courses.local_words import LOCAL_HELP, LocalWords
from courses.models import LessonPage, ModulePage, WorkedExamplePage
from courses.models.countries import local_words
from courses.models.routing import in_languages
from courses.printing.documents import drawing_of
from courses.printing.examples import example_data
from courses.printing.lessons import lesson_data
from courses.printing.pack_words import help_data, words
from courses.printing.pictures import drawn
from courses.printing.typesetting import fonts_for, typeset

LAYOUT = Path(__file__).parent / "layouts" / "pack.typ"


class ModuleIsGoneError(Exception):
    """There is no live module of this key, or nothing in it to print."""


@dataclass(frozen=True, slots=True)
class PackForm:
    """`has_lessons` is off where only the quiz is wanted, for another try."""

    is_large: bool = False
    has_lessons: bool = True
    has_examples: bool = False
    has_outside_help: bool = True


@dataclass(frozen=True, slots=True)
class PaperQuestion:
    """`options` in the order in which they are printed: A, B, C. `lefts` are for matching alone.

    `letters` is how many of them make an answer.
    """

    kind: str
    text: str
    options: tuple[str, ...]
    lefts: tuple[str, ...] = ()
    letters: int = 1
    picture: str = ""


@dataclass(frozen=True, slots=True)
class PaperQuiz:
    """`code` names the sheet that the answers are written on."""

    title: str
    code: str
    questions: tuple[PaperQuestion, ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """One person's pack, or a spare one without a name."""

    language: str
    name: str = ""
    quizzes: tuple[PaperQuiz, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which steps are printed, in their order."""

    module: ModuleKey
    lessons: tuple[UUID, ...] = ()
    form: PackForm = field(default_factory=PackForm)


def pack_pdf(wanted: Wanted, copies: Sequence[Copy], *, help_line: str) -> bytes:
    """`help_line` is whom the group may ring.

    Raises ModuleIsGoneError, or NoGlyphError where a letter of a name is in no font.
    """
    languages = sorted({copy.language for copy in copies})
    data = {
        "fonts": fonts_for(languages[0]),
        "large": wanted.form.is_large,
        "contents": {language: _content(wanted, language, help_line) for language in languages},
        "copies": [_copy(copy) for copy in copies],
    }
    inputs = {"data": json.dumps(data, ensure_ascii=False)}
    return typeset(LAYOUT, inputs, standards=("ua-1",))


def _copy(copy: Copy) -> dict[str, Any]:
    data = asdict(copy)
    for quiz in data["quizzes"]:
        for question in quiz["questions"]:
            question["picture"] = drawing_of(question["picture"])
    return data


def _content(wanted: Wanted, language: str, help_line: str) -> dict[str, Any]:
    form = wanted.form
    module = _best(ModulePage, [wanted.module], language).get(wanted.module)
    if module is None:
        raise ModuleIsGoneError
    lessons = _best(LessonPage, wanted.lessons, language) if form.has_lessons else {}
    with override(language):
        local = _local_words(help_line, outside=form.has_outside_help)
        return {
            "lang": language.partition("-")[0],
            "fonts": fonts_for(language),
            "title": module.title,
            "summary": module.summary,
            "site": local.words.get("site name", ""),
            "outcomes": [outcome.text for outcome in module.outcomes.all()],
            "picture": drawn(module.picture),
            "lessons": [
                lesson_data(lessons[key], local) for key in wanted.lessons if key in lessons
            ],
            "examples": _examples(wanted.module, language, local) if form.has_examples else [],
            "help": help_data(local, help_line) if form.has_outside_help else None,
            "words": words(),
        }


def _local_words(help_line: str, *, outside: bool) -> LocalWords:
    """On these pages help always has a name: of nobody outside where those may not be named."""
    local = local_words()
    said = (outside and (local.words.get(LOCAL_HELP) or help_line)) or _(
        "somebody here whom you trust"
    )
    return replace(local, words={**local.words, LOCAL_HELP: said})


def _best(kind: Any, keys: Iterable[UUID], language: str) -> Mapping[UUID, Any]:
    """Each live page in the language, or else as it was written."""
    pages = kind.objects.live().filter(translation_key__in=list(keys), alias_of=None)
    found = [(page.translation_key, page) for page in in_languages(pages, language)]
    return dict(reversed(found))


def _examples(module: ModuleKey, language: str, local: LocalWords) -> list[dict[str, Any]]:
    source = ModulePage.objects.in_source_language().filter(translation_key=module).first()
    if source is None:
        return []
    keys = list(
        WorkedExamplePage.objects.live()
        .child_of(source)
        .order_by("path")
        .values_list("translation_key", flat=True)
    )
    best = _best(WorkedExamplePage, keys, language)
    return [example_data(best[key], local) for key in keys if key in best]
