"""Copies of pages get block ids of their own, because records about people name blocks by id.

A translation is no copy: it keeps the ids, so that a learner may change language half-way.
"""

import json
import uuid
from collections.abc import Iterable, Iterator
from typing import Any

from django.db import transaction
from django.dispatch import Signal
from wagtail.fields import StreamField
from wagtail.models import Page, Revision

Renamed = dict[str, str]
blocks_renamed = Signal()


@transaction.atomic
def give_fresh_ids(source: Page, copy: Page) -> None:
    """For a finished copy of `source` and of all that came with it."""
    copies = list(_tree(copy))
    renamed = _renamed_pages(list(_tree(source)), copies)
    for page in copies:
        renamed.update(_renamed_blocks(page))
    for page in copies:
        _rename_page(page, renamed)
        _rename_revisions(page, renamed)
    blocks_renamed.send(sender=type(copy), instance=copy)


def block_ids(value: Any) -> Iterator[str]:
    """The ids of all blocks and list items in the stored form of a stream."""
    if isinstance(value, dict):
        if "type" in value and "value" in value and value.get("id"):
            yield value["id"]
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from block_ids(item)


def streams_of(page: Page) -> Iterator[tuple[str, Any]]:
    """Each stream of the page as it is stored."""
    for field in page._meta.concrete_fields:
        if isinstance(field, StreamField):
            yield field.attname, field.stream_block.get_prep_value(getattr(page, field.attname))


def _tree(top: Page) -> Iterable[Page]:
    pages: Iterable[Page] = top.get_descendants(inclusive=True).order_by("path").specific()
    return pages


def _renamed_pages(sources: list[Page], copies: list[Page]) -> Renamed:
    """From old to new keys of pages. A copy without its children is shorter."""
    pairs = zip(sources, copies, strict=False)
    return {str(old.translation_key): str(new.translation_key) for old, new in pairs}


def _renamed_blocks(page: Page) -> Renamed:
    in_revisions = (
        json.loads(revision.content[name])
        for revision in _revisions(page)
        for name, _now in streams_of(page)
        if revision.content.get(name)
    )
    stored = (raw for _name, raw in streams_of(page))
    return {
        old: str(uuid.uuid4())
        for streams in (stored, in_revisions)
        for old in block_ids([*streams])
    }


def _rename_page(page: Page, renamed: Renamed) -> None:
    names = []
    for name, raw in list(streams_of(page)):
        setattr(page, name, _rename(raw, renamed))
        names.append(name)
    if names:
        page.save(clean=False, update_fields=names)


def _rename_revisions(page: Page, renamed: Renamed) -> None:
    names = [name for name, _raw in streams_of(page)]
    for revision in _revisions(page):
        for name in names:
            if revision.content.get(name):
                stream = json.loads(revision.content[name])
                revision.content[name] = json.dumps(_rename(stream, renamed))
        revision.save(update_fields=["content"])


def _revisions(page: Page) -> Iterable[Revision]:
    revisions: Iterable[Revision] = page.revisions.all()
    return revisions


def _rename(value: Any, renamed: Renamed) -> Any:
    """Ids of blocks, and what names them: a variant its question, a question its lesson."""
    if isinstance(value, str):
        return renamed.get(value, value)
    if isinstance(value, list):
        return [_rename(item, renamed) for item in value]
    if isinstance(value, dict):
        return {name: _rename(item, renamed) for name, item in value.items()}
    return value
