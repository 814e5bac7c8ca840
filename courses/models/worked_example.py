"""A whole thing, done, with notes at the side. It belongs to a module and is not a step."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page, PageQuerySet
from wagtail.search import index

from courses.blocks.bodies import ExampleBody
from courses.models.base import ContentPage
from courses.models.heard import Heard, recording_panel


class WorkedExamplePage(Heard, ContentPage):
    class Kind(models.TextChoices):
        TALK = "talk", _("Talk")
        DIALOGUE = "dialogue", _("Dialogue")
        SHEET = "sheet", _("Sheet")
        NOTES = "notes", _("Notes")
        TRANSCRIPT = "transcript", _("Transcript")
        TABLE = "table", _("Table")

    kind = models.CharField(_("kind"), max_length=12, choices=Kind)
    why = models.CharField(
        _("why you see this"),
        max_length=250,
        help_text=_("It starts with “so that you”. It is shown and read out first."),
    )
    has_risk = models.BooleanField(
        _("about harm"),
        default=False,
        help_text=_("If ticked, it first says where to get help, and that it can be skipped."),
    )
    body = StreamField(ExampleBody(), verbose_name=_("example"))

    template = "courses/worked_example_page.html"
    parent_page_types: ClassVar = ["courses.ModulePage"]
    subpage_types: ClassVar[list[str]] = []
    content_panels: ClassVar = [
        *Page.content_panels,
        FieldPanel("kind"),
        FieldPanel("why"),
        FieldPanel("has_risk"),
        FieldPanel("body"),
        recording_panel(),
    ]
    search_fields: ClassVar = [
        *Page.search_fields,
        index.SearchField("why"),
        index.SearchField("body"),
    ]

    class Meta:
        verbose_name = _("worked example")

    @property
    def is_talk(self) -> bool:
        return self.kind in TALKS

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The first who speaks stands on one side, everybody else on the other."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        speakers = (block.value["who"] for block in self.body if block.block_type == "speech")
        return {
            **context,
            "module": self.get_parent(),
            "first_speaker": next(speakers, ""),
        }


TALKS = (
    WorkedExamplePage.Kind.TALK,
    WorkedExamplePage.Kind.DIALOGUE,
    WorkedExamplePage.Kind.TRANSCRIPT,
)


def examples_beside(page: Page) -> PageQuerySet:
    """The live worked examples of the module that the page is in."""
    return WorkedExamplePage.objects.live().sibling_of(page).defer_streamfields()


def examples_in(module: Page) -> PageQuerySet:
    return WorkedExamplePage.objects.live().child_of(module).defer_streamfields()
