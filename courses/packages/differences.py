"""What changes in the words of a page, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.fields import StreamField

from courses.models.base import ContentPage
from courses.packages.pages import rows, words_and_numbers
from courses.packages.streams import Block
from courses.packages.words import markdown_from_plain

SAME, GONE, NEW = "same", "gone", "new"
WORD = re.compile(r"\s+|[^\s]+")

Part = tuple[str, str]
"""What happens to some words, and the words."""

Way = tuple[str, ...]
"""To one piece of words of a page: names of fields and ids of items."""


@dataclass(frozen=True, slots=True)
class Difference:
    where: str
    parts: tuple[Part, ...]


def differences(
    model: type[ContentPage], old: Mapping[str, Any], new: Mapping[str, Any]
) -> list[Difference]:
    """Between two plain forms of a page. Items are told apart by id: moving one changes nothing."""
    before, after = dict(_pieces(model, old)), dict(_pieces(model, new))
    ways = [*after, *(way for way in before if way not in after)]
    return [
        Difference(_where(way, before, after), tuple(parts_of(*texts)))
        for way in ways
        if (texts := (_text(before, way), _text(after, way)))[0] != texts[1]
    ]


Pieces = dict[Way, tuple[str, str]]


def _text(pieces: Pieces, way: Way) -> str:
    return pieces[way][1] if way in pieces else ""


def _where(way: Way, before: Pieces, after: Pieces) -> str:
    return (after.get(way) or before[way])[0]


def parts_of(old: str, new: str) -> Iterator[Part]:
    left, right = WORD.findall(old), WORD.findall(new)
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    for kind, i, j, k, m in matcher.get_opcodes():
        if kind == "equal":
            yield SAME, "".join(left[i:j])
            continue
        if i < j:
            yield GONE, "".join(left[i:j])
        if k < m:
            yield NEW, "".join(right[k:m])


def _pieces(
    model: type[ContentPage], fields: Mapping[str, Any]
) -> Iterator[tuple[Way, tuple[str, str]]]:
    for field in words_and_numbers(model):
        label, value = str(field.verbose_name), fields.get(field.name)
        if isinstance(field, StreamField):
            yield from _in_block(field.stream_block, value or [], (field.name,), (label,))
        elif value is not None:
            yield (field.name,), (label, _words(value))
    for name, row in rows(model).items():
        for item in fields.get(name, []):
            for field in words_and_numbers(row):
                if field.name in item:
                    way = (name, item["id"], field.name)
                    yield way, (str(row._meta.verbose_name), _words(item[field.name]))


def _in_block(
    block: Block, value: Any, way: Way, labels: tuple[str, ...]
) -> Iterator[tuple[Way, tuple[str, str]]]:
    for child, inner, name in _children(block, value):
        yield from _in_block(child, inner, (*way, name), (*labels, *_label(block, child)))
    if not isinstance(block, (blocks.StreamBlock, blocks.ListBlock, blocks.StructBlock)):
        yield way, (", ".join(labels), _words_of_leaf(block, value))


def _children(block: Block, value: Any) -> Iterator[tuple[Block, Any, str]]:
    if isinstance(block, blocks.StreamBlock):
        for item in value:
            yield block.child_blocks[item["type"]], item["value"], item["id"]
    elif isinstance(block, blocks.ListBlock):
        for item in value:
            yield block.child_block, item["value"], item["id"]
    elif isinstance(block, blocks.StructBlock):
        for name, inner in (value or {}).items():
            yield block.child_blocks[name], inner, name


def _label(block: Block, child: Block) -> tuple[str, ...]:
    return () if isinstance(block, blocks.ListBlock) else (str(child.label),)


def _words_of_leaf(block: Block, value: Any) -> str:
    return markdown_from_plain(value) if isinstance(block, blocks.RichTextBlock) else _words(value)


def _words(value: Any) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return str(value)
