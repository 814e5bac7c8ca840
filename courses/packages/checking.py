"""What must hold of a package before anything is written: places, names, and editors' rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.fields import StreamField

from courses.blocks.keys import LessonKeyBlock, QuestionIdBlock
from courses.library.models import File
from courses.models.base import ContentPage
from courses.packages.errors import Place, ProblemError
from courses.packages.names import Names
from courses.packages.pages import PageData, fill, is_media, model_of, rows, words_and_numbers
from courses.packages.stored import leaves
from courses.packages.words import FILE_LINK, linked_keys


@dataclass(frozen=True, slots=True)
class Known:
    """What a page may refer to: pages with their kind, pictures, and ids of blocks."""

    pages: Mapping[UUID, type[ContentPage]]
    media: Mapping[type[models.Model], frozenset[UUID]]
    ids: frozenset[str]


def problems_of_places(pages: Sequence[PageData], known: Known) -> Iterator[str]:
    """Parents that are not there or may not hold the page, and addresses that are taken."""
    placed: set[UUID] = set(known.pages) - {data.key for data in pages}
    slugs: set[tuple[UUID | None, str]] = set()
    for data in pages:
        parent = data.parent
        if parent is not None and parent not in placed:
            yield _problem(data, "parent", _("there is no page %s before this one") % parent)
        elif not _may_stand_in(data, known.pages[parent] if parent else None):
            yield _problem(data, "parent", _("this kind of page cannot stand there"))
        slug = str(data.fields.get("slug", ""))
        if slug and (parent, slug) in slugs:
            yield _problem(data, "slug", _("%s is there twice") % slug)
        slugs.add((parent, slug))
        placed.add(data.key)


def _may_stand_in(data: PageData, parent: type[ContentPage] | None) -> bool:
    if parent is None:
        return any(not hasattr(m, "package") for m in data.model.allowed_parent_page_models())
    return data.model in parent.allowed_subpage_models()


def _problem(data: PageData, step: str, what: str) -> str:
    return str(ProblemError(data.place.at(step), what))


def problems_of_names(data: PageData, known: Known) -> Iterator[str]:
    """Pages and questions that are named but are nowhere."""
    yield from _problems_of_heads(data, known)
    lessons = {str(key) for key, model in known.pages.items() if model.__name__ == "LessonPage"}
    for block, value, place in leaves_of(data):
        missing: Iterable[object] = ()
        if isinstance(block, LessonKeyBlock):
            missing = {value} - lessons
        elif isinstance(block, QuestionIdBlock):
            missing = {value} - known.ids
        elif isinstance(block, blocks.ChooserBlock):
            missing = {UUID(value)} - set(known.media.get(block.model_class, known.pages))
        elif isinstance(block, blocks.RichTextBlock):
            files = linked_keys(value, FILE_LINK) - known.media[File]
            missing = (linked_keys(value) - set(known.pages)) | files
        for name in missing:
            yield str(ProblemError(place, _("there is nothing with the key %s") % name))


def _problems_of_heads(data: PageData, known: Known) -> Iterator[str]:
    """Pictures that a page has outside its words."""
    for field in words_and_numbers(data.model):
        key = data.fields.get(field.name) if is_media(field) else None
        if key and UUID(key) not in known.media[model_of(field)]:
            place = data.place.at(field.name)
            yield str(ProblemError(place, _("there is nothing with the key %s") % key))


def leaves_of(data: PageData) -> Iterator[tuple[blocks.Block, Any, Place]]:
    for field in words_and_numbers(data.model):
        if isinstance(field, StreamField) and field.name in data.fields:
            place = data.place.at(field.name)
            yield from leaves(field.stream_block, data.fields[field.name], place)


def problems_of_words(data: PageData, names: Names, *, locale: int) -> Iterator[str]:
    """What an editor would be told on saving the page.

    `names` must know every page that is named, so that a choice is a choice. The lesson that helps
    is checked by `problems_of_names` and left out here: its list holds only lessons of the site.
    """
    page = data.model(locale_id=locale)
    fill(page, data, names)
    place = data.place
    yield from _row_problems(page, place)
    for name in rows(data.model):
        for number, row in enumerate(getattr(page, name).all(), 1):
            yield from _row_problems(row, place.at(name, number))
            yield from _told(row.clean, place.at(name, number))


def _row_problems(row: models.Model, place: Place) -> Iterator[str]:
    wanted = words_and_numbers(type(row))
    names = {field.name for field in wanted}
    others = {field.name for field in row._meta.get_fields() if field.name not in names}
    yield from _told(partial(row.clean_fields, exclude=others), place)
    for field in wanted:
        if isinstance(field, StreamField):
            value = field.stream_block.to_python(_without_helps(getattr(row, field.name)))
            yield from _told(partial(field.stream_block.clean, value), place.at(field.name))


def _without_helps(stream: Any) -> list[Any]:
    raw = stream.stream_block.get_prep_value(stream)
    for item in raw:
        if isinstance(item["value"], dict) and "helps" in item["value"]:
            item["value"] = {**item["value"], "helps": ""}
    return list(raw)


def _told(check: Callable[[], object], place: Place) -> Iterator[str]:
    try:
        check()
    except ValidationError as error:
        yield from _messages(error, place)


def _messages(error: Any, place: Place) -> Iterator[str]:
    inner = getattr(error, "block_errors", None)
    if inner:
        pairs = inner.items() if isinstance(inner, dict) else enumerate(inner)
        for step, one in pairs:
            if one is not None:
                yield from _messages(one, place.at(step + 1 if isinstance(step, int) else step))
    elif hasattr(error, "error_dict"):
        for name, one in error.message_dict.items():
            yield from (str(ProblemError(place.at(name), words)) for words in one)
    elif inner is None:
        yield from (str(ProblemError(place, words)) for words in error.messages)
    for words in getattr(error, "non_block_errors", None) or ():
        yield str(ProblemError(place, words))
