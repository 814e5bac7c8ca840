"""Words of a page, as they may be stored."""

from typing import Any

from django.db import models
from wagtail.fields import StreamField

from courses.text import clean_text


def clean_words(row: models.Model) -> None:
    """Take out of all words of a row what no database or reader can hold, such as NUL."""
    for field in row._meta.concrete_fields:
        if isinstance(field, StreamField):
            _clean_stream(row, field)
        elif field.editable and isinstance(field, models.CharField | models.TextField):
            value = getattr(row, field.attname)
            if isinstance(value, str):
                setattr(row, field.attname, clean_text(value))


def _clean_stream(row: models.Model, field: StreamField) -> None:
    raw = field.stream_block.get_prep_value(getattr(row, field.attname))
    clean = _clean_deep(raw)
    if clean != raw:
        setattr(row, field.attname, clean)


def _clean_deep(value: Any) -> Any:
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, list):
        return [_clean_deep(item) for item in value]
    if isinstance(value, dict):
        return {name: _clean_deep(item) for name, item in value.items()}
    return value
