"""The door that loads a course package: checks all of it, then writes it in one piece."""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from courses.edition import changed_once
from courses.packages.errors import PackageError, ProblemError
from courses.packages.manifest import Manifest, manifest_of
from courses.packages.media_writing import MediaStep, files_gone_on_failure, write_media
from courses.packages.pages import PageData, read_page
from courses.packages.planning import Change, Step
from courses.packages.plans import Plan, parts_of, plan_of
from courses.packages.progress import Counter, Progress, nobody
from courses.packages.reading import files_of, mapping_of
from courses.packages.streams import Ids
from courses.packages.tree import settle, source_locale
from courses.packages.writing import write


def load_package(
    path: Path,
    *,
    reset: bool,
    report: Callable[[str], None],
    dry_run: bool = False,
    new_keys: bool = False,
    under: UUID | None = None,
    by: Any = None,
    progress: Progress = nobody,
) -> None:
    """Load the folder or zip at `path`. Loading it again changes nothing.

    A page that somebody changed on this site stays as it is, unless `reset`. With `new_keys` the
    pages come in as new ones beside those that are there. New pages at the top of the package go
    below the page `under`, or where the package says. Raises PackageError with every problem
    found; then nothing was written. The history of the pages names `by`.
    """
    package = read_package(path)
    with files_gone_on_failure() as written, transaction.atomic():
        plan = plan_of(*package, source_locale(), reset=reset, new_keys=new_keys, under=under)
        if not dry_run:
            with changed_once():
                write_media(plan.media, plan.names, written)
                counter = Counter(parts_of(plan), progress)
                write(plan, by=by, counter=counter)
                settle(plan.manifest.site, plan.locale, counter)
    for line in _summary(plan.steps, plan.media):
        report(line)


def preview(path: Path, *, reset: bool, new_keys: bool, under: UUID | None = None) -> Plan:
    """What loading would do. Raises PackageError like loading."""
    package = read_package(path)
    return plan_of(*package, source_locale(), reset=reset, new_keys=new_keys, under=under)


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
            pages.append(read_page(*mapping_of(files[file], file), ids))
        except ProblemError as problem:
            problems.append(str(problem))
    if problems:
        raise PackageError(problems)
    return manifest, pages, ids


def _summary(steps: Sequence[Step], media: Sequence[MediaStep]) -> Iterator[str]:
    yield _("Pages: %(new)d new, %(changed)d changed, %(same)d left as they were") % _counted(steps)
    if media:
        yield _("Media: %(new)d new, %(changed)d changed, %(same)d left as they were") % _counted(
            media
        )
    for title in _titles_kept(steps, media):
        yield _("Kept, because it was changed here: %(page)s") % {"page": title}


def _counted(steps: Sequence[Step] | Sequence[MediaStep]) -> dict[str, int]:
    counted = Tally(step.change for step in steps)
    new, changed = counted[Change.NEW], counted[Change.UPDATED]
    return {"new": new, "changed": changed, "same": len(steps) - new - changed}


def _titles_kept(steps: Sequence[Step], media: Sequence[MediaStep]) -> Iterator[str]:
    yield from (s.page.title for s in steps if s.change is Change.KEPT and s.page)
    yield from (s.item.title for s in media if s.change is Change.KEPT and s.item)
