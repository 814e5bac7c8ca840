"""Who read the words of a page before they were published, and whether they are still the same."""

from __future__ import annotations

import uuid
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from courses.models.base import ContentPage
from courses.models.fingerprint import words_sha256

LONGEST_NAME = 60


class PageReviewQuerySet(models.QuerySet["PageReview"]):
    def of(self, page: ContentPage) -> Self:
        """Of the page in its own language. A page that follows another has none of its own."""
        return self.filter(page_key=page.translation_key, language=page.locale.language_code)

    def of_these_words(self, page: ContentPage) -> Self:
        return self.of(page).filter(words_sha256=words_sha256(page))


class PageReview(models.Model):
    """Somebody with lived experience read these words and found them right.

    `credited_as` is the name by which the reader wants to be thanked, or empty. `is_current` says
    that the published words are those that were read.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    page_key = models.UUIDField(db_index=True)
    language = models.CharField(max_length=10)
    words_sha256 = models.CharField(max_length=64)
    reviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    credited_as = models.CharField(max_length=LONGEST_NAME, blank=True)
    read_at = models.DateTimeField()
    is_current = models.BooleanField(default=False)

    objects = PageReviewQuerySet.as_manager()

    class Meta:
        ordering = ("read_at",)
        constraints = [
            models.UniqueConstraint(
                fields=["page_key", "language", "words_sha256", "reviewer"],
                condition=Q(reviewer__isnull=False),
                name="one_review_of_the_same_words_by_the_same_person",
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)
