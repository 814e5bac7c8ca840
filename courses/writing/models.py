"""Words that the editors of a site want to avoid, beside those that come with it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from courses.models.words import clean_words


class WordToAvoid(models.Model):
    language = models.CharField(
        _("language"), max_length=10, choices=settings.WAGTAIL_CONTENT_LANGUAGES, default="en"
    )
    word = models.CharField(
        _("word or words"), max_length=60, help_text=_("Just as it stands in a sentence.")
    )
    instead = models.CharField(
        _("write instead"), max_length=60, blank=True, help_text=_("A shorter word, if there is.")
    )

    panels = (FieldPanel("language"), FieldPanel("word"), FieldPanel("instead"))

    class Meta:
        verbose_name = _("word to avoid")
        verbose_name_plural = _("words to avoid")
        ordering = ("language", "word")
        constraints = [
            models.UniqueConstraint(
                Lower("word"), "language", name="a_word_to_avoid_stands_once_in_a_language"
            ),
        ]

    def __str__(self) -> str:
        return self.word

    def clean(self) -> None:
        clean_words(self)
        super().clean()
