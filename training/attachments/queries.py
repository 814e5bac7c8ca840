"""What was added to an answer, and what waits to be watched."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from training.accounts.models import User
from training.assessments.models import Reflection, ReflectionReading
from training.attachments.models import Attachment, KeptFile, PracticeRecording, SpokenAnswer
from training.enrolment.models import Cohort

KEPT: tuple[type[KeptFile], ...] = (Attachment, SpokenAnswer, PracticeRecording)


def pieces_of(reflection: Reflection | None) -> list[Attachment]:
    return list(reflection.pieces.all()) if reflection else []


def shared_pieces_of(reflection: Reflection) -> list[Attachment]:
    """What trainers may see of it now: whatever was not taken is not shown to them."""
    shared = reflection.pieces.filter(shared_at__isnull=False, reflection__shared_at__isnull=False)
    return list(shared.exclude(state=KeptFile.State.FAILED).select_related("words_by"))


def opened_by(user: User) -> QuerySet[Attachment]:
    """Shared, and `user` opened the reflection since: openings are noted.

    Whether `user` may still read that reflection is for whoever asks.
    """
    opened = ReflectionReading.objects.filter(
        reflection=OuterRef("reflection"), reader=user, at__gte=OuterRef("shared_at")
    )
    shared = Attachment.objects.filter(shared_at__isnull=False, reflection__shared_at__isnull=False)
    return shared.exclude(state=KeptFile.State.FAILED).filter(Exists(opened))


def recordings_waiting(user: User) -> QuerySet[PracticeRecording]:
    """Of learners whom `user` teaches now: ready, not signed, the oldest first."""
    taught = PracticeRecording.objects.kept().filter(
        enrolment__cohort__in=Cohort.objects.taught_by(user), enrolment__left_at=None
    )
    ready = taught.filter(state=KeptFile.State.READY, sign_off=None).exclude(learner=user)
    return ready.select_related("learner", "enrolment__cohort").order_by("created_at")


def recording_of(learner: User, task: UUID) -> PracticeRecording | None:
    """The one that is kept, or else the last one."""
    rows = PracticeRecording.objects.filter(learner=learner, task_key=task)
    return rows.kept().first() or rows.order_by("-created_at").first()


def names_in_use(names: Iterable[str]) -> set[str]:
    wanted = list(names)
    return {
        name
        for model in KEPT
        for name in model._base_manager.filter(file__in=wanted).values_list("file", flat=True)
    }
