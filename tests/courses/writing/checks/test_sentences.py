"""Sentences that are too long."""

from __future__ import annotations

import pytest

from courses.writing.checks import average, sentences
from courses.writing.findings import Finding, Kind
from courses.writing.sheet import Passage, Sheet
from tests.factories.sheets import SPOT, sheet

ENGLISH = "Ask " + " ".join(["ask"] * 25) + "."
WELSH = " ".join(["gofynnwch"] * 26) + "."
JAPANESE = "質" * 52 + "。"


def test_a_sentence_of_26_words_is_found_with_its_place_and_what_to_do() -> None:
    found = list(sentences.check(sheet("Ask first.", f"Listen. {ENGLISH}")))

    assert found == [
        Finding(
            Kind.LONG_SENTENCE,
            "This sentence has 26 words. Make two of it: one idea in each.",
            words=ENGLISH,
            place="Text (1)",
            block="block-one",
        )
    ]


@pytest.mark.parametrize(("text", "language"), [(WELSH, "cy"), (JAPANESE, "ja")])
def test_a_long_sentence_is_found_in_every_language(text: str, language: str) -> None:
    assert [one.words for one in sentences.check(sheet(text, language=language))] == [text]


@pytest.mark.parametrize(
    "text",
    [
        " ".join(["ask"] * 25) + ".",
        " ".join(["gofynnwch"] * 25) + ".",
        "質" * 50 + "。",
        "\n".join(["ask someone else"] * 20),
    ],
)
def test_a_sentence_of_25_words_is_fine(text: str) -> None:
    assert list(sentences.check(sheet(text))) == []


def test_a_specimen_or_a_row_of_a_table_is_left_alone() -> None:
    marked = Sheet("lessonpage", "en", (Passage(ENGLISH, SPOT, is_judged=False),))

    assert list(sentences.check(marked)) == []


def test_three_sentences_of_16_words_are_long_on_average() -> None:
    found = list(average.check(sheet(*[" ".join(["ask"] * 16) + "."] * 3)))

    assert found == [
        Finding(
            Kind.LONG_AVERAGE,
            "A sentence of this page has 16.0 words on average."
            " Aim for 15 or fewer: cut the longest ones in two.",
        )
    ]


@pytest.mark.parametrize(
    "texts",
    [[" ".join(["gofyn"] * 15) + "."] * 3, [" ".join(["ask"] * 20) + "."] * 2, []],
)
def test_an_average_of_15_words_is_fine_and_two_sentences_say_nothing(texts: list[str]) -> None:
    assert list(average.check(sheet(*texts))) == []
