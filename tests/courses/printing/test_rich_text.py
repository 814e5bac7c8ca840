"""Words of the editor reach the layouts as data, with the words of a country filled in."""

from __future__ import annotations

from courses.local_words import LocalWords
from courses.printing.rich_text import parts_of_html, parts_of_text, runs_of_text

HERE = LocalWords(words={"crisis line": "Ring 12 34"})


def test_paragraphs_and_headings_keep_their_kind() -> None:
    assert parts_of_html("<h2>Why</h2><p>It <b>helps</b>.</p>", HERE) == [
        {"tag": "h2", "runs": [{"text": "Why"}]},
        {"tag": "p", "runs": [{"text": "It "}, {"bold": True, "text": "helps"}, {"text": "."}]},
    ]


def test_lists_may_stand_in_lists() -> None:
    html = "<ul><li>One<ol><li>Two</li></ol></li></ul>"

    assert parts_of_html(html, HERE) == [
        {
            "tag": "ul",
            "items": [
                [
                    {"tag": "p", "runs": [{"text": "One"}]},
                    {"tag": "ol", "items": [[{"tag": "p", "runs": [{"text": "Two"}]}]]},
                ]
            ],
        }
    ]


def test_a_word_of_the_country_is_filled_in_and_a_missing_one_is_blank() -> None:
    assert runs_of_text("Feeling low? {crisis line} or {local help}.", HERE) == [
        {"text": "Feeling low? "},
        {"text": "Ring 12 34"},
        {"text": " or "},
        {"blank": True},
        {"text": "."},
    ]


def test_marks_for_editors_are_left_out() -> None:
    assert parts_of_text("It can kill you. [GENERAL]\n\nSay so.", HERE) == [
        {"tag": "p", "runs": [{"text": "It can kill you."}]},
        {"tag": "p", "runs": [{"text": "Say so."}]},
    ]


def test_only_addresses_of_the_web_are_links() -> None:
    html = '<p><a href="https://example.org">a</a> <a linktype="page" id="3">b</a></p>'

    assert parts_of_html(html, HERE) == [
        {
            "tag": "p",
            "runs": [
                {"address": "https://example.org", "text": "a"},
                {"text": " "},
                {"text": "b"},
            ],
        }
    ]
