"""Who is a member, what they agreed to, and what staff confirmed about them."""

from __future__ import annotations

import uuid
from typing import Self

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from training.audit.models import Voidable
from training.lib.clock import today
from training.network import rules
from training.organisations.models import Role
from training.organisations.queries import has_role
from training.recommendations.models import Project


def leads_network(user: AbstractUser) -> bool:
    """An administrator as such leads none."""
    return has_role(user, Role.Kind.NETWORK_LEAD, today())


class MembershipQuerySet(models.QuerySet["Membership"]):
    def visible_to(self, user: AbstractUser) -> Self:
        """One's own; for whoever leads the network all of them."""
        return self if leads_network(user) else self.filter(person=user.pk)

    def members(self) -> Self:
        """Active and paused ones."""
        return self.filter(ended_at=None)

    def active(self) -> Self:
        return self.members().filter(asked_pause_at=None, lapsed_at=None)


class Membership(models.Model):
    """One for each person; whoever left and comes back has the same row.

    Why a member is paused is two moments and no reason.
    """

    class Level(models.TextChoices):
        ASSOCIATE = "associate", _("Associate member")
        FULL = "full", _("Full member")
        MENTOR = "mentor", _("Mentor member")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="membership"
    )
    level = models.CharField(max_length=10, choices=Level.choices)
    level_since = models.DateField()
    joined_at = models.DateTimeField()
    renewed_on = models.DateField()
    asked_pause_at = models.DateTimeField(null=True, blank=True)
    lapsed_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ended_at=None) | Q(asked_pause_at=None, lapsed_at=None),
                name="who_has_left_the_network_is_not_paused",
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)

    @property
    def standing(self) -> rules.Standing:
        return rules.Standing(
            level=rules.Level(self.level),
            asked=self.asked_pause_at is not None,
            lapsed=self.lapsed_at is not None,
            ended=self.ended_at is not None,
        )


class CodeAgreement(models.Model):
    """Somebody agreed to a version of the code of conduct."""

    class Way(models.TextChoices):
        SCREEN = "screen", _("On screen")
        PAPER = "paper", _("On paper")
        ALOUD = "aloud", _("Read aloud by a trainer")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    version = models.PositiveSmallIntegerField()
    agreed_on = models.DateField()
    way = models.CharField(max_length=10, choices=Way.choices)
    witness_initials = models.CharField(max_length=6, blank=True)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["-agreed_on", "-version"]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "version", "agreed_on"],
                name="one_agreement_to_a_code_on_a_day",
            ),
            models.CheckConstraint(
                condition=Q(way="screen") | ~Q(witness_initials=""),
                name="an_agreement_off_screen_has_a_witness",
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class ConfirmedFactQuerySet(models.QuerySet["ConfirmedFact"]):
    def standing(self) -> Self:
        return self.filter(voided_at=None)


class ConfirmedFact(Voidable):
    """What only staff can know: who somebody is, the mentor workshop, a part in a project.

    Of papers that were seen nothing is kept but that they were.
    """

    class Kind(models.TextChoices):
        IDENTITY = "identity", _("Who they are")
        WORKSHOP = "workshop", _("Did the mentor workshop")
        PROJECT = "project", _("Took part in a project")

    class Way(models.TextChoices):
        TRAINER = "trainer", _("Known to the trainer")
        WORKER = "worker", _("A worker vouches for them")
        PAPERS = "papers", _("A paper with their name was seen, and not kept")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    way = models.CharField(max_length=10, choices=Way.choices, blank=True)
    project = models.ForeignKey(Project, on_delete=models.PROTECT, null=True, related_name="+")
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    confirmed_at = models.DateTimeField()

    objects = ConfirmedFactQuerySet.as_manager()

    class Meta(Voidable.Meta):
        ordering = ["confirmed_at"]
        constraints = [
            *Voidable.Meta.constraints,
            models.UniqueConstraint(
                fields=["person", "kind"],
                condition=Q(voided_at=None, project=None),
                name="one_standing_fact_of_each_kind",
            ),
            models.UniqueConstraint(
                fields=["person", "project"],
                condition=Q(voided_at=None),
                name="one_standing_part_in_each_project",
            ),
            models.CheckConstraint(
                condition=Q(kind="project", project__isnull=False)
                | (~Q(kind="project") & Q(project=None)),
                name="a_part_in_a_project_names_it",
            ),
            models.CheckConstraint(
                condition=~Q(kind="identity") | ~Q(way=""), name="an_identity_says_how_it_is_known"
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class Renewal(models.Model):
    """A member read the code again and looked back on the year. Nobody else reads the words."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    renewed_on = models.DateField()
    words = models.TextField()

    class Meta:
        ordering = ["-renewed_on"]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "renewed_on"], name="one_renewal_of_a_member_on_a_day"
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)
