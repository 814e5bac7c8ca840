"""What a trainer keeps for their answers is theirs alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.security.roles import both
from tests.security.rooms import Room
from training.workbench.models import KeptPhrase

if TYPE_CHECKING:
    from tests.security.world import World

WORDS = {"phrase": "canary-phrase-whimbrel"}


def records(world: World) -> dict[str, Any]:
    trainer = world.people["own trainer"]
    KeptPhrase.objects.create(owner=trainer, words=WORDS["phrase"], place=1)
    return {}


ROOM = Room(
    rows={"admin/training/phrases/": both(frozenset({"own trainer", "other trainer"}))},
    records=records,
    words=WORDS,
    for_trainer=("phrase",),
)
