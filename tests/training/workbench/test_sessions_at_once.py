"""Two devices send the same taps at the same moment, and each a few of its own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from threading import Barrier, Thread

import pytest
from django.db import connection
from pytest_django.plugin import DjangoDbBlocker

from courses import catalogue
from tests.factories.people import make_cohort, make_staff
from tests.factories.sessions import make_claim, make_session
from tests.template_database import connect_to, copy_of, template_name
from training.attendance.actions import Claim
from training.attendance.models import Attendance, PracticeMark, Tap
from training.attendance.rules import Place
from training.lib.clock import now
from training.organisations.models import Role
from training.progress.models import CompletionSource
from training.workbench.actions.sessions import take_taps

DEVICES = 4


@pytest.fixture
def _real_database(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """A database of its own, in which every thread has its own connection and commits."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "main")
    with django_db_blocker.unblock():
        before = connection.settings_dict["NAME"]
        connect_to(copy_of(template_name(), f"sessions_{worker}"))
        yield
        connect_to(before)


@pytest.mark.usefixtures("_real_database")
def test_devices_at_once_make_one_register_one_tick_and_one_mark() -> None:
    course = catalogue.outlines()[0]
    assert course.task is not None
    cohort = make_cohort(learners=3)
    trainer = make_staff("at-once", Role.Kind.TRAINER, cohort=cohort)
    session = make_session(cohort, course, by=trainer)
    people = [place.learner_id for place in cohort.enrolments.all()]
    lesson, line = course.modules[0].steps[0].key, course.task.lines[0].key
    shared = [make_claim(Place(one, "here"), "here", sequence=1, at=now()) for one in people]
    shared += [make_claim(Place(one, "tick", lesson), "1", sequence=2, at=now()) for one in people]
    shared += [make_claim(Place(one, "mark", line), "2", sequence=3, at=now()) for one in people]
    own = [
        make_claim(Place(people[0], "tick", lesson), "1", sequence=4, at=now()) for _ in range(4)
    ]
    gate, failures = Barrier(DEVICES), []

    def send(claims: list[Claim]) -> None:
        try:
            gate.wait()
            take_taps(session=session, claims=claims, by=trainer, at=now())
        except Exception as error:  # noqa: BLE001 - handed to the test's own thread
            failures.append(error)
        finally:
            connection.close()

    threads = [Thread(target=send, args=([*shared, own[n]],)) for n in range(DEVICES)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert failures == []
    assert Tap.objects.count() == 9 + DEVICES
    assert Attendance.objects.filter(state="here").count() == 3
    assert PracticeMark.objects.filter(mark=2).count() == 3
    assert CompletionSource.objects.filter(kind="session", voided_at=None).count() == 3
