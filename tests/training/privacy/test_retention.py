"""What is past is forgotten, and nothing before its time."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from django.core.management import call_command
from pytest_django.fixtures import Settings

from tests.factories.people import make_cohort, make_person
from tests.training.privacy.records import AT, give_award, give_everything
from training.accounts.models import User
from training.assessments.models import Reflection
from training.certificates.models import Award
from training.enrolment.models import Enrolment
from training.privacy.actions import forget_what_is_past
from training.privacy.ledger import erased_people
from training.progress.actions.steps import complete_step
from training.progress.models import StepCompletion


@pytest.fixture(autouse=True)
def _own_ledger(tmp_path: Path, settings: Settings) -> None:
    settings.DATA_DIR = tmp_path


def test_a_person_who_was_away_for_3_years_is_forgotten(db: None) -> None:
    long_gone, just_gone = make_person("long-gone"), make_person("just-gone")
    User.objects.update(date_joined=AT - timedelta(days=3 * 365 + 10))
    just_gone.last_login = AT - timedelta(days=2 * 365)
    just_gone.save()

    assert forget_what_is_past(at=AT) == (0, 1)

    assert not User.objects.filter(pk=long_gone.pk).exists()
    assert User.objects.filter(pk=just_gone.pk).exists()
    assert erased_people() == [long_gone.pk]


def test_something_newer_on_paper_keeps_a_record(db: None) -> None:
    person = make_person("pat", cohort=make_cohort(courses=[]))
    User.objects.update(date_joined=AT - timedelta(days=2000))
    Enrolment.objects.update(joined_at=AT - timedelta(days=2000))
    complete_step(
        learner=person,
        step_key=uuid4(),
        outline_sha256="a" * 64,
        at=AT - timedelta(days=30),
        kind="paper",
        reference=uuid4(),
    )

    assert forget_what_is_past(at=AT) == (0, 0)


def test_a_certificate_of_4_years_stays_while_the_rest_goes(trainer: User) -> None:
    person = make_person("pat", cohort=make_cohort(name="Old group", courses=[]))
    then = AT - timedelta(days=4 * 365)
    User.objects.filter(pk=person.pk).update(date_joined=then)
    Enrolment.objects.update(joined_at=then)
    give_everything(person, reader=trainer, at=then)

    forget_what_is_past(at=AT)

    assert Award.objects.filter(learner=person).count() == 1
    assert StepCompletion.objects.filter(learner=person).count() == 0
    assert Reflection.objects.filter(learner=person).count() == 0
    assert erased_people() == []


def test_a_certificate_goes_after_6_years_unless_it_is_still_valid(learner: User) -> None:
    then = AT - timedelta(days=6 * 366)
    give_award(learner, at=then)
    valid = give_award(learner, at=then)
    Award.objects.filter(pk=valid.pk).update(valid_until="2026-06-01")
    User.objects.update(last_login=AT)

    assert forget_what_is_past(at=AT) == (1, 0)

    assert list(Award.objects.all()) == [valid]


def test_the_daily_command_says_what_it_did(learner: User, capsys) -> None:
    call_command("retain")

    assert capsys.readouterr().out == "Certificates deleted: 0. People forgotten: 0.\n"


def test_administrators_and_staff_of_open_groups_stay(administrator: User, trainer: User) -> None:
    User.objects.update(date_joined=AT - timedelta(days=4000), last_login=None)

    forget_what_is_past(at=AT)

    assert set(User.objects.all()) == {administrator, trainer}
