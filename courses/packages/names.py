"""Pages, pictures, documents and recordings of this site: their ids by key, and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from django.db import models

from courses.library.models import File, Keyed, Picture, Recording

MEDIA: tuple[type[Keyed], ...] = (Picture, File, Recording)


@dataclass(slots=True)
class Table:
    """The rows of one kind."""

    ids: dict[UUID, int]
    keys: dict[int, UUID] = field(init=False)

    def __post_init__(self) -> None:
        self.keys = {pk: key for key, pk in self.ids.items()}

    def note(self, key: UUID, pk: int) -> None:
        self.ids[key] = pk
        self.keys[pk] = key


@dataclass(slots=True)
class Names:
    pages: Table
    media: Mapping[type[models.Model], Table]

    def table(self, model: type[models.Model]) -> Table:
        return self.media.get(model, self.pages)

    @property
    def files(self) -> Table:
        return self.media[File]


def media_of_site() -> dict[type[models.Model], Table]:
    return {model: Table(dict(model._default_manager.values_list("key", "pk"))) for model in MEDIA}
