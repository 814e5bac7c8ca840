"""A package brought in as new: its pages, blocks and rows get keys of their own."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

from django.utils.translation import gettext as _

from courses.packages.errors import PackageError, ProblemError
from courses.packages.pages import PageData
from courses.packages.streams import Ids
from courses.packages.words import PAGE_LINK

LINK = re.compile(rf"{PAGE_LINK}([0-9a-fA-F-]{{36}})")
Renamed = dict[str, str]


def with_fresh_keys(
    pages: Sequence[PageData], slugs: dict[UUID, set[str]]
) -> tuple[list[PageData], Ids]:
    """`slugs` are the addresses that are taken below each page of the site, by its key.

    What the pages say of each other follows; pictures and pages outside the package keep their
    keys.
    """
    _refuse_first_pages(pages)
    renamed = {old: str(uuid4()) for data in pages for old in _ids(data)}
    inside = {data.key for data in pages}
    fresh = [
        replace(
            data,
            key=UUID(renamed[str(data.key)]),
            parent=UUID(renamed.get(str(data.parent), str(data.parent))),
            fields=_rename(_with_free_slug(data, inside, slugs), renamed),
        )
        for data in pages
    ]
    return fresh, Ids(set(renamed.values()))


def _refuse_first_pages(pages: Sequence[PageData]) -> None:
    first = [data.place.at("parent") for data in pages if data.parent is None]
    if first:
        what = _("a whole site cannot come in as new; take a package of one course")
        raise PackageError([str(ProblemError(place, what)) for place in first])


def _ids(data: PageData) -> Iterator[str]:
    yield str(data.key)
    yield from _ids_in(data.fields)


def _ids_in(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if value.get("id"):
            yield value["id"]
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _ids_in(item)


def _with_free_slug(
    data: PageData, inside: Container[UUID], slugs: dict[UUID, set[str]]
) -> dict[str, Any]:
    """Only the top of a package can meet an address that is taken."""
    fields = dict(data.fields)
    if data.parent is not None and data.parent not in inside and "slug" in fields:
        taken = slugs.setdefault(data.parent, set())
        fields["slug"] = _free(fields["slug"], taken)
        taken.add(fields["slug"])
    return fields


def _free(slug: str, taken: Container[str]) -> str:
    number, found = 1, slug
    while found in taken:
        number += 1
        found = f"{slug}-{number}"
    return found


def _rename(value: Any, renamed: Renamed) -> Any:
    if isinstance(value, str):
        linked = LINK.sub(lambda m: PAGE_LINK + renamed.get(m[1].lower(), m[1]), value)
        return renamed.get(value, linked)
    if isinstance(value, list):
        return [_rename(item, renamed) for item in value]
    if isinstance(value, dict):
        return {name: _rename(item, renamed) for name, item in value.items()}
    return value
