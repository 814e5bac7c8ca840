"""What loading would do with each page. Reads only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Locale, Page

from courses.models.base import ContentPage
from courses.packages.names import Names, Table, media_of_site
from courses.packages.pages import TYPE_NAMES, PageData, sha256_of_page


class Change(Enum):
    NEW = "new"
    UPDATED = "updated"
    NOTED = "noted"
    """The page says this already; only the note of what was imported is behind."""
    SAME = "same"
    KEPT = "kept"
    """Somebody changed the page here: it stays as it is."""


@dataclass(frozen=True, slots=True)
class Step:
    data: PageData
    change: Change
    page: ContentPage | None


def names_of_site(locale: Locale) -> Names:
    pages = Page.objects.filter(locale=locale, alias_of=None, depth__gt=1)
    return Names(Table(dict(pages.values_list("translation_key", "pk"))), media_of_site())


def kinds_of_site(locale: Locale) -> dict[UUID, type[ContentPage]]:
    """The model of each page of the site, by key."""
    pages = Page.objects.filter(locale=locale, alias_of=None)
    return {
        key: model
        for key, kind in pages.values_list("translation_key", "content_type")
        if (model := ContentType.objects.get_for_id(kind).model_class()) in TYPE_NAMES
    }


def pages_there(pages: Sequence[PageData], locale: Locale) -> dict[UUID, ContentPage]:
    """The pages of the site that have a key of the package, by key."""
    keys = [data.key for data in pages]
    found = Page.objects.filter(locale=locale, alias_of=None, translation_key__in=keys)
    return {page.translation_key: page for page in found.specific()}


def plan(
    pages: Sequence[PageData], there: dict[UUID, ContentPage], names: Names, *, reset: bool
) -> list[Step]:
    return [_step(data, there.get(data.key), names, reset=reset) for data in pages]


def _step(data: PageData, page: ContentPage | None, names: Names, *, reset: bool) -> Step:
    return Step(data, _change(data, page, names, reset=reset), page)


def _change(data: PageData, page: ContentPage | None, names: Names, *, reset: bool) -> Change:
    if page is None:
        return Change.NEW
    if page.imported_sha256 == data.sha256 and not reset:
        return Change.SAME
    now = sha256_of_page(page.get_latest_revision_as_object(), names)
    if now == data.sha256 and (page.live or not reset):
        return Change.SAME if page.imported_sha256 == data.sha256 else Change.NOTED
    return Change.UPDATED if reset or now == page.imported_sha256 else Change.KEPT
