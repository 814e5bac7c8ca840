"""Which pictures, documents and recordings pages use, and what a package says about them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any
from uuid import UUID

from wagtail import blocks

from courses.library.models import File
from courses.packages.checking import leaves_of
from courses.packages.errors import PackageError, Place, ProblemError
from courses.packages.media import MediaData, media_of_item, problem_of_item
from courses.packages.names import MEDIA
from courses.packages.pages import PageData, is_media, words_and_numbers
from courses.packages.words import FILE_LINK, linked_keys


def media_of_pages(pages: Sequence[PageData]) -> list[MediaData]:
    """In the order of their files. Raises PackageError for what no package can carry."""
    used = {one for data in pages for one in _used(data)}
    found: list[MediaData] = []
    problems = []
    for model in MEDIA:
        keys = {key for kind, key in used if kind is model}
        for item in model._default_manager.filter(key__in=keys):
            one = media_of_item(item)
            found.append(one)
            problem = problem_of_item(one)
            if problem:
                problems.append(str(ProblemError(Place(one.title), problem)))
    if problems:
        raise PackageError(problems)
    return sorted(found, key=lambda one: one.file)


def _used(data: PageData) -> Iterator[tuple[Any, UUID]]:
    for field in words_and_numbers(data.model):
        if is_media(field) and data.fields.get(field.name):
            yield field.related_model, UUID(data.fields[field.name])
    for block, value, _place in leaves_of(data):
        if isinstance(block, blocks.ChooserBlock) and block.model_class in MEDIA:
            yield block.model_class, UUID(value)
        elif isinstance(block, blocks.RichTextBlock):
            yield from ((File, key) for key in linked_keys(value, FILE_LINK))
