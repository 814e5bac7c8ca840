"""The page on which resources are found."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page
from wagtail.search import index

from courses.models.base import ContentPage
from courses.models.resource import ResourcePage


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
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        resources = ResourcePage.objects.live().child_of(self).defer_streamfields()
        return {**context, "resources": resources}
