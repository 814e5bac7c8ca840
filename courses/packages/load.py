"""The door that loads a course package: checks all of it, then writes it in one piece."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page

from courses.packages.checking import (
    Known,
    problems_of_names,
    problems_of_places,
    problems_of_words,
)
from courses.packages.errors import PackageError, Place, ProblemError
from courses.packages.manifest import HOME, Manifest, manifest_of
from courses.packages.media_writing import (
    MediaStep,
    files_gone_on_failure,
    plan_media,
    stand_ins,
    write_media,
)
from courses.packages.names import Names, Table
from courses.packages.pages import PageData, read_page
from courses.packages.planning import (
    Change,
    Step,
    kinds_of_site,
    names_of_site,
    pages_there,
    plan,
)
from courses.packages.reading import files_of, mapping_of
from courses.packages.streams import Ids
from courses.packages.tree import copy_to_all_languages, make_first_page, name_pages, source_locale
from courses.packages.writing import write


def load_package(
    path: Path, *, reset: bool, report: Callable[[str], None], dry_run: bool = False
) -> None:
    """Load the folder or zip at `path`. Loading it again changes nothing.

    A page that somebody changed on this site stays as it is, unless `reset`. Raises PackageError
    with every problem found; then nothing was written.
    """
    manifest, pages, ids = read_package(path)
    with files_gone_on_failure() as written, transaction.atomic():
        locale = source_locale()
        names = names_of_site(locale)
        media = plan_media(manifest.media, reset=reset)
        steps = plan(pages, pages_there(pages, locale), names, reset=reset)
        with stand_ins(media, names) as for_now:
            _refuse(_problems(steps, ids, for_now, locale))
        if not dry_run:
            write_media(media, names, written)
            write(steps, package=manifest.name, locale=locale, names=names)
            _settle(manifest, locale)
    for line in _summary(steps, media):
        report(line)


def read_package(path: Path) -> tuple[Manifest, list[PageData], Ids]:
    files = files_of(path)
    ids = Ids()
    pages, problems = [], []
    try:
        manifest = manifest_of(files)
    except ProblemError as problem:
        raise PackageError([str(problem)]) from problem
    for file in manifest.pages:
        try:
            pages.append(read_page(file, mapping_of(files[file], Place(file)), ids))
        except ProblemError as problem:
            problems.append(str(problem))
    _refuse(problems)
    return manifest, pages, ids


def _refuse(problems: Sequence[str] | Iterator[str]) -> None:
    found = list(problems)
    if found:
        raise PackageError(found)


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


def _settle(manifest: Manifest, locale: Locale) -> None:
    named = dict(manifest.site)
    home = named.pop(HOME, None)
    if home is not None:
        make_first_page(home, locale)
    name_pages(named, locale)
    copy_to_all_languages(locale)


def _summary(steps: Sequence[Step], media: Sequence[MediaStep]) -> Iterator[str]:
    counted = Counter(step.change for step in steps)
    new, changed = counted[Change.NEW], counted[Change.UPDATED]
    numbers = {"new": new, "changed": changed, "same": len(steps) - new - changed}
    yield _("Pages: %(new)d new, %(changed)d changed, %(same)d left as they were") % numbers
    if media:
        counted = Counter(step.change for step in media)
        new, changed = counted[Change.NEW], counted[Change.UPDATED]
        numbers = {"new": new, "changed": changed, "same": len(media) - new - changed}
        yield _("Media: %(new)d new, %(changed)d changed, %(same)d left as they were") % numbers
    for title in _titles_kept(steps, media):
        yield _("Kept, because it was changed here: %(page)s") % {"page": title}


def _titles_kept(steps: Sequence[Step], media: Sequence[MediaStep]) -> Iterator[str]:
    yield from (s.page.title for s in steps if s.change is Change.KEPT and s.page)
    yield from (s.item.title for s in media if s.change is Change.KEPT and s.item)
