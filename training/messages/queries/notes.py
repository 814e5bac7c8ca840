"""Notes: who wrote what to whom, who read it, and what waits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import CharField, Count, Min, QuerySet, TextField, Value

from training.accounts.models import User
from training.enrolment.models import Enrolment
from training.messages.models import Note, NoteReading
from training.messages.rules import may_be_taken_back

NOTE = "note"


@dataclass(frozen=True, slots=True)
class Shown:
    """A note as somebody sees it, with those who read it."""

    note: Note
    readings: Sequence[NoteReading]
    is_own_side: bool

    @property
    def may_be_taken_back(self) -> bool:
        return self.is_own_side and may_be_taken_back(
            by_learner=self.note.by_learner,
            is_read=bool(self.readings),
            is_gone=self.note.gone_at is not None,
        )


def thread_of(enrolment: Enrolment, reader: User) -> tuple[list[Shown], int]:
    """What `reader` has read or written, the oldest first, and how many notes wait unread.

    The words of a note that waits are not there: a member of staff opens it first.
    """
    is_learner = reader.pk == enrolment.learner_id
    notes = Note.objects.filter(enrolment=enrolment).select_related("writer")
    rows = notes if is_learner else notes.filter(gone_at=None)
    whole = rows.prefetch_related("readings__reader")
    shown, waiting = [], 0
    for note in whole:
        readings = list(note.readings.all())
        own = note.by_learner == is_learner
        if own or any(reading.reader_id == reader.pk for reading in readings):
            shown.append(Shown(note, readings, own))
        else:
            waiting += 1
    return shown, waiting


def threads_of(learner: User) -> QuerySet[Enrolment]:
    """The learner's places in which there is somebody to write to, or were words; newest first."""
    places = Enrolment.objects.filter(learner=learner).exclude(state=Enrolment.State.INVITED)
    return places.select_related("cohort").order_by("-joined_at")


def takes_notes(enrolment: Enrolment) -> bool:
    """Somebody reads there still."""
    return enrolment.left_at is None and enrolment.cohort.closed_at is None


@dataclass(frozen=True, slots=True)
class Waiting:
    """Notes of one learner that no trainer has read."""

    enrolment: UUID
    name: str
    number: int
    since: datetime


def notes_that_wait(user: User) -> list[Waiting]:
    """For all learners whom `user` teaches, who has waited longest first. One query."""
    notes = Note.objects.visible_to(user).exclude(enrolment__learner=user)
    by_place = (
        notes.from_learners()
        .unread()
        .order_by()
        .values("enrolment", "enrolment__learner__called", "enrolment__learner__username")
    )
    rows = by_place.annotate(number=Count("pk"), since=Min("at")).order_by("since")
    return [
        Waiting(
            enrolment=row["enrolment"],
            name=row["enrolment__learner__called"] or row["enrolment__learner__username"],
            number=row["number"],
            since=row["since"],
        )
        for row in rows
    ]


def new_notes(learner: User) -> QuerySet[Any, tuple[Any, ...]]:
    """(kind, place, public name of the group, "", how many), to be joined with others."""
    notes = Note.objects.filter(enrolment__learner=learner).from_staff().unread().order_by()
    return (
        notes.values("enrolment_id")
        .annotate(number=Count("pk"))
        .values_list(
            Value(NOTE, output_field=CharField()),
            "enrolment_id",
            "enrolment__cohort__public_name",
            Value("", output_field=TextField()),
            "number",
        )
    )


def note_readings_of(person: User, number: int) -> QuerySet[NoteReading]:
    """Who read this person's notes, the latest first."""
    readings = NoteReading.objects.filter(note__enrolment__learner=person, note__by_learner=True)
    return readings.select_related("reader").order_by("-at")[:number]
