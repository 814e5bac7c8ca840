"""What is read of a page, and what is asked of the site about it."""

from __future__ import annotations

from typing import Any

import pytest

from courses.models import LessonPage, ModulePage, QuizPage
from courses.writing.findings import Kind
from courses.writing.models import WordToAvoid
from courses.writing.reading import findings_while_editing
from tests.factories.blocks import block, choice, items, practice
from tests.factories.outlines import key
from tests.factories.pages import make_course, make_example, make_lesson_page, make_quiz_page
from tests.factories.pictures import make_picture

pytestmark = pytest.mark.django_db

LONG = " ".join(["ask"] * 26)


@pytest.fixture
def module(db: None) -> ModulePage:
    course = make_course("talk", lessons=0, quiz=False)
    return ModulePage.objects.child_of(course).get()


def found_in(module: ModulePage, *blocks: dict[str, Any], **fields: Any) -> list[tuple[str, str]]:
    """The kind and the words of each finding in a lesson of these blocks."""
    body = [*blocks, practice("talk lesson")]
    lesson = make_lesson_page(module, "talk lesson", body=body, **fields)
    fresh = LessonPage.objects.get(pk=lesson.pk)
    return [(str(one.kind), one.words) for one in findings_while_editing(fresh)]


def test_every_sort_of_words_is_read(module: ModulePage) -> None:
    given = [
        block("text", "a", f"<h2>Terminate</h2><p>Ask.</p><ul><li>{LONG}</li></ul>"),
        block("callout", "b", {"title": "Commence", "text": "<p>Ask &amp; regarding.</p>"}),
        block("practice", "c", {"prompt": "Utilise it.", "ticks": items("t", ["Facilitate it"])}),
        block("scenario", "d", {"prompt": "Ask.", "model_answer": "Prior to it."}),
    ]

    assert found_in(module, *given, intro="in order to ask.") == [
        ("long_sentence", LONG),
        ("avoided_word", "in order to"),
        ("avoided_word", "Terminate"),
        ("avoided_word", "Commence"),
        ("avoided_word", "regarding"),
        ("avoided_word", "Utilise"),
        ("avoided_word", "Facilitate"),
        ("avoided_word", "Prior to"),
    ]


def test_specimens_are_not_judged(module: ModulePage) -> None:
    given = [
        block("specimen", "a", {"what": "A line from a form", "text": f"<p>Utilise {LONG}</p>"}),
        block("practice", "b", {"prompt": "Rewrite: utilise it.", "specimen": True}),
    ]

    assert found_in(module, *given) == []


def test_rows_of_a_table_are_not_judged_and_its_name_is(module: ModulePage) -> None:
    row = {"cells": items("cell", [f"Utilise {LONG}", "NRC"])}
    table = {"caption": "Regarding", "columns": items("column", ["A"]), "rows": items("row", [row])}
    example = make_example(module, body=[block("table", "table", table)])

    assert [one.words for one in findings_while_editing(example)] == ["Regarding"]


def test_the_place_and_the_block_of_a_finding_are_named(module: ModulePage) -> None:
    lesson = make_lesson_page(module, "talk lesson", body=[block("text", "a", "<p>Utilise.</p>")])

    found, without = findings_while_editing(lesson)

    assert (found.place, found.block) == ("Text (1)", str(key("a")))
    assert without.kind is Kind.NO_ACTIVITY


def test_links_are_followed_without_leaving_the_site(module: ModulePage) -> None:
    draft = make_lesson_page(module, "not out yet")
    draft.live = False
    draft.save()
    links = [
        f'<a linktype="page" id="{module.pk}">Part one</a>',
        f'<a linktype="page" id="{draft.pk}">Not out yet</a>',
        '<a linktype="page" id="999999">Gone</a>',
        '<a linktype="document" id="999999">Gone paper</a>',
        '<a href="/join/">Join us</a>',
        '<a href="/wellbeing/">Be well</a>',
        '<a href="/nowhere-at-all/">Nowhere</a>',
        '<a href="https://example.org/a">A site</a>',
        '<a href="https://exa mple">Not a site</a>',
        '<a href="mailto:a@example.org">Write to us</a>',
        '<a href="mailto:nobody">Write to nobody</a>',
        '<a href="tel:+44 116 123">Ring</a>',
        '<a href="/join/">click here</a>',
    ]

    assert found_in(module, block("text", "a", f"<p>{'</p><p>'.join(links)}</p>")) == [
        ("dead_link", "Not out yet"),
        ("dead_link", "Gone"),
        ("dead_link", "Gone paper"),
        ("dead_link", "Nowhere"),
        ("dead_link", "Not a site"),
        ("dead_link", "Write to nobody"),
        ("link_words", "click here"),
    ]


def test_a_picture_needs_words_of_its_own_or_of_the_block(module: ModulePage) -> None:
    picture = make_picture("Two people")
    picture.alt_text = ""
    picture.save()
    bare = {"image": picture.pk, "alt_text": "", "caption": ""}
    told = {"image": picture.pk, "alt_text": "Two people talk.", "caption": ""}

    assert found_in(module, block("image", "a", bare), block("image", "b", told)) == [
        ("alt_text", "Two people")
    ]


def test_a_glossary_word_of_the_page_explains_letters(module: ModulePage) -> None:
    meaning = {"word": "NRC", "meaning": "It says if research may begin."}

    assert (
        found_in(module, block("text", "a", "<p>Ask the NRC.</p>"), block("glossary", "b", meaning))
        == []
    )


def test_editors_may_add_words_to_avoid_in_their_language(module: ModulePage) -> None:
    WordToAvoid.objects.create(language="en", word="touch base", instead="talk")
    WordToAvoid.objects.create(language="cy", word="ask")

    assert found_in(module, block("text", "a", "<p>Touch base. Ask.</p>")) == [
        ("avoided_word", "Touch base")
    ]


def test_a_module_wants_a_worked_example_published_or_not(module: ModulePage) -> None:
    assert [one.kind for one in findings_while_editing(module)] == [Kind.NO_EXAMPLE]

    make_example(module, live=False)

    assert findings_while_editing(module) == ()


def test_a_quiz_is_read_with_its_answers_and_the_lesson_that_helps(module: ModulePage) -> None:
    gone = choice("one", right="010", must=True, helps=str(key("no such lesson")))
    gone["value"]["options"][0]["value"]["text"] = "Utilise a much longer answer than the others"
    quiz = make_quiz_page(module, questions=[gone])

    found = findings_while_editing(QuizPage.objects.get(pk=quiz.pk))

    assert [str(one.kind) for one in found] == ["avoided_word", "dead_link", "guessable"]
    assert {one.block for one in found} == {str(key("one"))}
