"""A course: modules, and a task that a trainer watches."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from courses.blocks.bodies import PageBody, Task
from courses.models.base import ContentPage, Credited, Pictured
from courses.models.module import ModulePage
from courses.neutral_words import refuse_telling_words


class CoursePage(Pictured, Credited, ContentPage):
    code = models.CharField(
        _("code"), max_length=12, help_text=_("Short, in capital letters, such as ETH.")
    )
    strapline = models.CharField(_("one line"), max_length=150, blank=True)
    summary = models.TextField(_("summary"))
    body = StreamField(PageBody(required=False), verbose_name=_("more"), blank=True)
    in_order = models.BooleanField(
        _("lessons open in order"),
        default=True,
        help_text=_("If ticked, a lesson opens when the one before it is done."),
    )
    certificate = models.CharField(
        _("name of the certificate"), max_length=120, validators=[refuse_telling_words]
    )
    validity_months = models.PositiveSmallIntegerField(
        _("months it lasts"), default=36, help_text=_("0 if it never ends.")
    )
    public_title = models.CharField(
        _("public name"),
        max_length=120,
        validators=[refuse_telling_words],
        help_text=_("The name that stands on a certificate."),
    )
    public_for = models.CharField(
        _("who it is for, in public"),
        max_length=250,
        blank=True,
        validators=[refuse_telling_words],
    )
    task = StreamField(
        Task(),
        verbose_name=_("task that a trainer watches"),
        blank=True,
    )

    template = "courses/course_page.html"
    parent_page_types: ClassVar = ["courses.ProgrammePage"]
    subpage_types: ClassVar = ["courses.ModulePage", "courses.QuizPage"]
    override_translatable_fields: ClassVar = [
        *ContentPage.override_translatable_fields,
        SynchronizedField("code", overridable=False),
        SynchronizedField("picture"),
    ]
    content_panels: ClassVar = [
        *Page.content_panels,
        FieldPanel("picture"),
        FieldPanel("code"),
        FieldPanel("strapline"),
        FieldPanel("summary"),
        FieldPanel("body"),
        InlinePanel("outcomes", heading=_("By the end you can"), label=_("Outcome")),
        FieldPanel("in_order"),
        FieldPanel("task"),
        MultiFieldPanel(
            [
                FieldPanel("certificate"),
                FieldPanel("validity_months"),
                FieldPanel("public_title"),
                FieldPanel("public_for"),
                InlinePanel("public_outcomes", label=_("Public outcome")),
            ],
            heading=_("What a certificate may say"),
        ),
        FieldPanel("origin", read_only=True),
        FieldPanel("licence"),
    ]
    search_fields: ClassVar = [
        *Page.search_fields,
        index.SearchField("strapline"),
        index.SearchField("summary"),
        index.SearchField("body"),
        index.FilterField("code"),
    ]

    class Meta:
        verbose_name = _("course")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return {
            **context,
            "programme": self.get_parent(),
            "modules": ModulePage.objects.live().child_of(self),
            "outcomes": self.outcomes.all(),
        }
