"""No row about a person is forgotten by export, erasure and retention."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.apps import apps
from django.core.exceptions import FieldError
from django.db.models import CASCADE, ForeignKey, Model

from training.accounts.models import User
from training.lib.personal_data import OnErase, PersonalData
from training.privacy.registry import model_of, personal_data, rows_of

ENTRIES = personal_data()


def test_every_relation_to_a_person_has_an_entry() -> None:
    declared = {(entry.model, entry.owner) for entry in ENTRIES}
    found = {
        (model._meta.label, field.name)
        for model in apps.get_models()
        for field in _relations(model)
        if field.related_model is User
    }

    assert sorted(found - declared) == []


def test_every_record_that_goes_with_a_person_has_an_entry() -> None:
    """Answers, readings, files: what hangs on a record of a person is about that person."""
    declared = {entry.model for entry in ENTRIES if entry.on_erase == OnErase.DELETE}
    found = {
        model._meta.label
        for model in _models_of_training()
        for field in _relations(model)
        if field.remote_field.on_delete is CASCADE and field.related_model._meta.label in declared
    }

    assert sorted(found - declared) == []


def test_the_account_itself_has_an_entry() -> None:
    assert [entry.owner for entry in ENTRIES if entry.model == "accounts.User"] == ["id"]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: f"{entry.model}.{entry.owner}")
def test_an_entry_names_fields_that_exist_and_says_why(entry: PersonalData, db: None) -> None:
    fields = entry.exported or ("pk",)
    try:
        list(rows_of(entry, "00000000-0000-4000-8000-000000000001").values(*fields))
    except FieldError as error:
        pytest.fail(str(error))

    assert entry.keep
    assert entry.on_erase in set(OnErase)


@pytest.mark.parametrize(
    "entry",
    [entry for entry in ENTRIES if entry.on_erase == OnErase.FORGET],
    ids=lambda entry: f"{entry.model}.{entry.owner}",
)
def test_what_is_only_forgotten_can_be(entry: PersonalData) -> None:
    assert model_of(entry)._meta.get_field(entry.owner).null


def test_the_walk_finds_the_records_that_we_know() -> None:
    found = {
        model._meta.label
        for model in apps.get_models()
        for field in _relations(model)
        if field.related_model is User
    }

    assert {"enrolment.Enrolment", "wagtailcore.Comment", "mfa.Authenticator"} <= found


def _models_of_training() -> Iterator[type[Model]]:
    for config in apps.get_app_configs():
        if config.name.startswith("training."):
            yield from config.get_models()


def _relations(model: type[Model]) -> Iterator[ForeignKey]:
    return (field for field in model._meta.local_fields if isinstance(field, ForeignKey))
