"""What loading would do with a whole package; made only of a package without a problem."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from django.conf import settings
from wagtail.models import Locale, Page

from courses.packages.checking import (
    Known,
    problems_of_names,
    problems_of_places,
    problems_of_words,
)
from courses.packages.errors import PackageError
from courses.packages.fresh import with_fresh_keys
from courses.packages.manifest import Manifest
from courses.packages.media_writing import MediaStep, plan_media, stand_ins
from courses.packages.names import Names, Table
from courses.packages.pages import PageData
from courses.packages.planning import (
    Change,
    Step,
    kinds_of_site,
    names_of_site,
    pages_there,
    plan,
)
from courses.packages.streams import Ids


@dataclass(frozen=True, slots=True)
class Plan:
    manifest: Manifest
    steps: list[Step]
    media: list[MediaStep]
    names: Names
    locale: Locale


def parts_of(plan: Plan) -> int:
    """Each page is made and filled; each language gets what it lacks."""
    return 2 * len(plan.steps) + len(settings.WAGTAIL_CONTENT_LANGUAGES) - 1


def plan_of(
    manifest: Manifest,
    pages: list[PageData],
    ids: Ids,
    locale: Locale,
    *,
    reset: bool,
    new_keys: bool,
    under: UUID | None,
) -> Plan:
    """Raises PackageError with every problem found."""
    names = names_of_site(locale)
    pages = _below(pages, under)
    if new_keys:
        pages, ids = with_fresh_keys(pages, _slugs_taken(pages, names))
        manifest = replace(manifest, site={})
    media = plan_media(manifest.media, reset=reset)
    steps = plan(pages, pages_there(pages, locale), names, reset=reset)
    with stand_ins(media, names) as for_now:
        problems = list(_problems(steps, ids, for_now, locale))
    if problems:
        raise PackageError(problems)
    return Plan(manifest, steps, media, names, locale)


def _below(pages: list[PageData], under: UUID | None) -> list[PageData]:
    inside = {data.key for data in pages}
    return [
        data
        if under is None or data.parent is None or data.parent in inside
        else replace(data, parent=under)
        for data in pages
    ]


def _slugs_taken(pages: Sequence[PageData], names: Names) -> dict[UUID, set[str]]:
    inside = {data.key for data in pages}
    above = {data.parent for data in pages if data.parent and data.parent not in inside}
    parents = {
        key: Page.objects.get(pk=names.pages.ids[key]) for key in above if key in names.pages.ids
    }
    return {
        key: set(parent.get_children().values_list("slug", flat=True))
        for key, parent in parents.items()
    }


def _problems(steps: Sequence[Step], ids: Ids, names: Names, locale: Locale) -> Iterator[str]:
    pages = [step.data for step in steps]
    kinds = {**kinds_of_site(locale), **{data.key: data.model for data in pages}}
    media = {model: frozenset(table.ids) for model, table in names.media.items()}
    known = Known(kinds, media, frozenset(ids.taken))
    yield from problems_of_places(pages, known)
    for step in steps:
        yield from problems_of_names(step.data, known)
    root = Page.get_first_root_node().pk
    as_if = Names(Table({**dict.fromkeys(kinds, root), **names.pages.ids}), names.media)
    for step in steps:
        if step.change in {Change.NEW, Change.UPDATED}:
            yield from problems_of_words(step.data, as_if, locale=locale.pk)
