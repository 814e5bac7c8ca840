"""Photos, drawings and recordings of people, and answers that trainers spoke.

Each file is first kept as it came, and then again in one form that plays everywhere; what came is
deleted. `id` is made by the client, so that a form sent twice keeps one file.
"""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Self

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from training.assessments.models import Reflection, ReflectionMark
from training.attachments.errors import why
from training.attachments.rules import MOST_PIECES, practice_ends_before
from training.enrolment.models import Cohort, Enrolment
from training.lib.private_files import private_files

NO_FILE = Q(file="")
ENDINGS = {"image/jpeg": ".jpg", "audio/mp4": ".m4a", "video/mp4": ".mp4"}
READY, WAITING = Q(state="ready"), Q(state="waiting")


def own_name(row: KeptFile, _name: str) -> str:
    """Nothing of the name that a phone gave: it may say where or who."""
    return f"{row._meta.model_name}/{row.pk}/{uuid.uuid4().hex}"


class KeptFile(models.Model):
    """`problem` is a code of `errors.py`; `seconds` is 0 for a picture."""

    class Kind(models.TextChoices):
        PHOTO = "photo", _("Photo")
        DRAWING = "drawing", _("Drawing")
        RECORDING = "recording", _("Recording")

    class State(models.TextChoices):
        WAITING = "waiting", _("Being prepared")
        READY = "ready", _("Ready")
        FAILED = "failed", _("Not taken")
        GONE = "gone", _("Deleted")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=9, choices=Kind.choices)
    state = models.CharField(max_length=7, choices=State.choices, default=State.WAITING)
    problem = models.CharField(max_length=20, blank=True)
    file = models.FileField(storage=private_files, upload_to=own_name, max_length=150, blank=True)
    mime = models.CharField(max_length=20, blank=True)
    bytes = models.PositiveIntegerField(default=0)
    seconds = models.PositiveSmallIntegerField(default=0)
    sha256 = models.CharField(max_length=64, blank=True)
    words = models.TextField(blank=True)
    created_at = models.DateTimeField()

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=~NO_FILE | ~(READY | WAITING), name="%(class)s_that_is_ready_has_a_file"
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def is_ready(self) -> bool:
        return self.state == self.State.READY

    @property
    def is_waiting(self) -> bool:
        return self.state == self.State.WAITING

    @property
    def why(self) -> str:
        """Why it was not taken, in words."""
        return why(self.problem)

    @property
    def plain_name(self) -> str:
        """What the file is called where it is saved: nothing that says more than its kind."""
        return f"{self.kind}{ENDINGS.get(self.mime, '')}"

    @property
    def shape(self) -> str:
        """ "picture", "sound" or "film": how a page shows it."""
        return {"video/mp4": "film", "audio/mp4": "sound"}.get(self.mime, "picture")


class AttachmentQuerySet(models.QuerySet["Attachment"]):
    def visible_to(self, user: AbstractUser) -> Self:
        """One's own, and what was shared with cohorts in which `user` is a trainer now."""
        shared = Q(
            shared_at__isnull=False,
            reflection__shared_at__isnull=False,
            reflection__enrolment__left_at=None,
            reflection__enrolment__cohort__in=Cohort.objects.taught_by(user),
        )
        return self.filter(Q(learner=user) | shared)


class Attachment(KeptFile):
    """Something beside the words of a reflection. `words` say what it shows.

    The learner wrote them, or the trainer who is in `words_by`. Until `shared_at` it is the
    learner's alone.
    """

    learner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    reflection = models.ForeignKey(Reflection, on_delete=models.CASCADE, related_name="pieces")
    place = models.PositiveSmallIntegerField()
    words_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    shared_at = models.DateTimeField(null=True)

    objects = AttachmentQuerySet.as_manager()

    class Meta(KeptFile.Meta):
        ordering = ["place"]
        constraints = [
            *KeptFile.Meta.constraints,
            models.UniqueConstraint(
                fields=["reflection", "place"], name="one_attachment_in_each_place"
            ),
            models.CheckConstraint(
                condition=Q(place__gte=1, place__lte=MOST_PIECES), name="three_attachments_at_most"
            ),
        ]


class SpokenAnswerQuerySet(models.QuerySet["SpokenAnswer"]):
    def visible_to(self, user: AbstractUser) -> Self:
        """Of one's own reflections, and of those that one teaches now."""
        taught = Cohort.objects.taught_by(user)
        in_group_now = Q(
            mark__reflection__enrolment__left_at=None,
            mark__reflection__enrolment__cohort__in=taught,
        )
        return self.filter(Q(mark__reflection__learner=user) | in_group_now)


class SpokenAnswer(KeptFile):
    """A trainer's answer in their own voice. Its words are those of the mark, never missing."""

    mark = models.OneToOneField(ReflectionMark, on_delete=models.CASCADE, related_name="spoken")

    objects = SpokenAnswerQuerySet.as_manager()


class PracticeRecordingQuerySet(models.QuerySet["PracticeRecording"]):
    def visible_to(self, user: AbstractUser) -> Self:
        taught = Cohort.objects.taught_by(user)
        in_group_now = Q(enrolment__cohort__in=taught, enrolment__left_at=None)
        return self.filter(Q(learner=user) | in_group_now)

    def kept(self) -> Self:
        return self.exclude(state=KeptFile.State.GONE)

    def past(self, at: datetime) -> Self:
        return self.kept().filter(created_at__lt=practice_ends_before(at))


class PracticeRecording(KeptFile):
    """A task that a trainer watches later. The file goes at the sign-off, or after 30 days.

    The row stays, so that the learner sees that it is gone. `sign_off` names what it led to.
    """

    learner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    enrolment = models.ForeignKey(Enrolment, on_delete=models.SET_NULL, null=True)
    task_key = models.UUIDField(db_index=True)
    watched_at = models.DateTimeField(null=True)
    watched_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    sign_off = models.UUIDField(null=True)
    gone_at = models.DateTimeField(null=True)

    objects = PracticeRecordingQuerySet.as_manager()

    class Meta(KeptFile.Meta):
        constraints = [
            *KeptFile.Meta.constraints,
            models.UniqueConstraint(
                fields=["learner", "task_key"],
                condition=~Q(state="gone"),
                name="one_kept_recording_of_each_task",
            ),
        ]
