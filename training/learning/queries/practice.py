"""A task of a course that a learner may send a recording of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from courses import catalogue
from courses.outline import CourseOutline, TaskSpec
from training.accounts.models import User
from training.attachments.models import PracticeRecording
from training.attachments.queries import recording_of
from training.enrolment.models import Enrolment
from training.enrolment.queries import enrolment_for
from training.learning.errors import NotOpenError, NotThereNowError


@dataclass(frozen=True, slots=True)
class Practice:
    """`sent` is the recording that is kept, or the last one; None where there was none."""

    course: CourseOutline
    task: TaskSpec
    enrolment: Enrolment
    sent: PracticeRecording | None


def practice_of(person: User, task: UUID, at: datetime) -> Practice:
    course = next(
        (found for found in catalogue.outlines() if found.task and found.task.key == task), None
    )
    if course is None or course.task is None:
        raise NotThereNowError
    enrolment = enrolment_for(person, course.key, at)
    if enrolment is None:
        raise NotOpenError(course, None)
    return Practice(course, course.task, enrolment, recording_of(person, task))
