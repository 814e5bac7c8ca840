"""Pages with their newest words, published or not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from modelcluster.models import get_all_child_relations
from wagtail.fields import StreamField
from wagtail.models import Locale, Page, Revision

from courses.models.base import ContentPage

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Draft:
    """`rows` are the values of the rows of a page (such as outcomes) by the name of their list."""

    page: ContentPage
    language: str
    rows: Mapping[str, Sequence[Row]] = field(default_factory=dict)


def draft_of(page: ContentPage) -> Draft:
    """A page that is open in the editor: it has its newest words already."""
    rows = {
        name: [_values(row) for row in getattr(page, name).all()]
        for name in child_lists(type(page))
    }
    return Draft(page, page.locale.language_code, rows)


def newest(pages: Iterable[ContentPage]) -> list[Draft]:
    """Many pages at the cost of a few queries, whatever their number."""
    found = list(pages)
    languages = dict(Locale.objects.values_list("pk", "language_code"))
    contents = _unpublished(found)
    stored = _stored_rows([page for page in found if page.pk not in contents])
    drafts = []
    for page in found:
        content = contents.get(page.pk)
        if content is not None:
            _apply(page, content)
        lists = child_lists(type(page))
        rows = {name: (content or stored[page.pk]).get(name, []) for name in lists}
        drafts.append(Draft(page, languages[page.locale_id], rows))
    return drafts


def child_lists(model: type[ContentPage]) -> dict[str, type[models.Model]]:
    """The rows of a page by the name of their list: those of our own rooms."""
    named = {relation.get_accessor_name(): relation for relation in get_all_child_relations(model)}
    ours = {name: relation.related_model for name, relation in named.items() if name}
    return {name: row for name, row in ours.items() if row.__module__.startswith("courses.")}


def words_of(model: type[models.Model]) -> Iterator[Any]:
    """The fields that hold prose."""
    for name in (*(["title"] if issubclass(model, Page) else []), *_own_words(model)):
        yield model._meta.get_field(name)


NOT_PROSE = {
    "address", "code", "licence", "origin", "other_forms", "seo_title", "slug", "url", "version",
}  # fmt: skip


def _own_words(model: type[models.Model]) -> Iterator[str]:
    for own in model._meta.local_fields:
        is_words = type(own) in {models.CharField, models.TextField}
        if is_words and own.editable and not own.choices and own.name not in NOT_PROSE:
            yield own.name


def _unpublished(pages: Sequence[ContentPage]) -> dict[int, dict[str, Any]]:
    waiting = [page.latest_revision_id for page in pages if page.has_unpublished_changes]
    revisions = Revision.objects.in_bulk([pk for pk in waiting if pk])
    return {int(revision.object_id): revision.content for revision in revisions.values()}


def _apply(page: ContentPage, content: Mapping[str, Any]) -> None:
    for own in page._meta.concrete_fields:
        is_words = isinstance(own, StreamField | models.CharField | models.TextField)
        if is_words and own.editable and own.name in content:
            setattr(page, own.attname, content[own.name])


def _stored_rows(pages: Sequence[ContentPage]) -> dict[int, dict[str, list[Row]]]:
    found: dict[int, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for model in sorted({type(page) for page in pages}, key=lambda model: model.__name__):
        keys = [page.pk for page in pages if type(page) is model]
        for name, row_model in child_lists(model).items():
            for row in row_model._default_manager.filter(page_id__in=keys).order_by("sort_order"):
                values = _values(row)
                found[values["page"]][name].append(values)
    return found


def _values(row: models.Model) -> Row:
    return {own.name: getattr(row, own.attname) for own in row._meta.concrete_fields}
