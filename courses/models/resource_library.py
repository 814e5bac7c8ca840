"""The page on which resources are found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page
from wagtail.search import index

from courses.models.base import ContentPage
from courses.models.library_choices import Choice, choices
from courses.models.resource import Audience, ResourcePage, ResourceQuerySet


class ResourceLibraryPage(ContentPage):
    intro = models.TextField(_("introduction"), blank=True, help_text=_("Two short sentences."))

    template = "courses/resource_library_page.html"
    parent_page_types: ClassVar = ["courses.HomePage"]
    subpage_types: ClassVar = ["courses.ResourcePage"]
    content_panels: ClassVar = [*Page.content_panels, FieldPanel("intro")]
    search_fields: ClassVar = [*Page.search_fields, index.SearchField("intro")]

    class Meta:
        verbose_name = _("resource library")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """As many queries for one resource as for a hundred."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        is_staff = bool(getattr(getattr(request, "user", None), "is_staff", False))
        open_ones = ResourcePage.objects.live().for_reader(is_staff=is_staff)
        written = open_ones.filter(alias_of=None)
        languages = written.order_by().values_list("locale__language_code", flat=True).distinct()
        asked = choices(request.GET, languages=languages, is_staff=is_staff)
        return {
            **context,
            "choices": asked,
            "is_narrowed": any(choice.chosen for choice in asked),
            "resources": list(self._chosen(open_ones, asked)),
        }

    def _chosen(self, resources: ResourceQuerySet, asked: Sequence[Choice]) -> ResourceQuerySet:
        """Those below this page, or those that were written in the language that is asked for."""
        audience, kind, language = (choice.chosen for choice in asked)
        found = resources.written_in(language) if language else resources.child_of(self)
        if audience:
            found = found.filter(**{Audience(audience).field: True})
        if kind:
            found = found.filter(kind=kind)
        return found.defer_streamfields().select_related("locale", "alias_of__locale")
