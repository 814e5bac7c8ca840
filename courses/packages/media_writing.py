"""What loading does with pictures, documents and recordings: planned, then written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any
from uuid import UUID

from django.core.files.base import ContentFile
from django.db import transaction

from courses.library.file_types import FILMS, ending_of
from courses.library.models import Keyed, Picture, Recording
from courses.packages.media import MediaData, media_of_item
from courses.packages.names import MEDIA, Names
from courses.packages.planning import Change


@dataclass(frozen=True, slots=True)
class MediaStep:
    data: MediaData
    change: Change
    item: Any | None


def plan_media(media: Sequence[MediaData], *, reset: bool) -> list[MediaStep]:
    there: dict[tuple[type[Keyed], UUID], Any] = {}
    for model in MEDIA:
        keys = [data.key for data in media if data.model is model]
        found = model._default_manager.filter(key__in=keys)
        there.update({(model, item.key): item for item in found})
    return [_step(data, there.get((data.model, data.key)), reset=reset) for data in media]


def _step(data: MediaData, item: Any | None, *, reset: bool) -> MediaStep:
    return MediaStep(data, _change(data, item, reset=reset), item)


def _change(data: MediaData, item: Any | None, *, reset: bool) -> Change:
    if item is None:
        return Change.NEW
    now = media_of_item(item).sha256
    if now == data.sha256:
        return Change.SAME if item.sha256 == now else Change.NOTED
    if item.sha256 == data.sha256 and not reset:
        return Change.SAME
    return Change.UPDATED if reset or now == item.sha256 else Change.KEPT


@contextmanager
def stand_ins(steps: Sequence[MediaStep], names: Names) -> Iterator[Names]:
    """Rows for what is not there yet, so that pages can be checked; gone again afterwards."""
    new = [step.data for step in steps if step.change is Change.NEW]
    if not new:
        yield names
        return
    with transaction.atomic():
        yield Names(names.pages, {model: _with_stand_ins(model, new, names) for model in MEDIA})
        transaction.set_rollback(True)


def _with_stand_ins(model: type[Keyed], new: list[MediaData], names: Names) -> Any:
    rows: list[Any] = [
        model(**{"key": data.key, "title": data.title, "file": data.file, **_shape(model)})
        for data in new
        if data.model is model
    ]
    table = names.media[model]
    made = model._default_manager.bulk_create(rows)
    return type(table)({**table.ids, **{row.key: row.pk for row in made}})


def _shape(model: type[Keyed]) -> dict[str, int]:
    return {"width": 1, "height": 1} if model is Picture else {}


@contextmanager
def files_gone_on_failure() -> Iterator[list[Any]]:
    """A database takes back what failed; files that were written must be taken away by hand."""
    written: list[Any] = []
    try:
        yield written
    except BaseException:
        for file in written:
            file.storage.delete(file.name)
        raise


def write_media(steps: Sequence[MediaStep], names: Names, written: list[Any]) -> None:
    """To be called in a transaction. The files that were written are noted in `written`."""
    for step in steps:
        if step.change is Change.NOTED and step.item is not None:
            type(step.item).objects.filter(pk=step.item.pk).update(sha256=step.data.sha256)
        elif step.change in {Change.NEW, Change.UPDATED}:
            item = step.item or step.data.model(key=step.data.key)
            _write(item, step.data, written)
            names.media[step.data.model].note(step.data.key, item.pk)


def _write(item: Any, data: MediaData, written: list[Any]) -> None:
    item.title, item.sha256 = data.title, data.sha256
    if data.model is Picture:
        item.alt_text = data.words
    if data.model is Recording:
        item.transcript, item.duration = data.words, data.seconds
        item.language = data.language
        item.type = "video" if ending_of(data.file) in FILMS else "audio"
    if item.pk is None or media_of_item(item).sha256_of_file != data.sha256_of_file:
        _replace_file(item, data)
        written.append(item.file)
    item.save()


def _replace_file(item: Any, data: MediaData) -> None:
    old = (item.file.storage, item.file.name) if item.file else None
    content = ContentFile(data.content, name=PurePosixPath(data.file).name)
    item.file.save(content.name, content, save=False)
    item.file_size = len(data.content)
    if hasattr(item, "_set_file_hash"):
        item._set_file_hash()
    if item.pk is not None and data.model is Picture:
        item.renditions.all().delete()
    if old is not None:
        transaction.on_commit(lambda: old[0].delete(old[1]))
