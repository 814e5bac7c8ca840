"""What helps the learner, shared with the trainers alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.security.roles import OWN_STAFF, SIGNED_IN, both
from tests.security.rooms import Room, Row
from training.accounts.models import AccessNeeds
from training.lib.clock import now

if TYPE_CHECKING:
    from tests.security.world import World

WORDS = {"access need": "canary-need-avocet"}


def records(world: World) -> dict[str, Any]:
    AccessNeeds.objects.create(
        person=world.people["learner"],
        ticked=["quiet"],
        words=WORDS["access need"],
        shared_at=now(),
    )
    return {}


ROOM = Room(
    rows={
        "me/needs/": both(SIGNED_IN),
        "admin/training/cohorts/<uuid:cohort>/needs/": Row(OWN_STAFF),
    },
    records=records,
    words=WORDS,
    for_trainer=("access need",),
)
