"""The report on writing, in the Reports menu."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import django_filters
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page, PageQuerySet

from courses.models import CoursePage
from courses.writing.findings import Kind
from courses.writing.report import Line, lines_of, pages_of, report_on
from courses.writing.spreadsheet import plain_cell


def _courses() -> list[tuple[str, str]]:
    courses = CoursePage.objects.in_source_language().order_by("path")
    return [(str(key), title) for key, title in courses.values_list("translation_key", "title")]


class WritingFilterSet(WagtailFilterSet):
    course = django_filters.ChoiceFilter(label=_("Course"), choices=_courses, method="in_course")
    language = django_filters.ChoiceFilter(
        label=_("Language"),
        choices=settings.WAGTAIL_CONTENT_LANGUAGES,
        field_name="locale__language_code",
    )
    kind = django_filters.ChoiceFilter(label=_("What"), choices=Kind.choices, method="every_page")

    class Meta:
        model = Page
        fields = ["course", "language", "kind"]

    def in_course(self, pages: PageQuerySet, _name: str, key: str) -> PageQuerySet:
        """A course and all below it, in every language."""
        below = Q(pk__in=[])
        paths = CoursePage.objects.filter(translation_key=key).values_list("path", flat=True)
        for path in paths:
            below |= Q(path__startswith=path)
        return pages.filter(below)

    def every_page(self, pages: PageQuerySet, _name: str, _kind: str) -> PageQuerySet:
        """Findings have a kind, pages have none: the report looks at it later."""
        return pages


class WritingReportView(ReportView):
    model = Page
    page_title = _("Writing")
    header_icon = "glasses"
    filterset_class = WritingFilterSet
    index_url_name = "writing:report"
    index_results_url_name = "writing:report_results"
    results_template_name = "writing/report_results.html"
    any_permission_required = ["add", "change", "publish"]
    export_filename = "writing"
    list_export = [field.name for field in fields(Line)]
    export_headings = {
        "page": _("Page"),
        "course": _("Course"),
        "language": _("Language"),
        "kind": _("What"),
        "place": _("Where"),
        "words": _("Words"),
        "mend": _("How to mend it"),
        "address": _("Address"),
    }
    custom_field_preprocess = {
        field.name: {"csv": plain_cell, "xlsx": plain_cell} for field in fields(Line)
    }

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Who writes nothing does not learn that there is such a report."""
        try:
            response: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        except PermissionDenied:
            raise Http404 from None
        return response

    def get_queryset(self) -> PageQuerySet:
        return pages_of(self.request.user)

    def get_filtered_queryset(self) -> list[Any]:
        """Reports on pages instead of pages: what is found decides their order."""
        pages = self.filter_queryset(self.get_queryset())
        return report_on(pages, self.request.GET.get("kind", "") if self._is_valid() else "")

    def _is_valid(self) -> bool:
        return bool(self.filters and self.filters.is_valid())

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(*args, **kwargs)
        found = sum(len(one.findings) for one in self.object_list)
        return {**context, "found": found, "pages_found": len(self.object_list)}

    def render_to_response(self, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
        if self.is_export:
            return self.as_spreadsheet(lines_of(self.object_list), self.request.GET["export"])
        response: HttpResponse = super().render_to_response(context, **kwargs)
        return response
