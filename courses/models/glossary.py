"""Hard words and what they mean."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.models import Orderable, Page, TranslatableMixin
from wagtail.search import index

from courses.alphabets import alphabetical
from courses.models.base import ContentPage
from courses.models.law_stamp import STAMP_PANEL, LawStamp
from courses.models.words import clean_words


class GlossaryPage(LawStamp, ContentPage):
    intro = models.TextField(_("introduction"), blank=True)
    law_note = models.TextField(
        _("about the words of law"),
        blank=True,
        help_text=_("Which words they are, and in which country they hold."),
    )

    template = "courses/glossary_page.html"
    max_count_per_parent = 1
    parent_page_types: ClassVar = ["courses.HomePage"]
    subpage_types: ClassVar[list[str]] = []
    content_panels: ClassVar = [
        *Page.content_panels,
        FieldPanel("intro"),
        InlinePanel("terms", heading=_("Words"), label=_("Word")),
        FieldPanel("law_note"),
        STAMP_PANEL,
    ]
    search_fields: ClassVar = [*Page.search_fields, index.SearchField("intro")]

    class Meta:
        verbose_name = _("glossary")

    @property
    def language_of_words(self) -> str:
        return str((self.alias_of or self).locale.language_code)

    def sorted_terms(self) -> list[GlossaryTerm]:
        """In the order of the alphabet of their language."""
        place = alphabetical(self.language_of_words)
        return sorted(self.terms.all(), key=lambda term: place(term.term))

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        terms = self.sorted_terms()
        return {**context, "terms": terms, "has_law_words": any(t.is_law_word for t in terms)}


class GlossaryTerm(TranslatableMixin, Orderable):
    page = ParentalKey(GlossaryPage, on_delete=models.CASCADE, related_name="terms")
    term = models.CharField(_("word"), max_length=60)
    meaning = models.CharField(_("what it means"), max_length=250)
    other_forms = models.CharField(
        _("other forms"),
        max_length=250,
        blank=True,
        help_text=_("Such as the plural, with commas: probes, probing."),
    )
    only_other_forms = models.BooleanField(
        _("find only the other forms in lessons"),
        default=False,
        help_text=_("For a word that often means something else."),
    )
    is_law_word = models.BooleanField(
        _("a word of law"),
        default=False,
        help_text=_("It means something else in another country."),
    )

    panels = (
        FieldPanel("term"),
        FieldPanel("meaning"),
        FieldPanel("other_forms"),
        FieldRowPanel([FieldPanel("only_other_forms"), FieldPanel("is_law_word")]),
    )

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        pass

    def __str__(self) -> str:
        return self.term

    def clean(self) -> None:
        clean_words(self)
        super().clean()

    @property
    def anchor(self) -> str:
        return slugify(self.term, allow_unicode=True)

    @property
    def forms(self) -> list[str]:
        """What to look for in lessons."""
        others = [form.strip() for form in self.other_forms.split(",")]
        own = [] if self.only_other_forms else [self.term]
        return [form for form in (*own, *others) if form]
