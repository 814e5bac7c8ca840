"""A country with the words that change from one to another: phone lines, words of law."""

from __future__ import annotations

from typing import ClassVar, Self

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.models import Orderable

from courses.local_words import CRISIS_LINE
from courses.models.law_stamp import LawStamp
from courses.models.words import clean_words

FIRST_COUNTRY = "gb"
"""What a site without a choice of its own gets; a migration makes it."""


class CountryQuerySet(models.QuerySet["Country"]):
    def choosable(self) -> Self:
        """A text about a hard moment must name a line to ring."""
        lines = LocalWord.objects.filter(
            country=models.OuterRef("pk"), key=CRISIS_LINE, words__gt=""
        )
        return self.filter(models.Exists(lines))


class Country(ClusterableModel):
    name = models.CharField(_("name"), max_length=80)
    nation = models.CharField(
        _("part of it"),
        max_length=80,
        blank=True,
        help_text=_("If its law is its own, such as England and Wales."),
    )
    code = models.SlugField(
        _("code"), max_length=20, unique=True, help_text=_("Short, such as gb. It is in addresses.")
    )

    objects = CountryQuerySet.as_manager()

    panels: ClassVar = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("nation"), FieldPanel("code")]),
        InlinePanel(
            "local_words",
            heading=_("Words of this country"),
            label=_("Word"),
            help_text=_(
                "Nobody can choose a country before it has a crisis line. A word that is"
                " missing becomes a line to write on."
            ),
        ),
    ]

    class Meta:
        verbose_name = _("country")
        verbose_name_plural = _("countries")
        ordering = ("name", "nation")

    def __str__(self) -> str:
        return f"{self.name}: {self.nation}" if self.nation else self.name

    def clean(self) -> None:
        clean_words(self)
        super().clean()


class LocalWord(LawStamp, Orderable):
    country = ParentalKey(Country, on_delete=models.CASCADE, related_name="local_words")
    key = models.CharField(
        _("stands for"),
        max_length=40,
        validators=[RegexValidator(r"^[a-z][a-z ]{1,39}$", _("Use small letters and spaces."))],
        help_text=_("As in a text between { and }: crisis line, families line, order, recall."),
    )
    words = models.CharField(_("words here"), max_length=200)

    panels: ClassVar = [
        FieldRowPanel([FieldPanel("key"), FieldPanel("words")]),
        FieldRowPanel([FieldPanel("words_owner"), FieldPanel("words_checked_by")]),
        FieldRowPanel([FieldPanel("words_written_on"), FieldPanel("look_again_by")]),
    ]

    class Meta(Orderable.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("country", "key"), name="a_country_says_each_word_in_one_way"
            )
        ]

    def __str__(self) -> str:
        return f"{self.key}: {self.words}"

    def clean(self) -> None:
        clean_words(self)
        super().clean()
