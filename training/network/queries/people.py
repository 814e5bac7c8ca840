"""Whose records in the network somebody may see, and who works on them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.contrib.auth.models import AbstractUser
from django.db.models import F, Q, QuerySet
from django.http import Http404

from training.accounts.models import User
from training.enrolment.models import Cohort, Enrolment
from training.network.models import (
    Application,
    CodeAgreement,
    ConfirmedFact,
    Membership,
    PanelSeat,
)
from training.network.models.members import leads_network
from training.network.rules import Level, renewal_due_on, renewal_is_open


def lead_or_404(user: AbstractUser) -> None:
    if not leads_network(user):
        raise Http404


def people_known_to(user: User) -> QuerySet[User]:
    """Learners that `user` teaches now; for whoever leads the network, its people too.

    A trainer says who somebody is before there is an application, and is not told of any.
    """
    taught = Enrolment.objects.filter(cohort__in=Cohort.objects.taught_by(user), left_at=None)
    taught = taught.exclude(state=Enrolment.State.INVITED)
    known = Q(pk__in=taught.values("learner"))
    if leads_network(user):
        asked = Application.objects.sent().values("person")
        known |= Q(pk__in=asked) | Q(pk__in=Membership.objects.values("person"))
    return User.objects.filter(known, is_active=True).exclude(pk=user.pk)


def seats_of(user: User) -> QuerySet[PanelSeat]:
    """Where `user` decides now: applications that wait, in the round of today."""
    seats = PanelSeat.objects.filter(person=user, round=F("application__round"))
    waiting = seats.filter(application__sent_at__isnull=False, application__closed_at=None)
    return waiting.select_related("application__person")


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """What staff confirmed about a person, and when they agreed to the code."""

    person: User
    facts: Sequence[ConfirmedFact]
    agreements: Sequence[CodeAgreement]

    def has(self, kind: str) -> bool:
        return any(fact.kind == kind for fact in self.facts)

    @property
    def has_identity(self) -> bool:
        return self.has(ConfirmedFact.Kind.IDENTITY)

    @property
    def did_workshop(self) -> bool:
        return self.has(ConfirmedFact.Kind.WORKSHOP)


def person_facts(person: User) -> PersonFacts:
    """Two queries."""
    facts = ConfirmedFact.objects.standing().filter(person=person).select_related("project")
    return PersonFacts(person, list(facts), list(CodeAgreement.objects.filter(person=person)))


def facts_known_to(user: User) -> QuerySet[ConfirmedFact]:
    return ConfirmedFact.objects.standing().filter(person__in=people_known_to(user))


@dataclass(frozen=True, slots=True)
class MemberLine:
    member: Membership
    due: date
    is_open: bool

    @property
    def state(self) -> str:
        return str(self.member.standing.state or "")


def member_lines(user: User, day: date) -> list[MemberLine]:
    """Whose renewal is due first stands first. One query."""
    members = Membership.objects.visible_to(user).members().select_related("person")
    return [
        MemberLine(
            member, renewal_due_on(member.renewed_on), renewal_is_open(member.renewed_on, day)
        )
        for member in members.order_by("renewed_on", "pk")
    ]


def by_level(lines: Sequence[MemberLine]) -> list[tuple[str, int]]:
    held = [line.member.level for line in lines]
    return [(str(Membership.Level(level).label), held.count(level)) for level in Level]
