"""A part of a course: lessons, worked examples and a quiz."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from courses.models.base import ContentPage


class ModulePage(ContentPage):
    code = models.CharField(
        _("code"), max_length=12, help_text=_("The code of the course and a number: ETH-1.")
    )
    summary = models.TextField(_("summary"), blank=True)

    template = "courses/module_page.html"
    parent_page_types: ClassVar = ["courses.CoursePage"]
    subpage_types: ClassVar = [
        "courses.LessonPage",
        "courses.WorkedExamplePage",
        "courses.QuizPage",
    ]
    override_translatable_fields: ClassVar = [
        *ContentPage.override_translatable_fields,
        SynchronizedField("code", overridable=False),
    ]
    content_panels: ClassVar = [
        *Page.content_panels,
        FieldPanel("code"),
        FieldPanel("summary"),
        InlinePanel("outcomes", heading=_("By the end you can"), label=_("Outcome")),
    ]
    search_fields: ClassVar = [
        *Page.search_fields,
        index.SearchField("summary"),
        index.FilterField("code"),
    ]

    class Meta:
        verbose_name = _("module")
