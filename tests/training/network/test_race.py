"""Two of a panel at once, each many times: on a real database, in real threads."""

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
def say_at_once(django_db_setup: None, django_db_blocker: DjangoDbBlocker):
    def run(first: str, second: str) -> dict[str, object]:
        worker = os.environ.get("PYTEST_XDIST_WORKER", "main")
        with django_db_blocker.unblock():
            copy = copy_of(template_name(), f"words_{worker}")
            server = os.environ.get("DATABASE_URL", "").rpartition("/")[0]
            url = f"sqlite:///{copy}" if on_sqlite() else f"{server}/{copy}"
        environment = {"DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "training.settings.test"}
        done = subprocess.run(
            [sys.executable, "-m", "tests.training.network.parallel_words", first, second, "16"],
            env={**os.environ, **environment},
            cwd=settings.BASE_DIR,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        result: dict[str, object] = json.loads(done.stdout)
        return result

    return run


@pytest.mark.parametrize(
    ("second", "outcome", "members"), [("yes", "yes", 1), ("not-yet", "not-yet", 0)]
)
def test_two_at_once_and_double_posts_make_exactly_one_outcome(
    say_at_once, second: str, outcome: str, members: int
) -> None:
    assert say_at_once("yes", second) == {
        "refused": 0,
        "outcomes": [outcome],
        "words": 2,
        "members": members,
    }
