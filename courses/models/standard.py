"""A page of plain words: about us, wellbeing, privacy."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from courses.blocks.bodies import PageBody
from courses.models.base import ContentPage, SafetyCritical
from courses.models.heard import listening_panel
from courses.models.site_settings import SiteSettings


class StandardPage(SafetyCritical, ContentPage):
    intro = models.TextField(_("introduction"), blank=True)
    body = StreamField(PageBody(), verbose_name=_("page"))

    template = "courses/standard_page.html"
    parent_page_types: ClassVar = ["courses.HomePage", "courses.StandardPage"]
    subpage_types: ClassVar = ["courses.StandardPage"]
    content_panels: ClassVar = [
        *Page.content_panels,
        FieldPanel("intro"),
        FieldPanel("body"),
        FieldPanel("safety_critical"),
        listening_panel(),
    ]
    search_fields: ClassVar = [
        *Page.search_fields,
        index.SearchField("intro"),
        index.SearchField("body"),
    ]

    class Meta:
        verbose_name = _("page")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        site = SiteSettings.objects.first()
        return {**context, "local_help": site.local_help if site else ""}
