"""A report of the demo on its last quarter has numbers that may be shown."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from django.utils.timezone import get_current_timezone
from pytest_django.fixtures import Settings

from training.accounts.models import User
from training.demo.earlier import load_earlier
from training.demo.people import load_people
from training.enrolment.models import Cohort
from training.organisations.models import Organisation
from training.reports.queries.figures import figures_of
from training.reports.rules import Period

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("month", "period"), [(11, Period(2026, 3)), (2, Period(2025, 4))])
def test_two_closed_groups_of_the_last_quarter_are_counted(
    tmp_path: Path, settings: Settings, month: int, period: Period
) -> None:
    settings.DATA_DIR = tmp_path
    at = datetime(2026, month, 26, 9, tzinfo=get_current_timezone())
    load_people(at=at)
    load_earlier(at=at)
    load_earlier(at=at)

    figures = figures_of(Organisation.objects.get(is_example=True), period)

    assert {name: numbers["whole"] for name, numbers in figures.items()} == {
        "started": 24,
        "finished": 15,
        "certified": 12,
    }
    assert User.objects.filter(username__startswith="earlier-").count() == 24
    assert Cohort.objects.filter(closed_at=None).count() == 1
