"""Action learning sets: the issue, the action, what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from tests.factories.people import make_organisation
from tests.security.roles import LEARNER, OWN_TRAINER, SIGNED_IN, Row, both
from tests.security.rooms import Room
from training.action_learning.actions import (
    begin_set,
    plan_meeting,
    say_what_came,
    take_turn,
    write_action,
)
from training.lib.clock import now, today

if TYPE_CHECKING:
    from tests.security.world import World

WORDS = {
    "issue": "canary-issue-bittern",
    "action": "canary-action-crossbill",
    "first step": "canary-first-step-hobby",
    "result": "canary-result-line-osprey",
}


def records(world: World) -> dict[str, Any]:
    """A set of the learner alone, which their trainer leads, with one turn."""
    learner, trainer = world.people["learner"], world.people["own trainer"]
    assert learner is not None
    assert trainer is not None
    found = begin_set(
        set_id=UUID(int=1),
        organisation=make_organisation(),
        name="Heron set",
        facilitator=trainer,
        people=[learner],
        at=now(),
    )
    meeting = plan_meeting(learning_set=found, on=today(), begins=None, place="Library")
    member = found.members.get()
    turn = take_turn(turn_id=UUID(int=1), meeting=meeting, presenter=member, issue=WORDS["issue"])
    write_action(
        turn=turn,
        issue=WORDS["issue"],
        action=WORDS["action"],
        by_when=today(),
        first_step=WORDS["first step"],
    )
    say_what_came(turn=turn, result="part", line=WORDS["result"], at=now())
    return {
        "learning_set": found.pk,
        "set_meeting": meeting.pk,
        "set_member": member.pk,
        "set_turn": turn.pk,
    }


LEADERS = frozenset({"own trainer", "other trainer"})
SET = "admin/training/sets/<uuid:learning_set>/"
MEETING = "admin/training/sets/meetings/<uuid:set_meeting>/"
TURN = "admin/training/sets/turns/<uuid:set_turn>/"
ROOM = Room(
    rows={
        "sets/": Row(SIGNED_IN),
        "sets/<uuid:learning_set>/": Row(LEARNER),
        "sets/<uuid:learning_set>/leave/": both(LEARNER),
        "sets/actions/<uuid:set_turn>/": both(LEARNER),
        "admin/training/sets/": Row(LEADERS),
        "admin/training/sets/new/": both(LEADERS),
        SET: both(OWN_TRAINER),
        f"{SET}people/": both(OWN_TRAINER),
        f"{SET}end/": Row(post=OWN_TRAINER),
        "admin/training/sets/members/<uuid:set_member>/take-out/": Row(post=OWN_TRAINER),
        MEETING: both(OWN_TRAINER),
        f"{MEETING}there/": Row(post=OWN_TRAINER),
        f"{MEETING}move/": both(OWN_TRAINER),
        f"{TURN}action/": both(OWN_TRAINER),
        f"{TURN}result/": both(OWN_TRAINER),
    },
    records=records,
    words=WORDS,
    for_trainer=tuple(WORDS),
)
