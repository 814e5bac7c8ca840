"""The page of hard words, and the way to it from a lesson."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils.translation import override
from wagtail.models import Locale

from courses.explaining import words_for
from courses.models import GlossaryPage, GlossaryTerm, LessonPage

pytestmark = pytest.mark.django_db


def page_at(client: Client, address: str) -> BeautifulSoup:
    response = client.get(address)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


@pytest.fixture
def glossary() -> GlossaryPage:
    return GlossaryPage.objects.in_source_language().get()


def test_anybody_reads_the_38_words_in_the_order_of_the_alphabet(client: Client) -> None:
    words = page_at(client, "/glossary/").select(".hard-words__word")

    assert len(words) == 38
    assert [str(word["id"]) for word in words[:5]] == [
        "action-learning-set",
        "analysis",
        "anonymous",
        "bias",
        "boundary",
    ]
    assert words[-1].select_one("dt").get_text(strip=True) == "You said, we did"
    assert words[3].select_one("dd").get_text() == "When your own view tips what you see"


def test_words_of_law_are_marked_and_stamped(client: Client) -> None:
    page = page_at(client, "/glossary/")
    of_law = [word["id"] for word in page.select(".hard-words__word") if word.select("svg")]
    stamp = page.select_one(".key").get_text(" ", strip=True)

    assert of_law == ["licence", "recall"]
    for words in (
        "England and Wales",
        "Nobody is named yet",
        "November 2026",
        "Not yet checked by a lawyer",
        "May 2027",
    ):
        assert words in stamp


def test_the_stamp_names_who_checked_the_words(client: Client, glossary: GlossaryPage) -> None:
    glossary.words_owner, glossary.words_checked_by = "Ruth P.", "A. Lawyer"
    glossary.save_revision().publish()

    stamp = page_at(client, "/glossary/").select_one(".key").get_text(" ", strip=True)

    assert "Ruth P." in stamp
    assert "A. Lawyer" in stamp
    assert "Nobody is named yet" not in stamp


def test_a_welsh_glossary_stands_in_welsh_order() -> None:
    words = ["Thema", "Trwydded", "Dadl", "Ddoe", "Cod", "Chwiliad"]
    page = GlossaryPage(
        locale=Locale.objects.get(language_code="cy"),
        terms=[GlossaryTerm(term=word) for word in words],
    )

    assert [term.term for term in page.sorted_terms()] == [
        *("Cod", "Chwiliad", "Dadl", "Ddoe", "Trwydded", "Thema"),
    ]


def test_there_is_one_glossary_and_it_stands_under_the_first_page(
    glossary: GlossaryPage,
) -> None:
    home = glossary.get_parent().specific

    assert GlossaryPage.can_create_at(home) is False
    lesson = LessonPage.objects.in_source_language().first()
    assert GlossaryPage.can_exist_under(lesson) is False


def test_a_lesson_in_another_language_leads_to_the_glossary_of_that_language() -> None:
    with override("cy"):
        lesson = LessonPage.objects.get(code="INT-2.2", locale__language_code="cy")
        words = words_for(lesson)

    assert words is not None
    assert words.url == "/cy/glossary/"
