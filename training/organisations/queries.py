"""What a person may do, today."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.contrib.auth.models import AbstractUser

from training.organisations.models import Organisation, Role

KEPT = "_kinds_of_roles"


def has_role(person: AbstractUser, kind: Role.Kind, day: date) -> bool:
    return kind in kinds_of(person, day)


def kinds_of(person: AbstractUser, day: date) -> frozenset[str]:
    """Every kind of role that `person` has on `day`, in any organisation.

    Each line of a menu asks, so the answer stays with this object, which lives for one request.
    """
    kept: dict[date, frozenset[str]] = getattr(person, KEPT, {})
    if day not in kept:
        roles = Role.objects.filter(person_id=person.pk).on(day)
        kept = {day: frozenset(roles.values_list("kind", flat=True))}
        setattr(person, KEPT, kept)
    return kept[day]


def forget_kinds(person: AbstractUser) -> None:
    """Call it where a role changes."""
    setattr(person, KEPT, {})


def is_staff_on(person: AbstractUser, day: date) -> bool:
    """Does `person` have more than a learner's rights anywhere?"""
    roles = Role.objects.filter(person_id=person.pk).exclude(kind=Role.Kind.LEARNER)
    return person.is_superuser or roles.on(day).exists()


def organisations_of(person: AbstractUser, kind: Role.Kind, day: date) -> set[UUID]:
    """The organisations in which `person` has that role; an administrator has a say in all."""
    if person.is_superuser:
        return set(Organisation.objects.values_list("pk", flat=True))
    roles = Role.objects.filter(person_id=person.pk, kind=kind).on(day)
    return set(roles.values_list("organisation_id", flat=True))


def staff_of(organisations: Iterable[UUID], day: date) -> set[UUID]:
    """Active people with more than a learner's role in any of them."""
    roles = Role.objects.filter(organisation__in=list(organisations), person__is_active=True)
    staff = roles.exclude(kind=Role.Kind.LEARNER).on(day)
    return set(staff.values_list("person_id", flat=True))
