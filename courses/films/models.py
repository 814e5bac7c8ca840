"""What a film is made of, the same in every language of the site.

The words around it (title, chapters, questions) are a page: `courses/models/film_page.py`. Files
are no recordings of the library: those are open to every page, and a film must be able to go at
once, when somebody who is seen in it says so (docs/decisions/0009).
"""

from __future__ import annotations

import uuid
from datetime import date, datetime, timedelta
from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from courses.library.models import languages

FOLDER = "film"
CLAIM_HOLDS = timedelta(minutes=10)
"""The maker of a film speaks every twenty seconds, except while it looks and stores."""


class Licence(models.TextChoices):
    CC_BY = "cc-by-4.0", _("CC BY 4.0: everybody may use and change it")
    SITE = "site", _("Site licence: for services that signed an agreement")


class FilmAssetQuerySet(models.QuerySet["FilmAsset"]):
    def open_on(self, day: date) -> Self:
        """Those that can be played, and that nobody who is seen in them has taken back."""
        gone = FilmConsent.objects.filter(
            asset=models.OuterRef("pk"), version=models.OuterRef("version")
        ).gone_on(day)
        ready = Q(state=FilmAsset.State.READY) | Q(coming_version__isnull=False)
        return self.filter(ready).exclude(models.Exists(gone))

    def to_make(self, at: datetime) -> Self:
        """What waits, and what somebody began and has not spoken of for long: it stopped there."""
        stopped = Q(state=FilmAsset.State.WORKING, claimed_at__lt=at - CLAIM_HOLDS)
        return self.filter(Q(state=FilmAsset.State.WAITING) | stopped)


class FilmAsset(models.Model):
    """A film in its present `version`.

    While a `coming_version` is made, the present one is played on; `state`, `problem` and
    `progress` (in hundredths) speak of what is made. `claimed_at` is when its maker last spoke.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("Waiting")
        WORKING = "working", _("Being made ready")
        READY = "ready", _("Ready")
        FAILED = "failed", _("Not made")

    key = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    title = models.CharField(_("name"), max_length=120)
    licence = models.CharField(
        _("licence"), max_length=12, choices=Licence.choices, default=Licence.SITE
    )
    version = models.PositiveSmallIntegerField(default=1, editable=False)
    coming_version = models.PositiveSmallIntegerField(null=True, blank=True, editable=False)
    seconds = models.FloatField(default=0, editable=False)
    state = models.CharField(
        max_length=8, choices=State.choices, default=State.WAITING, editable=False
    )
    progress = models.PositiveSmallIntegerField(default=0, editable=False)
    problem = models.TextField(blank=True, editable=False)
    claimed_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = FilmAssetQuerySet.as_manager()

    class Meta:
        verbose_name = _("film")
        ordering = ["title"]
        constraints = [
            models.CheckConstraint(
                condition=Q(coming_version=None) | Q(coming_version__gt=models.F("version")),
                name="a_coming_version_comes_after_the_present_one",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def version_to_make(self) -> int:
        return self.coming_version or self.version

    @property
    def was_ever_ready(self) -> bool:
        return self.seconds > 0

    @property
    def is_under_way(self) -> bool:
        return self.state in {FilmAsset.State.WAITING, FilmAsset.State.WORKING}


def address_of(asset: FilmAsset, version: int, name: str) -> str:
    """Where people get it, wherever it is stored: the only way, which asks who still agrees."""
    return reverse("film-file", args=[asset.key, version, name])


def path_of(instance: FilmFile, name: str) -> str:
    return f"{FOLDER}/{instance.asset.key}/{instance.version}/{name}"


class FilmFile(models.Model):
    class Kind(models.TextChoices):
        """By the number of lines, or by what is in it."""

        SMALL = "240", _("Small")
        MIDDLE = "360", _("Middle")
        LARGE = "720", _("Large")
        AUDIO = "audio", _("Sound only")
        DESCRIBED = "described", _("With what is seen, described")
        BURNED = "burned", _("With captions in the picture")
        POSTER = "poster", _("First picture")
        ORIGINAL = "original", _("As it was uploaded")

    asset = models.ForeignKey(FilmAsset, on_delete=models.CASCADE, related_name="files")
    version = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=9, choices=Kind.choices)
    file = models.FileField(upload_to=path_of, max_length=200)
    mime = models.CharField(max_length=40)
    bytes = models.PositiveBigIntegerField()
    width = models.PositiveSmallIntegerField(default=0)
    height = models.PositiveSmallIntegerField(default=0)
    sha256 = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["asset", "version", "kind"], name="one_file_of_each_kind_and_version"
            ),
        ]

    def __str__(self) -> str:
        return str(self.file.name)

    @property
    def address(self) -> str:
        return address_of(self.asset, self.version, str(self).rpartition("/")[2])


class FilmTrack(models.Model):
    """Words that go with the film, as WebVTT in the form that `courses/films/tracks` writes."""

    class Kind(models.TextChoices):
        CAPTIONS = "captions", _("Captions")
        DESCRIPTIONS = "descriptions", _("What is seen, described")

    asset = models.ForeignKey(FilmAsset, on_delete=models.CASCADE, related_name="tracks")
    version = models.PositiveSmallIntegerField()
    language = models.CharField(_("language"), max_length=10, choices=languages)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices)
    text = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["asset", "version", "language", "kind"],
                name="one_track_of_each_kind_language_and_version",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ({self.language})"

    @property
    def address(self) -> str:
        return address_of(self.asset, self.version, f"{self.kind}.{self.language}.vtt")


class FilmConsentQuerySet(models.QuerySet["FilmConsent"]):
    def last_day(self) -> date | None:
        """The last day on which all of them hold, as far as they say one."""
        ends: date | None = self.aggregate(first=models.Min("until"))["first"]
        return ends

    def gone_on(self, day: date) -> Self:
        """Taken back, or over."""
        return self.filter(Q(withdrawn_at__isnull=False) | Q(until__lt=day))


class FilmConsent(models.Model):
    """Somebody who is seen or heard in one version of a film said yes."""

    asset = models.ForeignKey(FilmAsset, on_delete=models.CASCADE, related_name="consents")
    version = models.PositiveSmallIntegerField()
    who = models.CharField(_("who"), max_length=120)
    what_for = models.TextField(_("what they said yes to"))
    given_on = models.DateField(_("said yes on"))
    until = models.DateField(
        _("until"), null=True, blank=True, help_text=_("The last day. Empty: until they say no.")
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = FilmConsentQuerySet.as_manager()

    class Meta:
        verbose_name = _("consent")
        constraints = [
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=models.F("given_on")),
                name="a_consent_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return self.who
