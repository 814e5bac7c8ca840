"""A trainer keys answer sheets in: each once, for the right person, and to be taken back."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.test import Client

from courses.outline import QuizSpec
from tests.factories.paper import make_print, make_sheet, right_letters, starter_quiz
from tests.factories.people import make_cohort, make_person
from tests.training.workbench.conftest import SignedIn, at
from training.accounts.models import User
from training.assessments.models import Answer, Attempt, PaperSheet
from training.audit.models import StaffAct
from training.enrolment.models import Cohort, Enrolment
from training.progress.models import CompletionSource, StepCompletion

pytestmark = pytest.mark.django_db


@pytest.fixture
def cohort(db: None) -> Cohort:
    return make_cohort(name="Tuesday group")


@pytest.fixture
def other_cohort(db: None) -> Cohort:
    return make_cohort(name="Friday group")


@pytest.fixture
def spec(db: None) -> QuizSpec:
    return starter_quiz()


@pytest.fixture
def paper(cohort: Cohort, learner: User, spec: QuizSpec) -> PaperSheet:
    return make_sheet(make_print(cohort), spec, learner)


def test_a_sheet_that_is_keyed_in_is_a_finished_try_and_completes_the_quiz(
    paper: PaperSheet, trainer: User, trainer_client: Client
) -> None:
    response = trainer_client.post(at("sheet", paper.pk), right_letters(paper))

    attempt = Attempt.objects.get()
    assert response.url == at("sheets")
    assert (attempt.pk, attempt.learner, attempt.entered_by) == (paper.pk, paper.learner, trainer)
    assert attempt.passed
    assert attempt.answers.filter(is_right=True).count() == len(paper.question_keys)
    step = StepCompletion.objects.get(learner=paper.learner, step_key=paper.quiz_key)
    source = CompletionSource.objects.get(completion=step)
    assert (source.kind, source.reference) == ("quiz", attempt.pk)
    assert StaffAct.objects.get(object_uuid=attempt.pk).act == "keyed in a sheet"


def test_a_form_that_comes_twice_is_one_entry(paper: PaperSheet, trainer_client: Client) -> None:
    letters = right_letters(paper)

    first = trainer_client.post(at("sheet", paper.pk), letters)
    again = trainer_client.post(at("sheet", paper.pk), letters)

    assert (first.status_code, again.status_code) == (302, 302)
    assert (Attempt.objects.count(), StaffAct.objects.count()) == (1, 1)


def test_other_letters_for_a_sheet_that_is_keyed_in_are_refused_and_stay_in_the_form(
    paper: PaperSheet, trainer: User, trainer_client: Client
) -> None:
    trainer_client.post(at("sheet", paper.pk), right_letters(paper))

    other = right_letters(paper) | {"q1": "?", "empty": "1"}
    response = trainer_client.post(at("sheet", paper.pk), other)

    words = response.content.decode()
    assert response.status_code == 409
    assert "keyed in already" in words
    assert f"by {trainer}" in words
    assert 'value="?"' in words
    assert Answer.objects.filter(is_right=False).count() == 0


def test_the_code_is_read_kindly_and_leads_to_its_sheet(
    paper: PaperSheet, trainer_client: Client
) -> None:
    typed = f" {paper.code[:2].lower()} {paper.code[2:].lower().replace('0', 'o')}"

    response = trainer_client.post(at("sheets"), {"code": typed})

    assert response.url == at("sheet", paper.pk)


@pytest.mark.parametrize(
    ("code", "words"),
    [("", "Please fill this in"), ("ZZ", "wrong or missing"), ("99999", "wrong or missing")],
)
def test_a_code_that_is_not_whole_is_refused(
    code: str, words: str, trainer: User, trainer_client: Client
) -> None:
    response = trainer_client.post(at("sheets"), {"code": code})

    assert words in response.content.decode()
    assert f'value="{code}"' in response.content.decode() or not code


def test_a_sheet_of_another_group_is_as_unknown_as_none(
    paper: PaperSheet, other_trainer: User, signed_in: SignedIn
) -> None:
    client = signed_in(other_trainer)

    by_code = client.post(at("sheets"), {"code": paper.code})
    by_address = client.get(at("sheet", paper.pk))

    assert "No sheet of your groups has this number" in by_code.content.decode()
    assert str(paper.learner) not in by_code.content.decode()
    assert by_address.status_code == 404


def test_the_wrong_persons_sheet_is_refused(
    paper: PaperSheet, fellow_learner: User, trainer_client: Client
) -> None:
    member = Enrolment.objects.get(learner=fellow_learner)

    by_code = trainer_client.post(f"{at('sheets')}?member={member.pk}", {"code": paper.code})
    keyed = trainer_client.post(f"{at('sheet', paper.pk)}?member={member.pk}", right_letters(paper))

    assert "printed for somebody else" in by_code.content.decode()
    assert keyed.status_code == 409
    assert "printed for somebody else" in keyed.content.decode()
    assert Attempt.objects.count() == 0


def test_nobody_keys_in_their_own_sheet(
    cohort: Cohort, spec: QuizSpec, trainer: User, trainer_client: Client
) -> None:
    Enrolment.objects.create(learner=trainer, cohort=cohort, joined_at=trainer.date_joined)
    own = make_sheet(make_print(cohort), spec, trainer)

    assert trainer_client.get(at("sheet", own.pk)).status_code == 404


def test_a_newer_sheet_sets_the_older_aside_until_a_trainer_takes_it_after_all(
    paper: PaperSheet, cohort: Cohort, spec: QuizSpec, learner: User, trainer_client: Client
) -> None:
    newer = make_sheet(make_print(cohort), spec, learner)

    refused = trainer_client.post(at("sheet", paper.pk), right_letters(paper))
    trainer_client.post(at("take-after-all", paper.pk))
    taken = trainer_client.post(at("sheet", paper.pk), right_letters(paper))

    newer.refresh_from_db()
    assert refused.status_code == 409
    assert "A newer sheet for this quiz was printed" in refused.content.decode()
    assert taken.status_code == 302
    assert newer.voided_at is not None
    assert Attempt.objects.get().pk == paper.pk


def test_a_sheet_whose_course_the_group_left_is_refused(
    paper: PaperSheet, cohort: Cohort, trainer_client: Client
) -> None:
    cohort.course_keys = []
    cohort.save()

    response = trainer_client.post(at("sheet", paper.pk), right_letters(paper))

    assert response.status_code == 409
    assert "does not learn this course any more" in response.content.decode()
    assert Attempt.objects.count() == 0


def test_a_spare_sheet_asks_whose_it_is(
    cohort: Cohort, spec: QuizSpec, learner: User, trainer_client: Client
) -> None:
    spare = make_sheet(make_print(cohort), spec)
    letters = right_letters(spare)

    without = trainer_client.post(at("sheet", spare.pk), letters)
    trainer_client.post(at("sheet", spare.pk), letters | {"whose": str(learner.pk)})

    assert "Choose the person who wrote on it" in without.content.decode()
    assert f'value="{letters["q1"]}"' in without.content.decode()
    assert Attempt.objects.get().learner == learner


def test_a_spare_sheet_is_not_for_somebody_of_another_group(
    cohort: Cohort, spec: QuizSpec, other_learner: User, trainer_client: Client
) -> None:
    spare = make_sheet(make_print(cohort), spec)

    trainer_client.post(
        at("sheet", spare.pk), right_letters(spare) | {"whose": str(other_learner.pk)}
    )

    assert Attempt.objects.count() == 0


def test_an_empty_answer_is_asked_about_once_and_then_counts_as_not_answered(
    paper: PaperSheet, trainer_client: Client
) -> None:
    letters = right_letters(paper, wrong=(2,))

    asked = trainer_client.post(at("sheet", paper.pk), letters)
    saved = trainer_client.post(at("sheet", paper.pk), letters | {"empty": "2"})

    assert "No answer to question 2" in asked.content.decode()
    assert 'name="empty" value="2"' in asked.content.decode()
    assert saved.status_code == 302
    assert Answer.objects.filter(is_right=False).count() == 1
    assert Answer.objects.count() == len(paper.question_keys)


def test_a_letter_that_is_not_printed_is_told_and_what_was_typed_stays(
    paper: PaperSheet, trainer_client: Client
) -> None:
    letters = right_letters(paper)

    response = trainer_client.post(at("sheet", paper.pk), letters | {"q1": "P"})

    words = response.content.decode()
    assert "On this sheet the letters go from A to" in words
    assert f'name="q2" value="{letters["q2"]}"' in words
    assert Attempt.objects.count() == 0


def test_what_was_keyed_in_can_be_taken_back_and_keyed_in_anew(
    paper: PaperSheet, trainer_client: Client
) -> None:
    trainer_client.post(at("sheet", paper.pk), right_letters(paper))
    no_reason = trainer_client.post(at("take-back-sheet", paper.pk), {"why": " "})
    trainer_client.post(at("take-back-sheet", paper.pk), {"why": "I mistook a letter"})
    counting = StepCompletion.objects.counting().count()
    trainer_client.post(at("sheet", paper.pk), right_letters(paper))

    voided = Attempt.objects.exclude(voided_at=None).get()
    assert "Write the reason" in no_reason.content.decode()
    assert (voided.pk, voided.void_reason) == (paper.pk, "I mistook a letter")
    assert counting == 0
    assert Attempt.objects.standing().get().passed
    assert StepCompletion.objects.counting().count() == 1


def test_the_quiz_is_marked_as_it_was_when_the_sheet_was_printed(
    paper: PaperSheet, trainer_client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("courses.catalogue.quiz", lambda *_args: None)

    trainer_client.post(at("sheet", paper.pk), right_letters(paper))

    assert Attempt.objects.get().version_id == paper.version_id


@pytest.mark.parametrize("learners", [1, 3])
def test_the_list_costs_the_same_for_one_and_for_three(
    learners: int,
    cohort: Cohort,
    spec: QuizSpec,
    trainer_client: Client,
    django_assert_num_queries: Callable[[int], object],
) -> None:
    for number in range(learners):
        person = make_person(f"paper-{number}", cohort=cohort)
        make_sheet(make_print(cohort), spec, person)
    trainer_client.get(at("sheets"))

    with django_assert_num_queries(14):
        response = trainer_client.get(at("sheets"))

    assert response.content.decode().count("Key in <") == learners


def test_a_list_of_nobody_is_not_found(trainer: User, trainer_client: Client) -> None:
    for member in ("x", uuid4()):
        assert trainer_client.get(f"{at('sheets')}?member={member}").status_code == 404
