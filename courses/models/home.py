"""The first page."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from courses.blocks.bodies import Doors, PageBody
from courses.models.base import ContentPage
from courses.models.routing import page_below


class HomePage(ContentPage):
    headline = models.CharField(
        _("headline"), max_length=120, help_text=_("What this place is, in a few words.")
    )
    intro = models.TextField(_("introduction"), blank=True, help_text=_("Two short sentences."))
    doors = StreamField(
        Doors(),
        verbose_name=_("ways in"),
        blank=True,
        help_text=_("One for a learner, one for a trainer, one for a service."),
    )
    body = StreamField(PageBody(required=False), verbose_name=_("more"), blank=True)

    template = "courses/home_page.html"
    parent_page_types: ClassVar = ["wagtailcore.Page"]
    subpage_types: ClassVar = [
        "courses.ProgrammePage",
        "courses.StandardPage",
        "courses.FilmLibraryPage",
        "courses.ResourceLibraryPage",
        "courses.GlossaryPage",
    ]
    content_panels: ClassVar = [
        *Page.content_panels,
        FieldPanel("headline"),
        FieldPanel("intro"),
        FieldPanel("doors"),
        FieldPanel("body"),
    ]
    search_fields: ClassVar = [
        *Page.search_fields,
        index.SearchField("intro"),
        index.SearchField("body"),
    ]

    class Meta:
        verbose_name = _("home page")

    def route(self, request: HttpRequest, path_components: list[str]) -> Any:
        """Straight to the page, instead of down the tree step by step."""
        page = page_below(self, path_components) if path_components else None
        if page is None:
            return super().route(request, path_components)
        return page.route(request, [])
