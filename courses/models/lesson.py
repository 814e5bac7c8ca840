"""A short lesson: one step of a course."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from courses.blocks.bodies import LessonBody
from courses.models.base import ContentPage, Pictured, SafetyCritical
from courses.models.heard import Heard, recording_panel
from courses.models.worked_example import examples_beside


class LessonPage(Pictured, Heard, SafetyCritical, ContentPage):
    code = models.CharField(
        _("code"), max_length=12, help_text=_("The code of the module and a number: ETH-1.2.")
    )
    intro = models.CharField(
        _("you will learn"),
        max_length=250,
        help_text=_("It follows the words “You will learn”. One idea."),
    )
    minutes = models.PositiveSmallIntegerField(
        _("minutes"), default=5, help_text=_("A guide, with the activity.")
    )
    body = StreamField(LessonBody(), verbose_name=_("lesson"))
    required = models.BooleanField(
        _("part of the certificate"),
        default=True,
        help_text=_("If not ticked, a learner may leave the lesson out."),
    )

    template = "courses/lesson_page.html"
    parent_page_types: ClassVar = ["courses.ModulePage"]
    subpage_types: ClassVar[list[str]] = []
    override_translatable_fields: ClassVar = [
        *ContentPage.override_translatable_fields,
        SynchronizedField("code", overridable=False),
        SynchronizedField("picture"),
    ]
    content_panels: ClassVar = [
        *Page.content_panels,
        FieldPanel("picture"),
        FieldPanel("intro"),
        FieldPanel("body"),
        MultiFieldPanel(
            [
                FieldPanel("code"),
                FieldPanel("minutes"),
                FieldPanel("required"),
                FieldPanel("safety_critical"),
            ],
            heading=_("About the lesson"),
        ),
        recording_panel(),
    ]
    search_fields: ClassVar = [
        *Page.search_fields,
        index.SearchField("intro"),
        index.SearchField("body"),
        index.FilterField("code"),
    ]

    class Meta:
        verbose_name = _("lesson")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return {**context, "module": self.get_parent(), "examples": examples_beside(self)}
