"""Several workers at once pass each concern on once: on a real database, in real threads."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from django.conf import settings
from pytest_django.plugin import DjangoDbBlocker

from tests.template_database import copy_of, on_sqlite, template_name


def test_four_workers_at_once_pass_each_concern_on_once(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> None:
    worker = os.environ.get("PYTEST_XDIST_WORKER", "main")
    with django_db_blocker.unblock():
        copy = copy_of(template_name(), f"passing_{worker}")
        server = os.environ.get("DATABASE_URL", "").rpartition("/")[0]
        url = f"sqlite:///{copy}" if on_sqlite() else f"{server}/{copy}"
    done = subprocess.run(
        [sys.executable, "-m", "tests.training.safeguarding.parallel_passing", "3"],
        env={
            **os.environ,
            "DATABASE_URL": url,
            "DJANGO_SETTINGS_MODULE": "training.settings.test",
        },
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {"said": 3, "steps": 3, "letters": 3}
