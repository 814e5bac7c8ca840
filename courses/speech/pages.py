"""What a page says: as a whole, and in parts that are heard by themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.models import Page

from courses.models import FilmPage, LessonPage, QuizPage, StandardPage, WorkedExamplePage
from courses.outline import texts_of
from courses.page_films import questions_in
from courses.page_quizzes import quiz_spec
from courses.speech.blocks import say_blocks, speakers
from courses.speech.script import Line, Script, script, short
from courses.speech.voices import cast

HELP = "{local help}"


@dataclass(frozen=True, slots=True)
class PageScripts:
    """`main` is None where the page is heard only in parts, or says nothing."""

    main: Script | None
    parts: tuple[Script, ...]

    @property
    def all(self) -> list[Script]:
        """Each once, what is heard most first."""
        found = [self.main, *self.parts] if self.main else [*self.parts]
        return list({one.sha256: one for one in found}.values())


def scripts_of(page: Page, *, local_help: str) -> PageScripts:
    """In the language in which the page is written."""
    language = page.locale.language_code
    with override(language):
        main = script(language, _with_help(MAIN[type(page)](page), local_help))
        texts = PARTS[type(page)](page, language) if type(page) in PARTS else ()
        parts = (short(text, language) for text in texts)
        return PageScripts(main, tuple(part for part in parts if part))


def _with_help(lines: Iterator[Line], local_help: str) -> Iterator[Line]:
    named = local_help or _("the help line of your group")
    return (Line(line.words.replace(HELP, named), line.who) for line in lines)


def _lesson(page: Any) -> Iterator[Line]:
    yield Line(page.title)
    yield Line(f"{_('You will learn:')} {page.intro}")
    yield from say_blocks(page.body, {})


def _example(page: Any) -> Iterator[Line]:
    yield Line(page.title)
    if page.has_risk:
        yield Line(_("This example is about harm."))
        yield Line(_("Read it when you feel steady. You can leave it out and lose nothing."))
        yield Line(f"{_('If it is about you, today:')} {HELP}.")
    yield Line(f"{_('You see this')} {page.why}")
    yield Line(_("Everything here is made up."))
    yield from say_blocks(page.body, cast(speakers(page.body)))


def _standard(page: Any) -> Iterator[Line]:
    yield Line(page.title)
    yield from (Line(line) for line in page.intro.splitlines())
    yield from say_blocks(page.body, {})


def _quiz(page: Any) -> Iterator[Line]:
    yield Line(page.title)
    yield from (Line(line) for line in page.intro.splitlines())


def model_answers(page: Any, _language: str = "") -> Iterator[str]:
    return (child.value.get("model_answer") or "" for child in page.body if _is_struct(child))


def _is_struct(child: Any) -> bool:
    return hasattr(child.value, "get")


def _quiz_texts(page: Any, language: str) -> Iterator[str]:
    spec = quiz_spec(page, language)
    for question in (*spec.questions, *spec.variants):
        yield from texts_of(question)
        yield question.right
        yield question.not_yet


def _film(_page: Any) -> Iterator[Line]:
    """A film has a voice of its own: only what it asks is read aloud."""
    return iter(())


def _film_texts(page: Any, language: str) -> Iterator[str]:
    with override(language):
        questions = questions_in(page.parts)
    for question in questions:
        yield from texts_of(question)
        yield question.right
        yield question.not_yet


MAIN: dict[type[Page], Callable[[Any], Iterator[Line]]] = {
    LessonPage: _lesson,
    WorkedExamplePage: _example,
    StandardPage: _standard,
    QuizPage: _quiz,
    FilmPage: _film,
}
PARTS: dict[type[Page], Callable[[Any, str], Iterator[str]]] = {
    LessonPage: model_answers,
    QuizPage: _quiz_texts,
    FilmPage: _film_texts,
}
SPOKEN_PAGES = tuple(MAIN)
