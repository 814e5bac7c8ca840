"""I3: calls in any number, in any order and at the same time make one certificate."""

from __future__ import annotations

import os
from collections.abc import Iterator
from threading import Barrier, Thread

import pytest
from django.db import connection, transaction
from hypothesis import given
from hypothesis import strategies as st
from pytest_django.plugin import DjangoDbBlocker

from tests.factories.awards import ETHICS, NOON, make_completion, make_sign_off
from tests.factories.people import make_person
from tests.template_database import connect_to, copy_of, template_name
from training.accounts.models import User
from training.certificates.actions import issue_due
from training.certificates.models import Award, CertificateFile, Credential, StatusPlace

THREADS = 50
ROUNDS = 100 if os.environ.get("PROPERTIES") == "soak" else 2


@pytest.fixture
def _real_database(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """A database of its own, in which every thread has its own connection and commits."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "main")
    with django_db_blocker.unblock():
        before = connection.settings_dict["NAME"]
        connect_to(copy_of(template_name(), f"race_{worker}"))
        yield
        connect_to(before)


@pytest.mark.slow
@pytest.mark.usefixtures("_real_database")
def test_fifty_calls_at_once_give_one_certificate_and_one_file() -> None:
    for number in range(ROUNDS):
        learner = make_person(f"racer-{number}")
        make_completion(learner)
        make_sign_off(learner)

        given_awards = _at_once(learner)

        award = Award.objects.get(learner=learner)
        assert given_awards == [award.number] * THREADS
        assert CertificateFile.objects.filter(award=award).count() == 1
        assert Credential.objects.filter(award=award).count() == 1
    assert StatusPlace.objects.count() == ROUNDS


def _at_once(learner: User) -> list[str]:
    start, numbers = Barrier(THREADS), []

    def run() -> None:
        try:
            start.wait()
            award = issue_due(learner=learner, course=ETHICS, at=NOON)
            numbers.append(award.number if award else "")
        finally:
            connection.close()

    threads = [Thread(target=run) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return numbers


STEPS = {
    "complete": make_completion,
    "sign": make_sign_off,
    "issue": lambda learner: issue_due(learner=learner, course=ETHICS, at=NOON),
}


@pytest.mark.django_db
@given(history=st.lists(st.sampled_from(["complete", "sign", "issue"]), max_size=8))
def test_any_order_and_any_repeats_end_with_one_certificate(history) -> None:
    with transaction.atomic():
        learner = make_person("lena")
        done = set()
        for step in [*history, "complete", "sign", "issue"]:
            if step == "issue" or step not in done:
                STEPS[step](learner)
            done.add(step)
            assert Award.objects.count() <= int({"complete", "sign", "issue"} <= done)
        numbers = {issue_due(learner=learner, course=ETHICS, at=NOON).number for _ in range(2)}

        assert Award.objects.count() == 1
        assert numbers == {Award.objects.get().number}
        transaction.set_rollback(True)
