"""How questions do: whose answers are counted, of which version, and who may look."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from courses import catalogue
from courses.content_keys import QuizKey
from courses.models import QuizPage
from courses.outline import QuizSpec
from tests.factories.people import make_person
from training.accounts.models import User
from training.assessments.models import Answer, Attempt, QuizVersion
from training.assessments.scoring import Given, mark
from training.enrolment.models import Cohort, Enrolment
from training.workbench.queries.questions import quiz_lines, quiz_numbers

pytestmark = pytest.mark.django_db

AT = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
LIST = "/admin/training/questions/"


@pytest.fixture
def spec(db: None) -> QuizSpec:
    """The first quiz of the first course. Its first question has one right answer."""
    key = next(step.key for step in catalogue.outlines()[0].steps if step.kind == "quiz")
    found = catalogue.quiz(QuizKey(UUID(str(key))), "en")
    assert found is not None
    assert found.questions[0].kind == "multiple_choice"
    return found


def answer(learner: User, spec: QuizSpec, *, rightly: bool, days: int = 0) -> Attempt:
    """A finished try in which the first question was answered."""
    QuizVersion.objects.get_or_create(
        sha256=spec.sha256,
        defaults={"quiz_key": spec.key, "language": spec.language, "spec": spec.to_dict()},
    )
    question = spec.questions[0]
    chosen = next(option.key for option in question.options if option.right is rightly)
    given = Given(chosen=(chosen,))
    at = AT + timedelta(days=days)
    attempt = Attempt.objects.create(
        learner=learner,
        version_id=spec.sha256,
        quiz_key=spec.key,
        question_keys=[str(question.key)],
        started_at=at,
        finished_at=at,
        passed=rightly,
    )
    Answer.objects.create(
        attempt=attempt,
        question_key=question.key,
        given=given.to_dict(),
        is_right=mark(question, given).is_right,
        stored_at=at,
    )
    return attempt


def people(cohort: Cohort, number: int, name: str = "member") -> list[User]:
    return [make_person(f"{name}-{n}", cohort=cohort) for n in range(number)]


def test_a_trainer_counts_the_learners_of_the_own_group_only(
    trainer: User, cohort: Cohort, other_cohort: Cohort, spec: QuizSpec
) -> None:
    for learner in people(cohort, 6):
        answer(learner, spec, rightly=False)
        answer(learner, spec, rightly=True, days=1)
    for learner in people(other_cohort, 7, "stranger"):
        answer(learner, spec, rightly=True)

    found = quiz_numbers(trainer, spec.key, "")

    assert (found.people, found.chosen.tries) == (6, 12)
    assert found.questions[0].people == 6
    assert {line.tries for line in quiz_lines(trainer) if line.key == spec.key} == {12}


def test_an_administrator_counts_everybody(
    administrator: User, cohort: Cohort, other_cohort: Cohort, spec: QuizSpec
) -> None:
    for learner in (*people(cohort, 6), *people(other_cohort, 7, "stranger")):
        answer(learner, spec, rightly=learner.username.startswith("member"))

    found = quiz_numbers(administrator, spec.key, "")

    assert (found.people, found.questions[0].right_percent) == (13, 46)


def test_who_has_left_the_group_and_what_was_taken_back_do_not_count(
    trainer: User, cohort: Cohort, spec: QuizSpec
) -> None:
    *stay, gone, voided = people(cohort, 7)
    for learner in (*stay, gone):
        answer(learner, spec, rightly=True)
    Enrolment.objects.filter(learner=gone).update(left_at=AT)
    attempt = answer(voided, spec, rightly=True)
    Attempt.objects.filter(pk=attempt.pk).update(
        voided_at=AT, voided_by=trainer, void_reason="Wrong sheet."
    )

    assert quiz_numbers(trainer, spec.key, "").people == 5


def test_the_current_version_is_shown_and_an_older_one_can_be_chosen(
    trainer: User, cohort: Cohort, spec: QuizSpec
) -> None:
    older = replace(spec, title="As it was before")
    for learner in people(cohort, 5):
        answer(learner, older, rightly=False)

    now = quiz_numbers(trainer, spec.key, "")
    before = quiz_numbers(trainer, spec.key, older.sha256)

    assert (now.spec.title, now.people, now.chosen.is_current) == (spec.title, None, True)
    assert (before.spec.title, before.people) == ("As it was before", 5)
    assert [version.sha256 for version in now.versions] == [spec.sha256, older.sha256]


def test_the_page_shows_no_name_and_no_small_number(
    trainer_client: Client, cohort: Cohort, spec: QuizSpec
) -> None:
    for number, learner in enumerate(people(cohort, 9, "canary")):
        answer(learner, spec, rightly=number < 6)

    page = trainer_client.get(f"{LIST}{spec.key}/").content.decode()

    assert "9 people answered." in page
    assert "the exact number would point at people" in page
    assert "fewer than 5" in page
    assert "canary" not in page.lower()


@pytest.mark.parametrize("address", [LIST, "quiz", "older"])
def test_other_people_find_nothing(
    address: str, peer_mentor: User, editor: User, cohort: Cohort, spec: QuizSpec
) -> None:
    client = Client()
    for learner in people(cohort, 6):
        answer(learner, spec, rightly=True)
    where = {"quiz": f"{LIST}{spec.key}/", "older": f"{LIST}{spec.key}/?version={spec.sha256}"}

    for somebody in (peer_mentor, editor):
        client.force_login(somebody)
        response = client.get(where.get(address, LIST))
        assert response.status_code == 404
        assert spec.questions[0].text not in response.content.decode()


@pytest.mark.parametrize("address", ["0b1f0a4e-5d0a-4a52-9d26-0c2f1f0d9a11/", "quiz?version=x"])
def test_a_quiz_or_version_that_is_not_there_is_a_404(
    address: str, trainer_client: Client, spec: QuizSpec
) -> None:
    response = trainer_client.get(LIST + address.replace("quiz", f"{spec.key}/"))

    assert response.status_code == 404


def test_a_version_that_only_others_were_asked_is_a_404(
    trainer_client: Client, other_cohort: Cohort, spec: QuizSpec
) -> None:
    older = replace(spec, title="For others")
    for learner in people(other_cohort, 6):
        answer(learner, older, rightly=True)

    response = trainer_client.get(f"{LIST}{spec.key}/?version={older.sha256}")

    assert response.status_code == 404
    assert "For others" not in response.content.decode()


@pytest.mark.parametrize("number", [1, 3])
def test_the_numbers_cost_the_same_for_one_person_and_for_three(
    number: int,
    trainer: User,
    cohort: Cohort,
    spec: QuizSpec,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for learner in people(cohort, number):
        answer(learner, spec, rightly=True)
    quiz_numbers(trainer, spec.key, "")

    with django_assert_num_queries(3):
        quiz_numbers(trainer, spec.key, "")
    with django_assert_num_queries(2):
        quiz_lines(trainer)


def test_the_menu_and_the_editor_of_a_quiz_lead_there(
    administrator: User, client: Client, spec: QuizSpec
) -> None:
    client.force_login(administrator)
    quiz = QuizPage.objects.get(translation_key=spec.key, alias_of=None)

    assert LIST in client.get("/admin/").content.decode()
    assert f"{LIST}{spec.key}/" in client.get(f"/admin/pages/{quiz.pk}/edit/").content.decode()
    assert spec.title in client.get(LIST).content.decode()
