"""Staff, for administrators: who they are, and what they may do from when to when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.contrib.auth.models import AbstractUser
from django.http import Http404
from django.shortcuts import get_object_or_404

from training.accounts.models import User
from training.certificates.models import Award
from training.organisations.models import Role


def administrator_or_404(user: AbstractUser) -> None:
    if not user.is_superuser:
        raise Http404


@dataclass(frozen=True, slots=True)
class StaffMember:
    person: User
    roles: tuple[str, ...]


def staff_on(day: date) -> list[StaffMember]:
    """Everybody with a role on `day` that is not a learner's, by name."""
    roles = Role.objects.on(day).exclude(kind=Role.Kind.LEARNER)
    by_person: dict[UUID, tuple[User, list[str]]] = {}
    for role in roles.select_related("person", "organisation").order_by("kind"):
        _person, words = by_person.setdefault(role.person_id, (role.person, []))
        words.append(f"{role.get_kind_display()}, {role.organisation}")
    members = (StaffMember(person, tuple(words)) for person, words in by_person.values())
    return sorted(members, key=lambda member: member.person.get_full_name().casefold())


def person_or_404(user: AbstractUser, person: UUID) -> User:
    """Anybody with an account, for an administrator; nobody for others."""
    administrator_or_404(user)
    return get_object_or_404(User, pk=person)


def role_or_404(user: AbstractUser, role: UUID) -> Role:
    administrator_or_404(user)
    roles = Role.objects.filter(ends_on=None).select_related("person", "organisation")
    return get_object_or_404(roles, pk=role)


def award_or_404(user: AbstractUser, award: UUID) -> Award:
    administrator_or_404(user)
    return get_object_or_404(Award.objects.standing().select_related("learner"), pk=award)


def roles_of(person: User) -> Sequence[Role]:
    roles = Role.objects.filter(person=person).select_related("organisation")
    return list(roles.order_by("-starts_on", "kind"))


def awards_of_person(person: User) -> Sequence[Award]:
    return list(Award.objects.filter(learner=person).order_by("-issued_at"))
