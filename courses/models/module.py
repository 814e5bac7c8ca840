"""A part of a course: lessons, worked examples and a quiz."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel, ObjectList, TabbedInterface
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from courses.blocks.plans import Plan
from courses.models.base import ContentPage, Pictured
from courses.models.worked_example import examples_in


class ModulePage(Pictured, ContentPage):
    code = models.CharField(
        _("code"), max_length=12, help_text=_("The code of the course and a number: ETH-1.")
    )
    summary = models.TextField(_("summary"), blank=True)
    plan = StreamField(
        Plan(),
        verbose_name=_("trainer's plan"),
        blank=True,
        help_text=_("For those who run a group. Learners never see it."),
    )

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
        SynchronizedField("picture"),
    ]
    content_panels: ClassVar = [
        *Page.content_panels,
        FieldPanel("picture"),
        FieldPanel("code"),
        FieldPanel("summary"),
        InlinePanel("outcomes", heading=_("By the end you can"), label=_("Outcome")),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(content_panels, heading=_("Content")),
            ObjectList([FieldPanel("plan")], heading=_("Trainer's plan")),
            ObjectList(Page.promote_panels, heading=_("Promote")),
            ObjectList(Page.settings_panels, heading=_("Settings")),
        ]
    )
    search_fields: ClassVar = [
        *Page.search_fields,
        index.SearchField("summary"),
        index.FilterField("code"),
    ]

    class Meta:
        verbose_name = _("module")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return {
            **context,
            "course": self.get_parent(),
            "outcomes": self.outcomes.all(),
            "examples": examples_in(self),
        }
