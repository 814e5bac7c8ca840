"""Sessions of a group: its trainers and peer mentors run them, and nobody else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.factories.sessions import make_session
from tests.security.roles import EVERYBODY, Row, both
from tests.security.rooms import Room
from training.attendance.models import Attendance, PracticeMark
from training.lib.clock import now

if TYPE_CHECKING:
    from tests.security.world import World

RUNNERS = frozenset({"own trainer", "peer mentor"})
BEHIND_THE_DOOR = EVERYBODY - {"anonymous", "learner", "fellow learner", "partner contact"}
"""The list holds their own sessions alone, and the script is the same for everybody."""
SESSION = "admin/training/sessions/<uuid:session>/"


def _records(world: World) -> dict[str, Any]:
    learner, trainer = world.people["learner"], world.people["own trainer"]
    session = make_session(world.cohort, world.course, by=trainer)
    Attendance.objects.create(session=session, learner=learner, state="here")
    task = world.course.task
    assert task is not None
    PracticeMark.objects.create(
        session=session,
        learner=learner,
        task_key=task.key,
        line_key=task.lines[0].key,
        mark=1,
        by=trainer,
        at=now(),
    )
    return {"session": session.pk}


ROOM = Room(
    rows={
        "admin/training/sessions/": Row(BEHIND_THE_DOOR),
        "admin/training/sessions/worker.js": Row(BEHIND_THE_DOOR),
        SESSION: both(RUNNERS),
        f"{SESSION}as-it-is/": Row(RUNNERS),
        f"{SESSION}taps/": Row(post=RUNNERS),
        f"{SESSION}print/": Row(RUNNERS),
        f"{SESSION}record/": both(RUNNERS),
        "admin/training/cohorts/<uuid:cohort>/sessions/": both(RUNNERS),
    },
    records=_records,
)
