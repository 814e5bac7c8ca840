"""Signs, codes and sums are said as people say them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courses.speech.html import lines_of
from courses.speech.saying import said


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Look at ETH-1.2", "Look at E T H 1.2."),
        ("It pays £10, £1 or £10.50.", "It pays 10 pounds, 1 pound or 10 pounds 50."),
        ("It pays £1,200", "It pays 1,200 pounds."),
        ("idea → question", "idea, question."),
        ("My name is [name]", "My name is name."),
        ("[ ] You can record me", "box to tick You can record me."),
        ("Gate at 12.45, out by 3.00", "Gate at 12:45, out by 3 o'clock."),
        ("Ring 116 123", "Ring 1 1 6, 1 2 3."),
        ("10-15 people", "10 to 15 people."),
        ("he/she and/or they", "he or she and or they."),
        ("Some, e.g. this", "Some, for example this."),
        ("It could be a crime [GENERAL].", "It could be a crime."),
        ("I saw ____ today", "I saw blank today."),
        ("Done?: Yes", "Done? Yes."),
        ("“Whatever.”", "“Whatever.”"),
        ("It is 12.5% of CC BY 4.0", "It is 12.5% of CC BY 4.0."),
        ("", ""),
    ],
)
def test_english_is_said_as_people_say_it(written: str, spoken: str) -> None:
    assert said(written, "en") == spoken


@pytest.mark.parametrize(
    ("language", "spoken"),
    [("cy", "10 i 15."), ("pl", "10 do 15."), ("es", "10 a 15."), ("ja", "10-15.")],
)
def test_a_range_is_said_in_the_language_of_the_page(language: str, spoken: str) -> None:
    assert said("10-15", language) == spoken


@given(st.text(max_size=80), st.sampled_from(["en", "cy", "zh-hant", "ja"]))
def test_any_text_can_be_said_and_has_no_second_line(words: str, language: str) -> None:
    assert "\n" not in said(words, language)


def test_rich_text_is_read_line_by_line_with_the_numbers_of_its_points() -> None:
    html = (
        "<h2>Three steps</h2><p>First <b>listen</b>,<br/>then ask.</p>"
        "<ol><li>Ask</li><li>Wait &amp; see</li></ol><ul><li>A point</li></ul>"
    )

    assert lines_of(html) == [
        "Three steps",
        "First listen,",
        "then ask.",
        "1. Ask",
        "2. Wait & see",
        "A point",
    ]
