"""Project records: for those who keep them, and for members who have a part in one."""

from __future__ import annotations

import uuid
from datetime import date
from typing import TYPE_CHECKING, Any

from tests.security.roles import EVERYBODY, SIGNED_IN, Row, both
from tests.security.rooms import Room
from training.lib.clock import now
from training.recommendations.models import (
    Approval,
    Change,
    Output,
    Part,
    Project,
    Recommendation,
    StateChange,
)

if TYPE_CHECKING:
    from tests.security.world import World

BASE = "admin/training/projects/"
ONE = BASE + "<uuid:project>/"
KEEPERS = frozenset({"own trainer", "network lead", "administrator"})
MAY_KEEP = KEEPERS | {"other trainer"}
WORDS = {
    "project title": "canary-title-knot",
    "project question": "canary-question-godwit",
    "project sponsor": "canary-sponsor-whimbrel",
    "project can act": "canary-act-curlew",
    "project limits": "canary-limits-ruff",
    "project lead": "canary-lead-sanderling",
    "project above": "canary-above-phalarope",
    "project decided": "canary-decided-snipe",
    "approval reference": "canary-reference-dotterel",
    "approval reason": "canary-reason-stint",
    "part name": "canary-part-turnstone",
    "part role": "canary-role-oystercatcher",
    "output title": "canary-output-avocet",
    "output where": "canary-where-stilt",
    "output licence": "canary-licence-plover",
    "output origin": "canary-origin-lapwing",
    "change words": "canary-led-woodcock",
    "change confirmed": "canary-confirmed-rail",
    "asked who": "canary-who-crake",
    "asked reason": "canary-notdone-moorhen",
    "asked proof": "canary-proof-coot",
}
ALL = tuple(WORDS)


def records(world: World) -> dict[str, Any]:
    project = Project.objects.create(
        organisation=world.cohort.organisation,
        title=WORDS["project title"],
        question=WORDS["project question"],
        sponsor=WORDS["project sponsor"],
        can_act=WORDS["project can act"],
        limits=WORDS["project limits"],
        lead=WORDS["project lead"],
        above_lead=WORDS["project above"],
        shared_on=date(2026, 1, 5),
        slug="river-group",
        public_since=now(),
        public_decided_by=WORDS["project decided"],
        public_decided_on=date(2026, 1, 5),
        public_name="River group",
        made_at=now(),
    )
    project.cohorts.add(world.cohort)
    part = Part.objects.create(
        project=project,
        name=WORDS["part name"],
        role=WORDS["part role"],
        account=world.people["learner"],
    )
    return {
        "project": project.pk,
        "my_project": project.pk,
        "record_lines": "people",
        "record_line": part.pk,
        "check_months": 3,
        "changes_of": project.slug,
        "recommendation": _lines(project).pk,
    }


def _lines(project: Project) -> Recommendation:
    Approval.objects.create(
        project=project,
        kind=Approval.Kind.NRC,
        state=Approval.State.NOT_NEEDED,
        reference=WORDS["approval reference"],
        reason=WORDS["approval reason"],
    )
    Output.objects.create(
        project=project,
        title=WORDS["output title"],
        where=WORDS["output where"],
        licence=WORDS["output licence"],
        origin=WORDS["output origin"],
    )
    Change.objects.create(
        project=project,
        words=WORDS["change words"],
        on=date(2026, 2, 1),
        confirmed_by=WORDS["change confirmed"],
    )
    words = {"reason": WORDS["asked reason"], "proof": WORDS["asked proof"]}
    asked = Recommendation.objects.create(
        project=project,
        asked="A clock in each waiting room",
        who=WORDS["asked who"],
        state=Recommendation.State.NOT_DONE,
        changed_at=now(),
        **words,
    )
    for _number in range(2):
        StateChange.objects.create(
            id=uuid.uuid4(), recommendation=asked, state=asked.state, at=now(), **words
        )
    return asked


ROOM = Room(
    rows={
        BASE: Row(MAY_KEEP),
        BASE + "new/": both(MAY_KEEP),
        BASE + "asked/<uuid:recommendation>/": both(KEEPERS),
        ONE: Row(KEEPERS),
        ONE + "change/": both(KEEPERS),
        ONE + "approvals/": both(KEEPERS),
        ONE + "check/<int:check_months>/": Row(post=KEEPERS),
        ONE + "public/": both(KEEPERS),
        ONE + "public/end/": Row(post=KEEPERS),
        ONE + "<slug:record_lines>/new/": both(KEEPERS),
        ONE + "<slug:record_lines>/<uuid:record_line>/": both(KEEPERS),
        ONE + "<slug:record_lines>/<uuid:record_line>/remove/": Row(post=KEEPERS),
        "projects/": Row(SIGNED_IN),
        "projects/<uuid:my_project>/": Row(KEEPERS | {"learner"}),
        "changes/": Row(EVERYBODY),
        "changes/<slug:changes_of>/": Row(EVERYBODY),
    },
    records=records,
    words=WORDS,
    for_trainer=ALL,
    for_administrator=ALL,
    for_network_lead=ALL,
)
