"""Sentences, words and LIX are counted as a person would, in any language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courses.readability import Reading, count_words, long_words, reading_of, sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ask first. Then listen!", ["Ask first.", "Then listen!"]),
        ("Come at 3 p.m. on Monday.", ["Come at 3 p.m. on Monday."]),
        ("Dr. Lee and Asha B. went in.", ["Dr. Lee and Asha B. went in."]),
        ("1. Ask someone.", ["1. Ask someone."]),
        ("It takes 7.6 minutes. Wait.", ["It takes 7.6 minutes.", "Wait."]),
        ("“Is it fine?” she said. He nods.", ["“Is it fine?” she said.", "He nods."]),
        ("Offer: shall I read it?", ["Offer:", "shall I read it?"]),
        ("A point\nAnother point", ["A point", "Another point"]),
        ("Beth yw ymchwil? Dysgu ydyw.", ["Beth yw ymchwil?", "Dysgu ydyw."]),
        ("¿Qué es? Es aprender.", ["¿Qué es?", "Es aprender."]),
        ("聞いてください。次に待つ。", ["聞いてください。", "次に待つ。"]),
        ("先問。再聽！", ["先問。", "再聽！"]),
        ("… - !", []),
        ("", []),
    ],
)
def test_a_text_falls_into_its_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You can't re-read it.", 4),
        ("Mae'n dda gen i.", 4),
        ("Zażółć gęślą jaźń", 3),
        ("We met 12 people at 7.30.", 6),
        ("質問をします", 3),
        ("ピア調査 is new", 4),
        ("", 0),
    ],
)
def test_words_are_counted_and_two_signs_are_a_word(text: str, expected: int) -> None:
    assert count_words(text) == expected


def test_long_words_have_seven_letters_or_more() -> None:
    assert long_words("Ask peers, then researchers, then another.") == ["researchers", "another"]


def test_lix_adds_the_share_of_long_words_to_the_length_of_sentences() -> None:
    reading = reading_of("We ask people. Researchers listen.")

    assert reading == Reading(words=5, sentences=2, long_words=1)
    assert reading.average == 2.5
    assert reading.lix == 22.5


def test_nothing_to_read_is_no_error() -> None:
    assert reading_of("").lix == 0


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_no_word_is_lost_or_made_between_two_sentences(text: str) -> None:
    letters = [sign for part in sentences(text) for sign in part if sign.isalpha()]

    assert all(count_words(part) > 0 for part in sentences(text))
    assert letters == [sign for sign in text if sign.isalpha()]
