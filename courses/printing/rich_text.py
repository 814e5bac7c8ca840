"""Words of the editor as data for typst: paragraphs, headings and lists of runs.

A run is words in one look. `blank` marks a place that somebody fills in by pen.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

from courses.local_words import LocalWords
from courses.text import without_marks

Run = dict[str, Any]
Part = dict[str, Any]
HEADINGS = {"h2", "h3", "h4"}
LISTS = {"ul", "ol"}


def parts_of_html(html: str, local: LocalWords) -> list[Part]:
    soup = BeautifulSoup(without_marks(html), "html.parser")
    return [part for node in soup.children for part in _parts(node, local)]


def parts_of_text(text: str, local: LocalWords) -> list[Part]:
    """Plain words: a paragraph for each line."""
    lines = [line.strip() for line in without_marks(text).splitlines()]
    return [{"tag": "p", "runs": runs_of_text(line, local)} for line in lines if line]


def runs_of_text(text: str, local: LocalWords) -> list[Run]:
    return list(_filled(without_marks(text), local, {}))


def _parts(node: object, local: LocalWords) -> Iterator[Part]:
    if isinstance(node, NavigableString):
        if node.strip():
            yield {"tag": "p", "runs": list(_filled(str(node), local, {}))}
    elif isinstance(node, Tag) and node.name in LISTS:
        items = [_item(item, local) for item in node.find_all("li", recursive=False)]
        yield {"tag": node.name, "items": items}
    elif isinstance(node, Tag):
        runs = list(_runs(node, local, {}))
        if runs:
            yield {"tag": node.name if node.name in HEADINGS else "p", "runs": runs}


def _item(item: Tag, local: LocalWords) -> list[Part]:
    """One line of a list: its words, then the lists inside it."""
    inner = [child for child in item.children if isinstance(child, Tag) and child.name in LISTS]
    own = [child for child in item.children if child not in inner]
    runs = [run for child in own for run in _runs_of(child, local, {})]
    nested = [part for child in inner for part in _parts(child, local)]
    return [{"tag": "p", "runs": runs}, *nested]


def _runs(tag: Tag, local: LocalWords, look: Run) -> Iterator[Run]:
    for child in tag.children:
        yield from _runs_of(child, local, look)


def _runs_of(child: object, local: LocalWords, look: Run) -> Iterator[Run]:
    if isinstance(child, NavigableString):
        yield from _filled(str(child), local, look)
    elif isinstance(child, Tag) and child.name == "br":
        yield {"text": "\n"}
    elif isinstance(child, Tag):
        yield from _runs(child, local, {**look, **_look(child)})


def _look(tag: Tag) -> Run:
    """Italics are printed bold: leaning letters are harder to read."""
    if tag.name in {"b", "strong", "i", "em"}:
        return {"bold": True}
    address = str(tag.get("href", "")) if tag.name == "a" else ""
    return {"address": address} if address.startswith(("https://", "http://")) else {}


def _filled(text: str, local: LocalWords, look: Run) -> Iterator[Run]:
    for piece, is_blank in local.pieces(text):
        if is_blank:
            yield {**look, "blank": True}
        elif piece:
            yield {**look, "text": piece}
