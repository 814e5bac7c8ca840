"""What is held about a person, who read their words, and who was not here for long."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.fields.files import FieldFile

from training.accounts.models import User
from training.assessments.models import (
    Attempt,
    FilmReflection,
    Reflection,
    ReflectionReading,
    TaskSignOff,
)
from training.certificates.models import Award
from training.enrolment.models import CohortStaff, Enrolment
from training.messages.models import Note, NoteReading
from training.messages.queries.notes import note_readings_of
from training.privacy.registry import files_of, personal_data, rows_of
from training.progress.models import FilmCoverage, StepCompletion

READINGS_SHOWN = 20

ACTIVITY = (
    (Enrolment, "learner", "joined_at"),
    (StepCompletion, "learner", "completed_at"),
    (Attempt, "learner", "started_at"),
    (Reflection, "learner", "saved_at"),
    (TaskSignOff, "learner", "at"),
    (FilmCoverage, "learner", "last_at"),
    (FilmReflection, "learner", "saved_at"),
    (Award, "learner", "issued_at"),
    (Note, "writer", "at"),
)
"""Each says when a learner last did something."""


def everything_about(person: User) -> list[dict[str, Any]]:
    """All that is held, kind by kind, with the reason why. Kinds without rows are left out."""
    kinds = []
    for entry in personal_data():
        rows = list(rows_of(entry, person.pk).values(*entry.exported)) if entry.exported else []
        if rows:
            kinds.append({"what": entry.model, "why": entry.keep, "rows": rows})
    return kinds


def files_about(person: User) -> Iterator[FieldFile]:
    """Photos, drawings and recordings, each once; the names are those of `everything_about`."""
    seen: set[str] = set()
    for entry in personal_data():
        for file in files_of(entry, person.pk):
            if file.name not in seen:
                seen.add(str(file.name))
                yield file


def readings_of(person: User) -> list[ReflectionReading | NoteReading]:
    """Who opened this person's words, the latest first. Two queries."""
    readings = ReflectionReading.objects.filter(reflection__learner=person)
    shared = readings.select_related("reader").order_by("-at")[:READINGS_SHOWN]
    both: list[ReflectionReading | NoteReading] = [*shared]
    both += note_readings_of(person, READINGS_SHOWN)
    return sorted(both, key=lambda reading: reading.at, reverse=True)[:READINGS_SHOWN]


def idle_since(moment: datetime) -> QuerySet[User]:
    """Who has not signed in, and has nothing newer on record. Administrators stay."""
    idle = User.objects.filter(is_superuser=False, date_joined__lt=moment).filter(
        Q(last_login=None) | Q(last_login__lt=moment)
    )
    idle = idle.exclude(pk__in=CohortStaff.objects.filter(left_at=None).values("person"))
    for model, owner, when in ACTIVITY:
        newer = model._base_manager.filter(**{owner: OuterRef("pk"), f"{when}__gte": moment})
        idle = idle.filter(~Exists(newer))
    return idle
