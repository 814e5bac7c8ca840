"""Eight people write at the same time: nobody is turned away, and no acknowledged write is lost."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT
from tests.template_database import copy_of, on_sqlite, template_name

WRITERS = 8
SECONDS = float(os.environ.get("WRITERS_SECONDS", "3"))


@pytest.mark.slow
def test_eight_writers_lose_no_write_on_sqlite(
    tmp_path: Path, django_db_setup: None, django_db_blocker
) -> None:
    with django_db_blocker.unblock():
        if not on_sqlite():
            pytest.skip("PostgreSQL locks rows, not files")
        database = copy_of(
            template_name(), f"writers_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}"
        )

    with ThreadPoolExecutor(WRITERS) as writers:
        journals = list(writers.map(lambda n: _write(database, tmp_path, n), range(WRITERS)))

    acknowledged = {line for journal in journals for line in journal}
    assert len(acknowledged) >= 2 * WRITERS
    assert _kept(database) == acknowledged


def _write(database: str, folder: Path, number: int) -> list[str]:
    """A process of its own, as a web worker is; it notes each write once it was acknowledged."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.training.one_writer", str(number), str(SECONDS)],
        cwd=ROOT,
        env=os.environ
        | {
            "DJANGO_SETTINGS_MODULE": "training.settings.test",
            "DATABASE_URL": f"sqlite:///{database}",
            "DATA_DIR": str(folder),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def _kept(database: str) -> set[str]:
    """The keys of steps, and each tenth of the film with who saw it."""
    with sqlite3.connect(database) as file:
        steps = file.execute("SELECT step_key FROM progress_stepcompletion").fetchall()
        films = file.execute("SELECT learner_id, ranges FROM progress_filmcoverage").fetchall()
    tenths = {
        f"{learner}:{tenth}"
        for learner, ranges in films
        for start, end in json.loads(ranges)
        for tenth in range(start, end)
    }
    return {row[0] for row in steps} | tenths
