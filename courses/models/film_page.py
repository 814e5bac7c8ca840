"""The words of a film: what it is, its chapters, its pauses, and how to show it to a group.

A film is a page, so that its words are drafted, translated, reviewed and packed like all others;
its translation key is the name by which records know it.
"""

from __future__ import annotations

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from courses.blocks.film_guides import FilmGuide
from courses.blocks.film_parts import FilmParts
from courses.forms import FilmPageForm
from courses.models.base import ContentPage, Credited, Pictured

MOST_PERCENT = 100


class FilmLibraryPage(ContentPage):
    intro = models.TextField(_("introduction"), blank=True, help_text=_("Two short sentences."))

    template = "courses/film_library_page.html"
    parent_page_types: ClassVar = ["courses.HomePage"]
    subpage_types: ClassVar = ["courses.FilmPage"]
    max_count_per_parent = 1
    content_panels: ClassVar = [*Page.content_panels, FieldPanel("intro")]

    class Meta:
        verbose_name = _("films")


class FilmPage(Pictured, Credited, ContentPage):
    """`asset` is the key of a `courses.films.models.FilmAsset`, as text."""

    heading = models.CharField(
        _("heading"),
        max_length=150,
        blank=True,
        help_text=_("What readers see. The title stays neutral, as it is kept on shared phones."),
    )
    summary = models.TextField(_("summary"), help_text=_("Two or three plain sentences."))
    asset = models.CharField(_("film"), max_length=36, blank=True)
    parts = StreamField(FilmParts(), verbose_name=_("chapters and pauses"), blank=True)
    must_answer = models.BooleanField(
        _("an answer is needed to go on"),
        default=True,
        help_text=_("For one person alone. If not ticked, a question may be skipped."),
    )
    watched_percent = models.PositiveSmallIntegerField(
        _("counts as watched from"),
        default=90,
        validators=[MinValueValidator(1), MaxValueValidator(MOST_PERCENT)],
        help_text=_("Per cent of the film that must be seen."),
    )
    session_minutes = models.PositiveSmallIntegerField(
        _("minutes of a session alone"), default=20, help_text=_("It stands on the record.")
    )
    credits = models.TextField(_("who made it"), blank=True)
    guide = StreamField(FilmGuide(), verbose_name=_("for a group"), blank=True)

    template = "courses/film_page.html"
    base_form_class = FilmPageForm
    parent_page_types: ClassVar = ["courses.FilmLibraryPage"]
    subpage_types: ClassVar[list[str]] = []
    override_translatable_fields: ClassVar = [
        *ContentPage.override_translatable_fields,
        SynchronizedField("asset", overridable=False),
        SynchronizedField("picture"),
    ]
    content_panels: ClassVar = [
        *Page.content_panels,
        FieldPanel("heading"),
        FieldPanel("summary"),
        FieldPanel("asset"),
        FieldPanel("picture"),
        FieldPanel("parts"),
        MultiFieldPanel(
            [
                FieldPanel("must_answer"),
                FieldPanel("watched_percent"),
                FieldPanel("session_minutes"),
            ],
            heading=_("Watching alone"),
        ),
        FieldPanel("guide"),
        FieldPanel("credits"),
        MultiFieldPanel(
            [FieldPanel("origin", read_only=True), FieldPanel("licence")],
            heading=_("Where the words come from"),
        ),
    ]
    search_fields: ClassVar = [
        *Page.search_fields,
        index.SearchField("heading"),
        index.SearchField("summary"),
    ]

    class Meta:
        verbose_name = _("film")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(watched_percent__gte=1, watched_percent__lte=MOST_PERCENT),
                name="a_film_counts_from_a_share_of_it",
            ),
        ]

    @property
    def shown_heading(self) -> str:
        return self.heading or self.title

    def clean(self) -> None:
        super().clean()
        if any(child.block_type == "chapter" for child in self.parts) or not self.parts:
            return
        raise ValidationError({"parts": _("A film with pauses needs its chapters too.")})
