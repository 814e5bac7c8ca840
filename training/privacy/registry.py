"""Everything that the site holds about a person, as each app declares it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module

from django.apps import apps
from django.db.models import Model, QuerySet
from django.db.models.fields.files import FieldFile
from django.utils.module_loading import module_has_submodule

from training.lib.personal_data import PersonalData


@cache
def personal_data() -> tuple[PersonalData, ...]:
    """The entries of every app that has a `personal_data.py`, in the order of the apps."""
    found: list[PersonalData] = []
    for config in apps.get_app_configs():
        if config.name.startswith("training.") and module_has_submodule(
            config.module, "personal_data"
        ):
            found += import_module(f"{config.name}.personal_data").PERSONAL_DATA
    return tuple(found)


def model_of(entry: PersonalData) -> type[Model]:
    return apps.get_model(entry.model)


def files_of(entry: PersonalData, person_id: object) -> Iterator[FieldFile]:
    """Stored files that the rows of this entry name."""
    if entry.files:
        for row in rows_of(entry, person_id):
            found = (getattr(row, name) for name in entry.files)
            yield from (file for file in found if file)


def rows_of(entry: PersonalData, person_id: object) -> QuerySet[Model]:
    """The rows that name the person in this way."""
    return model_of(entry)._base_manager.filter(**{entry.owner: person_id}, **dict(entry.only))
