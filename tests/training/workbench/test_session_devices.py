"""Whose device may send what, and what no device of ours sends."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from courses.outline import CourseOutline
from tests.factories.people import make_person
from tests.factories.sessions import make_session
from tests.training.workbench.conftest import SignedIn, at
from tests.training.workbench.taps import TEN, Meeting, post, word
from training.accounts.models import User
from training.attendance.models import Attendance, PracticeMark, Tap
from training.attendance.queries import latest_practice_marks
from training.enrolment.models import Cohort
from training.lib.clock import now
from training.progress.queries import done_steps


def test_a_register_taken_in_the_first_minute_believes_no_minute_that_has_not_passed(
    cohort: Cohort, course: CourseOutline, learner: User
) -> None:
    session = make_session(cohort, course, at=TEN)
    here = Attendance.objects.create(session=session, learner=learner, state="here")

    assert here.minutes_at(TEN + timedelta(minutes=1)) == 1
    assert here.minutes_at(TEN + timedelta(minutes=500)) == 50


def test_taps_of_another_person_are_not_taken(
    meeting: Meeting, peer_mentor: User, signed_in: SignedIn
) -> None:
    answer = post(
        signed_in(peer_mentor),
        meeting.session,
        meeting.trainer,
        [word("here", "here", of=meeting.learner)],
    )

    assert answer.status_code == 409
    assert not Tap.objects.exists()


def test_a_peer_mentor_ticks_and_neither_gives_nor_sees_marks(
    meeting: Meeting, peer_mentor: User, signed_in: SignedIn
) -> None:
    line = meeting.course.task.lines[0]
    mark = word("mark", "2", of=meeting.learner, key=line.key)
    meeting.post(mark)
    mentor = signed_in(peer_mentor)
    wish = word("mark", "0", of=meeting.learner, key=line.key, sequence=5)
    tick = word("tick", "1", of=meeting.learner, key=meeting.lesson)

    answer = post(mentor, meeting.session, peer_mentor, [wish, tick]).json()

    assert answer["refused"] == {wish[0]: "Only a trainer of the group gives marks."}
    assert [one[3] for one in answer["said"]] == ["tick"]
    assert line.text not in mentor.get(at("session", meeting.session.pk)).content.decode()
    assert PracticeMark.objects.get().mark == 2
    assert done_steps(meeting.learner, [meeting.lesson]) == {meeting.lesson}


def test_the_newest_session_gives_the_practice_marks_and_one_can_be_taken_away(
    cohort: Cohort, course: CourseOutline, learner: User, trainer: User, trainer_client: Client
) -> None:
    assert course.task is not None
    first, second, third, _last = (line.key for line in course.task.lines)
    old = make_session(cohort, course, at=now() - timedelta(days=7))
    new = make_session(cohort, course, at=now())
    give = [word("mark", "1", of=learner, key=line, sequence=1) for line in (first, second, third)]
    post(trainer_client, new, trainer, give)
    post(
        trainer_client,
        old,
        trainer,
        [word("mark", "0", of=learner, key=line, sequence=1) for line in (first, second, third)],
    )
    post(
        trainer_client,
        new,
        trainer,
        [
            word("mark", "2", of=learner, key=first, sequence=2),
            word("mark", "-", of=learner, key=third, sequence=2),
        ],
    )

    assert latest_practice_marks(learner, course.task.key) == {first: 2, second: 1, third: 0}
    assert latest_practice_marks(make_person("new"), course.task.key) == {}


@pytest.mark.parametrize(
    "body",
    ["", "[]", "null", "{}", '{"person": 7, "sent": 1, "taps": []}', '{"person": "x"}', "\x00"],
    ids=["nothing", "a list", "null", "empty", "a number", "a word", "no text"],
)
def test_what_no_screen_sends_is_refused_as_a_whole(meeting: Meeting, body: str) -> None:
    answer = meeting.client.post(
        at("session-taps", meeting.session.pk), body, content_type="application/json"
    )

    assert answer.status_code == 400


@pytest.mark.parametrize(
    "rest",
    [
        [],
        [1, "", "here", "", "here", 1],
        ["x", "", "timer", "", "0 run 0", 1],
        [1, "", "timer", "", "0 run 0", 1e300],
        [1, {"a": 1}, "timer", ["b"], "0 run 0", 1],
        [2**80, "", "timer", "", "0 run 0", 1],
    ],
    ids=["short", "nobody", "a word", "the end of time", "things", "far"],
)
def test_a_tap_that_says_nothing_leaves_the_others_alone(meeting: Meeting, rest: list[Any]) -> None:
    odd, good = [str(uuid4()), *rest], word("here", "here", of=meeting.learner)

    answer = meeting.post(odd, good)

    assert (answer["taken"], list(answer["refused"])) == ([good[0]], [odd[0]])
