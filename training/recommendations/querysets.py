"""Whose project records somebody may see and change."""

from __future__ import annotations

from typing import Any, Self
from uuid import UUID

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q

from training.enrolment.models import CohortStaff
from training.lib.clock import today
from training.organisations.models import Role


class ProjectQuerySet(models.QuerySet[Any]):
    def kept_by(self, user: AbstractUser) -> Self:
        """Those of groups that `user` teaches, or of organisations whose network they lead.

        Following up outlives a group: after it closed, its trainers go on while they train for
        the organisation.
        """
        if user.is_superuser:
            return self
        trains, leads = (_organisations(user, kind) for kind in ("trainer", "network_lead"))
        places = CohortStaff.objects.filter(
            person=user.pk, kind=CohortStaff.Kind.TRAINER, left_at=None
        )
        places = places.filter(Q(cohort__closed_at=None) | Q(cohort__organisation__in=trains))
        mine = self.model._default_manager.filter(
            Q(cohorts__in=places.values("cohort")) | Q(organisation__in=leads)
        )
        return self.filter(pk__in=mine.values("pk"))

    def visible_to(self, user: AbstractUser) -> Self:
        """Those that `user` keeps, and those in which they have a part under their account."""
        everything = self.model._default_manager.get_queryset()
        kept = self.model._default_manager.kept_by(user)
        in_part = everything.filter(parts__account=user.pk)
        return self.filter(Q(pk__in=kept.values("pk")) | Q(pk__in=in_part.values("pk")))

    def public(self) -> Self:
        return self.filter(public_since__isnull=False)


def _organisations(user: AbstractUser, kind: str) -> models.QuerySet[Role, UUID]:
    roles = Role.objects.filter(person_id=user.pk, kind=kind).on(today())
    return roles.values_list("organisation_id", flat=True)
