"""Photos, drawings and recordings of the learner, and an answer that the own trainer spoke."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.core.files.base import ContentFile

from tests.security.roles import LEARNER, MEMBERS, OWN_TRAINER, TRAINERS, Row, both
from tests.security.rooms import Room
from training.assessments.models import Reflection
from training.attachments.models import Attachment, KeptFile, PracticeRecording, SpokenAnswer
from training.attachments.rules import WATCHED
from training.audit.actions import note_act

if TYPE_CHECKING:
    from tests.security.world import World

WORDS = {
    "piece": "canary-piece-wheatear",
    "piece file": "canary-piece-file-whitethroat",
    "unshared piece": "canary-unshared-piece-nuthatch",
    "spoken": "canary-spoken-treecreeper",
    "spoken file": "canary-spoken-file-chiffchaff",
    "practice": "canary-practice-sedge",
    "practice file": "canary-practice-file-reedling",
}
FOR_THE_OWN_TRAINER = (
    *("piece", "piece file", "spoken", "spoken file", "practice", "practice file"),
)

ROWS = {
    "learn/activity/<uuid:activity>/add/<slug:piece_kind>/": both(MEMBERS),
    "learn/pieces/<uuid:piece>/": Row(LEARNER),
    "learn/pieces/<uuid:piece>/remove/": Row(post=LEARNER),
    "learn/answers/<uuid:spoken>/": Row(LEARNER),
    "learn/task/<uuid:practice_task>/recording/": both(MEMBERS),
    "learn/recordings/<uuid:practice>/": Row(LEARNER),
    "learn/recordings/<uuid:practice>/remove/": Row(post=LEARNER),
    "admin/training/reflections/<uuid:reflection>/spoken/": both(OWN_TRAINER),
    "admin/training/pieces/<uuid:piece>/": Row(OWN_TRAINER),
    "admin/training/pieces/<uuid:piece>/words/": Row(post=OWN_TRAINER),
    "admin/training/answers/<uuid:spoken>/": Row(OWN_TRAINER),
    "admin/training/recordings/": Row(TRAINERS - {"administrator"}),
    "admin/training/recordings/<uuid:practice>/": both(OWN_TRAINER),
    "admin/training/recordings/<uuid:practice>/file/": Row(OWN_TRAINER),
}


def records(world: World) -> dict[str, Any]:
    learner, trainer = world.people["learner"], world.people["own trainer"]
    assert learner is not None
    assert trainer is not None
    reflection = Reflection.objects.get(learner=learner, shared_at__isnull=False)
    at = reflection.readings.get().at
    course_task = world.course.task
    assert course_task is not None
    ready = {"state": KeptFile.State.READY, "created_at": at}
    piece = Attachment(
        learner=learner, reflection=reflection, place=1, kind="photo", shared_at=at,
        words=WORDS["piece"], mime="image/jpeg", **ready,
    )  # fmt: skip
    unshared = Attachment(
        learner=learner, reflection=reflection, place=2, kind="photo",
        words=WORDS["unshared piece"], mime="image/jpeg", **ready,
    )  # fmt: skip
    spoken = SpokenAnswer(
        mark=reflection.marks.get(), kind="recording", words=WORDS["spoken"], mime="audio/mp4",
        **ready,
    )  # fmt: skip
    practice = PracticeRecording(
        learner=learner, enrolment=world.enrolment, task_key=course_task.key, kind="recording",
        words=WORDS["practice"], mime="video/mp4", watched_by=trainer,
        watched_at=at + timedelta(days=1), **ready,
    )  # fmt: skip
    note_act(actor=trainer, act=WATCHED, object_uuid=practice.pk, at=at)
    _save(piece, WORDS["piece file"])
    _save(unshared, WORDS["unshared piece"])
    _save(spoken, WORDS["spoken file"])
    _save(practice, WORDS["practice file"])
    return {
        "piece": piece.pk,
        "piece_kind": "photo",
        "spoken": spoken.pk,
        "practice": practice.pk,
        "practice_task": UUID(str(course_task.key)),
    }


def _save(row: KeptFile, content: str) -> None:
    row.file.save("made", ContentFile(content.encode()))


ROOM = Room(rows=ROWS, records=records, words=WORDS, for_trainer=FOR_THE_OWN_TRAINER)
