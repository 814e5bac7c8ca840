"""A set of courses that lead to one certificate."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from courses.blocks.bodies import PageBody
from courses.library.sizes import with_sizes
from courses.models.base import ContentPage, Credited
from courses.models.course import CoursePage
from courses.neutral_words import refuse_telling_words


class ProgrammePage(Credited, ContentPage):
    strapline = models.CharField(_("one line"), max_length=150, blank=True)
    summary = models.TextField(_("summary"), blank=True)
    body = StreamField(PageBody(required=False), verbose_name=_("more"), blank=True)
    first_course_first = models.BooleanField(
        _("the first course comes first"),
        default=False,
        help_text=_(
            "If ticked, the other courses open when a learner has passed the first one. What a"
            " learner has begun stays open."
        ),
    )
    first_course_current = models.BooleanField(
        _("certificates need a current one of the first course"),
        default=False,
        help_text=_(
            "If ticked, a learner gets the certificate of another course only while their"
            " certificate of the first one is current."
        ),
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

    template = "courses/programme_page.html"
    parent_page_types: ClassVar = ["courses.HomePage"]
    subpage_types: ClassVar = ["courses.CoursePage"]
    content_panels: ClassVar = [
        *Page.content_panels,
        FieldPanel("strapline"),
        FieldPanel("summary"),
        FieldPanel("body"),
        MultiFieldPanel(
            [FieldPanel("first_course_first"), FieldPanel("first_course_current")],
            heading=_("What comes first"),
        ),
        InlinePanel("outcomes", heading=_("By the end you can"), label=_("Outcome")),
        MultiFieldPanel(
            [
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
    ]

    class Meta:
        verbose_name = _("programme")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        courses = list(CoursePage.objects.live().child_of(self).defer_streamfields())
        pictures = with_sizes(course.picture_id for course in courses)
        cards = [(course, pictures.get(course.picture_id)) for course in courses]
        return {**context, "cards": cards, "outcomes": self.outcomes.all()}
