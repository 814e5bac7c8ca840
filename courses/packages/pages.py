"""One page of a package: what it says, in the plain form, and how a page of the site says it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias, cast
from uuid import UUID

from django.db import models
from django.utils.translation import gettext as _
from modelcluster.models import get_all_child_relations
from wagtail.fields import StreamField

from courses.models import (
    CoursePage,
    FilmLibraryPage,
    FilmPage,
    GlossaryPage,
    HomePage,
    LessonPage,
    ModulePage,
    ProgrammePage,
    QuizPage,
    ResourceLibraryPage,
    ResourcePage,
    StandardPage,
    WorkedExamplePage,
)
from courses.models.base import ContentPage
from courses.models.outcomes import Outcome
from courses.outline import sha256_of
from courses.packages.dates import date_of, day_of
from courses.packages.errors import Place, ProblemError
from courses.packages.names import MEDIA, Names
from courses.packages.stored import from_stored, to_package, to_stored
from courses.packages.streams import Ids, is_empty, read_stream
from courses.text import clean_text

Field: TypeAlias = "models.Field[Any, Any]"

TYPES: dict[str, type[ContentPage]] = {
    "home": HomePage,
    "programme": ProgrammePage,
    "course": CoursePage,
    "module": ModulePage,
    "lesson": LessonPage,
    "worked_example": WorkedExamplePage,
    "quiz": QuizPage,
    "standard": StandardPage,
    "resource_library": ResourceLibraryPage,
    "resource": ResourcePage,
    "film_library": FilmLibraryPage,
    "film": FilmPage,
    "glossary": GlossaryPage,
}
TYPE_NAMES = {model: name for name, model in TYPES.items()}
ABOUT_THE_PAGE = ("key", "type", "parent")
PAGE_FIELDS = ("title", "slug", "seo_title", "search_description")


@dataclass(frozen=True, slots=True)
class PageData:
    """`fields` are in the plain form. `parent` is None for the first page of a site."""

    file: str
    key: UUID
    kind: str
    parent: UUID | None
    fields: Mapping[str, Any]
    read_from: Place | None = None

    @property
    def place(self) -> Place:
        return self.read_from or Place(self.file)

    @property
    def model(self) -> type[ContentPage]:
        return TYPES[self.kind]

    @property
    def sha256(self) -> str:
        """The same for the same content, wherever the page stands."""
        return sha256_of({"type": self.kind, "fields": self.fields})


def words_and_numbers(model: type[models.Model]) -> tuple[Field, ...]:
    """The fields an editor fills in, without those that say where a page or row belongs."""
    own = [
        field
        for field in model._meta.local_fields
        if field.editable and (not field.is_relation or is_media(field))
    ]
    taken = {"id", "sort_order", "translation_key"}
    page = [model._meta.get_field(name) for name in PAGE_FIELDS if issubclass(model, ContentPage)]
    return (*page, *(field for field in own if field.name not in taken))


def is_media(field: Field) -> bool:
    """Whether the field names a picture, document or recording of the library."""
    return field.related_model in MEDIA


def rows(model: type[ContentPage]) -> dict[str, type[Outcome]]:
    """The child rows of a page by the name of their list."""
    named = {relation.get_accessor_name(): relation for relation in get_all_child_relations(model)}
    ours = {name: r.related_model for name, r in named.items() if name}
    return {name: row for name, row in ours.items() if row.__module__.startswith("courses.")}


def read_page(data: dict[str, object], place: Place, ids: Ids) -> PageData:
    key = UUID(ids.take(data.get("key"), place.at("key")))
    kind = data.get("type")
    if kind not in TYPES:
        raise ProblemError(place.at("type"), _("there is no kind of page %r") % kind)
    model = TYPES[str(kind)]
    known = {field.name for field in words_and_numbers(model)} | set(rows(model))
    unknown = sorted(set(data) - known - set(ABOUT_THE_PAGE))
    if unknown:
        raise ProblemError(place, _("does not know the name %s") % ", ".join(unknown))
    fields = dict(_read_fields(model, data, place, ids))
    for name, row in rows(model).items():
        plain = list(_read_rows(row, data.get(name), place.at(name), ids))
        if plain:
            fields[name] = plain
    return PageData(place.file, key, str(kind), _parent(data, place), fields, place)


def _parent(data: Mapping[str, object], place: Place) -> UUID | None:
    if data.get("parent") is None:
        return None
    return UUID(Ids().take(data["parent"], place.at("parent")))


def _read_fields(
    model: type[models.Model], data: Mapping[str, object], place: Place, ids: Ids
) -> Iterator[tuple[str, Any]]:
    for field in words_and_numbers(model):
        value = _read_field(field, data.get(field.name), place.at(field.name), ids)
        if not is_empty(value):
            yield field.name, value


def _read_rows(
    model: type[models.Model], data: object, place: Place, ids: Ids
) -> Iterator[dict[str, Any]]:
    if not isinstance(data, list | None):
        raise ProblemError(place, _("must be a list"))
    for number, row in enumerate(data or [], 1):
        here = place.at(number)
        known = {"id", *(field.name for field in words_and_numbers(model))}
        if not isinstance(row, dict) or not set(row) <= known:
            raise ProblemError(here, _("may hold only: %s") % ", ".join(sorted(known)))
        key = ids.take(row.get("id"), here)
        yield {"id": key, **dict(_read_fields(model, row, here, ids))}


def _read_field(field: Field, value: object, place: Place, ids: Ids) -> Any:
    if isinstance(field, StreamField):
        return read_stream(field.stream_block, value, place, ids)
    if is_media(field):
        return None if is_empty(value) else str(Ids().take(value, place))
    if value is None:
        value = field.get_default()
    if isinstance(field, models.DateField):
        return day_of(value, place)
    return _read_plain(field, value, place)


def _read_plain(field: Field, value: object, place: Place) -> Any:
    wanted: type = str
    if isinstance(field, models.BooleanField):
        wanted = bool
    elif isinstance(field, models.IntegerField):
        wanted = int
    if type(value) is wanted:
        return clean_text(value) if isinstance(value, str) else value
    if is_empty(value) or (wanted is str and value is not None and field.choices):
        return value
    words = {str: _("must be words; put them in quotes"), bool: _("must be true or false")}
    raise ProblemError(place, words.get(wanted, _("must be a whole number")))


def fields_of(page: ContentPage, names: Names) -> dict[str, Any]:
    """What `page` says, in the plain form."""
    plain = _plain_fields(page, names)
    for name in rows(type(page)):
        found = [
            {"id": str(row.translation_key), **_plain_fields(row, names)}
            for row in getattr(page, name).all()
        ]
        if found:
            plain[name] = found
    return plain


def _plain_fields(row: models.Model, names: Names) -> dict[str, Any]:
    plain = {}
    for field in words_and_numbers(type(row)):
        value = getattr(row, field.attname)
        if isinstance(field, StreamField):
            block = field.stream_block
            value = from_stored(block, block.get_prep_value(value), names)
        elif isinstance(field, models.DateField):
            value = value and value.isoformat()
        elif is_media(field) and value is not None:
            value = _text_of(names.table(model_of(field)).keys.get(value))
        if not is_empty(value):
            plain[field.name] = value
    return plain


def sha256_of_page(page: ContentPage, names: Names) -> str:
    return sha256_of({"type": TYPE_NAMES[type(page)], "fields": fields_of(page, names)})


def fill(page: ContentPage, data: PageData, names: Names) -> None:
    """Make `page` say what `data` says. Rows that were there keep their place in the database."""
    _fill_fields(page, data.fields, names)
    for name, model in rows(type(page)).items():
        there = {str(row.translation_key): row for row in getattr(page, name).all()}
        filled = []
        for number, plain in enumerate(data.fields.get(name, [])):
            row = there.get(plain["id"]) or model(translation_key=UUID(plain["id"]))
            row.locale_id, row.sort_order = page.locale_id, number
            _fill_fields(row, plain, names)
            filled.append(row)
        getattr(page, name).set(filled)


def _fill_fields(row: models.Model, plain: Mapping[str, Any], names: Names) -> None:
    for field in words_and_numbers(type(row)):
        value = plain.get(field.name)
        if isinstance(field, StreamField):
            value = to_stored(field.stream_block, value, names)
        elif isinstance(field, models.DateField):
            value = date_of(value)
        elif is_media(field):
            value = names.table(model_of(field)).ids.get(UUID(value)) if value else None
        elif value is None:
            value = False if isinstance(field, models.BooleanField) else _nothing(field)
        setattr(row, field.attname, value)


def model_of(field: Field) -> type[models.Model]:
    return cast("type[models.Model]", field.related_model)


def _text_of(key: UUID | None) -> str | None:
    return str(key) if key else None


def _nothing(field: Field) -> Any:
    return 0 if isinstance(field, models.IntegerField) else ""


def to_mapping(data: PageData) -> dict[str, Any]:
    """As the file of the page holds it, in the order in which people read it."""
    mapping: dict[str, Any] = {"key": str(data.key), "type": data.kind}
    if data.parent:
        mapping["parent"] = str(data.parent)
    for field in words_and_numbers(data.model):
        value = data.fields.get(field.name)
        if isinstance(field, StreamField):
            value = to_package(field.stream_block, value or [])
        if not is_empty(value):
            mapping[field.name] = value
        elif not is_empty(field.get_default()) and not isinstance(field, StreamField):
            mapping[field.name] = value if value is not None else _blank(field)
    mapping.update({name: data.fields[name] for name in rows(data.model) if name in data.fields})
    return mapping


def _blank(field: Field) -> Any:
    return False if isinstance(field, models.BooleanField) else _nothing(field)
