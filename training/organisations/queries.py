"""What a person may do, today."""

from datetime import date
from uuid import UUID

from django.contrib.auth.models import AbstractUser

from training.organisations.models import Organisation, Role


def has_role(person: AbstractUser, kind: Role.Kind, day: date) -> bool:
    return Role.objects.filter(person_id=person.pk, kind=kind).on(day).exists()


def kinds_of(person: AbstractUser, day: date) -> set[str]:
    """Every kind of role that `person` has on `day`, in any organisation."""
    return set(Role.objects.filter(person_id=person.pk).on(day).values_list("kind", flat=True))


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
