"""What a person can do at the end, one row for each."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable, TranslatableMixin

from courses.models.words import clean_words
from courses.neutral_words import refuse_telling_words


class Outcome(TranslatableMixin, Orderable):
    text = models.CharField(_("outcome"), max_length=200)

    panels = (FieldPanel("text"),)

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        abstract = True

    def __str__(self) -> str:
        return self.text

    def clean(self) -> None:
        clean_words(self)
        super().clean()


class PublicOutcome(Outcome):
    """May stand on a certificate, so it never hints at a record."""

    class Meta(Outcome.Meta):
        abstract = True

    def clean(self) -> None:
        super().clean()
        refuse_telling_words(self.text)


class ProgrammeOutcome(Outcome):
    page = ParentalKey("courses.ProgrammePage", on_delete=models.CASCADE, related_name="outcomes")


class ProgrammePublicOutcome(PublicOutcome):
    page = ParentalKey(
        "courses.ProgrammePage", on_delete=models.CASCADE, related_name="public_outcomes"
    )


class CourseOutcome(Outcome):
    page = ParentalKey("courses.CoursePage", on_delete=models.CASCADE, related_name="outcomes")


class CoursePublicOutcome(PublicOutcome):
    page = ParentalKey(
        "courses.CoursePage", on_delete=models.CASCADE, related_name="public_outcomes"
    )


class ModuleOutcome(Outcome):
    page = ParentalKey("courses.ModulePage", on_delete=models.CASCADE, related_name="outcomes")
