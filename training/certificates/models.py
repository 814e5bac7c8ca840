"""Certificates: a frozen snapshot with one number."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Self

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from training.certificates.rules import PLACES_IN_A_LIST
from training.lib.codes import grouped


class AwardQuerySet(models.QuerySet["Award"]):
    def standing(self) -> Self:
        """Neither replaced nor withdrawn."""
        return self.filter(replaced_at=None, withdrawn_at=None)

    def current_on(self, day: date) -> Self:
        return self.standing().filter(Q(valid_until=None) | Q(valid_until__gte=day))

    def held_by(self, person: AbstractUser) -> Self:
        return self.filter(learner=person)

    def visible_to(self, user: AbstractUser) -> Self:
        """One's own; for an administrator all of them."""
        return self if user.is_superuser else self.held_by(user)

    def printed(self) -> Self:
        """Those with a certificate to show; recognised earlier training has none."""
        return self.exclude(ground=Award.Ground.RECOGNISED)

    def unsigned(self) -> Self:
        """Those that stand, and whose credential is not there or says another last day."""
        until = F("valid_until")
        other = Q(credential__valid_until__lt=until) | Q(credential__valid_until__gt=until)
        return self.printed().standing().filter(Q(credential=None) | other)

    def without_file(self) -> Self:
        """Those whose PDF was not made yet, and could be."""
        return self.printed().filter(certificatefile=None, needs_spelling=False)


class Award(models.Model):
    """`number` has 130 random bits and `short_code` 50, both in Crockford's letters.

    `snapshot` holds every word that the certificate prints, as it was on the day. `spelling` is
    the name in Latin letters, printed where no font has the letters of the name itself.
    """

    class Ground(models.TextChoices):
        COURSE = "course", _("Finished the course")
        FILM = "film", _("Did a film session")
        RECOGNISED = "recognised", _("Earlier training recognised")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    award_key = models.UUIDField(db_index=True)
    cycle = models.PositiveSmallIntegerField(default=1)
    ground = models.CharField(max_length=20, choices=Ground.choices, default=Ground.COURSE)
    number = models.CharField(max_length=26, unique=True)
    short_code = models.CharField(max_length=10, unique=True)
    language = models.CharField(max_length=10, default="en")
    snapshot = models.JSONField()
    issued_at = models.DateTimeField()
    valid_until = models.DateField(null=True, blank=True)
    shows_name = models.BooleanField(_("the check page shows my name"), default=False)
    needs_spelling = models.BooleanField(default=False)
    spelling = models.CharField(max_length=80, blank=True)
    replaced_by = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, blank=True)
    replaced_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    withdrawn_why = models.TextField(blank=True)
    recognised_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    recognised_why = models.TextField(blank=True)

    objects = AwardQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["learner", "award_key", "cycle"],
                condition=Q(replaced_at=None, withdrawn_at=None),
                name="one_standing_award_for_each_cycle",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None) | ~Q(withdrawn_why=""),
                name="a_withdrawn_award_has_its_reason",
            ),
            models.CheckConstraint(
                condition=~Q(ground="recognised") | ~Q(recognised_why=""),
                name="a_recognised_award_has_its_reason",
            ),
            models.CheckConstraint(
                condition=Q(replaced_by=None) | Q(replaced_at__isnull=False),
                name="a_replaced_award_has_its_day",
            ),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def is_printed(self) -> bool:
        return self.ground != self.Ground.RECOGNISED

    @property
    def public_title(self) -> str:
        return str(self.snapshot["facts"]["public_title"])

    @property
    def grouped_number(self) -> str:
        return grouped(self.number)

    @property
    def grouped_short_code(self) -> str:
        return grouped(self.short_code)

    @property
    def asks_for_spelling(self) -> bool:
        """Only then may its holder say how the PDF writes the name."""
        return self.needs_spelling or bool(self.spelling)


class CertificateFile(models.Model):
    """The PDF of an award, made by the worker."""

    award = models.OneToOneField(Award, on_delete=models.CASCADE, primary_key=True)
    pdf = models.BinaryField()
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.award_id)


class IssuerKey(models.Model):
    """A public key, published for as long as anybody may check what was signed with it.

    `public` is its multibase name. A stolen one is disowned: it is published no more.
    """

    public = models.CharField(max_length=60, primary_key=True)
    first_used_at = models.DateTimeField()
    disowned_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-first_used_at"]

    def __str__(self) -> str:
        return self.public


class StatusPlace(models.Model):
    """One bit of a status list. It outlives its credential, and nobody gets it a second time."""

    list_number = models.PositiveSmallIntegerField()
    index = models.PositiveIntegerField()
    is_revoked = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["list_number", "index"], name="one_credential_for_each_place_in_a_list"
            ),
            models.CheckConstraint(
                condition=Q(index__lt=PLACES_IN_A_LIST), name="a_place_is_inside_its_list"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.list_number}#{self.index}"


class StatusList(models.Model):
    """What a list says, signed in both forms, as it is served."""

    number = models.PositiveSmallIntegerField(primary_key=True)
    encoded = models.TextField()
    linked = models.TextField()
    token = models.TextField()
    signed_with = models.ForeignKey(IssuerKey, on_delete=models.PROTECT)
    signed_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.number)


class Credential(models.Model):
    """An award as an Open Badge, signed in both forms, as it is served. It names nobody.

    `valid_until` is the last day as it was signed.
    """

    award = models.OneToOneField(Award, on_delete=models.CASCADE, primary_key=True)
    place = models.OneToOneField(StatusPlace, on_delete=models.PROTECT)
    subject = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    valid_until = models.DateField(null=True, blank=True)
    linked = models.TextField()
    token = models.TextField()
    signed_with = models.ForeignKey(IssuerKey, on_delete=models.PROTECT)
    signed_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.award_id)
