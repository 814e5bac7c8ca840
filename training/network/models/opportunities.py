"""Work, groups and talks that members are asked to, and where it all led."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Self

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from training.network.models.members import Membership, leads_network
from training.network.rules import ORDER, Level


class OpportunityQuerySet(models.QuerySet["Opportunity"]):
    def is_open(self, day: date) -> Self:
        return self.filter(closed_at=None, answer_by__gte=day)

    def screened(self) -> Self:
        """Both said that it may go out."""
        found = self
        for seat in Screening.Seat:
            said = Screening.objects.filter(
                opportunity=OuterRef("pk"), seat=seat, verdict=Screening.Verdict.OUT
            )
            found = found.filter(Exists(said))
        return found

    def to_screen_by(self, person: AbstractUser, seat: str) -> Self:
        """Those on which this seat has not spoken, nor this person in the other one."""
        said = Screening.objects.filter(
            Q(seat=seat) | Q(person=person.pk), opportunity=OuterRef("pk")
        )
        return self.filter(~Exists(said), closed_at=None)

    def visible_to(self, user: AbstractUser) -> Self:
        """All for whoever leads; for an active member what went out to them."""
        return self if leads_network(user) else self.out_to(user)

    def out_to(self, user: AbstractUser) -> Self:
        """What went out, up to the level of an active member; nothing for anybody else."""
        member = Membership.objects.active().filter(person=user.pk).first()
        if member is None:
            return self.none()
        levels = ORDER[: ORDER.index(Level(member.level)) + 1]
        return self.screened().filter(least_level__in=levels)


class Opportunity(models.Model):
    """It goes out when one of staff and one mentor member said so."""

    class Kind(models.TextChoices):
        RESEARCH = "research", _("Paid research")
        GROUP = "group", _("A reference group")
        SPEAKING = "speaking", _("Speaking to people who decide")
        MEDIA = "media", _("Press, radio or film")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    title = models.CharField(max_length=120)
    words = models.TextField()
    pay = models.CharField(max_length=120)
    least_level = models.CharField(max_length=10, choices=Membership.Level.choices)
    answer_by = models.DateField()
    posted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    posted_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)

    objects = OpportunityQuerySet.as_manager()

    class Meta:
        ordering = ["answer_by", "title"]

    def __str__(self) -> str:
        return self.title


class Screening(models.Model):
    """What one of staff, or one mentor member, said before it went out."""

    class Seat(models.TextChoices):
        STAFF = "staff", _("Of staff")
        MENTOR = "mentor", _("Mentor member")

    class Verdict(models.TextChoices):
        OUT = "out", _("It may go out")
        HELD = "held", _("It should not go out like this")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    opportunity = models.ForeignKey(
        Opportunity, on_delete=models.CASCADE, related_name="screenings"
    )
    seat = models.CharField(max_length=6, choices=Seat.choices)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    verdict = models.CharField(max_length=4, choices=Verdict.choices)
    reasons = models.TextField(blank=True)
    said_at = models.DateTimeField()

    class Meta:
        ordering = ["seat"]
        constraints = [
            models.UniqueConstraint(
                fields=["opportunity", "seat"], name="one_word_of_each_seat_on_an_opportunity"
            ),
            models.UniqueConstraint(
                fields=["opportunity", "person"], name="nobody_screens_an_opportunity_twice"
            ),
            models.CheckConstraint(
                condition=~Q(verdict="held") | ~Q(reasons=""), name="what_is_held_has_its_reasons"
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class InterestQuerySet(models.QuerySet["Interest"]):
    def standing(self) -> Self:
        return self.filter(taken_back_at=None)

    def visible_to(self, user: AbstractUser) -> Self:
        return self if leads_network(user) else self.filter(person=user.pk)


class Interest(models.Model):
    """A member would like to. `contact` stays empty until they choose to give it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    opportunity = models.ForeignKey(Opportunity, on_delete=models.CASCADE, related_name="answers")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    words = models.TextField(blank=True)
    contact = models.CharField(max_length=120, blank=True)
    said_at = models.DateTimeField()
    taken_back_at = models.DateTimeField(null=True, blank=True)

    objects = InterestQuerySet.as_manager()

    class Meta:
        ordering = ["said_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["opportunity", "person"], name="one_answer_of_a_member_to_an_opportunity"
            ),
            models.CheckConstraint(
                condition=Q(taken_back_at=None) | Q(contact=""),
                name="an_answer_taken_back_keeps_no_contact",
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class StoryQuerySet(models.QuerySet["Story"]):
    def visible_to(self, user: AbstractUser) -> Self:
        """One's own; for whoever leads the network those with a use that was agreed to."""
        own = Q(person=user.pk)
        agreed = Exists(StoryUse.objects.standing().filter(story=OuterRef("pk")))
        return self.filter(own | agreed if leads_network(user) else own)


class Story(models.Model):
    """Where it led, or what somebody says of the network, in their own words."""

    class Kind(models.TextChoices):
        JOB = "job", _("A job")
        GROUP = "group", _("A group")
        TALK = "talk", _("A talk")
        SAYING = "saying", _("What I say about the network")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    words = models.TextField()
    told_at = models.DateTimeField()

    objects = StoryQuerySet.as_manager()

    class Meta:
        ordering = ["-told_at"]

    def __str__(self) -> str:
        return str(self.id)


class StoryUseQuerySet(models.QuerySet["StoryUse"]):
    def standing(self) -> Self:
        return self.filter(ended_at=None)


class StoryUse(models.Model):
    """A yes to one use of a story, until it is taken back."""

    class Use(models.TextChoices):
        REPORT = "report", _("In reports, without my name")
        FUNDERS = "funders", _("To people who give money, without my name")
        TRAINING = "training", _("In training, without my name")
        PUBLIC = "public", _("In public, without my name")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="uses")
    use = models.CharField(max_length=8, choices=Use.choices)
    agreed_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = StoryUseQuerySet.as_manager()

    class Meta:
        ordering = ["use"]
        constraints = [
            models.UniqueConstraint(
                fields=["story", "use"],
                condition=Q(ended_at=None),
                name="one_standing_yes_to_each_use_of_a_story",
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)
