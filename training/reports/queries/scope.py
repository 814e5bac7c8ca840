"""Whose reports a member of staff may read and make. Whatever is not found here is a 404."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from training.accounts.models import User
from training.enrolment.models import Cohort
from training.lib.clock import today
from training.organisations.models import Organisation, Role
from training.organisations.queries import organisations_of
from training.reports.models import Release


def groups_of(user: User) -> QuerySet[Cohort]:
    return Cohort.objects.managed_by(user).order_by("name")


def group_of(user: User, cohort: UUID) -> Cohort:
    return get_object_or_404(groups_of(user), pk=cohort)


def teaches(user: User, cohort: Cohort) -> bool:
    return Cohort.objects.taught_by(user).filter(pk=cohort.pk).exists()


def reported_by(user: User) -> QuerySet[Organisation]:
    """Organisations of which `user` may give out numbers."""
    led = organisations_of(user, Role.Kind.NETWORK_LEAD, today())
    return Organisation.objects.filter(pk__in=led).order_by("name")


def organisation_reported_by(user: User, organisation: UUID) -> Organisation:
    return get_object_or_404(reported_by(user), pk=organisation)


def release_seen_by(user: User, release: UUID) -> Release:
    found = Release.objects.visible_to(user).select_related("reported_year__organisation")
    return get_object_or_404(found, pk=release)
