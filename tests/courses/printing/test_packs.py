"""A module on paper: short enough, without a link, and without a word about an answer."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from courses import catalogue
from courses.content_keys import ModuleKey, QuizKey
from courses.models import LessonPage, WorkedExamplePage
from courses.outline import ModuleOutline, Question, QuizSpec
from courses.printing.packs import (
    Copy,
    ModuleIsGoneError,
    PackForm,
    PaperQuestion,
    PaperQuiz,
    Wanted,
    pack_pdf,
)

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(
        shutil.which("pdftotext") is None, reason="pdftotext is not on this machine"
    ),
]
MOST_PAGES = 8
HELP = "Anwen, 020 7946 0000"


@dataclass(frozen=True)
class Printed:
    text: str
    pages: int


def modules() -> list[ModuleOutline]:
    return [module for course in catalogue.outlines() for module in course.modules]


def quiz_of(module: ModuleOutline) -> QuizSpec:
    key = next(QuizKey(step.key) for step in module.steps if step.kind == "quiz")
    spec = catalogue.quiz(key, "en")
    assert spec is not None
    return spec


def on_paper(question: Question) -> PaperQuestion:
    if question.kind == "matching":
        rights = tuple(dict.fromkeys(pair.right for pair in question.pairs))
        lefts = tuple(pair.left for pair in question.pairs)
        return PaperQuestion(question.kind, question.text, rights, lefts, len(lefts))
    options = tuple(sorted(option.text for option in question.options))
    letters = len(options) if question.kind == "ordering" else question.choose
    return PaperQuestion(question.kind, question.text, options, (), letters)


def copy_of(module: ModuleOutline, name: str = "Sam") -> Copy:
    spec = quiz_of(module)
    quiz = PaperQuiz(spec.title, "K7QM4", tuple(on_paper(one) for one in spec.questions))
    return Copy("en", name, (quiz,))


def printed(module: ModuleOutline, form: PackForm, folder: Path, *names: str) -> Printed:
    lessons = tuple(step.key for step in module.steps if step.kind == "lesson")
    copies = [copy_of(module, name) for name in names or ("Sam",)]
    file = folder / "pack.pdf"
    file.write_bytes(pack_pdf(Wanted(module.key, lessons, form), copies, help_line=HELP))
    pages = _told("pdfinfo", str(file)).partition("Pages:")[2].split()[0]
    return Printed(" ".join(_told("pdftotext", "-layout", str(file), "-").split()), int(pages))


def _told(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@pytest.mark.slow
def test_every_module_of_the_starter_is_at_most_eight_pages_and_gives_no_answer_away(
    tmp_path: Path,
) -> None:
    found = {}
    for module in modules():
        pack = printed(module, PackForm(has_outside_help=False), tmp_path)
        found[module.title] = pack.pages
        text = _plain(pack.text)
        spec = quiz_of(module)
        assert all(_plain(question.text) in text for question in spec.questions), module.title
        assert [
            words for words in _told_after_an_answer(module, spec) if _plain(words) in text
        ] == []
        assert "http" not in text

    assert len(found) == 14
    assert {title: pages for title, pages in found.items() if pages > MOST_PAGES} == {}


def _told_after_an_answer(module: ModuleOutline, spec: QuizSpec) -> list[str]:
    """Also by activities; but for what a lesson says anyway."""
    lessons = [step.key for step in module.steps if step.kind == "lesson"]
    pages = LessonPage.objects.filter(translation_key__in=lessons, locale__language_code="en")
    blocks = [block for page in pages for block in page.body]
    models = [
        block.value["model_answer"]
        for block in blocks
        if block.block_type in ("practice", "scenario") and block.value["model_answer"]
    ]
    taught = _plain(" ".join(str(list(page.body.raw_data)) for page in pages))
    feedback = [words for one in spec.questions for words in (one.right, one.not_yet)]
    return [*models, *(words for words in feedback if _plain(words) not in taught)]


def _plain(words: str) -> str:
    """Letters alone: lines are broken elsewhere on paper, and quotes are curly."""
    return "".join(filter(str.isalnum, words.casefold()))


def test_each_copy_counts_its_own_pages_and_has_its_own_name(tmp_path: Path) -> None:
    module = modules()[0]
    form = PackForm(has_outside_help=False)

    one = printed(module, form, tmp_path)
    two = printed(module, form, tmp_path, "Sam", "Ola")

    assert two.pages == 2 * one.pages
    assert two.text.count(f"Page {one.pages} of {one.pages}") == 2
    assert "Name: Ola" in two.text


def test_outside_help_is_a_page_that_can_be_switched_off(tmp_path: Path) -> None:
    module = modules()[0]

    shown = printed(module, PackForm(), tmp_path)
    off = printed(module, PackForm(has_outside_help=False, has_examples=True), tmp_path)

    assert shown.text.count("Outside help") == 1
    assert "020 7946 0000" in shown.text
    assert "Outside help" not in off.text
    assert "020 7946 0000" not in off.text


def test_worked_examples_are_a_second_part(tmp_path: Path) -> None:
    module = modules()[2]
    titles = WorkedExamplePage.objects.live().filter(locale__language_code="en")
    of_module = [page.title for page in titles if page.get_parent().translation_key == module.key]

    alone = printed(module, PackForm(has_outside_help=False), tmp_path)
    both = printed(module, PackForm(has_outside_help=False, has_examples=True), tmp_path)

    assert len(of_module) == 4
    assert all(_plain(title) in _plain(both.text) for title in of_module)
    assert "Worked examples" not in alone.text
    assert both.pages > alone.pages


def test_large_print_and_the_quiz_alone(tmp_path: Path) -> None:
    module = modules()[0]

    normal = printed(module, PackForm(has_outside_help=False), tmp_path)
    large = printed(module, PackForm(is_large=True, has_outside_help=False), tmp_path)
    quiz = printed(module, PackForm(has_lessons=False, has_outside_help=False), tmp_path)

    assert large.pages > normal.pages
    assert "Lesson 1" not in quiz.text
    assert "K7QM4" in quiz.text
    assert quiz.pages <= 3


def test_what_people_are_called_is_never_read_as_markup(tmp_path: Path) -> None:
    name = '#pagebreak() "*x*" $1$ \\u{0}'

    pack = printed(modules()[0], PackForm(has_lessons=False), tmp_path, name)

    assert "#pagebreak()" in pack.text


def test_a_module_that_is_gone_is_told() -> None:
    with pytest.raises(ModuleIsGoneError):
        pack_pdf(Wanted(ModuleKey(quiz_of(modules()[0]).key)), [Copy("en")], help_line=HELP)
