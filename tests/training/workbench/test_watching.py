"""A group is watched in one go: who comes next, what is filled, and what is undone."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.test import Client

from courses.outline import CourseOutline
from tests.factories.people import make_person
from tests.training.workbench.conftest import (
    NOON,
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
from training.enrolment.models import Cohort, CohortStaff, Enrolment
from training.lib.clock import now
from training.workbench.rules import may_undo

TARA, THEO = uuid4(), uuid4()


def test_only_who_signed_may_undo_and_only_for_ten_minutes() -> None:
    def may(by: UUID, minutes: int, seconds: int = 0) -> bool:
        later = NOON + timedelta(minutes=minutes, seconds=seconds)
        return may_undo(watched_by=TARA, by=by, signed_at=NOON, at=later)

    assert may(TARA, 0)
    assert may(TARA, 10)
    assert not may(TARA, 10, 1)
    assert not may(THEO, 1)


@pytest.fixture
def people(cohort: Cohort, member: Enrolment) -> list[Enrolment]:
    """Abe, Bo and Lena, in the order of the list."""
    for name in ("abe", "bo"):
        make_person(name, cohort=cohort)
    return list(Enrolment.objects.filter(cohort=cohort).order_by("learner__called"))


def _sign(client: Client, member: Enrolment, course: CourseOutline, **changes: object) -> str:
    address = f"{at('sign-off', member.pk, course.key)}?watch"
    return str(client.post(address, sheet(course, **changes)).url)


def test_after_one_sheet_comes_the_next_person_who_was_not_watched(
    people: list[Enrolment], course: CourseOutline, certified: User, trainer_client: Client
) -> None:
    abe, bo, lena = people
    make_sign_off(bo, course, passed=False)

    there = _sign(trainer_client, abe, course)

    assert f"who={lena.pk}" in there
    page = trainer_client.get(there).content.decode()
    assert '<h3 id="sheet">Lena</h3>' in page
    assert "Abe: 8 of 8 points." in page
    assert page.count("Not yet, watch again") == 1

    last = _sign(trainer_client, lena, course)
    assert "who=" not in last
    assert "Everybody here has been watched." in trainer_client.get(last).content.decode()


def test_without_scripts_a_link_fills_every_line_with_two(
    people: list[Enrolment], course: CourseOutline, certified: User, trainer_client: Client
) -> None:
    address = at("watch", people[0].cohort_id, course.key)

    page = trainer_client.get(f"{address}?who={people[0].pk}&all=2").content.decode()

    assert page.count('value="2" checked') + page.count("checked") >= 4
    assert "<strong data-sum>8</strong>" in page


def test_who_is_away_and_the_trainer_are_not_in_the_list(
    people: list[Enrolment], course: CourseOutline, certified: User, trainer_client: Client
) -> None:
    abe, bo, lena = people
    Enrolment.objects.filter(pk=abe.pk).update(state="invited")
    Enrolment.objects.filter(pk=bo.pk).update(state="paused")
    Enrolment.objects.create(learner=certified, cohort_id=lena.cohort_id, joined_at=NOON)

    page = trainer_client.get(at("watch", lena.cohort_id, course.key)).content.decode()

    assert [name in page for name in ("Abe", "<strong>Bo", "Lena", "<strong>Tara")] == [
        False,
        False,
        True,
        False,
    ]


@pytest.mark.parametrize("learners", [1, 3])
def test_the_list_costs_as_many_queries_for_three_as_for_one(
    learners: int, course: CourseOutline, trainer_client: Client, django_assert_num_queries
) -> None:
    cohort = Cohort.objects.get(name="Tuesday group")
    for number in range(learners):
        person = make_person(f"p{number}", cohort=cohort)
        make_sign_off(Enrolment.objects.get(learner=person), course, passed=True)
    address = at("watch", cohort.pk, course.key)
    trainer_client.get(address)

    with django_assert_num_queries(14):
        trainer_client.get(address)


def test_the_sheet_of_somebody_of_another_group_is_not_shown(
    people: list[Enrolment],
    other_cohort: Cohort,
    course: CourseOutline,
    certified: User,
    trainer_client: Client,
) -> None:
    stranger = Enrolment.objects.get(learner=make_person("petra", cohort=other_cohort))
    address = at("watch", people[0].cohort_id, course.key)

    assert trainer_client.get(f"{address}?who={stranger.pk}").status_code == 404
    CohortStaff.objects.create(cohort=other_cohort, person=certified, kind="trainer")
    assert trainer_client.get(f"{address}?who={stranger.pk}").status_code == 404
    assert trainer_client.get(f"{address}?who=nobody&signed=x").status_code == 200


def test_a_sign_off_is_undone_at_once_without_a_reason_and_stays_written(
    people: list[Enrolment], course: CourseOutline, certified: User, trainer_client: Client
) -> None:
    _sign(trainer_client, people[0], course)
    signed = TaskSignOff.objects.get()

    first = trainer_client.post(at("undo-sign-off", signed.pk), {"watch": "1"})
    again = trainer_client.post(at("undo-sign-off", signed.pk))

    signed.refresh_from_db()
    assert (signed.voided_by, signed.void_reason) == (certified, "undone")
    assert first.url == f"{at('watch', people[0].cohort_id, course.key)}?who={people[0].pk}"
    assert StaffAct.objects.filter(act="took back a sign-off").count() == 1
    page = trainer_client.get(again.url).content.decode()
    assert "Undone at once, by the one who signed." in page


def test_after_ten_minutes_a_reason_is_asked(
    member: Enrolment, course: CourseOutline, certified: User, trainer_client: Client
) -> None:
    _sign(trainer_client, member, course)
    signed = TaskSignOff.objects.get()
    undo = at("undo-sign-off", signed.pk)
    assert undo in trainer_client.get(at("sign-off-sheet", signed.pk)).content.decode()
    TaskSignOff.objects.update(at=now() - timedelta(minutes=11))

    page = trainer_client.post(undo, follow=True).content.decode()

    signed.refresh_from_db()
    assert signed.voided_at is None
    assert "You can still take it back with a reason." in page
    assert undo not in page


def test_a_colleague_does_not_undo_but_takes_back_with_a_reason(
    member: Enrolment,
    course: CourseOutline,
    certified: User,
    other_trainer: User,
    signed_in: SignedIn,
) -> None:
    CohortStaff.objects.create(cohort=member.cohort, person=other_trainer, kind="trainer")
    _sign(signed_in(certified), member, course)
    signed = TaskSignOff.objects.get()
    colleague = signed_in(other_trainer)

    colleague.post(at("undo-sign-off", signed.pk))
    signed.refresh_from_db()
    assert signed.voided_at is None

    colleague.post(at("void-sign-off", signed.pk), {"why": "Wrong person"})
    signed.refresh_from_db()
    assert signed.voided_by == other_trainer


def test_a_certificate_on_an_undone_sign_off_waits_for_a_decision(
    member: Enrolment,
    course: CourseOutline,
    certified: User,
    trainer_client: Client,
    django_capture_on_commit_callbacks,
) -> None:
    finish_course(member.learner, course)
    with django_capture_on_commit_callbacks(execute=True):
        _sign(trainer_client, member, course)
    assert Award.objects.filter(learner=member.learner).count() == 1

    trainer_client.post(at("undo-sign-off", TaskSignOff.objects.get().pk))

    page = trainer_client.get(at("member", member.pk)).content.decode()
    assert "stood on an entry that was taken back" in page


def test_a_sheet_that_lacks_something_says_the_total_so_far(
    member: Enrolment, course: CourseOutline, certified: User, trainer_client: Client
) -> None:
    sent = sheet(course)
    del sent["not_family"]

    page = trainer_client.post(at("sign-off", member.pk, course.key), sent).content.decode()

    assert "<strong data-sum>8</strong>" in page


def test_who_may_not_sign_reads_what_to_do(
    member: Enrolment, course: CourseOutline, trainer: User, trainer_client: Client
) -> None:
    page = trainer_client.get(at("sign-off", member.pk, course.key)).content.decode()

    assert "your own certificate of this course is not current" in page
    assert "Ask a trainer of this group whose certificate is current" in page
