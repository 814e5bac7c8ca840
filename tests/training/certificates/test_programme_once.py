"""I3: calls at the same time give one certificate of a programme, and none without its ground."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Barrier, Thread

import pytest
from django.db import connection
from pytest_django.plugin import DjangoDbBlocker

from tests.factories.awards import NOON, make_completion
from tests.factories.outlines import key
from tests.factories.pages import make_course, make_programme
from tests.factories.people import make_person
from tests.template_database import connect_to, copy_of, template_name
from tests.training.certificates.test_programmes import FOUR, outline_of
from training.accounts.models import User
from training.certificates.actions import issue_due
from training.certificates.models import Award
from training.certificates.programmes.actions import issue_programmes
from training.workbench.actions.sign_offs import withdraw_certificate

THREADS = 20


@pytest.fixture
def racer(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[User]:
    """Somebody with all four courses, in a database in which every thread commits."""
    with django_db_blocker.unblock():
        before = connection.settings_dict["NAME"]
        connect_to(copy_of(template_name(), "race_programmes"))
        programme = make_programme("research")
        learner = make_person("racer")
        for name in FOUR:
            make_course(name, programme=programme, task=[], lessons=1, quiz=False)
            make_completion(learner, outline_of(name))
            issue_due(learner=learner, course=outline_of(name), at=NOON)
        yield learner
        connect_to(before)


def at_once(*acts: Callable[[], object]) -> None:
    start = Barrier(len(acts))

    def run(act: Callable[[], object]) -> None:
        try:
            start.wait()
            act()
        finally:
            connection.close()

    threads = [Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


@pytest.mark.slow
def test_twenty_calls_at_once_give_one(racer: User) -> None:
    at_once(*[lambda: issue_programmes(learner=racer, at=NOON)] * THREADS)

    assert Award.objects.filter(learner=racer, ground="programme").count() == 1


@pytest.mark.slow
def test_none_stands_on_what_is_withdrawn_in_the_same_moment(racer: User) -> None:
    ground, staff = Award.objects.get(learner=racer, award_key=key("telling")), make_person("ann")

    def withdraw() -> None:
        withdraw_certificate(award=ground, reason="not-own", why="Copied", by=staff, at=NOON)

    at_once(withdraw, *[lambda: issue_programmes(learner=racer, at=NOON)] * THREADS)

    assert Award.objects.standing().filter(learner=racer, ground="programme").count() == 0
    assert Award.objects.standing().filter(learner=racer).count() == 3
