"""Who runs training, where, and what a person may do there, from when to when."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any, Self

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class ForAdministrators(models.QuerySet[Any]):
    """Rows that only an administrator looks after."""

    def visible_to(self, user: AbstractUser) -> Self:
        return self if user.is_superuser else self.none()


class Organisation(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(_("name"), max_length=120, unique=True)
    public_name = models.CharField(
        _("neutral public name"),
        max_length=120,
        help_text=_("A neutral name, for cards, messages and files."),
    )
    is_example = models.BooleanField(default=False)

    objects = ForAdministrators.as_manager()

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")

    def __str__(self) -> str:
        return self.public_name


class Site(models.Model):
    """A place where groups meet."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        related_name="sites",
        verbose_name=_("organisation"),
    )
    name = models.CharField(_("name"), max_length=120)
    country = models.CharField(_("country"), max_length=2, default="GB")

    objects = ForAdministrators.as_manager()

    class Meta:
        verbose_name = _("place")
        verbose_name_plural = _("places")

    def __str__(self) -> str:
        return self.name


class RoleQuerySet(ForAdministrators):
    def on(self, day: date) -> Self:
        return self.filter(starts_on__lte=day).filter(Q(ends_on=None) | Q(ends_on__gte=day))


class Role(models.Model):
    """What a person may do in an organisation, from one day to another (both included)."""

    class Kind(models.TextChoices):
        LEARNER = "learner", _("Learner")
        PEER_MENTOR = "peer_mentor", _("Peer mentor")
        PEER_REVIEWER = "peer_reviewer", _("Peer reviewer")
        TRAINER = "trainer", _("Trainer")
        EDITOR = "editor", _("Editor")
        NETWORK_LEAD = "network_lead", _("Network lead")
        PARTNER_CONTACT = "partner_contact", _("Partner contact")
        ADMINISTRATOR = "administrator", _("Administrator")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="roles"
    )
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT)
    kind = models.CharField(max_length=20, choices=Kind.choices)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    objects = RoleQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
                name="role_ends_after_it_starts",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"


class LanguageReader(models.Model):
    """Who reads, for an organisation, what no trainer of a group can read."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="readers")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="reads_for"
    )
    language = models.CharField(_("language"), max_length=10)

    objects = ForAdministrators.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "language"],
                name="one_reader_for_each_language_of_an_organisation",
            ),
        ]

    def __str__(self) -> str:
        return self.language
