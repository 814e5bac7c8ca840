"""What a named reader put in other words, for the trainers of the learner."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.security.roles import ADMINISTRATOR, OWN_TRAINER, both
from tests.security.rooms import Room, Row
from training.assessments.models import Reflection
from training.lib.clock import now
from training.workbench.models import TranslationNote

if TYPE_CHECKING:
    from tests.security.world import World

WORDS = {"translation": "canary-translation-bittern"}


def records(world: World) -> dict[str, Any]:
    shared = Reflection.objects.get(learner=world.people["learner"], shared_at__isnull=False)
    TranslationNote.objects.create(
        reflection=shared,
        words=WORDS["translation"],
        shared_sha256=shared.shared_sha256,
        at=now(),
    )
    return {}


ROOM = Room(
    rows={
        "admin/training/languages/": both(frozenset({"own trainer", "other trainer"})),
        "admin/training/readers/": both(ADMINISTRATOR),
        "admin/training/reflections/<uuid:reflection>/words/": Row(post=OWN_TRAINER),
    },
    records=records,
    words=WORDS,
    for_trainer=("translation",),
)
