"""A quiz: one step of a course, or a refresher that stands beside the modules."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField

from courses.blocks.bodies import Questions, Variants
from courses.forms import QuizPageForm
from courses.models.base import ContentPage, SafetyCritical
from courses.models.heard import listening_panel


class QuizPage(SafetyCritical, ContentPage):
    code = models.CharField(_("code"), max_length=12, help_text=_("The code of the module: ETH-1."))
    intro = models.TextField(
        _("introduction"), blank=True, help_text=_("One or two short sentences.")
    )
    questions = StreamField(Questions(), verbose_name=_("questions"))
    variants = StreamField(
        Variants(required=False),
        verbose_name=_("questions for another try"),
        blank=True,
        help_text=_("Each is asked in place of one question when the quiz is tried again."),
    )

    template = "courses/quiz_page.html"
    base_form_class = QuizPageForm
    parent_page_types: ClassVar = ["courses.ModulePage", "courses.CoursePage"]
    subpage_types: ClassVar[list[str]] = []
    override_translatable_fields: ClassVar = [
        *ContentPage.override_translatable_fields,
        SynchronizedField("code", overridable=False),
    ]
    content_panels: ClassVar = [
        *Page.content_panels,
        FieldPanel("intro"),
        FieldPanel("questions"),
        FieldPanel("variants"),
        MultiFieldPanel(
            [FieldPanel("code"), FieldPanel("safety_critical")], heading=_("About the quiz")
        ),
        listening_panel(),
    ]

    class Meta:
        verbose_name = _("quiz")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The parent of a refresher is its course."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return {**context, "module": self.get_parent()}
