"""Staff acts on records about people, and what can be taken back with a reason."""

from __future__ import annotations

import uuid
from typing import Self

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class StaffActQuerySet(models.QuerySet["StaffAct"]):
    def visible_to(self, user: AbstractUser) -> Self:
        return self if user.is_superuser else self.none()


class StaffAct(models.Model):
    """Who did what to which record, and no names."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True)
    act = models.CharField(max_length=60)
    object_uuid = models.UUIDField(db_index=True)
    at = models.DateTimeField()

    objects = StaffActQuerySet.as_manager()

    class Meta:
        ordering = ["-at"]
        verbose_name = _("act of staff")
        verbose_name_plural = _("acts of staff")

    def __str__(self) -> str:
        return self.act


class Voidable(models.Model):
    """An entry that staff can take back: who, when and why stay written."""

    voided_at = models.DateTimeField(null=True, blank=True)
    voided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    void_reason = models.TextField(blank=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(voided_at=None) | ~Q(void_reason=""),
                name="a_voided_%(class)s_has_its_reason",
            ),
        ]
