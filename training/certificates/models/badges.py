"""What certificates are as credentials that other people's software checks."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q

from training.certificates.rules import PLACES_IN_A_LIST


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

    award = models.OneToOneField("certificates.Award", on_delete=models.CASCADE, primary_key=True)
    place = models.OneToOneField(StatusPlace, on_delete=models.PROTECT)
    subject = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    valid_until = models.DateField(null=True, blank=True)
    linked = models.TextField()
    token = models.TextField()
    signed_with = models.ForeignKey(IssuerKey, on_delete=models.PROTECT)
    signed_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.award_id)
