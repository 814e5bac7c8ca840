"""Notes between a learner and the trainers, and notices to the group."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from tests.security.roles import EVERYBODY, LEARNER, MEMBERS, OWN_TRAINER, SIGNED_IN, Row, both
from tests.security.rooms import Room
from training.lib.clock import now, today
from training.lib.signing import sign
from training.messages.actions.notes import write_note
from training.messages.actions.notices import put_up_notice
from training.messages.actions.reminders import choose_reminders, make_reminders
from training.messages.emails import NO_MORE
from training.messages.models import Reminder, ReminderChoice
from training.messages.queries.reminders import Due

if TYPE_CHECKING:
    from tests.security.world import World

WORDS = {
    "learner's note": "canary-note-of-learner-ortolan",
    "trainer's note": "canary-note-of-trainer-dotterel",
    "notice title": "canary-notice-title-garganey",
    "notice words": "canary-notice-words-smew",
}


def records(world: World) -> dict[str, Any]:
    learner, trainer = world.people["learner"], world.people["own trainer"]
    assert learner is not None
    assert trainer is not None
    notes = {}
    for writer, word in ((learner, "learner's note"), (trainer, "trainer's note")):
        notes[word] = write_note(
            note_id=UUID(int=len(notes) + 1),
            enrolment=world.enrolment,
            writer=writer,
            text=WORDS[word],
            at=now(),
        )
    notice, _new = put_up_notice(
        notice_id=UUID(int=1),
        cohort=world.cohort,
        title=WORDS["notice title"],
        words=WORDS["notice words"],
        shown_from=today(),
        shown_until=today() + timedelta(days=7),
        by=trainer,
        at=now(),
    )
    choose_reminders(person=learner, in_product=True, by_email=True)
    choice = ReminderChoice.objects.get(person=learner)
    make_reminders(due=[Due(learner.pk, Reminder.Kind.GO_ON, "2026-03-02")], at=now())
    return {
        "note": notes["learner's note"].pk,
        "notice": notice.pk,
        "reminder": Reminder.objects.get(person=learner).pk,
        "stop": sign(NO_MORE, str(choice.pk)),
    }


MEMBER = "admin/training/members/<uuid:enrolment>/notes/"
ROOM = Room(
    rows={
        "notes/": Row(SIGNED_IN),
        "notes/<uuid:enrolment>/": both(LEARNER),
        "notes/take-back/<uuid:note>/": Row(post=LEARNER),
        "notices/<uuid:notice>/read/": Row(post=MEMBERS),
        "me/reminders/": both(SIGNED_IN),
        "me/reminders/<uuid:reminder>/seen/": Row(post=LEARNER),
        "no-more/<str:stop>/": both(EVERYBODY),
        MEMBER: both(OWN_TRAINER),
        f"{MEMBER}read/": Row(post=OWN_TRAINER),
        "admin/training/cohorts/<uuid:cohort>/notices/": both(OWN_TRAINER),
        "admin/training/notices/<uuid:notice>/": Row(OWN_TRAINER),
        "admin/training/notices/<uuid:notice>/print/": Row(OWN_TRAINER),
        "admin/training/notices/<uuid:notice>/take-down/": Row(post=OWN_TRAINER),
    },
    records=records,
    words=WORDS,
    for_trainer=("learner's note", "trainer's note", "notice title", "notice words"),
    for_fellows=("notice title", "notice words"),
)
