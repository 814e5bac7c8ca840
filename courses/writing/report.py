"""What the checks find over a whole site, worst page first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse
from wagtail.models import Page, PageQuerySet, get_page_models
from wagtail.permissions import policy_registry

from courses.models import CoursePage
from courses.models.base import ContentPage
from courses.writing.findings import Finding, Kind
from courses.writing.reading import read_pages

Courses = Sequence[tuple[str, str]]
"""Paths and titles."""


@dataclass(frozen=True, slots=True)
class PageReport:
    """`course` is empty for a page of no course."""

    title: str
    address: str
    kind: str
    course: str
    language: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One finding, as a row of a table."""

    page: str
    course: str
    language: str
    kind: str
    place: str
    words: str
    mend: str
    address: str


def pages_of(user: object) -> PageQuerySet:
    """Pages as they were written, of those that `user` may change. A copy of a page has no row."""
    models = [model for model in get_page_models() if issubclass(model, ContentPage)]
    kinds = ContentType.objects.get_for_models(*models).values()
    policy = policy_registry.get_by_type(Page)
    mine = policy.instances_user_has_permission_for(user, "change")
    return mine.filter(alias_of=None, content_type__in=kinds).order_by("path")


def report_on(pages: PageQuerySet, kind: str = "") -> list[PageReport]:
    """Pages with something to mend, those with most of it first. Of one kind, or of all."""
    courses = tuple(CoursePage.objects.values_list("path", "title"))
    names = dict(settings.WAGTAIL_CONTENT_LANGUAGES)
    found = [
        PageReport(
            title=read.page.title,
            address=reverse("wagtailadmin_pages:edit", args=[read.page.pk]),
            kind=str(read.page._meta.verbose_name),
            course=course_at(read.page.path, courses),
            language=names.get(read.language, read.language),
            findings=_of_kind(read.findings, kind),
        )
        for read in read_pages(pages.specific())
    ]
    return sorted((one for one in found if one.findings), key=lambda one: -len(one.findings))


def lines_of(reports: Iterable[PageReport]) -> Iterator[Line]:
    for one in reports:
        for finding in one.findings:
            yield Line(
                page=one.title,
                course=one.course,
                language=one.language,
                kind=finding.name,
                place=finding.place,
                words=finding.words,
                mend=finding.mend,
                address=one.address,
            )


def course_at(path: str, courses: Courses) -> str:
    return next((title for top, title in courses if path.startswith(top)), "")


def _of_kind(findings: tuple[Finding, ...], kind: str) -> tuple[Finding, ...]:
    return tuple(one for one in findings if not kind or one.kind == Kind(kind))
