"""Two trainers sign the same task of one learner at the same moment."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import timedelta
from threading import Barrier, Thread
from uuid import uuid4

import pytest
from django.db import connection
from pytest_django.plugin import DjangoDbBlocker

from courses import catalogue
from tests.factories.people import make_cohort, make_person, make_staff
from tests.template_database import connect_to, copy_of, template_name
from tests.training.workbench.conftest import NOON
from training.accounts.models import User
from training.assessments.models import TaskSignOff
from training.certificates.models import Award
from training.enrolment.models import Enrolment
from training.lib.clock import now
from training.organisations.models import Role
from training.progress.models import CourseCompletion
from training.workbench.actions.sign_offs import sign_off_task


@pytest.fixture
def _real_database(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """A database of its own, in which every thread has its own connection and commits."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "main")
    with django_db_blocker.unblock():
        before = connection.settings_dict["NAME"]
        connect_to(copy_of(template_name(), f"two_signs_{worker}"))
        yield
        connect_to(before)


@pytest.mark.slow
@pytest.mark.usefixtures("_real_database")
def test_both_sheets_are_kept_and_one_certificate_is_made() -> None:
    course = catalogue.outlines()[0]
    cohort = make_cohort()
    member = Enrolment.objects.get(learner=make_person("lena", cohort=cohort))
    trainers = [make_staff(name, Role.Kind.TRAINER, cohort=cohort) for name in ("tara", "theo")]
    for trainer in trainers:
        _certify(trainer, course.key)
    CourseCompletion.objects.create(
        learner=member.learner,
        course_key=course.key,
        outline_sha256=course.sha256,
        study_minutes=60,
        completed_at=NOON,
    )
    assert course.task is not None
    marks = {line.key: 2 for line in course.task.lines}
    gate, failures = Barrier(2), []

    def sign(by: User) -> None:
        try:
            gate.wait()
            sign_off_task(
                sign_off_id=uuid4(),
                enrolment=member,
                outline=course,
                marks=marks,
                notes={},
                minutes=10,
                by=by,
                at=now(),
            )
        except Exception as error:  # noqa: BLE001 - handed to the test's own thread
            failures.append(error)
        finally:
            connection.close()

    threads = [Thread(target=sign, args=(trainer,)) for trainer in trainers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert failures == []
    signed = TaskSignOff.objects.filter(learner=member.learner, passed=True)
    assert {one.watched_by for one in signed} == set(trainers)
    assert Award.objects.filter(learner=member.learner).count() == 1


def _certify(trainer: User, course: object) -> None:
    Award.objects.create(
        learner=trainer,
        award_key=course,
        ground=Award.Ground.RECOGNISED,
        recognised_why="Trained us in 2024.",
        number=f"{trainer.username:N<26}".upper(),
        short_code=f"{trainer.username:S<10}".upper(),
        snapshot={"facts": {"public_title": "Ethics"}},
        issued_at=NOON,
        valid_until=now().date() + timedelta(days=30),
    )
