"""Practice in threes: what a peer wrote, and the page of a task."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.security.roles import MEMBERS, OWN_TRAINER, Row, both
from tests.security.rooms import Room
from training.enrolment.models import Enrolment
from training.lib.clock import now
from training.triads.models import PeerSheet, Seat, Threes

if TYPE_CHECKING:
    from tests.security.world import World

KIND = "canary-peer-nuthatch"


def _records(world: World) -> dict[str, Any]:
    """The learner is watched, and wrote the sheet of nobody; a third member watched them."""
    assert world.course.task is not None
    fellow = Enrolment.objects.get(learner=world.people["fellow learner"])
    made = Threes.objects.create(cohort=world.cohort, task_key=world.course.task.key, made_at=now())
    own = Seat.objects.create(threes=made, enrolment=world.enrolment, number=0, place=1)
    other = Seat.objects.create(threes=made, enrolment=fellow, number=0, place=0)
    PeerSheet.objects.create(seat=own, watcher=None, kind_words=KIND, at=now())
    return {"seat": other.pk}


GROUP = "admin/training/cohorts/<uuid:cohort>/threes/<uuid:course>/"
ROOM = Room(
    rows={
        GROUP: both(OWN_TRAINER),
        f"{GROUP}apart/": Row(post=OWN_TRAINER),
        f"{GROUP}sheet/": Row(OWN_TRAINER),
        "learn/task/<uuid:course>/": Row(MEMBERS, named_to=frozenset({"fellow learner"})),
        "learn/watch/<uuid:seat>/": both(frozenset({"learner"})),
    },
    records=_records,
    words={"peer": KIND},
    for_trainer=("peer",),
)
