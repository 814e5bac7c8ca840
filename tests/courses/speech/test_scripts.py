"""What pages say, in which voices, and the name of it."""

from __future__ import annotations

import pytest

from courses.blocks.bodies import ExampleBody, LessonBody, PageBody
from courses.models import FilmPage, LessonPage, QuizPage, StandardPage, WorkedExamplePage
from courses.speech.blocks import SPEAKERS
from courses.speech.pages import scripts_of
from courses.speech.script import Line, Script, short
from courses.speech.voices import voice_of
from tests.factories.blocks import block, choice, practice, true_false
from tests.factories.pages import make_locale

pytestmark = pytest.mark.django_db


def said_by(page, *, local_help=""):
    page.locale = make_locale("en")
    return scripts_of(page, local_help=local_help)


def lines(script):
    return [(line.words, line.who) for line in script.lines]


def test_every_block_of_a_page_has_something_to_say() -> None:
    """A new kind of block needs a speaker in courses/speech/blocks.py."""
    bodies = (LessonBody(), ExampleBody(), PageBody())
    blocks = {name for body in bodies for name in body.child_blocks}

    assert blocks - {"speech"} == set(SPEAKERS)


def test_a_lesson_is_read_from_its_title_to_its_activity_without_the_model_answer() -> None:
    callout = {"title": "Remember", "text": "<p>Their story.</p>"}
    lesson = LessonPage(
        title="Asking",
        intro="to ask.",
        body=[
            block("text", "one", "<h2>Why</h2><p>You help.</p>"),
            block("callout", "two", callout),
            block("glossary", "three", {"word": "Consent", "meaning": "You agree."}),
            practice("four"),
        ],
    )

    found = said_by(lesson)

    assert [words for words, _who in lines(found.main)] == [
        "Asking",
        "You will learn: to ask.",
        "Why",
        "You help.",
        "Remember",
        "Their story.",
        "Consent: You agree.",
        "Practise",
        "Say the talk out loud.",
        "I said who I am",
        "I said what it is for",
    ]
    assert found.parts == (Script("en", (Line("Two minutes is fine."),)),)


def test_a_talk_has_a_voice_for_each_name_and_says_it_when_the_turn_passes() -> None:
    turns = [("Nadia", "Are you OK?"), ("Nadia", "Take your time."), ("Sam", "Yes.")]
    speech = [
        block("speech", f"turn {n}", {"who": who, "words": words})
        for n, (who, words) in enumerate(turns)
    ]
    note = block("margin_note", "note", {"tone": "good", "text": "She waits."})
    example = WorkedExamplePage(
        title="A talk", kind="talk", why="so that you hear it.", body=[*speech, note]
    )

    assert lines(said_by(example).main)[3:] == [
        ("Nadia:", 0),
        ("Are you OK?", 1),
        ("Take your time.", 1),
        ("Sam:", 0),
        ("Yes.", 2),
        ("Note. Good. She waits.", 0),
    ]
    assert [voice_of("en", n) for n in (0, 1, 2, 7)] == ["en", "en+f2", "en+m3", "en+f2"]


def test_a_table_is_read_row_by_row_with_the_name_of_the_column_first() -> None:
    def row(name, *cells):
        return block("item", name, {"cells": [block("item", f"{name}{c}", c) for c in cells]})

    value = {
        "caption": "My choice",
        "columns": [block("item", "c1", "What"), block("item", "c2", "Yes")],
        "rows": [row("r1", "A pen", "one"), row("r2", "A pad", "")],
    }
    example = WorkedExamplePage(
        title="T", kind="table", why="so.", body=[block("table", "t", value)]
    )

    assert [words for words, _who in lines(said_by(example).main)][3:] == [
        "My choice",
        "What: A pen",
        "Yes: one",
        "What: A pad",
    ]


def test_an_example_about_harm_says_where_to_get_help_on_this_site() -> None:
    example = WorkedExamplePage(title="T", kind="talk", why="so.", has_risk=True, body=[])

    assert "If it is about you, today: the Listeners, bell 4." in [
        words for words, _who in lines(said_by(example, local_help="the Listeners, bell 4").main)
    ]


def test_a_quiz_has_each_question_answer_and_feedback_by_itself() -> None:
    quiz = QuizPage(title="Quiz", questions=[choice("one", right="10"), true_false("two")])

    found = said_by(quiz)

    assert [words for words, _who in lines(found.main)] == ["Quiz"]
    assert {line.words for part in found.parts for line in part.lines} == {
        *("What about one?", "one answer 1", "one answer 2", "Yes.", "Look again."),
        *("What about two?", "True", "False"),
    }
    assert len(found.all) == 9


def test_a_page_with_a_broken_block_is_read_without_it() -> None:
    page = StandardPage(title="Help", body=[block("text", "one", ""), block("gone", "two", "x")])

    assert [words for words, _who in lines(said_by(page).main)] == ["Help"]


def test_the_name_of_a_text_follows_from_its_words_voices_and_language() -> None:
    text = Script("en", (Line("Yes."),))

    assert text.sha256 == "b5b006a24fd2811c2ff510fff58c8793dfc837263a6f479f0c1f86306cbdfd28"
    assert short("Yes.", "en") == text
    assert len({text.sha256, *(one.sha256 for one in _others())}) == 4
    assert short("  ", "en") is None


def _others() -> list[Script]:
    return [
        Script("en", (Line("No."),)),
        Script("cy", (Line("Yes."),)),
        Script("en", (Line("Yes.", 1),)),
    ]


@pytest.mark.django_db
def test_of_a_film_only_what_it_asks_is_read_aloud() -> None:
    page = FilmPage.objects.in_source_language().get(slug="working-together")

    scripts = scripts_of(page, local_help="")

    assert scripts.main is None
    said = [line.words for part in scripts.parts for line in part.lines]
    assert said[0] == "What gave Marlon the message that he did not matter? Choose 3."
    assert (
        said[6] == "Small things add up fast. Asking a name is fine. How it is asked is the thing."
    )
    assert len(said) == 5 * 3 + 22
