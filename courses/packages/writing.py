"""Makes and changes pages as planned, and publishes them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from wagtail.models import Page

from courses.models.base import ContentPage
from courses.models.clearance import is_cleared
from courses.packages.errors import PackageError, Place, ProblemError
from courses.packages.names import Names
from courses.packages.pages import PageData, fill
from courses.packages.planning import Change, Step
from courses.packages.plans import Plan
from courses.packages.progress import Counter


def write(plan: Plan, *, by: Any, counter: Counter) -> None:
    """All pages are there before any is filled for good, so that they may name each other.

    A course is published after its parts: what is kept about it is worked out once.
    """
    steps, names, locale = plan.steps, plan.names, plan.locale
    package = plan.manifest.name
    made: dict[UUID, ContentPage] = {}
    for number, step in enumerate(steps):
        if step.change is Change.NEW:
            page = step.data.model(locale=locale, translation_key=step.data.key, live=False)
            fill(page, step.data, names)
            _place(page, step.data, _elder(steps[:number], step.data.parent, names), names)
            names.pages.note(step.data.key, page.pk)
            made[step.data.key] = page
        counter.step()
    for step in reversed(steps):
        there = made.get(step.data.key) or step.page
        counter.step()
        if there is None:
            continue
        if step.change in {Change.NEW, Change.UPDATED}:
            _publish(there, step.data, package=package, names=names, by=by)
        elif step.change is Change.NOTED:
            _note(there, package=package, sha256=step.data.sha256)


def _note(page: ContentPage, *, package: str, sha256: str) -> None:
    """Without a new revision: the words of the page stay as they are."""
    same = type(page)._default_manager.filter(pk=page.pk)
    same.update(package=package, imported_sha256=sha256)


def _elder(before: Sequence[Step], parent: UUID | None, names: Names) -> int | None:
    """The page of the package after which the next one under `parent` belongs."""
    elders = [step.data.key for step in before if step.data.parent == parent]
    return names.pages.ids[elders[-1]] if elders else None


def _place(page: ContentPage, data: PageData, elder: int | None, names: Names) -> None:
    parent = names.pages.ids[data.parent] if data.parent else Page.get_first_root_node().pk
    with _NamingFile(data.place):
        sibling = Page.objects.filter(pk=elder).first() if elder else None
        if sibling is not None and sibling.get_parent().pk == parent:
            sibling.add_sibling(pos="right", instance=page)
        else:
            Page.objects.get(pk=parent).add_child(instance=page)


def _publish(page: ContentPage, data: PageData, *, package: str, names: Names, by: Any) -> None:
    """Words that keep people safe wait as a draft, unless a command brings them in."""
    page.refresh_from_db(fields=("path", "depth", "numchild", "url_path"))
    fill(page, data, names)
    page.package, page.imported_sha256 = package, data.sha256
    with _NamingFile(data.place):
        revision = page.save_revision(user=by)
        if by is None or is_cleared(page):
            revision.publish(user=by)
        else:
            _note(page, package=package, sha256=data.sha256)


class _NamingFile:
    """Turns what a page refuses into a problem of its file."""

    def __init__(self, place: Place) -> None:
        self.place = place

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, ValidationError):
            problems = [str(ProblemError(self.place, words)) for words in error.messages]
            raise PackageError(problems) from error
