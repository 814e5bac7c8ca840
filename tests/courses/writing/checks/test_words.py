"""Words to avoid, and letters that stand for words."""

from __future__ import annotations

import pytest

from courses.writing.checks import abbreviations, avoided_words
from courses.writing.findings import Finding, Kind
from courses.writing.sheet import AvoidedWord, Sheet
from courses.writing.shipped_words import shipped
from tests.factories.sheets import sheet


def english(text: str) -> Sheet:
    return sheet(text, avoided=shipped("en"))


@pytest.mark.parametrize(
    ("text", "word", "instead"),
    [
        ("Utilise the form.", "Utilise", "use"),
        ("It is regarding you.", "regarding", "about"),
        ("She is facilitating it.", "facilitating", "help, run or lead"),
        ("Ask prior  to it.", "prior  to", "before"),
        ("Ask in order to know.", "in order to", "to"),
        ("We commence now.", "commence", "start"),
        ("They terminated it.", "terminated", "end"),
        (
            "You may withdraw without detriment.",
            "withdraw without detriment",
            "stop, and nothing bad will happen",
        ),
    ],
)
def test_a_word_to_avoid_is_found_with_a_better_one(text: str, word: str, instead: str) -> None:
    assert list(avoided_words.check(english(text))) == [
        Finding(
            Kind.AVOIDED_WORD,
            f"Write “{instead}”.",
            words=word,
            place="Text (1)",
            block="block-one",
        )
    ]


@pytest.mark.parametrize(
    "text",
    ["Put these in order.", "The facilitator asks.", "Disregarding it is fine.", "Use the form."],
)
def test_a_word_that_only_looks_like_it_is_fine(text: str) -> None:
    assert list(avoided_words.check(english(text))) == []


def test_each_language_has_words_of_its_own() -> None:
    welsh = sheet(
        "Defnyddiwch y ffurflen. Ynghylch hyn.",
        language="cy",
        avoided=(AvoidedWord(("ynghylch",), "am"), AvoidedWord(("hwyluso",))),
    )

    assert [(one.words, one.mend) for one in avoided_words.check(welsh)] == [
        ("Ynghylch", "Write “am”.")
    ]
    assert shipped("cy") == ()


def test_letters_without_their_words_are_found_once_in_a_page() -> None:
    found = list(abbreviations.check(sheet("Ask the NRC.", "The NRC says yes. NRCs differ.")))

    assert found == [
        Finding(
            Kind.ABBREVIATION,
            "Say the words in full the first time, or add it to the glossary.",
            words="NRC",
            place="Text (1)",
            block="block-one",
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The National Research Committee (NRC) decides. Ask the NRC.",
        "The United Nations Institute for Training and Research (UNITAR) says so.",
        "NRC: the national research committee.",
        "Gofynnwch i'r Gwasanaeth Carchardai a Phrawf (GCP).",
        "A SMART plan is specific, measurable, agreed, real and timed.",
        "Watch TV in the UK. OK?",
        "See lesson ETH-1.2 and card P1.",
        "THE PLAN FOR TODAY",
        "The clue is [NAME].",
        "{BRN} is filled in.",
    ],
)
def test_letters_with_their_words_are_fine(text: str) -> None:
    assert list(abbreviations.check(sheet(text))) == []


def test_a_word_of_the_glossary_needs_no_explaining() -> None:
    assert list(abbreviations.check(sheet("Ask the NRC.", explained=frozenset({"NRC"})))) == []


def test_letters_in_another_language_are_found_too() -> None:
    polish = sheet("Zapytaj ZUS o to.", language="pl")

    assert [one.words for one in abbreviations.check(polish)] == ["ZUS"]
