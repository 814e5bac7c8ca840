"""The made-up people of the demo are there, each with what makes them worth looking at."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from django.contrib.auth import authenticate
from pytest_django.fixtures import Settings

from courses import catalogue
from training.accounts.models import User
from training.certificates.models import Award
from training.certificates.queries import has_current
from training.demo.people import PEOPLE, kept_file, load_people
from training.enrolment.models import Cohort, JoinCode
from training.lib.clock import now
from training.organisations.models import Role
from training.progress.queries import done_steps, has_completed

pytestmark = pytest.mark.django_db


@pytest.fixture
def at(tmp_path: Path, settings: Settings) -> datetime:
    settings.DATA_DIR = tmp_path
    return now()


def test_there_is_somebody_for_every_role(at: datetime) -> None:
    load_people(at=at)

    assert set(Role.objects.values_list("kind", flat=True)) == set(Role.Kind.values)
    assert all(person.called.endswith("(Example)") for person in PEOPLE)


def test_each_person_signs_in_with_the_kept_passphrase(at: datetime) -> None:
    kept = load_people(at=at)

    signed_in = {
        person.username
        for person in PEOPLE
        if authenticate(None, username=person.username, password=kept[person.username])
    }
    assert signed_in == {person.username for person in PEOPLE}


def test_only_their_owner_reads_the_kept_passphrases(at: datetime) -> None:
    load_people(at=at)

    assert kept_file().stat().st_mode & 0o777 == 0o600


def test_loading_twice_changes_nothing(at: datetime) -> None:
    first = load_people(at=at)
    again = load_people(at=now())

    assert first == again
    assert (Cohort.objects.count(), JoinCode.objects.count()) == (1, 1)


def test_a_code_that_is_used_up_makes_way_for_a_new_one(at: datetime) -> None:
    first = load_people(at=at)
    JoinCode.objects.update(uses=50)

    again = load_people(at=at)

    assert again["join code"] != first["join code"]


def test_one_learner_is_half_way_and_one_waits_for_the_sign_off(at: datetime) -> None:
    load_people(at=at)

    outline = catalogue.outlines()[0]
    keys = [step.key for step in outline.steps]
    people = {user.username: user for user in User.objects.all()}
    assert len(done_steps(people["asha"], keys)) == 0
    assert len(done_steps(people["col"], keys)) == len(keys) // 2
    assert len(done_steps(people["bea"], keys)) == len(keys)
    assert has_completed(people["bea"], outline.key)
    assert not Award.objects.filter(learner=people["bea"]).exists()


def test_both_trainers_may_sign_off_from_the_first_day(at: datetime) -> None:
    load_people(at=at)

    outline = catalogue.outlines()[0]
    trainers = [staff.person for staff in Cohort.objects.get().staff.filter(kind="trainer")]
    assert len(trainers) == 2
    assert all(has_current(trainer, outline.key, at.date()) for trainer in trainers)
