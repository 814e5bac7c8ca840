"""A task is watched, signed once, repeated, and taken back."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.test import Client

from courses.outline import CourseOutline
from tests.factories.people import make_person
from tests.training.workbench.conftest import (
    SignedIn,
    at,
    finish_course,
    make_sign_off,
    sheet,
)
from training.accounts.models import User
from training.assessments.models import TaskSignOff
from training.audit.models import StaffAct
from training.certificates.models import Award
from training.enrolment.models import CohortStaff, Enrolment
from training.lib.clock import now


def _issued(learner: User) -> int:
    return Award.objects.filter(learner=learner, ground=Award.Ground.COURSE).count()


def test_a_good_talk_is_signed_off(
    member: Enrolment, course: CourseOutline, certified: User, trainer_client: Client
) -> None:
    response = trainer_client.post(at("sign-off", member.pk, course.key), sheet(course))

    signed = TaskSignOff.objects.get()
    assert response.url == at("sign-off-sheet", signed.pk)
    assert (signed.passed, signed.total, signed.minutes) == (True, 8, 15)
    assert signed.watched_by == certified
    assert StaffAct.objects.filter(act="signed off a task", object_uuid=signed.pk).count() == 1


def test_a_star_at_nought_is_not_yet_and_says_why(
    member: Enrolment, course: CourseOutline, certified: User, trainer_client: Client
) -> None:
    assert course.task is not None
    starred = course.task.lines[0]

    response = trainer_client.post(
        at("sign-off", member.pk, course.key),
        sheet(course, try_next="Leave a silence.", **{f"mark-{starred.key}": 0}),
        follow=True,
    )

    page = response.content.decode()
    assert TaskSignOff.objects.get().passed is False
    assert "Not yet. Try this" in page
    assert "★ Line 0" in page
    assert "Leave a silence." in page


def test_a_sheet_sent_twice_is_one_sign_off(
    member: Enrolment, course: CourseOutline, certified: User, trainer_client: Client
) -> None:
    sent = sheet(course)

    trainer_client.post(at("sign-off", member.pk, course.key), sent)
    trainer_client.post(at("sign-off", member.pk, course.key), sent)

    assert TaskSignOff.objects.count() == 1
    assert StaffAct.objects.filter(act="signed off a task").count() == 1


def test_the_id_of_somebody_elses_sheet_is_not_taken_over(
    member: Enrolment, course: CourseOutline, certified: User, trainer_client: Client
) -> None:
    other = make_person("petra", cohort=member.cohort)
    theirs = make_sign_off(Enrolment.objects.get(learner=other), course, passed=True)

    response = trainer_client.post(
        at("sign-off", member.pk, course.key), sheet(course, sign_off_id=theirs.pk)
    )

    assert response.status_code == 404
    assert TaskSignOff.objects.get().learner == other


def test_bad_input_loses_nothing(
    member: Enrolment, course: CourseOutline, certified: User, trainer_client: Client
) -> None:
    assert course.task is not None
    first, second = course.task.lines[:2]
    sent = sheet(course, try_next="Speak up.", minutes="many")
    sent[f"note-{first.key}"] = "Warm welcome"
    del sent[f"mark-{second.key}"]

    page = trainer_client.post(at("sign-off", member.pk, course.key), sent).content.decode()

    assert not TaskSignOff.objects.exists()
    assert "Not saved yet" in page
    assert 'value="Warm welcome"' in page
    assert "Speak up." in page
    assert 'value="many"' in page
    assert str(sent["sign_off_id"]) in page


def test_marks_outside_the_scale_are_refused(
    member: Enrolment, course: CourseOutline, certified: User, trainer_client: Client
) -> None:
    trainer_client.post(at("sign-off", member.pk, course.key), sheet(course, mark=9))

    assert not TaskSignOff.objects.exists()


def test_without_a_current_certificate_nobody_signs(
    member: Enrolment, course: CourseOutline, certified: User, trainer_client: Client
) -> None:
    Award.objects.update(valid_until="2026-02-01")

    page = trainer_client.post(
        at("sign-off", member.pk, course.key), sheet(course, try_next="Speak up.")
    ).content.decode()

    assert not TaskSignOff.objects.exists()
    assert "You need a current certificate of this course" in page
    assert "Speak up." in page


def test_nobody_signs_their_own_task(
    course: CourseOutline, certified: User, member: Enrolment, trainer_client: Client
) -> None:
    own = Enrolment.objects.create(learner=certified, cohort=member.cohort, joined_at=now())

    page = trainer_client.post(at("sign-off", own.pk, course.key), sheet(course)).content.decode()

    assert not TaskSignOff.objects.exists()
    assert "You cannot sign off your own task." in page


def test_family_does_not_sign(
    member: Enrolment, course: CourseOutline, certified: User, trainer_client: Client
) -> None:
    sent = sheet(course)
    del sent["not_family"]

    trainer_client.post(at("sign-off", member.pk, course.key), sent)

    assert not TaskSignOff.objects.exists()


def test_the_last_missing_part_gives_the_certificate(
    member: Enrolment,
    course: CourseOutline,
    certified: User,
    trainer_client: Client,
    django_capture_on_commit_callbacks,
) -> None:
    finish_course(member.learner, course)

    with django_capture_on_commit_callbacks(execute=True):
        trainer_client.post(at("sign-off", member.pk, course.key), sheet(course))

    assert _issued(member.learner) == 1


def test_a_task_before_the_lessons_gives_no_certificate_yet(
    member: Enrolment,
    course: CourseOutline,
    certified: User,
    trainer_client: Client,
    django_capture_on_commit_callbacks,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        trainer_client.post(at("sign-off", member.pk, course.key), sheet(course))

    assert TaskSignOff.objects.get().passed is True
    assert _issued(member.learner) == 0


def test_a_task_is_repeated_and_its_history_stays(
    member: Enrolment, course: CourseOutline, certified: User, trainer_client: Client
) -> None:
    trainer_client.post(at("sign-off", member.pk, course.key), sheet(course, mark=0))
    trainer_client.post(at("sign-off", member.pk, course.key), sheet(course, mark=2))

    assert list(TaskSignOff.objects.order_by("at").values_list("passed", flat=True)) == [
        False,
        True,
    ]


def test_a_sign_off_is_taken_back_with_a_reason_only(
    sign_off: TaskSignOff, trainer: User, trainer_client: Client
) -> None:
    trainer_client.post(at("void-sign-off", sign_off.pk), {"why": "  "})
    sign_off.refresh_from_db()
    assert sign_off.voided_at is None

    trainer_client.post(at("void-sign-off", sign_off.pk), {"why": "Wrong person"})

    sign_off.refresh_from_db()
    assert sign_off.void_reason == "Wrong person"
    assert sign_off.voided_by == trainer


@pytest.fixture
def award(
    member: Enrolment,
    course: CourseOutline,
    certified: User,
    trainer_client: Client,
    django_capture_on_commit_callbacks,
) -> Award:
    """The certificate of a member whose task was signed."""
    finish_course(member.learner, course)
    with django_capture_on_commit_callbacks(execute=True):
        trainer_client.post(at("sign-off", member.pk, course.key), sheet(course))
    return Award.objects.get(learner=member.learner)


@pytest.fixture
def doubtful_award(award: Award, trainer_client: Client) -> Award:
    """The same, after the sign-off was taken back."""
    signed = TaskSignOff.objects.get()
    trainer_client.post(at("void-sign-off", signed.pk), {"why": "Wrong person"})
    return award


ASKED = "stood on an entry that was taken back"
BY_MISTAKE = {"why": "By mistake", "reason": "in-error"}


def test_a_certificate_on_a_voided_sign_off_waits_for_a_decision(
    doubtful_award: Award,
    member: Enrolment,
    administrator: User,
    signed_in: SignedIn,
    trainer_client: Client,
) -> None:
    assert ASKED in trainer_client.get(at("member", member.pk)).content.decode()
    assert "Lena" in signed_in(administrator).get(at("decisions")).content.decode()


def test_an_administrator_keeps_a_certificate_and_nobody_asks_again(
    doubtful_award: Award,
    member: Enrolment,
    administrator: User,
    signed_in: SignedIn,
    trainer_client: Client,
) -> None:
    client = signed_in(administrator)

    client.post(at("keep", doubtful_award.pk))

    assert ASKED not in trainer_client.get(at("member", member.pk)).content.decode()
    assert "Lena" not in client.get(at("decisions")).content.decode()


def test_a_certificate_that_stands_on_a_second_sign_off_is_not_asked_about(
    doubtful_award: Award, member: Enrolment, course: CourseOutline, trainer_client: Client
) -> None:
    make_sign_off(member, course, passed=True)

    assert ASKED not in trainer_client.get(at("member", member.pk)).content.decode()


def test_an_administrator_withdraws_what_stood_on_a_voided_sign_off(
    doubtful_award: Award, administrator: User, signed_in: SignedIn
) -> None:
    signed_in(administrator).post(at("withdraw", doubtful_award.pk), BY_MISTAKE)

    doubtful_award.refresh_from_db()
    assert doubtful_award.withdrawn_at is not None
    assert doubtful_award.withdrawn_why == "By mistake"
    assert doubtful_award.withdrawn_for == "in-error"


def test_a_trainer_decides_nothing(doubtful_award: Award, trainer_client: Client) -> None:
    keeps = trainer_client.post(at("keep", doubtful_award.pk))
    withdraws = trainer_client.post(at("withdraw", doubtful_award.pk), BY_MISTAKE)

    doubtful_award.refresh_from_db()
    assert (keeps.status_code, withdraws.status_code) == (404, 404)
    assert doubtful_award.withdrawn_at is None


def test_a_task_of_a_course_that_the_group_does_not_have_is_not_there(
    member: Enrolment, certified: User, trainer_client: Client
) -> None:
    assert trainer_client.get(at("sign-off", member.pk, uuid4())).status_code == 404


def test_a_second_trainer_of_the_group_sees_the_sign_off(
    sign_off: TaskSignOff, member: Enrolment, other_trainer: User, signed_in: SignedIn
) -> None:
    CohortStaff.objects.create(cohort=member.cohort, person=other_trainer, kind="trainer")

    page = signed_in(other_trainer).get(at("sign-off-sheet", sign_off.pk)).content.decode()

    assert "Spoke too fast" in page
