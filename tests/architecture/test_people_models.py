"""Records about people stand on their own: nothing that happens to a page can take them away."""

from __future__ import annotations

from collections.abc import Iterator

from django.apps import apps
from django.db.models import CASCADE, Field, ForeignKey, Model, OneToOneField, UUIDField
from wagtail.models import Page, Revision

from training.accounts.models import User

CONTENT = {"courses", "library", "wagtailcore", "wagtailimages", "wagtaildocs", "wagtailmedia"}


def test_no_record_about_people_refers_to_content_by_a_foreign_key() -> None:
    """They name it by key, so that no edit, move or deletion of a page changes them."""
    found = [
        str(field)
        for model in _models_of_training()
        for field in _relations(model)
        if field.related_model._meta.app_label in CONTENT
    ]

    assert found == []


def test_deleting_a_page_or_a_revision_deletes_nothing_of_a_person() -> None:
    people = set(_models_of_training())

    assert _goes_with(Page) & people == set()
    assert _goes_with(Revision) & people == set()


def test_every_record_about_a_person_has_an_id_that_cannot_be_counted_through() -> None:
    counted = [
        model._meta.label
        for model in _models_of_training()
        if _reaches_a_person(model) and not _is_uuid(model._meta.pk)
    ]

    assert counted == []


def test_the_walk_finds_the_records_that_we_know() -> None:
    found = {model._meta.label for model in _models_of_training() if _reaches_a_person(model)}

    assert {"accounts.User", "progress.StepCompletion", "assessments.Answer"} <= found


def _models_of_training() -> Iterator[type[Model]]:
    for config in apps.get_app_configs():
        if config.name.startswith("training."):
            yield from config.get_models(include_auto_created=False)


def _relations(model: type[Model]) -> Iterator[ForeignKey]:
    own = model._meta.local_fields
    return (field for field in own if isinstance(field, ForeignKey))


def _reaches_a_person(model: type[Model], seen: frozenset[type[Model]] = frozenset()) -> bool:
    if model is User:
        return True
    targets = {field.related_model for field in _relations(model)} - seen
    return any(_reaches_a_person(target, seen | {model}) for target in targets)


def _is_uuid(pk: Field) -> bool:
    if isinstance(pk, OneToOneField):
        return _is_uuid(pk.related_model._meta.pk)
    return isinstance(pk, UUIDField)


def _goes_with(model: type[Model]) -> set[type[Model]]:
    """Every model whose rows the database or Django deletes after a row of `model`."""
    gone: set[type[Model]] = set()
    waiting = [model, *model.__subclasses__()]
    while waiting:
        one = waiting.pop()
        for relation in one._meta.get_fields(include_hidden=True):
            on_delete = getattr(relation, "on_delete", None)
            if (
                relation.auto_created
                and on_delete is CASCADE
                and relation.related_model not in gone
            ):
                gone.add(relation.related_model)
                waiting.append(relation.related_model)
    return gone
