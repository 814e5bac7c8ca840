"""Markdown of packages and the site's own HTML say the same."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courses.packages.words import (
    html_from_plain,
    markdown_from_plain,
    plain_from_html,
    plain_from_markdown,
)

KEY = UUID("11111111-1111-5111-8111-111111111111")
NO_PAGES: dict[UUID, int] = {}
NO_KEYS: dict[int, UUID] = {}


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("One.\n\nTwo.", "<p>One.</p><p>Two.</p>"),
        ("**Know:** what *it* is", "<p><b>Know:</b> what <i>it</i> is</p>"),
        ("## Head\n\n- one\n- two", "<h2>Head</h2><ul><li>one</li><li>two</li></ul>"),
        ("1. one\n2. two", "<ol><li>one</li><li>two</li></ol>"),
        (f"[see](page:{KEY})", f'<p><a href="page:{KEY}">see</a></p>'),
        (r"Date: \_\_\_\_", "<p>Date: ____</p>"),
        ("", ""),
    ],
)
def test_markdown_becomes_plain_html_and_comes_back(written: str, plain: str) -> None:
    assert plain_from_markdown(written) == plain
    assert plain_from_markdown(markdown_from_plain(plain)) == plain


def test_what_an_editor_saved_is_compared_without_its_paragraph_ids() -> None:
    saved = '<p data-block-key="k1">See <a linktype="page" id="7">it</a>, <b>now</b>.</p>'

    plain = plain_from_html(saved, {7: KEY}.get)

    assert plain == f'<p>See <a href="page:{KEY}">it</a>, <b>now</b>.</p>'
    assert html_from_plain(plain, {KEY: 9}.get) == (
        '<p>See <a id="9" linktype="page">it</a>, <b>now</b>.</p>'
    )


def test_a_link_to_a_page_that_is_gone_becomes_plain_words() -> None:
    assert html_from_plain(f'<p><a href="page:{KEY}">it</a></p>', NO_PAGES.get) == "<p>it</p>"


LETTERS = st.text(
    alphabet=st.sampled_from("aé中 1.)-+*_#>`[]()\\<&!|~=:\"'{}\n"), min_size=1, max_size=40
)


@given(LETTERS)
def test_any_paragraph_comes_back_the_same(letters: str) -> None:
    escaped = letters.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    plain = plain_from_html(f"<p>{escaped}</p>", NO_KEYS.get)

    assert plain_from_markdown(markdown_from_plain(plain)) == plain


@given(st.lists(LETTERS, min_size=1, max_size=4), st.sampled_from(["ul", "ol"]))
def test_any_list_comes_back_the_same(items: list[str], kind: str) -> None:
    escaped = [text.replace("&", "&amp;").replace("<", "&lt;") for text in items]
    html = f"<{kind}>{''.join(f'<li>{text}</li>' for text in escaped)}</{kind}>"
    plain = plain_from_html(html, NO_KEYS.get)

    assert plain_from_markdown(markdown_from_plain(plain)) == plain
