"""What is too long, missing, or leads nowhere."""

from __future__ import annotations

import pytest

from courses.writing.checks import activity, example, lesson_length, links, media
from courses.writing.checks.links import says_nothing
from courses.writing.findings import Finding, Kind
from courses.writing.sheet import LinkState, Medium, Passage, Sheet
from tests.factories.sheets import SPOT, link, sheet


def test_a_lesson_of_451_words_is_too_long() -> None:
    found = list(lesson_length.check(sheet("ask " * 300, "gofyn " * 151)))

    assert found == [
        Finding(
            Kind.LONG_LESSON,
            "This lesson has 451 words. 450 are enough:"
            " leave something out, or make two lessons of it.",
        )
    ]


def test_a_lesson_of_450_words_is_fine_and_tables_do_not_count() -> None:
    table = Passage("ask " * 100, SPOT, is_judged=False)
    lesson = Sheet("lessonpage", "en", (Passage("ask " * 450, SPOT), table))

    assert list(lesson_length.check(lesson)) == []


def test_a_worked_example_may_be_longer() -> None:
    assert list(lesson_length.check(sheet("ask " * 900, kind="workedexamplepage"))) == []


def test_a_picture_without_words_is_found() -> None:
    found = list(media.check(sheet(pictures=(Medium("Two people", " ", SPOT),))))

    assert found == [
        Finding(
            Kind.ALT_TEXT,
            "Say in one short sentence what the picture shows.",
            words="Two people",
            place="Text (1)",
            block="block-one",
        )
    ]


def test_a_recording_without_words_is_found() -> None:
    found = list(media.check(sheet(recordings=(Medium("The talk", "", SPOT),))))

    assert [(one.kind, one.words) for one in found] == [(Kind.TRANSCRIPT, "The talk")]


def test_pictures_and_recordings_with_words_are_fine() -> None:
    medium = Medium("Two people", "Dau berson yn siarad.", SPOT)

    assert list(media.check(sheet(pictures=(medium,), recordings=(medium,)))) == []


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Click here", "en"),
        ("here.", "en"),
        ("Read more »", "en"),
        ("https://example.org/a", "en"),
        ("www.example.org", "en"),
        ("cliciwch yma", "cy"),
        ("Aquí", "es"),
        ("ここをクリック", "ja"),
        ("click here", "pl"),
    ],
)
def test_words_of_a_link_that_say_nothing_are_known(words: str, language: str) -> None:
    assert says_nothing(words, language)


@pytest.mark.parametrize(
    ("words", "language"),
    [("The code of conduct", "en"), ("here is the plan", "en"), ("Y cod ymddygiad", "cy")],
)
def test_words_of_a_link_that_say_where_it_leads_are_fine(words: str, language: str) -> None:
    assert not says_nothing(words, language)
    assert list(links.check(sheet(language=language, links=(link(words),)))) == []


def test_a_link_that_says_nothing_is_found() -> None:
    assert list(links.check(sheet(links=(link("click here"),)))) == [
        Finding(
            Kind.LINK_WORDS,
            "Say where the link leads, in the words of the link.",
            words="click here",
            place="Text (1)",
            block="block-one",
        )
    ]


@pytest.mark.parametrize(
    ("state", "mend"),
    [
        (
            LinkState.GONE,
            "What it led to is gone. Choose another page, or take the link out.",
        ),
        (
            LinkState.NOT_PUBLISHED,
            "It leads to a page that is not published. Publish that one first.",
        ),
        (
            LinkState.WRONG,
            "This is no whole address. It looks like https://example.org/page.",
        ),
    ],
)
def test_a_dead_link_is_found_and_nothing_else_is_said_of_it(state: LinkState, mend: str) -> None:
    found = list(links.check(sheet(links=(link("here", "4", state),))))

    assert [(one.kind, one.mend, one.words) for one in found] == [(Kind.DEAD_LINK, mend, "here")]


def test_a_lesson_without_an_activity_is_found() -> None:
    assert [one.kind for one in activity.check(sheet(has_activity=False))] == [Kind.NO_ACTIVITY]
    assert list(activity.check(sheet(has_activity=True))) == []
    assert list(activity.check(sheet(kind="standardpage"))) == []


def test_a_module_without_a_worked_example_is_found() -> None:
    assert [one.kind for one in example.check(sheet(has_example=False))] == [Kind.NO_EXAMPLE]
    assert list(example.check(sheet(has_example=True))) == []
    assert list(example.check(sheet())) == []
