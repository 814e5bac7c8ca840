"""What was shared and waits for an answer, the oldest first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Exists, F, OuterRef, QuerySet

from courses import catalogue
from training.accounts.models import User
from training.assessments.models import Reflection, ReflectionMark
from training.workbench.models import TranslationNote
from training.workbench.queries.readers import read_by


@dataclass(frozen=True, slots=True)
class Beside:
    """The neighbours of one reflection in the queue."""

    before: UUID | None
    after: UUID | None


@dataclass(frozen=True, slots=True)
class Shared:
    """A reflection that waits, and the lesson in which it was written; "" if that is gone."""

    row: Reflection
    lesson: str


def with_lessons(rows: Iterable[Reflection]) -> list[Shared]:
    """No query beside that of `rows`, once the outlines are known."""
    titles = {
        step.activity_key: step.title
        for outline in catalogue.outlines()
        for step in outline.steps
        if step.activity_key
    }
    return [Shared(row, titles.get(row.activity_key, "")) for row in rows]


def waiting_for_answer(user: User) -> QuerySet[Reflection]:
    """What `user` reads and nobody answered since it was shared last."""
    answered = ReflectionMark.objects.filter(
        reflection=OuterRef("pk"), at__gte=OuterRef("shared_at")
    )
    waiting = read_by(user).exclude(Exists(answered))
    return waiting.select_related("learner", "enrolment__cohort").order_by("shared_at", "pk")


def beside(user: User, reflection: Reflection) -> Beside:
    """The next one in time and the one before, whether this one waits still or not."""
    at: datetime = reflection.shared_at or reflection.saved_at
    queue = waiting_for_answer(user).exclude(pk=reflection.pk)
    before = queue.filter(shared_at__lte=at).order_by(F("shared_at").desc(), "pk").first()
    after = queue.filter(shared_at__gt=at).first()
    return Beside(before.pk if before else None, after.pk if after else None)


def translations_of(reflection: Reflection) -> list[TranslationNote]:
    notes = TranslationNote.objects.filter(reflection=reflection)
    return list(notes.select_related("by"))
