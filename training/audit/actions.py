"""Note what staff do."""

from datetime import datetime
from uuid import UUID

from django.contrib.auth.models import AbstractUser

from training.audit.models import StaffAct


def note_act(*, actor: AbstractUser, act: str, object_uuid: UUID, at: datetime) -> None:
    """`act` is a short verb phrase without names, such as "signed off a task"."""
    StaffAct.objects.create(
        actor=actor,  # type: ignore[misc]  # audit lies below accounts and cannot name User
        act=act,
        object_uuid=object_uuid,
        at=at,
    )
