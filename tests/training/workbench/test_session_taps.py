"""What devices send while a group meets: it counts once, and nothing of it is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
import time_machine

from courses.models import StoredOutline
from courses.outline import CourseOutline
from tests.factories.sessions import make_session
from tests.training.workbench.conftest import SignedIn, at
from tests.training.workbench.taps import TEN, Meeting, a_whole_session, post, state_of, word
from training.accounts.models import User
from training.attendance.models import Attendance, Tap, TaughtSession
from training.audit.models import StaffAct
from training.certificates.models import Award
from training.enrolment.models import Cohort, CohortStaff, Enrolment
from training.lib.clock import now
from training.progress.models import CompletionSource
from training.progress.queries import done_steps


@pytest.mark.parametrize("order", [(0, 1), (1, 0), (1, 0, 1, 0)], ids=["asked", "late", "twice"])
def test_batches_in_any_order_and_twice_give_one_state(
    meeting: Meeting, order: tuple[int, ...], fellow_learner: User
) -> None:
    words = a_whole_session(meeting.learner, fellow_learner, meeting.course)
    halves = [words[::2], words[1::2]]

    for half in order:
        answer = meeting.post(*halves[half])
        assert answer["taken"] == sorted(one[0] for one in halves[half])

    assert state_of(meeting.session) == {
        "register": {(meeting.learner.pk, "here", 0, None), (fellow_learner.pk, "early", 0, 1)},
        "marks": {(meeting.learner.pk, meeting.lines[0], 1)},
        "ticks": {(meeting.learner.pk, meeting.course.modules[0].steps[0].key)},
        "rows": 2,
    }
    assert Tap.objects.count() == 10


def test_a_tick_counts_as_an_entry_of_staff_on_the_day_of_the_session(meeting: Meeting) -> None:
    tick = word("tick", "1", of=meeting.learner, key=meeting.lesson)

    meeting.post(tick)
    meeting.post(tick)

    source = CompletionSource.objects.get()
    assert (source.kind, str(source.reference), source.at) == (
        "session",
        tick[0],
        meeting.session.opened_at,
    )
    place = Enrolment.objects.get(learner=meeting.learner)
    assert StaffAct.objects.get(object_uuid=place.pk).actor == meeting.trainer


def test_a_tick_that_was_taken_back_stays_so_when_it_comes_again(meeting: Meeting) -> None:
    tick = word("tick", "1", of=meeting.learner, key=meeting.lesson)
    meeting.post(tick)
    source, place = CompletionSource.objects.get(), Enrolment.objects.get(learner=meeting.learner)
    meeting.client.post(
        at("take-back", place.pk, meeting.course.key, source.pk), {"why": "It was somebody else"}
    )

    answer = meeting.post(tick)

    assert done_steps(meeting.learner, [meeting.lesson]) == set()
    assert [one[5] for one in answer["said"] if one[3] == "tick"] == ["0"]


def test_taking_a_tick_out_leaves_what_the_learner_did_alone(meeting: Meeting) -> None:
    meeting.post(word("tick", "1", of=meeting.learner, key=meeting.lesson))
    completion = CompletionSource.objects.get().completion
    completion.sources.create(kind="reader", reference=meeting.lesson, at=TEN)

    meeting.post(word("tick", "0", of=meeting.learner, key=meeting.lesson, sequence=2))

    assert done_steps(meeting.learner, [meeting.lesson]) == {meeting.lesson}
    voided = CompletionSource.objects.get(kind="session")
    assert (voided.voided_by, voided.void_reason) == (
        meeting.trainer,
        "Taken out again at the meeting",
    )


def test_the_last_tick_issues_the_certificate(
    meeting: Meeting, django_capture_on_commit_callbacks: Any
) -> None:
    plain = replace(meeting.course, task=None, modules=meeting.course.modules[1:])
    StoredOutline.objects.filter(key=plain.key).update(data=plain.to_dict(), sha256=plain.sha256)
    TaughtSession.objects.update(module_key=plain.modules[0].key)
    tick = word("tick", "1", of=meeting.learner, key=plain.modules[0].steps[0].key)

    with django_capture_on_commit_callbacks(execute=True):
        meeting.post(tick)

    assert Award.objects.get().learner == meeting.learner


def test_a_tap_about_somebody_who_left_is_kept_and_refused_in_words(meeting: Meeting) -> None:
    Enrolment.objects.filter(learner=meeting.learner).update(left_at=now())
    tap = word("here", "here", of=meeting.learner)

    answer = meeting.post(tap)

    assert answer["refused"] == {tap[0]: "This person is not in the group any more."}
    assert Tap.objects.get().refused == "gone"
    page = meeting.client.get(at("session-record", meeting.session.pk)).content.decode()
    assert "This person is not in the group any more." in page
    assert "Lena" not in page


def test_taps_of_a_trainer_who_left_are_kept_refused_and_answered_without_names(
    meeting: Meeting,
) -> None:
    CohortStaff.objects.update(left_at=now())
    tap = word("here", "here", of=meeting.learner)

    answer = meeting.post(tap)

    words = "You are not on the staff of this group any more."
    assert answer == {"taken": [], "refused": {tap[0]: words}, "words": ""}
    assert not Attendance.objects.exists()
    assert Tap.objects.get().by == meeting.trainer


def test_taps_about_a_stranger_are_refused_and_nothing_is_kept_of_them(
    meeting: Meeting, other_learner: User
) -> None:
    tap = word("here", "here", of=other_learner)

    answer = meeting.post(tap)

    assert answer["refused"] == {tap[0]: "This person is not in the group any more."}
    assert not Tap.objects.exists()


def test_what_is_no_lesson_of_the_module_is_refused(meeting: Meeting) -> None:
    quiz, elsewhere = meeting.course.modules[0].steps[1].key, meeting.course.modules[1].steps[0].key
    taps = [word("tick", "1", of=meeting.learner, key=key) for key in (quiz, elsewhere)]

    answer = meeting.post(*taps)

    assert set(answer["refused"].values()) == {"This lesson or line is not in the course any more."}
    assert not CompletionSource.objects.exists()


def test_a_session_that_comes_back_after_a_week_is_taken_with_a_kind_word(
    cohort: Cohort,
    course: CourseOutline,
    learner: User,
    trainer: User,
    signed_in: SignedIn,
) -> None:
    session = make_session(cohort, course, by=trainer, at=TEN)
    with time_machine.travel(TEN + timedelta(days=7), tick=False):
        answer = post(signed_in(trainer), session, trainer, [word("here", "here", of=learner)])

    assert answer.json()["words"] == (
        "This came back after the session of 2 March 2026. All of it is written down."
    )
    assert Attendance.objects.get().minutes_at(TEN + timedelta(days=7)) == 50
