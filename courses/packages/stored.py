"""StreamField values as Wagtail stores them, to and from the plain form; and out to a package."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from wagtail import blocks

from courses.packages.errors import Place
from courses.packages.names import Names
from courses.packages.streams import Block, is_empty
from courses.packages.words import html_from_plain, markdown_from_plain, plain_from_html


def to_stored(block: Block, value: Any, names: Names) -> Any:
    """From the plain form to Wagtail's stored form; what was left out is written as empty."""
    if isinstance(block, blocks.StreamBlock):
        return [
            {**item, "value": to_stored(block.child_blocks[item["type"]], item["value"], names)}
            for item in value or []
        ]
    if isinstance(block, blocks.ListBlock):
        return [
            {**item, "type": "item", "value": to_stored(block.child_block, item["value"], names)}
            for item in value or []
        ]
    if isinstance(block, blocks.StructBlock):
        fields = value or {}
        return {
            name: to_stored(child, fields.get(name), names)
            for name, child in block.child_blocks.items()
        }
    return _leaf_to_stored(block, value, names)


def _leaf_to_stored(block: Block, value: Any, names: Names) -> Any:
    if isinstance(block, blocks.RichTextBlock):
        return html_from_plain(value or "", names.pages.ids.get, names.files.ids.get)
    if isinstance(block, blocks.ChooserBlock):
        return names.table(block.model_class).ids.get(UUID(value)) if value else None
    if isinstance(block, blocks.BooleanBlock):
        return bool(value)
    empty = None if isinstance(block, blocks.IntegerBlock) else ""
    return empty if value is None else value


def from_stored(block: Block, value: Any, names: Names) -> Any:
    """From Wagtail's stored form to the plain form."""
    if isinstance(block, blocks.StreamBlock):
        return [
            {
                "id": str(UUID(item["id"])),
                "type": item["type"],
                "value": from_stored(block.child_blocks[item["type"]], item["value"], names),
            }
            for item in value or []
            if item["type"] in block.child_blocks
        ]
    if isinstance(block, blocks.ListBlock):
        return [
            {
                "id": str(UUID(item["id"])),
                "value": from_stored(block.child_block, item["value"], names),
            }
            for item in value or []
        ]
    if isinstance(block, blocks.StructBlock):
        pairs = [
            (name, from_stored(child, (value or {}).get(name), names))
            for name, child in block.child_blocks.items()
        ]
        return {name: plain for name, plain in pairs if not is_empty(plain)}
    return _leaf_from_stored(block, value, names)


def _leaf_from_stored(block: Block, value: Any, names: Names) -> Any:
    if isinstance(block, blocks.RichTextBlock):
        return plain_from_html(value or "", names.pages.keys.get, names.files.keys.get)
    if isinstance(block, blocks.ChooserBlock):
        return _text_of(names.table(block.model_class).keys.get(value)) if value else None
    return value


def _text_of(key: UUID | None) -> str | None:
    return str(key) if key else None


def to_package(block: Block, value: Any) -> Any:
    """From the plain form to what a package holds: Markdown for rich text."""
    if isinstance(block, blocks.StreamBlock):
        return [
            {**item, "value": to_package(block.child_blocks[item["type"]], item["value"])}
            for item in value
        ]
    if isinstance(block, blocks.ListBlock):
        return [{**item, "value": to_package(block.child_block, item["value"])} for item in value]
    if isinstance(block, blocks.StructBlock):
        return {
            name: to_package(child, value[name])
            for name, child in block.child_blocks.items()
            if name in value
        }
    return markdown_from_plain(value) if isinstance(block, blocks.RichTextBlock) else value


def leaves(block: Block, value: Any, place: Place) -> Iterator[tuple[Block, Any, Place]]:
    """Every innermost value of a plain form, with its block and where it stands."""
    if isinstance(block, blocks.StreamBlock):
        for number, item in enumerate(value, 1):
            child = block.child_blocks[item["type"]]
            yield from leaves(child, item["value"], place.at(number, child.name))
    elif isinstance(block, blocks.ListBlock):
        for number, item in enumerate(value, 1):
            yield from leaves(block.child_block, item["value"], place.at(number))
    elif isinstance(block, blocks.StructBlock):
        for name, plain in value.items():
            yield from leaves(block.child_blocks[name], plain, place.at(name))
    else:
        yield block, value, place
