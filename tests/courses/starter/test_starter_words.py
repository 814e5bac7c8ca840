"""The starter content is easy to read, and what others may see of it is neutral."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from bs4 import BeautifulSoup
from wagtail.models import Page

from courses.blocks.icons import ICONS
from courses.models import (
    CoursePage,
    HomePage,
    LessonPage,
    ProgrammePage,
    QuizPage,
    SiteSettings,
    StandardPage,
    WorkedExamplePage,
)
from courses.models.base import ContentPage
from courses.neutral_words import telling_word
from courses.packages.checking import leaves_of
from courses.packages.pages import PAGE_FIELDS, TYPE_NAMES, PageData, fields_of
from courses.packages.planning import names_of_site
from courses.packages.tree import source_locale

pytestmark = pytest.mark.django_db

LONGEST_SENTENCE = 25
LONGEST_LESSON = 450
AVERAGE_SENTENCE = 15
BANNED = re.compile(
    r"\b(utilise|regarding|facilitate|prior to|in order to|commence|terminate"
    r"|withdraw without detriment)\b",
    re.IGNORECASE,
)
NO_WORDS = {"id", "icon", "picture", "helps", "stands_in_for", "answer", "kind", "tone", "address"}


def texts(page: ContentPage) -> Iterator[str]:
    """What a reader of `page` reads, one text for each line."""
    names = names_of_site(source_locale())
    data = PageData("", page.translation_key, TYPE_NAMES[type(page)], None, fields_of(page, names))
    for name in ("title", "intro", "summary", "why", "headline"):
        yield str(data.fields.get(name, ""))
    for rows in ("outcomes", "public_outcomes"):
        yield from (row["text"] for row in data.fields.get(rows, ()))
    for _block, value, place in leaves_of(data):
        if isinstance(value, str) and place.steps[-1] not in NO_WORDS:
            soup = BeautifulSoup(value, "html.parser")
            parts = soup.find_all(["p", "li", "h2", "h3"])
            yield from (part.get_text() for part in parts) if parts else (soup.get_text(),)


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.?!:])[\"'”)]*\s+|\n+", text.strip()) if part]


def words(text: str) -> list[str]:
    return re.findall(r"[\w'’£-]+", text)


def pages(*models: type[ContentPage]) -> list[ContentPage]:
    return [page for model in models for page in model.objects.filter(locale__language_code="en")]


def test_no_sentence_is_longer_than_25_words() -> None:
    too_long = [
        (page.title, sentence)
        for page in pages(
            ProgrammePage, CoursePage, LessonPage, QuizPage, StandardPage, WorkedExamplePage
        )
        for text in texts(page)
        for sentence in sentences(text)
        if len(words(sentence)) > LONGEST_SENTENCE
    ]

    assert too_long == []


def test_sentences_of_lessons_and_of_pages_about_the_site_are_short_on_average() -> None:
    for model in (LessonPage, StandardPage):
        counts = [
            len(words(sentence))
            for page in pages(model)
            for text in texts(page)
            for sentence in sentences(text)
        ]
        assert len(counts) > 100
        assert sum(counts) / len(counts) <= AVERAGE_SENTENCE


def test_no_lesson_is_longer_than_450_words() -> None:
    counts = {
        page.title: sum(len(words(text)) for text in texts(page)) for page in pages(LessonPage)
    }

    assert len(counts) == 46
    assert {title: count for title, count in counts.items() if count > LONGEST_LESSON} == {}
    assert min(counts.values()) > 80


def test_no_banned_word_stands_anywhere() -> None:
    models = (ProgrammePage, CoursePage, LessonPage, QuizPage, StandardPage, WorkedExamplePage)
    exercise = "Making it easy to understand"
    """Its activity asks the reader to put such words into plain ones."""
    found = {page.title for page in pages(*models) for text in texts(page) if BANNED.search(text)}

    assert found == {exercise}


def test_short_forms_in_capitals_are_few_and_known() -> None:
    models = (ProgrammePage, CoursePage, LessonPage, StandardPage)
    found = {
        short
        for page in pages(*models)
        for text in texts(page)
        for short in re.findall(r"\b[A-Z]{2,}\b", text)
    }

    assert found == {"ADHD", "OK", "PDF", "AA", "SMART", "ANA"}


def test_titles_and_addresses_of_everything_are_neutral() -> None:
    told = {
        (page.pk, name): word
        for page in Page.objects.filter(depth__gt=1)
        for name in (*PAGE_FIELDS, "url_path", "draft_title")
        if (word := telling_word(str(getattr(page, name))))
    }

    assert told == {}


def test_public_words_are_neutral() -> None:
    said = [SiteSettings.load().site_name]
    for page in pages(ProgrammePage, CoursePage):
        said += [page.public_title, page.public_for]
        said += [outcome.text for outcome in page.public_outcomes.all()]
    said += [page.certificate for page in pages(CoursePage)]
    said += [page.headline for page in pages(HomePage)] + [page.intro for page in pages(HomePage)]

    assert len([text for text in said if text]) == 37
    assert [text for text in said if telling_word(text)] == []


def test_the_drawing_beside_each_point_is_there() -> None:
    drawn = {path.stem for path in ICONS.glob("*.svg")}
    beside = [
        block.value["icon"]
        for page in pages(LessonPage)
        for block in page.body
        if block.block_type == "picture_words"
    ]

    assert len(beside) == 310
    assert set(beside) <= drawn


def test_no_point_has_the_drawing_of_another_point_of_its_lesson() -> None:
    for page in pages(LessonPage):
        drawn = [block.value["icon"] for block in page.body if block.block_type == "picture_words"]
        assert len(set(drawn)) == len(drawn), page
