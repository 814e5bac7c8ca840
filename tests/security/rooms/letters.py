"""Letters about a quiz, with a note of the trainer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.security.roles import OWN_TRAINER, Row, both
from tests.security.rooms import Room
from training.letters.models import LetterNote, LetterPrint
from training.lib.clock import now

if TYPE_CHECKING:
    from tests.security.world import World

NOTE = "canary-letter-chiffchaff"


def _records(world: World) -> dict[str, Any]:
    module = world.course.modules[0].key
    LetterNote.objects.create(
        enrolment=world.enrolment,
        module_key=module,
        words=NOTE,
        by=world.people["own trainer"],
        at=now(),
    )
    asked = LetterPrint.objects.create(
        cohort=world.cohort,
        module_key=module,
        members=[str(world.enrolment.pk)],
        asked_by=world.people["own trainer"],
        asked_at=now(),
        pdf=f"%PDF- {NOTE}".encode(),
    )
    return {"letter_print": asked.pk}


ROOM = Room(
    rows={
        "admin/training/cohorts/<uuid:cohort>/letters/": both(OWN_TRAINER),
        "admin/training/letters/<uuid:letter_print>/": Row(OWN_TRAINER),
        "admin/training/letters/<uuid:letter_print>/file/": Row(OWN_TRAINER),
        "admin/training/letters/<uuid:letter_print>/labels/": Row(post=OWN_TRAINER),
    },
    records=_records,
    words={"letter note": NOTE},
    for_trainer=("letter note",),
)
