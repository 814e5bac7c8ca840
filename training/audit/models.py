"""Staff acts on records about people, and what can be taken back with a reason."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q


class StaffAct(models.Model):
    """Who did what to which record, and no names."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True)
    act = models.CharField(max_length=60)
    object_uuid = models.UUIDField(db_index=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["-at"]

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
