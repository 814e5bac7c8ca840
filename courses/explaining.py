"""Finds hard words in a lesson and leads each, where it first stands, to what it means."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from django.conf import settings
from django.utils.html import escape, format_html
from django.utils.translation import get_language
from wagtail.models import Page

from courses.edition import kept
from courses.models.glossary import GlossaryPage

NOT_HERE = {
    *("a", "aside", "button", "details", "form", "h1", "h2", "h3", "h4", "h5", "h6"),
    *("label", "legend", "option", "script", "select", "style", "summary", "svg", "textarea"),
}
"""Inside these nothing is explained: headings, links, words with a meaning beside them, forms,
and what stands aside only to be printed."""

TAG = re.compile(r"(<[^>]+>)")
NAME = re.compile(r"<(/?)([a-zA-Z0-9]+)")
WITHOUT_SPACES = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
"""Scripts that write words without gaps, so that a word has no edge to look for."""


@dataclass(frozen=True, slots=True)
class Meaning:
    term: str
    meaning: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Words:
    """What one glossary knows: where it is, and its meanings by each form in small letters."""

    url: str
    meanings: Mapping[str, Meaning]
    capitals: frozenset[str]
    pattern: re.Pattern[str]

    def meaning_of(self, form: str) -> Meaning | None:
        """None for small letters where the word is one of capitals: smart is not SMART."""
        plain = " ".join(form.split())
        if plain.upper() in self.capitals and plain not in self.capitals:
            return None
        return self.meanings[plain.casefold()]


def words_for(page: Page) -> Words | None:
    """The words of the glossary in the language in which `page` is written."""
    language = (page.alias_of or page).locale.language_code
    name = ("hard words", language, get_language())
    [words] = kept(name, lambda: [_words(language)])
    return words


def _words(language: str) -> Words | None:
    live = GlossaryPage.objects.live().select_related("locale", "alias_of__locale")
    pages = [page for page in live if page.language_of_words == language]
    wanted = (get_language() or settings.LANGUAGE_CODE, language)
    pages = [page for page in pages if page.locale.language_code in wanted]
    pages.sort(key=lambda page: wanted.index(page.locale.language_code))
    return _words_of(pages[0]) if pages else None


def _words_of(page: GlossaryPage) -> Words | None:
    forms: dict[str, Meaning] = {}
    capitals = set()
    for row in page.terms.all():
        meaning = Meaning(row.term, row.meaning, row.anchor)
        for form in row.forms:
            forms.setdefault(form.casefold(), meaning)
            if form.isupper():
                capitals.add(form)
    if not forms:
        return None
    longest_first = sorted(forms, key=len, reverse=True)
    pattern = re.compile("|".join(_searched(form) for form in longest_first), re.IGNORECASE)
    return Words(page.get_url() or "", _escaped(forms), frozenset(capitals), pattern)


def _escaped(forms: Mapping[str, Meaning]) -> dict[str, Meaning]:
    return {str(escape(form)): meaning for form, meaning in forms.items()}


def _searched(form: str) -> str:
    """`form` as it stands in HTML, not in the middle of a longer word."""
    inner = r"\s+".join(re.escape(part) for part in str(escape(form)).split())
    start = "" if WITHOUT_SPACES.match(form[0]) else r"(?<![\w&#])"
    end = "" if WITHOUT_SPACES.match(form[-1]) else r"(?!\w)"
    return f"{start}{inner}{end}"


@dataclass(slots=True)
class Explainer:
    """Goes through the parts of one lesson in their order; each term is led to once."""

    words: Words
    explained: set[str] = field(default_factory=set)

    def explain(self, html: str) -> str:
        """`html` must be well formed, as templates and rich text make it."""
        return "".join(self._pieces(html))

    def _pieces(self, html: str) -> Iterator[str]:
        within: list[str] = []
        for piece in TAG.split(html):
            if piece.startswith("<"):
                _enter_or_leave(piece, within)
                yield piece
            else:
                yield piece if within else self.words.pattern.sub(self._link, piece)

    def _link(self, found: re.Match[str]) -> str:
        meaning = self.words.meaning_of(found[0])
        if meaning is None or meaning.anchor in self.explained:
            return found[0]
        self.explained.add(meaning.anchor)
        start = format_html(
            '<a class="term" href="{}#{}" data-component="term" data-term="{}" data-meaning="{}">',
            self.words.url,
            meaning.anchor,
            meaning.term,
            meaning.meaning,
        )
        return f"{start}{found[0]}</a>"


def _enter_or_leave(tag: str, within: list[str]) -> None:
    found = NAME.match(tag)
    if found is None or tag.endswith("/>"):
        return
    closes, name = found[1], found[2].lower()
    if name not in NOT_HERE:
        return
    if not closes:
        within.append(name)
    elif name in within:
        within.remove(name)
