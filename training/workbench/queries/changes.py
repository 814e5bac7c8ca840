"""Changes of courses that are not live yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from wagtail.models import Page

from training.accounts.models import User
from training.progress.models import CourseChange

SHOWN = 8
"""Approved pages in the list of what waits."""


def page_of(row: CourseChange) -> Page | None:
    """The page as it was written."""
    pages = Page.objects.filter(translation_key=row.page_key, alias_of=None)
    return pages.filter(locale__language_code=settings.LANGUAGE_CODE).first()


def planned_for(page: Page) -> CourseChange | None:
    """What somebody decided for the newest draft, which goes live later."""
    rows = CourseChange.objects.planned().filter(page_key=page.translation_key)
    return rows.filter(revision=page.latest_revision_id).first()


def undecided_for(page: Page) -> CourseChange | None:
    return CourseChange.objects.undecided().filter(page_key=page.translation_key).first()


@dataclass(frozen=True, slots=True)
class Approved:
    """A page that is approved and waits for a word about its learners."""

    title: str
    url: str


def approved_by(user: User) -> Sequence[Approved]:
    """Those that `user` approved last; all of them for an administrator."""
    rows = CourseChange.objects.undecided()
    mine = rows if user.is_superuser else rows.filter(actor=user)
    found = ((row, page_of(row)) for row in mine.order_by("title")[:SHOWN])
    return [
        Approved(row.title, reverse("workbench:publish-change", args=[page.pk, row.revision]))
        for row, page in found
        if page is not None and row.revision
    ]
