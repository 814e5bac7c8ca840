"""A recording of a task: one is kept, and it goes at the sign-off or after thirty days."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
import time_machine
from django.core.files.base import ContentFile
from django.core.management import call_command

from tests.factories.phone_files import wav
from tests.training.attachments.conftest import AT
from training.accounts.models import User
from training.attachments.actions.practice import (
    delete_practice_recording,
    keep_practice_recording,
)
from training.attachments.models import PracticeRecording
from training.attachments.queries import recording_of, recordings_waiting
from training.audit.models import StaffAct
from training.enrolment.models import Enrolment

OnCommit = Callable[..., object]
Files = Callable[[], list[Path]]
TASK = UUID("00000000-0000-4000-8000-00000000000a")
SIGN_OFF = UUID("00000000-0000-4000-8000-00000000000b")


@pytest.fixture
def send(learner: User, django_capture_on_commit_callbacks: OnCommit) -> Callable[..., object]:
    def sent(recording_id: UUID | None = None) -> PracticeRecording:
        with django_capture_on_commit_callbacks(execute=True):
            made = keep_practice_recording(
                recording_id=recording_id or uuid4(),
                learner=learner,
                enrolment=Enrolment.objects.get(learner=learner),
                task_key=TASK,
                content=ContentFile(wav()),
                words="I say what it is for",
                at=AT,
            )
        made.refresh_from_db()
        return made

    return sent


def test_a_recording_waits_for_the_trainers_of_the_group_alone(
    send: Callable[..., PracticeRecording], trainer: User, other_trainer: User, peer_mentor: User
) -> None:
    recording = send()

    assert list(recordings_waiting(trainer)) == [recording]
    assert list(recordings_waiting(other_trainer)) == []
    assert list(recordings_waiting(peer_mentor)) == []
    assert recording.state == "ready"


def test_a_new_one_takes_the_place_of_the_one_before(
    send: Callable[..., PracticeRecording], learner: User, files: Files
) -> None:
    first = send()
    second = send()

    first.refresh_from_db()
    assert (first.state, first.file.name, first.words) == ("gone", "", "")
    assert recording_of(learner, TASK) == second
    assert [path.name for path in files()] == [Path(str(second.file.name)).name]


def test_the_same_form_sent_twice_keeps_one(
    send: Callable[..., PracticeRecording], files: Files
) -> None:
    assert send(SIGN_OFF) == send(SIGN_OFF)
    assert PracticeRecording.objects.count() == 1
    assert len(files()) == 1


def test_the_file_goes_at_the_sign_off_and_the_learner_sees_when(
    send: Callable[..., PracticeRecording],
    learner: User,
    trainer: User,
    files: Files,
    django_capture_on_commit_callbacks: OnCommit,
) -> None:
    recording = send()

    for _twice in range(2):
        with django_capture_on_commit_callbacks(execute=True):
            delete_practice_recording(recording=recording, sign_off=SIGN_OFF, at=AT)

    kept = recording_of(learner, TASK)
    assert kept is not None
    assert (kept.state, kept.sign_off, kept.gone_at) == ("gone", SIGN_OFF, AT)
    assert files() == []
    assert list(recordings_waiting(trainer)) == []


@pytest.mark.parametrize(("days", "state"), [(29, "ready"), (31, "gone")])
def test_the_file_goes_after_thirty_days(
    send: Callable[..., PracticeRecording],
    django_capture_on_commit_callbacks: OnCommit,
    days: int,
    state: str,
) -> None:
    recording = send()

    with (
        time_machine.travel(AT + timedelta(days=days)),
        django_capture_on_commit_callbacks(execute=True),
    ):
        call_command("tidy_kept_files", verbosity=0)

    recording.refresh_from_db()
    assert recording.state == state


def test_a_file_that_no_row_names_is_deleted_and_others_stay(
    send: Callable[..., PracticeRecording], private_root: Path, files: Files
) -> None:
    recording = send()
    left_over = private_root / "kept" / "attachment" / str(uuid4()) / "left"
    left_over.parent.mkdir(parents=True)
    left_over.write_bytes(b"of a worker that was stopped")

    with time_machine.travel(AT):
        os.utime(left_over, (AT.timestamp(), AT.timestamp()))
        call_command("tidy_kept_files", verbosity=0)
    assert left_over.is_file()

    with time_machine.travel(AT + timedelta(days=2)):
        left_over_since = AT.timestamp()
        for path in files():
            os.utime(path, (left_over_since, left_over_since))
        call_command("tidy_kept_files", verbosity=0)

    assert [path.name for path in files()] == [Path(str(recording.file.name)).name]


def test_what_a_stopped_worker_left_is_begun_again_and_given_up_after_a_day(
    learner: User, django_capture_on_commit_callbacks: OnCommit
) -> None:
    made = keep_practice_recording(
        recording_id=SIGN_OFF,
        learner=learner,
        enrolment=None,
        task_key=TASK,
        content=ContentFile(wav()),
        words="",
        at=AT,
    )
    assert made.state == "waiting"

    with (
        time_machine.travel(AT + timedelta(minutes=20)),
        django_capture_on_commit_callbacks(execute=True),
    ):
        call_command("tidy_kept_files", verbosity=0)

    made.refresh_from_db()
    assert made.state == "ready"


def test_watching_is_noted(
    send: Callable[..., PracticeRecording], trainer_client: object, trainer: User
) -> None:
    recording = send()
    address = f"/admin/training/recordings/{recording.pk}/"

    before = trainer_client.get(f"{address}file/")
    closed = trainer_client.get(address).content.decode()
    opened = trainer_client.post(address).content.decode()
    film = trainer_client.get(f"{address}file/")

    assert before.status_code == 404
    assert "/file/" not in closed
    assert f"{address}file/" in opened
    assert (film.status_code, film["Content-Type"]) == (200, "audio/mp4")
    recording.refresh_from_db()
    assert recording.watched_by == trainer
    acts = StaffAct.objects.filter(object_uuid=recording.pk).values_list("act", flat=True)
    assert list(acts) == ["watched a recording"]
