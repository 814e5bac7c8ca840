"""Words that were recorded by the engine, and which of them a page needs."""

from __future__ import annotations

from typing import Self

from django.core.files.storage import default_storage
from django.db import models
from django.db.models import Q
from wagtail.models import Page

FOLDER = "speech"


class SpokenTextQuerySet(models.QuerySet["SpokenText"]):
    def of_page(self, page_id: int) -> Self:
        """What reads the page as a whole."""
        main = PageSpeech.objects.filter(page_id=page_id).values("main")
        return self.filter(sha256__in=main)

    def needed(self) -> Self:
        return self.filter(sha256__in=PageSpeech.needed())


class SpokenText(models.Model):
    """`unneeded_since` is set when no live page says these words any more."""

    sha256 = models.CharField(max_length=64, primary_key=True)
    language = models.CharField(max_length=10)
    seconds = models.PositiveIntegerField()
    size = models.PositiveIntegerField()
    made_at = models.DateTimeField()
    unneeded_since = models.DateTimeField(null=True, blank=True)

    objects = SpokenTextQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(seconds__gt=0, size__gt=0), name="a_spoken_text_can_be_heard"
            ),
        ]

    def __str__(self) -> str:
        return self.sha256

    @property
    def path(self) -> str:
        return path_of(self.sha256)

    @property
    def url(self) -> str:
        return default_storage.url(self.path)


def path_of(sha256: str) -> str:
    """Nobody finds it who does not know the words, and it never holds other words."""
    return f"{FOLDER}/{sha256[:2]}/{sha256[2:40]}.mp3"


class PageSpeech(models.Model):
    """What a live page says: `main` reads it as a whole, `texts` are all that it needs."""

    page = models.OneToOneField(Page, on_delete=models.CASCADE, primary_key=True, related_name="+")
    main = models.CharField(max_length=64, blank=True)
    texts = models.JSONField(default=list)

    def __str__(self) -> str:
        return str(self.pk)

    @classmethod
    def needed(cls) -> set[str]:
        return {sha for texts in cls.objects.values_list("texts", flat=True) for sha in texts}
