"""Something to read, print and hand on: a toolkit, a leaflet, a guide."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page, PageManager
from wagtail.search import index

from courses.blocks.bodies import ResourceBody
from courses.models.base import ContentPage, ContentQuerySet, Credited, SafetyCritical
from courses.models.countries import choosable, local_words_for
from courses.models.law_stamp import STAMP_PANEL, LawStamp, LookAgainNote


class Audience(models.TextChoices):
    """The value is the name of the page's field, without `for_`."""

    LEARNERS = "learners", _("Learners")
    PROBATION_STAFF = "probation_staff", _("Probation staff")
    PRISON_STAFF = "prison_staff", _("Prison staff")
    COMMISSIONERS = "commissioners", _("Commissioners")
    TRAINERS = "trainers", _("Trainers")

    @property
    def field(self) -> str:
        return f"for_{self.value}"


class ResourceQuerySet(ContentQuerySet):
    def for_reader(self, *, is_staff: bool) -> Self:
        """Without what is only for trainers, unless the reader is on the staff."""
        if is_staff:
            return self
        others = [audience for audience in Audience if audience is not Audience.TRAINERS]
        return self.filter(
            Q(for_trainers=False) | reduce(or_, (Q(**{other.field: True}) for other in others))
        )

    def written_in(self, language: str) -> Self:
        return self.filter(locale__language_code=language, alias_of=None)


class ResourcePage(Credited, SafetyCritical, LawStamp, ContentPage):
    class Kind(models.TextChoices):
        TOOLKIT = "toolkit", _("Toolkit")
        LEAFLET = "leaflet", _("Leaflet")
        BOOKLET = "booklet", _("Booklet")
        GUIDE = "guide", _("Guide")
        CODE_OF_CONDUCT = "code_of_conduct", _("Code of conduct")
        WORKSHOP = "workshop", _("Workshop")

    heading = models.CharField(
        _("heading"),
        max_length=150,
        blank=True,
        help_text=_("What readers see. The title stays neutral, as it is kept on shared phones."),
    )
    summary = models.CharField(
        _("summary"), max_length=300, help_text=_("One or two plain sentences.")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    for_learners = models.BooleanField(_("for learners"), default=False)
    for_probation_staff = models.BooleanField(_("for probation staff"), default=False)
    for_prison_staff = models.BooleanField(_("for prison staff"), default=False)
    for_commissioners = models.BooleanField(_("for commissioners"), default=False)
    for_trainers = models.BooleanField(
        _("for trainers"),
        default=False,
        help_text=_("If only this is ticked, only staff can read it."),
    )
    version = models.CharField(_("version"), max_length=20, default="1")
    body = StreamField(ResourceBody(), verbose_name=_("words"))

    objects = PageManager.from_queryset(ResourceQuerySet)()

    template = "courses/resource_page.html"
    parent_page_types: ClassVar = ["courses.ResourceLibraryPage"]
    subpage_types: ClassVar[list[str]] = []
    content_panels: ClassVar = [
        *Page.content_panels,
        FieldPanel("heading"),
        FieldPanel("summary"),
        FieldPanel("kind"),
        MultiFieldPanel(
            [FieldPanel(audience.field) for audience in Audience], heading=_("Who it is for")
        ),
        FieldPanel("body"),
        LookAgainNote(),
        STAMP_PANEL,
        MultiFieldPanel(
            [FieldPanel("version"), FieldPanel("origin", read_only=True), FieldPanel("licence")],
            heading=_("Where it comes from"),
        ),
        FieldPanel("safety_critical"),
    ]
    search_fields: ClassVar = [
        *Page.search_fields,
        index.SearchField("heading"),
        index.SearchField("summary"),
        index.SearchField("body"),
        index.FilterField("kind"),
    ]

    class Meta:
        verbose_name = _("resource")

    @property
    def shown_heading(self) -> str:
        return self.heading or self.title

    @property
    def written_in(self) -> str:
        """The language of the words: a copy in another language has those of its source."""
        return str((self.alias_of or self).locale.language_code)

    @property
    def audiences(self) -> list[Audience]:
        return [audience for audience in Audience if getattr(self, audience.field)]

    @property
    def audience_names(self) -> list[str | Promise]:
        return [audience.label for audience in self.audiences]

    @property
    def is_for_trainers_only(self) -> bool:
        """Nobody but staff may read it."""
        return self.audiences == [Audience.TRAINERS]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return {
            **context,
            "library": self.get_parent(),
            "local_words": local_words_for(request),
            "countries": choosable(),
        }
