"""Which files of learners a trainer may open. Whatever is not found here is a 404."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Exists, QuerySet
from django.shortcuts import get_object_or_404

from courses import catalogue
from courses.outline import CourseOutline
from training.accounts.models import User
from training.attachments.models import Attachment, KeptFile, PracticeRecording, SpokenAnswer
from training.attachments.queries import opened_by
from training.attachments.rules import WATCHED
from training.audit.models import StaffAct
from training.enrolment.models import Cohort
from training.workbench.queries.scope import reflection_read_by


def piece_opened_by(user: User, piece: UUID) -> Attachment:
    """Of a reflection that `user` reads, and opened since it was shared: each reading is noted."""
    pieces = opened_by(user).select_related("reflection__learner", "reflection__enrolment__cohort")
    found = get_object_or_404(pieces, pk=piece)
    reflection_read_by(user, found.reflection_id)
    return found


def spoken_heard_by(user: User, spoken: UUID) -> SpokenAnswer:
    heard = SpokenAnswer.objects.visible_to(user).exclude(mark__reflection__learner=user)
    return get_object_or_404(heard, pk=spoken, state=KeptFile.State.READY)


def recording_taught_by(user: User, practice: UUID) -> PracticeRecording:
    return get_object_or_404(recordings_taught_by(user), pk=practice)


def recording_opened_by(user: User, practice: UUID) -> PracticeRecording:
    """One whose page `user` opened: each opening is noted."""
    opened = StaffAct.objects.filter(actor=user, act=WATCHED, object_uuid=practice)
    return get_object_or_404(recordings_taught_by(user).filter(Exists(opened)), pk=practice)


def course_of_task(task: UUID) -> CourseOutline | None:
    outlines = catalogue.outlines()
    return next((one for one in outlines if one.task and one.task.key == task), None)


def recordings_taught_by(user: User) -> QuerySet[PracticeRecording]:
    taught = PracticeRecording.objects.kept().filter(
        enrolment__cohort__in=Cohort.objects.taught_by(user), enrolment__left_at=None
    )
    related = taught.exclude(learner=user).select_related("learner", "enrolment__cohort")
    return related.exclude(state=KeptFile.State.FAILED)
