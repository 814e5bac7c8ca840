"""Whether two versions of a page say the same, whatever their blocks are called."""

from __future__ import annotations

import re
from typing import Any
from uuid import UUID

from django.db import models
from modelcluster.models import get_all_child_relations
from wagtail.fields import StreamField
from wagtail.models import Page

from courses.outline import sha256_of

NOT_WORDS = frozenset({"origin"})
"""What says who checked the words is none of them."""

PARAGRAPH_IDS = re.compile(r' data-block-key="[^"]*"')

OF_EACH_PAGE = ("title", "seo_title", "search_description")


def words_sha256(page: Page) -> str:
    """Of everything that an editor writes. Ids are left out, so that a copy says the same."""
    own = {field.name: _value(page, field) for field in _fields(type(page))}
    shared = {name: getattr(page, name) for name in OF_EACH_PAGE}
    return sha256_of({"kind": page._meta.label_lower, **shared, **own, **_rows(page)})


def _fields(model: type[models.Model]) -> list[Any]:
    left_out = {*NOT_WORDS, "id", "sort_order", "translation_key", "page", "page_ptr", "locale"}
    own = model._meta.local_concrete_fields
    return [field for field in own if field.editable and field.name not in left_out]


def _value(row: models.Model, field: Any) -> Any:
    value = getattr(row, field.attname)
    if not isinstance(field, StreamField):
        return value
    read = list(value)  # a block that nobody read yet would give back what it was stored as
    return _without_ids(field.stream_block.get_prep_value(value)) if read else []


def _rows(page: Page) -> dict[str, Any]:
    found = {}
    for relation in get_all_child_relations(type(page)):
        name, model = relation.get_accessor_name(), relation.related_model
        if name and model.__module__.startswith("courses."):
            fields = _fields(model)
            found[name] = [
                {field.name: _value(row, field) for field in fields}
                for row in getattr(page, name).all()
            ]
    return found


def _without_ids(value: Any) -> Any:
    if isinstance(value, str):
        return "" if _is_id(value) else PARAGRAPH_IDS.sub("", value)
    if isinstance(value, list):
        return [_without_ids(item) for item in value]
    if isinstance(value, dict):
        return {name: _without_ids(item) for name, item in value.items() if name != "id"}
    return value


def _is_id(value: str) -> bool:
    try:
        return str(UUID(value)) == value
    except ValueError:
        return False
