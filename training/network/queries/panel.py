"""Who may sit on the panel of an application."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from training.accounts.models import User
from training.lib.clock import today
from training.network.models import Application, Membership, PanelSeat
from training.organisations.models import Role

OF_STAFF = (Role.Kind.NETWORK_LEAD, Role.Kind.TRAINER)
PEERS = (Role.Kind.PEER_MENTOR, Role.Kind.PEER_REVIEWER)
"""Roles that are given to people for what they lived through, beside mentor members."""


def staff_for(application: Application) -> QuerySet[User]:
    return _others(application).filter(pk__in=_with_role(OF_STAFF))


def peers_for(application: Application) -> QuerySet[User]:
    mentors = Membership.objects.active().filter(level=Membership.Level.MENTOR)
    return _others(application).filter(
        Q(pk__in=mentors.values("person")) | Q(pk__in=_with_role(PEERS))
    )


def _with_role(kinds: tuple[Role.Kind, ...]) -> QuerySet[Role, dict[str, object]]:
    return Role.objects.filter(kind__in=kinds).on(today()).values("person")


def _others(application: Application) -> QuerySet[User]:
    """Neither the applicant nor anybody who decided in an earlier round."""
    before = PanelSeat.objects.filter(application=application, round__lt=application.round)
    people = User.objects.filter(is_active=True).exclude(pk=application.person_id)
    people = people.exclude(pk__in=before.filter(person__isnull=False).values("person"))
    return people.order_by("called", "username")
