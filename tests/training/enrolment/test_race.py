"""Many people at once: on a real database, in real threads."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest
from django.conf import settings
from pytest_django.plugin import DjangoDbBlocker

from tests.template_database import copy_of, on_sqlite, template_name


@pytest.fixture
def join_at_once(django_db_setup: None, django_db_blocker: DjangoDbBlocker):
    def run(uses_allowed: int, people: int, form: str) -> dict[str, int]:
        worker = os.environ.get("PYTEST_XDIST_WORKER", "main")
        with django_db_blocker.unblock():
            copy = copy_of(template_name(), f"joins_{worker}")
            server = os.environ.get("DATABASE_URL", "").rpartition("/")[0]
            url = f"sqlite:///{copy}" if on_sqlite() else f"{server}/{copy}"
        environment = {"DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "training.settings.test"}
        command = [sys.executable, "-m", "tests.training.enrolment.parallel_joins"]
        done = subprocess.run(
            [*command, str(uses_allowed), str(people), form],
            env={**os.environ, **environment},
            cwd=settings.BASE_DIR,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        result: dict[str, int] = json.loads(done.stdout)
        return result

    return run


def test_parallel_joins_never_take_more_places_than_there_are(join_at_once) -> None:
    assert join_at_once(5, 24, "own-forms") == {
        "people": 5,
        "refused": 19,
        "uses": 5,
        "accounts": 5,
        "places": 5,
    }


def test_one_form_sent_many_times_at_once_makes_one_account(join_at_once) -> None:
    assert join_at_once(12, 24, "one-form") == {
        "people": 1,
        "refused": 0,
        "uses": 1,
        "accounts": 1,
        "places": 1,
    }
