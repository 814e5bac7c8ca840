"""What was given out about an organisation: fixed, so that two looks do not tell of one person."""

from __future__ import annotations

import uuid
from typing import Self

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from training.lib.clock import today
from training.organisations.models import Organisation, Role
from training.organisations.queries import organisations_of
from training.reports.rules import WHOLE_YEAR, Period


class ReportedYear(models.Model):
    """How an organisation reports on a year. Quarters and the whole would give small ones away."""

    class Rhythm(models.TextChoices):
        QUARTERS = "quarters", _("Four quarters")
        WHOLE = "whole", _("The whole year")

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT)
    year = models.PositiveSmallIntegerField()
    rhythm = models.CharField(max_length=10, choices=Rhythm.choices)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "year"], name="one_rhythm_of_reports_for_each_year"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year} {self.rhythm}"


class ReleaseQuerySet(models.QuerySet["Release"]):
    def visible_to(self, user: AbstractUser) -> Self:
        """Those of organisations in which `user` leads the network; an administrator sees all."""
        led = organisations_of(user, Role.Kind.NETWORK_LEAD, today())
        return self.filter(reported_year__organisation__in=led)


class Release(models.Model):
    """The published numbers of one period. What was too small was never written down here.

    `figures` is {measure: {"whole": n, breakdown: [[line, n], …]}}; None stands for fewer than 5,
    or for a number hidden with such a one.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    reported_year = models.ForeignKey(
        ReportedYear, on_delete=models.PROTECT, related_name="releases"
    )
    quarter = models.PositiveSmallIntegerField(default=WHOLE_YEAR)
    figures = models.JSONField()
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )

    objects = ReleaseQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["reported_year", "quarter"], name="one_release_of_each_period"
            ),
            models.CheckConstraint(
                condition=models.Q(quarter__lte=4), name="a_year_has_four_quarters"
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)

    @property
    def period(self) -> Period:
        return Period(self.reported_year.year, self.quarter)
