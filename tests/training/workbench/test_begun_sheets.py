"""A sheet begins with practice marks, and lets go of the recording that it was watched from."""

from __future__ import annotations

from uuid import uuid4

from django.core.files.base import ContentFile
from django.test import Client

from courses.outline import CourseOutline
from tests.training.workbench.conftest import NOON, at, sheet
from training.accounts.models import User
from training.assessments.models import TaskSignOff
from training.attachments.models import PracticeRecording
from training.attendance.models import PracticeMark, TaughtSession
from training.enrolment.models import Enrolment


def test_a_sheet_begins_with_the_marks_of_practice(
    member: Enrolment, course: CourseOutline, certified: User, trainer_client: Client
) -> None:
    assert course.task is not None
    session = TaughtSession.objects.create(
        cohort=member.cohort,
        course_key=course.key,
        module_key=course.modules[0].key,
        held_on=NOON.date(),
        opened_at=NOON,
    )
    for line, mark in zip(course.task.lines, (2, 1, 0, 2), strict=True):
        PracticeMark.objects.create(
            session=session,
            learner=member.learner,
            task_key=course.task.key,
            line_key=line.key,
            mark=mark,
            at=NOON,
        )
    address = at("sign-off", member.pk, course.key)

    assert "Begin with the practice marks" in trainer_client.get(address).content.decode()
    page = trainer_client.get(f"{address}?all=practice").content.decode()

    assert "<strong data-sum>5</strong>" in page
    assert not TaskSignOff.objects.exists()


def test_the_recording_goes_with_the_sign_off_that_it_led_to(
    member: Enrolment,
    course: CourseOutline,
    certified: User,
    trainer_client: Client,
    django_capture_on_commit_callbacks,
) -> None:
    recording = _recording(member, course)
    address = at("sign-off", member.pk, course.key)
    assert "Watch the recording that waits" in trainer_client.get(address).content.decode()

    with django_capture_on_commit_callbacks(execute=True):
        trainer_client.post(address, sheet(course, mark=1))
    recording.refresh_from_db()
    assert recording.state == "ready"

    with django_capture_on_commit_callbacks(execute=True):
        there = trainer_client.post(address, sheet(course, mark=1, from_recording="on")).url

    recording.refresh_from_db()
    assert (recording.state, recording.file.name) == ("gone", "")
    assert "Watched from a recording" in trainer_client.get(there).content.decode()


def _recording(member: Enrolment, course: CourseOutline) -> PracticeRecording:
    assert course.task is not None
    made = PracticeRecording(
        pk=uuid4(),
        learner=member.learner,
        enrolment=member,
        task_key=course.task.key,
        kind="recording",
        state="ready",
        mime="audio/mp4",
        created_at=NOON,
    )
    made.file.save("", ContentFile(b"sound"), save=False)
    made.save(force_insert=True)
    return made
