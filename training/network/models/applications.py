"""What somebody shows, asks for, and how two people decide."""

from __future__ import annotations

import uuid
from typing import Self

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from training.network.models.members import Membership, leads_network

FIRST, APPEAL = 1, 2
"""Rounds of an application."""


class PortfolioPieceQuerySet(models.QuerySet["PortfolioPiece"]):
    def shown(self) -> Self:
        """Pieces of which their writer said that names are out. The others are drafts."""
        return self.filter(names_removed_at__isnull=False)

    def visible_to(self, user: AbstractUser) -> Self:
        """One's own; and what is shown, for those who decide on an application of its writer."""
        read = Application.objects.sent().filter(person=OuterRef("person"), closed_at=None)
        if not leads_network(user):
            read = read.filter(seats__person=user.pk)
        return self.filter(Q(person=user.pk) | (Q(names_removed_at__isnull=False) & Exists(read)))


class PortfolioPiece(models.Model):
    """One of each kind. Words come from own work that was shared, or are written here."""

    class Kind(models.TextChoices):
        CONSENT = "consent", _("A consent talk")
        GUIDE = "guide", _("A topic guide that I wrote or made better")
        CODED = "coded", _("A coded page or a card sort, made with the practice pack")
        SHOWN = "shown", _("A talk, a leaflet page, a poster or a short film")
        REFLECTION = "reflection", _("One thought about power or boundaries")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    words = models.TextField(blank=True)
    names_removed_at = models.DateTimeField(null=True, blank=True)
    saved_at = models.DateTimeField()

    objects = PortfolioPieceQuerySet.as_manager()

    class Meta:
        ordering = ["kind"]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "kind"], name="one_piece_of_a_portfolio_of_each_kind"
            ),
            models.CheckConstraint(
                condition=Q(names_removed_at=None) | ~Q(words=""),
                name="a_piece_that_is_shown_has_words",
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class ApplicationQuerySet(models.QuerySet["Application"]):
    def sent(self) -> Self:
        return self.filter(sent_at__isnull=False)

    def waiting(self) -> Self:
        """For a decision, of the panel or of the one after an appeal."""
        return self.sent().filter(closed_at=None)

    def visible_to(self, user: AbstractUser) -> Self:
        """One's own; those that were sent, for whoever leads the network."""
        own = Q(person=user.pk)
        return self.filter(own | Q(sent_at__isnull=False) if leads_network(user) else own)


class Application(models.Model):
    """A draft until `sent_at`. `round` is 2 after an appeal, which two others decide.

    `asked_at` is when the clock of the round began.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    level = models.CharField(max_length=10, choices=Membership.Level.choices)
    words = models.TextField(blank=True)
    saved_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)
    asked_at = models.DateTimeField(null=True, blank=True)
    round = models.PositiveSmallIntegerField(default=FIRST)
    appeal_words = models.TextField(blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    objects = ApplicationQuerySet.as_manager()

    class Meta:
        ordering = ["asked_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["person"],
                condition=Q(closed_at=None),
                name="one_open_application_for_each_person",
            ),
            models.CheckConstraint(
                condition=Q(sent_at=None, asked_at=None)
                | Q(sent_at__isnull=False, asked_at__isnull=False),
                name="a_sent_application_has_its_clock",
            ),
            models.CheckConstraint(
                condition=Q(round__in=(FIRST, APPEAL)), name="an_application_has_two_rounds_at_most"
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)

    @property
    def is_appeal(self) -> bool:
        return self.round == APPEAL


class PanelSeat(models.Model):
    """Who decides in a round, one of staff and one peer, and what they said.

    A peer is a mentor member or has a role of a peer: about anybody's life nothing is written.
    """

    class Seat(models.TextChoices):
        STAFF = "staff", _("Of staff")
        PEER = "peer", _("With lived experience")

    class Verdict(models.TextChoices):
        YES = "yes", _("Yes")
        NOT_YET = "not-yet", _("Not yet")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="seats")
    round = models.PositiveSmallIntegerField()
    seat = models.CharField(max_length=5, choices=Seat.choices)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    verdict = models.CharField(max_length=8, choices=Verdict.choices, blank=True)
    reasons = models.TextField(blank=True)
    said_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["round", "-seat"]
        constraints = [
            models.UniqueConstraint(
                fields=["application", "round", "seat"],
                name="a_panel_has_one_of_staff_and_one_peer",
            ),
            models.UniqueConstraint(
                fields=["application", "person"],
                name="nobody_decides_twice_on_one_application",
            ),
            models.CheckConstraint(
                condition=~Q(verdict="not-yet") | ~Q(reasons=""), name="not_yet_gives_its_reasons"
            ),
            models.CheckConstraint(
                condition=Q(verdict="", said_at=None) | (~Q(verdict="") & Q(said_at__isnull=False)),
                name="what_a_panel_says_has_its_time",
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class Outcome(models.Model):
    """What a round came to; written once."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="outcomes")
    round = models.PositiveSmallIntegerField()
    verdict = models.CharField(max_length=8, choices=PanelSeat.Verdict.choices)
    decided_at = models.DateTimeField()

    class Meta:
        ordering = ["round"]
        constraints = [
            models.UniqueConstraint(
                fields=["application", "round"], name="one_outcome_of_each_round"
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)
