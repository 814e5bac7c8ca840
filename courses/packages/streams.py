"""StreamField values as a package holds them, read into the plain form.

The plain form has the same shape as Wagtail's stored form, with three differences: rich text is
plain (see `words`), pages and pictures are named by key, and what is empty is left out.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeAlias
from uuid import UUID

from django.utils.translation import gettext as _
from wagtail import blocks

from courses.packages.errors import Place, ProblemError
from courses.packages.words import plain_from_markdown
from courses.text import clean_text

Block: TypeAlias = blocks.Block


def is_empty(value: object) -> bool:
    return value is None or value is False or value in ("", [], {})


@dataclass(slots=True)
class Ids:
    """The ids of one package so far: each may stand there once."""

    taken: set[str] = field(default_factory=set)

    def take(self, value: object, place: Place) -> str:
        if value is None:
            raise ProblemError(place, _("has no id"))
        try:
            key = str(UUID(str(value)))
        except ValueError as error:
            raise ProblemError(place, _("%r is not a UUID") % value) from error
        if key in self.taken:
            raise ProblemError(place, _("the id %s is there twice") % key)
        self.taken.add(key)
        return key


def read_stream(block: blocks.StreamBlock, data: object, place: Place, ids: Ids) -> list[Any]:
    """The plain form of what a package says; raises ProblemError naming the item."""
    items = []
    for number, item in enumerate(_list(data, place), 1):
        here = place.at(number)
        fields = _mapping(item, here, {"id", "type", "value"})
        child = block.child_blocks.get(str(fields.get("type")))
        if child is None:
            raise ProblemError(here, _("there is no block of the kind %r") % fields.get("type"))
        key = ids.take(fields.get("id"), here)
        value = read_value(child, fields.get("value"), here.at(child.name), ids)
        items.append({"id": key, "type": child.name, "value": value})
    return items


def read_value(block: Block, data: object, place: Place, ids: Ids) -> Any:
    if isinstance(block, blocks.StreamBlock):
        return read_stream(block, data, place, ids)
    if isinstance(block, blocks.ListBlock):
        return [
            {"id": ids.take(item.get("id"), here), "value": _item(block, item, here, ids)}
            for here, item in _list_items(data, place)
        ]
    if isinstance(block, blocks.StructBlock):
        fields = _mapping(data, place, set(block.child_blocks))
        return {
            name: value
            for name, child in block.child_blocks.items()
            if not is_empty(value := _named(child, fields, name, place, ids))
        }
    return _leaf_from_package(block, data, place)


def _named(child: Block, fields: dict[str, Any], name: str, place: Place, ids: Ids) -> Any:
    given = fields[name] if name in fields else _default(child)
    return None if is_empty(given) else read_value(child, given, place.at(name), ids)


def _item(block: blocks.ListBlock, item: dict[str, Any], here: Place, ids: Ids) -> Any:
    return read_value(block.child_block, item.get("value"), here, ids)


def _list_items(data: object, place: Place) -> list[tuple[Place, dict[str, Any]]]:
    numbered = [(place.at(number), item) for number, item in enumerate(_list(data, place), 1)]
    return [(here, _mapping(item, here, {"id", "value"})) for here, item in numbered]


def _list(data: object, place: Place) -> list[Any]:
    if data is None:
        return []
    if not isinstance(data, list):
        raise ProblemError(place, _("must be a list"))
    return data


def _mapping(data: object, place: Place, known: set[str]) -> dict[str, Any]:
    if not isinstance(data, dict):
        raise ProblemError(place, _("must hold names with values, and an id"))
    unknown = sorted(str(name) for name in data if name not in known)
    if unknown:
        raise ProblemError(place, _("does not know the name %s") % ", ".join(unknown))
    return data


def _default(block: Block) -> Any:
    if isinstance(block, (blocks.ListBlock, blocks.StreamBlock, blocks.StructBlock)):
        return None
    return block.get_prep_value(block.get_default())


def _leaf_from_package(block: Block, data: object, place: Place) -> Any:
    if isinstance(block, blocks.BooleanBlock):
        return _of_type(data, bool, place, _("must be true or false"))
    if isinstance(block, blocks.IntegerBlock):
        return _of_type(data, int, place, _("must be a whole number"))
    text = clean_text(_of_type(data, str, place, _("must be words; put them in quotes")))
    if isinstance(block, blocks.RichTextBlock):
        return plain_from_markdown(text)
    if isinstance(block, blocks.ChooserBlock):
        return _uuid(text, place)
    return text


def _of_type(data: object, kind: type, place: Place, what: str) -> Any:
    if not isinstance(data, kind) or (kind is int and isinstance(data, bool)):
        raise ProblemError(place, what)
    return data


def _uuid(text: str, place: Place) -> str:
    try:
        return str(UUID(text))
    except ValueError as error:
        raise ProblemError(place, _("%r is not a UUID") % text) from error
