"""From stored streams to passages, links and pictures: by the kinds of blocks, no database."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any

from bs4 import BeautifulSoup
from bs4.element import Tag
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock
from wagtailmedia.blocks import AbstractMediaChooserBlock

from courses.blocks.keys import LessonKeyBlock
from courses.blocks.specimens import SpecimenBlock
from courses.writing.sheet import Passage, Spot

WORDS = (blocks.CharBlock, blocks.TextBlock)
NAMES = {
    LessonKeyBlock: "lesson",
    blocks.PageChooserBlock: "page",
    DocumentChooserBlock: "document",
    AbstractMediaChooserBlock: "recording",
}
"""Blocks that name something, and what."""
LINE_END = re.compile(r"</(?:p|li|h[1-6])>|<(?:br|hr)\s*/?>")
TAG = re.compile(r"<[^>]*>")
SPECIMEN = "specimen"
ADDRESS = "address"
"""The field of a block that holds where it leads."""


@dataclass(frozen=True, slots=True)
class Named:
    """What a block names: `kind` is page, document, picture, recording, lesson or address."""

    kind: str
    target: str
    words: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class Walked:
    """One innermost value: words to read, or what is named there."""

    passage: Passage | None = None
    named: tuple[Named, ...] = ()


def walk_stream(block: blocks.StreamBlock, raw: Any) -> Iterator[Walked]:
    """`raw` is the stored form of the stream."""
    for number, item in enumerate(raw or [], start=1):
        child = block.child_blocks.get(item["type"])
        if child is not None:
            spot = Spot(f"{child.label} ({number})", str(item.get("id") or ""))
            yield from _walk(child, item["value"], spot, is_judged=True)


def _walk(block: Any, value: Any, spot: Spot, *, is_judged: bool) -> Iterator[Walked]:
    if isinstance(block, blocks.StreamBlock):
        for item in value or []:
            child = block.child_blocks.get(item["type"])
            if child is not None:
                yield from _walk(child, item["value"], spot, is_judged=is_judged)
    elif isinstance(block, blocks.ListBlock):
        for item in value or []:
            yield from _walk(block.child_block, _item(item), spot, is_judged=is_judged)
    elif isinstance(block, blocks.StructBlock):
        yield from _walk_struct(block, value or {}, spot, is_judged=is_judged)
    else:
        yield from _leaf(block, value, spot, is_judged=is_judged)


def _item(item: Any) -> Any:
    return item["value"] if isinstance(item, Mapping) and "value" in item else item


def _walk_struct(
    block: blocks.StructBlock, value: Any, spot: Spot, *, is_judged: bool
) -> Iterator[Walked]:
    """Not judged: a row of a table, what is for staff, what its writer marked as a specimen."""
    is_specimen = isinstance(block, SpecimenBlock) or bool(value.get(SPECIMEN))
    is_judged = is_judged and not is_specimen and getattr(block.meta, "is_judged", True)
    if _stands_for_picture(block):
        yield Walked(named=tuple(_pictures(block, value, spot)))
    for name, child in block.child_blocks.items():
        if name == ADDRESS:
            yield from _address(value.get(name), spot)
        else:
            yield from _walk(child, value.get(name), spot, is_judged=is_judged)


def _stands_for_picture(block: blocks.StructBlock) -> bool:
    return any(isinstance(child, ImageChooserBlock) for child in block.child_blocks.values())


def _pictures(block: blocks.StructBlock, value: Any, spot: Spot) -> Iterator[Named]:
    for name, child in block.child_blocks.items():
        if isinstance(child, ImageChooserBlock) and value.get(name):
            yield Named("picture", str(value[name]), str(value.get("alt_text") or ""), spot)


def _address(value: Any, spot: Spot) -> Iterator[Walked]:
    if value:
        yield Walked(named=(Named("address", str(value), "", spot),))


def _leaf(block: Any, value: Any, spot: Spot, *, is_judged: bool) -> Iterator[Walked]:
    if not value:
        return
    kind = next((kind for sort, kind in NAMES.items() if isinstance(block, sort)), None)
    if kind:
        yield Walked(named=(Named(kind, str(value), "", spot),))
    elif isinstance(block, blocks.RichTextBlock):
        yield from read_html(str(value), spot, is_judged=is_judged)
    elif isinstance(block, WORDS):
        yield Walked(Passage(str(value), spot, is_judged))


def read_html(html: str, spot: Spot, *, is_judged: bool = True) -> Iterator[Walked]:
    """Words of rich text, a line for each paragraph and point, and its links."""
    text = unescape(TAG.sub("", LINE_END.sub("\n", html))).strip()
    links = tuple(_links(html, spot)) if "<a " in html else ()
    yield Walked(Passage(text, spot, is_judged), links)


def _links(html: str, spot: Spot) -> Iterator[Named]:
    for link in BeautifulSoup(html, "html.parser").find_all("a"):
        if isinstance(link, Tag):
            yield _link(link, spot)


def _link(link: Tag, spot: Spot) -> Named:
    words = link.get_text(" ", strip=True)
    kind = str(link.get("linktype") or "address")
    target = link.get("id") if kind in {"page", "document"} else link.get("href")
    return Named(kind, str(target or ""), words, spot)
