"""Certificates: a frozen snapshot with one number."""

from __future__ import annotations

import uuid
from datetime import date, datetime, timedelta
from typing import Self

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from training.certificates.models.badges import Credential, IssuerKey, StatusList, StatusPlace
from training.certificates.rules import GRACE_DAYS
from training.enrolment.models import Cohort
from training.lib.codes import grouped

__all__ = [
    "Award",
    "CertificateFile",
    "CertificatePrint",
    "Credential",
    "IssuerKey",
    "ProgrammeRule",
    "StatusList",
    "StatusPlace",
]


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

    `rule` is what a certificate of a programme stood on when it was given: a later change of the
    programme takes nothing from anybody. `grace_given_at` is when its holder got more time.

    `snapshot` holds every word that the certificate prints, as it was on the day. `spelling` is
    the name in Latin letters, printed where no font has the letters of the name itself.
    """

    class Ground(models.TextChoices):
        COURSE = "course", _("Finished the course")
        PROGRAMME = "programme", _("Has all that a programme asks for")
        FILM = "film", _("Did a film session")
        RECOGNISED = "recognised", _("Earlier training recognised")

    class Reason(models.TextChoices):
        """Why an award is withdrawn. Kept, and never public."""

        IN_ERROR = "in-error", _("Given in error")
        NOT_OWN = "not-own", _("The work was not their own")
        CODE = "code", _("The code of conduct was broken")
        ASKED = "asked", _("The holder asked for it")

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
    rule = models.JSONField(null=True, blank=True)
    grace_given_at = models.DateTimeField(null=True, blank=True)
    shows_name = models.BooleanField(_("the check page shows my name"), default=False)
    needs_spelling = models.BooleanField(default=False)
    spelling = models.CharField(max_length=80, blank=True)
    replaced_by = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, blank=True)
    replaced_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    withdrawn_for = models.CharField(max_length=20, choices=Reason.choices, blank=True)
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
    def renewed_from(self) -> date | None:
        """The last day without the more time that was given: a renewal counts from it."""
        if self.valid_until and self.grace_given_at:
            return self.valid_until - timedelta(days=GRACE_DAYS)
        return self.valid_until

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


class ProgrammeRule(models.Model):
    """What a certificate of a programme asks for, where it is not all courses. None: there is none.

    The data is that of `training.lib.requirements`.
    """

    programme_key = models.UUIDField(primary_key=True)
    rule = models.JSONField(null=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.programme_key)


class CertificateFile(models.Model):
    """The PDF of an award, made by the worker."""

    award = models.OneToOneField(Award, on_delete=models.CASCADE, primary_key=True)
    pdf = models.BinaryField()
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.award_id)


class CertificatePrintQuerySet(models.QuerySet["CertificatePrint"]):
    def visible_to(self, user: AbstractUser) -> Self:
        return self.filter(cohort__in=Cohort.objects.taught_by(user))

    def asked_before(self, at: datetime) -> Self:
        return self.filter(asked_at__lt=at)


class CertificatePrint(models.Model):
    """Certificates of a group to hand over, in one file that is kept for a day.

    `awards` are those that were asked for. `certificates` is how many are in it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    cohort = models.ForeignKey(Cohort, on_delete=models.CASCADE, related_name="certificate_prints")
    awards = models.JSONField(default=list)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    asked_at = models.DateTimeField()
    certificates = models.PositiveIntegerField(default=0)
    pdf = models.BinaryField(null=True)

    objects = CertificatePrintQuerySet.as_manager()

    def __str__(self) -> str:
        return str(self.id)
