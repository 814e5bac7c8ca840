"""A concern about the learner that the own trainer raised, and what its lead wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.security.roles import OWN_STAFF, OWN_TRAINER, STAFF, both
from tests.security.rooms import Room, Row
from training.assessments.models import Reflection
from training.lib.clock import now
from training.safeguarding.models import Concern

if TYPE_CHECKING:
    from tests.security.world import World

WORDS = {
    "concern": "canary-concern-nightjar",
    "evidence": "canary-evidence-hobby",
    "lead's note": "canary-lead-note-ouzel",
    "outcome": "canary-outcome-garganey",
}


def records(world: World) -> dict[str, Any]:
    learner, trainer = world.people["learner"], world.people["own trainer"]
    assert learner is not None
    concern = Concern.objects.create(
        cohort=world.cohort,
        learner=learner,
        about=learner.get_full_name(),
        kind=Concern.Kind.REFLECTION,
        reflection_id=Reflection.objects.filter(learner=learner)[0].pk,
        urgency=Concern.Urgency.TODAY,
        words=WORDS["concern"],
        evidence=WORDS["evidence"],
        raised_by=trainer,
        raised_at=now(),
        closed_at=now(),
        outcome=WORDS["outcome"],
    )
    concern.steps.create(kind="note", words=WORDS["lead's note"], at=now())
    concern.steps.create(kind="closed", words=WORDS["outcome"], at=now())
    return {"concern": concern.pk}


ROOM = Room(
    rows={
        "admin/training/concerns/": Row(STAFF),
        "admin/training/concerns/<uuid:concern>/": both(OWN_TRAINER),
        "admin/training/members/<uuid:enrolment>/concern/": both(OWN_STAFF),
        "admin/training/reflections/<uuid:reflection>/concern/": both(OWN_TRAINER),
    },
    records=records,
    words=WORDS,
    for_trainer=("concern", "evidence"),
)
