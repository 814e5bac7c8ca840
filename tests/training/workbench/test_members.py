"""A member's page: reading, paper, and leaving."""

from __future__ import annotations

from uuid import uuid4

from django.test import Client

from courses.outline import CourseOutline
from tests.training.workbench.conftest import PRIVATE_WORDS, at, make_tries
from training.accounts.models import User
from training.assessments.models import Reflection, ReflectionReading
from training.audit.models import StaffAct
from training.enrolment.models import Enrolment
from training.progress.models import CompletionSource, StepCompletion
from training.progress.queries import done_steps


def test_a_reflection_is_read_by_one_tap_that_is_noted(
    reflection: Reflection, trainer: User, trainer_client: Client
) -> None:
    before = trainer_client.get(at("reflection", reflection.pk)).content.decode()
    assert PRIVATE_WORDS not in before
    assert not ReflectionReading.objects.exists()

    after = trainer_client.post(at("reflection", reflection.pk)).content.decode()

    assert PRIVATE_WORDS in after
    assert ReflectionReading.objects.get().reader == trainer
    assert StaffAct.objects.filter(object_uuid=reflection.pk).count() == 1


def test_a_trainer_reads_what_was_shared_and_not_what_was_written_since(
    reflection: Reflection, trainer_client: Client
) -> None:
    Reflection.objects.update(text="A newer draft that is nobody's business")

    page = trainer_client.post(at("reflection", reflection.pk)).content.decode()

    assert PRIVATE_WORDS in page
    assert "nobody&#x27;s business" not in page


def test_quizzes_show_tries_and_no_answers(member: Enrolment, trainer_client: Client) -> None:
    make_tries(member.learner, number=2)

    page = trainer_client.get(at("member", member.pk)).content.decode()

    assert "quiz one: 2 tries" in page
    assert "not passed yet" in page


def _enter(client: Client, member: Enrolment, course: CourseOutline, **sent: object) -> None:
    lesson = next(step.key for step in course.steps if step.kind == "lesson")
    client.post(
        at("paper", member.pk, course.key), {"lessons": [str(lesson)], "sheet": uuid4(), **sent}
    )


def test_a_lesson_done_on_paper_counts(
    member: Enrolment, course: CourseOutline, trainer_client: Client
) -> None:
    _enter(trainer_client, member, course)

    done = done_steps(member.learner, [step.key for step in course.steps])
    assert len(done) == 1
    assert CompletionSource.objects.get().kind == "paper"


def test_a_sheet_sent_twice_counts_once(
    member: Enrolment, course: CourseOutline, trainer_client: Client
) -> None:
    sheet = uuid4()

    _enter(trainer_client, member, course, sheet=sheet)
    _enter(trainer_client, member, course, sheet=sheet)

    assert CompletionSource.objects.count() == 1


def test_a_quiz_is_not_entered_as_a_lesson(
    member: Enrolment, course: CourseOutline, trainer_client: Client
) -> None:
    quiz = next(step.key for step in course.steps if step.kind == "quiz")

    _enter(trainer_client, member, course, lessons=[str(quiz)])

    assert not StepCompletion.objects.exists()


def test_an_entry_in_the_wrong_record_is_taken_back_with_its_reason(
    member: Enrolment, course: CourseOutline, trainer_client: Client
) -> None:
    _enter(trainer_client, member, course)
    source = CompletionSource.objects.get()

    trainer_client.post(
        at("take-back", member.pk, course.key, source.pk), {"why": "It was somebody else"}
    )

    source.refresh_from_db()
    assert source.void_reason == "It was somebody else"
    assert done_steps(member.learner, [step.key for step in course.steps]) == set()


def test_a_lesson_can_be_entered_again_after_a_mistake(
    member: Enrolment, course: CourseOutline, trainer_client: Client
) -> None:
    _enter(trainer_client, member, course)
    source = CompletionSource.objects.get()
    trainer_client.post(at("take-back", member.pk, course.key, source.pk), {"why": "Mistake"})

    _enter(trainer_client, member, course)

    assert len(done_steps(member.learner, [step.key for step in course.steps])) == 1


def test_what_a_learner_did_alone_is_not_taken_back(
    member: Enrolment, course: CourseOutline, trainer_client: Client
) -> None:
    _enter(trainer_client, member, course)
    CompletionSource.objects.update(kind="reader")
    source = CompletionSource.objects.get()

    response = trainer_client.post(
        at("take-back", member.pk, course.key, source.pk), {"why": "Because"}
    )

    assert response.status_code == 404
    source.refresh_from_db()
    assert source.voided_at is None


def test_a_removed_member_is_out_of_sight(member: Enrolment, trainer_client: Client) -> None:
    trainer_client.post(at("remove", member.pk))

    member.refresh_from_db()
    assert member.left_at is not None
    assert trainer_client.get(at("member", member.pk)).status_code == 404


def test_looking_at_the_removing_page_removes_nobody(
    member: Enrolment, trainer_client: Client
) -> None:
    trainer_client.get(at("remove", member.pk))

    member.refresh_from_db()
    assert member.left_at is None
