"""A person gets all that is held, and may have it erased for good."""

from __future__ import annotations

import json
from pathlib import Path
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.test import Client
from pytest_django.fixtures import Settings

from tests.training.privacy.records import AT, WORDS, give_everything
from training.accounts.models import SignInCard, User
from training.assessments.models import ReflectionReading
from training.audit.actions import note_act
from training.audit.models import StaffAct
from training.enrolment.actions import make_code
from training.enrolment.models import Cohort, JoinCode
from training.privacy.actions import erase_again, erase_learner
from training.privacy.ledger import erased_people, ledger_file
from training.privacy.queries import everything_about
from training.privacy.registry import personal_data, rows_of
from training.progress.models import CompletionSource, CourseChange


@pytest.fixture(autouse=True)
def _own_ledger(tmp_path: Path, settings: Settings) -> None:
    settings.DATA_DIR = tmp_path


def test_the_file_holds_what_the_learner_wrote_and_did(
    learner_client: Client, learner: User, trainer: User
) -> None:
    give_everything(learner, reader=trainer)

    response = learner_client.get("/me/data/")

    assert response["Content-Disposition"] == 'attachment; filename="my-data.json"'
    held = {kind["what"]: kind["rows"] for kind in json.loads(response.content)["held"]}
    assert held["accounts.User"][0]["called"] == "Lena"
    assert held["assessments.Reflection"][0]["text"] == WORDS
    assert len(held["progress.StepCompletion"]) == 1
    assert len(held["certificates.Award"]) == 1
    assert held["progress.LookedAgain"][0]["at"].startswith("2026-06-01T12:00")
    assert "password" not in response.content.decode()


def test_the_file_holds_nothing_of_others(
    learner_client: Client, fellow_learner: User, trainer: User
) -> None:
    give_everything(fellow_learner, reader=trainer)

    page = learner_client.get("/me/data/").content.decode()

    assert WORDS not in page
    assert "felix" not in page


def test_erasing_leaves_no_row_that_names_the_person(learner: User, trainer: User) -> None:
    give_everything(learner, reader=trainer)
    key = learner.pk

    erase_learner(person=learner, at=AT)

    left = [entry.model for entry in personal_data() if rows_of(entry, key).exists()]
    assert left == []
    assert not User.objects.filter(pk=key).exists()
    assert CompletionSource.objects.count() == 0
    assert SignInCard.objects.count() == 0


def test_erasing_one_person_leaves_the_others(
    learner: User, fellow_learner: User, trainer: User
) -> None:
    give_everything(learner, reader=trainer)
    give_everything(fellow_learner, reader=trainer)

    erase_learner(person=learner, at=AT)

    assert [kind["what"] for kind in everything_about(fellow_learner)] == [
        "certificates.Award",
        "assessments.Reflection",
        "assessments.FilmAnswer",
        "assessments.FilmReflection",
        "assessments.ReflectionReading",
        "progress.StepCompletion",
        "progress.CompletionSource",
        "progress.LookedAgain",
        "progress.FilmCoverage",
        "progress.FilmCompletion",
        "enrolment.Enrolment",
        "accounts.User",
        "accounts.SignInCard",
    ]
    assert Cohort.objects.count() == 1


def test_what_staff_did_stays_without_their_name(trainer: User, cohort: Cohort) -> None:
    note_act(actor=trainer, act="closed a group", object_uuid=cohort.pk, at=AT)
    make_code(cohort=cohort, uses_allowed=1, ends_at=AT, made_by=trainer, at=AT)

    erase_learner(person=trainer, at=AT)

    assert StaffAct.objects.get().actor is None
    assert JoinCode.objects.get().made_by is None


def test_what_learners_were_told_stays_without_who_wrote_it(trainer: User) -> None:
    change = CourseChange.objects.create(
        page_key=uuid4(),
        course_key=uuid4(),
        kind="changed",
        title="A lesson",
        note="New words.",
        actor=trainer,
        decided_at=AT,
        at=AT,
    )

    erase_learner(person=trainer, at=AT)

    change.refresh_from_db()
    assert (change.note, change.actor) == ("New words.", None)


def test_a_reading_stays_when_its_reader_goes(learner: User, trainer: User) -> None:
    give_everything(learner, reader=trainer)

    erase_learner(person=trainer, at=AT)

    assert ReflectionReading.objects.get().reader is None


def test_the_ledger_holds_an_id_and_a_time_and_nothing_else(learner: User) -> None:
    key = learner.pk

    erase_learner(person=learner, at=AT)

    assert json.loads(ledger_file().read_text()) == {
        "person": str(key),
        "at": "2026-06-01T12:00:00+00:00",
    }
    assert ledger_file().stat().st_mode & 0o777 == 0o600


def test_erased_stays_erased_after_a_restore(learner: User, fellow_learner: User) -> None:
    erase_learner(person=learner, at=AT)
    restored = User.objects.create_user("lena", id=learner.pk, called="Lena")

    call_command("erase_again")

    assert not User.objects.filter(pk=restored.pk).exists()
    assert User.objects.filter(pk=fellow_learner.pk).exists()
    assert erase_again() == 0


def test_a_line_cut_short_by_a_crash_is_passed_over(learner: User) -> None:
    erase_learner(person=learner, at=AT)
    with ledger_file().open("a") as file:
        file.write('{"person": "1234')

    assert erased_people() == [learner.pk]


def test_a_learner_erases_everything_in_two_steps(learner_client: Client, learner: User) -> None:
    first = learner_client.get("/me/erase/").content.decode()
    assert "your certificates. Nobody can check them any more" in first
    second = learner_client.get("/me/erase/now/").content.decode()
    assert "Yes, erase everything" in second
    assert User.objects.filter(pk=learner.pk).exists()

    done = learner_client.post("/me/erase/now/")

    assert "Everything is erased" in done.content.decode()
    assert done["Clear-Site-Data"] == '"storage"'
    assert not User.objects.filter(pk=learner.pk).exists()
    assert learner_client.get("/me/").status_code == 302


def test_staff_do_not_erase_themselves(trainer_client: Client, trainer: User) -> None:
    assert "Ask your administrator" in trainer_client.get("/me/erase/").content.decode()

    trainer_client.post("/me/erase/now/")

    assert User.objects.filter(pk=trainer.pk).exists()


@pytest.mark.parametrize("path", ["/me/", "/me/data/", "/me/erase/", "/me/erase/now/"])
def test_a_stranger_is_led_to_sign_in(client: Client, db: None, path: str) -> None:
    assert client.get(path)["Location"] == f"/sign-in/?next={path}"


def test_me_says_who_sees_what_and_who_read_my_words(
    learner_client: Client, learner: User, trainer: User, peer_mentor: User
) -> None:
    give_everything(learner, reader=trainer)

    page = learner_client.get("/me/").content.decode()

    assert "Trainers: Tara. They see your name, how far you are, and what you share." in page
    assert "Peer mentors: Mina. They see your name and how far you are. Nothing else." in page
    assert "Tara, on 1 June 2026 at 13:00" in page
