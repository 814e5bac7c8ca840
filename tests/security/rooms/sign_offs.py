"""Watching a group, and undoing at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.security.roles import OWN_TRAINER, Row
from tests.security.rooms import Room

if TYPE_CHECKING:
    from tests.security.world import World


def _records(_world: World) -> dict[str, Any]:
    """The group, the course and the sign-off are those of the world."""
    return {}


ROOM = Room(
    rows={
        "admin/training/cohorts/<uuid:cohort>/watch/<uuid:course>/": Row(OWN_TRAINER),
        "admin/training/sign-offs/<uuid:sign_off>/undo/": Row(post=OWN_TRAINER),
    },
    records=_records,
)
