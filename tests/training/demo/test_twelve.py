"""A group of twelve stands at twelve places, so that the desk has something to show."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from pytest_django import DjangoCaptureOnCommitCallbacks
from pytest_django.fixtures import Settings

from training.accounts.models import User
from training.certificates.models import Award
from training.demo.people import load_people
from training.demo.twelve import load_twelve
from training.enrolment.models import Cohort, Enrolment
from training.lib.clock import now
from training.workbench.queries.help import learners_of, who_may_need_help

pytestmark = pytest.mark.django_db


def test_twelve_people_stand_at_twelve_places(
    tmp_path: Path,
    settings: Settings,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    settings.DATA_DIR = tmp_path
    at = now()
    load_people(at=at)
    with django_capture_on_commit_callbacks(execute=True):
        group = load_twelve(at=at)
        assert load_twelve(at=now()) == group

    assert Cohort.objects.count() == 2
    assert group.enrolments.count() == 12
    assert set(group.enrolments.values_list("state", flat=True)) == {
        Enrolment.State.LEARNING,
        Enrolment.State.PAUSED,
        Enrolment.State.INVITED,
        Enrolment.State.FINISHED,
    }
    certified = Award.objects.filter(learner__enrolments__cohort=group)
    assert sorted(certified.values_list("learner__username", flat=True)) == [
        *("ama", "ama", "ben", "kit"),
    ]
    assert _who_waits(at) == {
        "Farid H. (Example)": ["Not here for 14 days"],
        "Gwen T. (Example)": ["Came back, and is still at “Quiz: What is peer research?”"],
        "Dev P. (Example)": [
            "Quiz: Saying yes freely (informed consent): tried three times, not yet there"
        ],
    }


def _who_waits(at: datetime) -> dict[str, list[str]]:
    trainer = User.objects.get(username="ife")
    mine = [one for one in learners_of(trainer, at) if one.group.startswith("Thu")]
    return {one.name: one.why for one in who_may_need_help(mine, trainer, at)}
