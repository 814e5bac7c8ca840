"""One migrated database with the starter content, built once and copied for each worker.

Django's flush would delete Wagtail's root page, locales and site, so no test flushes: each runs
in a transaction on its worker's copy, or against a server process with a copy of its own.
"""

from __future__ import annotations

import fcntl
import hashlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import connection

from courses.packages.load import load_package

ROOT = Path(settings.BASE_DIR)
KEPT = ROOT / "var" / "test-templates"
STARTER = ROOT / "courses" / "starter"
SOURCES = (
    "courses/**/*.py",
    "courses/starter/**/*",
    "training/**/migrations/*.py",
    "training/**/models.py",
    "training/settings/apps.py",
    "training/settings/languages.py",
    ".ci/requirements.txt",
)


def on_sqlite() -> bool:
    return connection.vendor == "sqlite"


def use_copy(name: str) -> None:
    """Point the default connection at a fresh copy of the template, called `name`."""
    template = _template()
    target = copy_of(template, name)
    _connect_to(target)
    ContentType.objects.clear_cache()


def copy_of(template: str, name: str) -> str:
    """The database name (a path on SQLite) of a fresh copy that a server process may use."""
    if on_sqlite():
        target = KEPT / f"{name}.sqlite3"
        for old in (target, Path(f"{target}-wal"), Path(f"{target}-shm")):
            old.unlink(missing_ok=True)
        shutil.copyfile(template, target)
        return str(target)
    target_name = f"alongside_{name}"
    with _maintenance() as run:
        run(f'DROP DATABASE IF EXISTS "{target_name}" WITH (FORCE)')
        run(f'CREATE DATABASE "{target_name}" TEMPLATE "{template}"')
    return target_name


def template_name() -> str:
    """The name of the template, built when it is missing."""
    return _template()


def _template() -> str:
    KEPT.mkdir(parents=True, exist_ok=True)
    name = f"template_{_fingerprint()}"
    with (KEPT / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        return _sqlite_template(name) if on_sqlite() else _postgres_template(name)


def _fingerprint() -> str:
    digest = hashlib.sha256()
    for pattern in SOURCES:
        for path in sorted(ROOT.glob(pattern)):
            if path.is_file() and "__pycache__" not in path.parts:
                digest.update(path.relative_to(ROOT).as_posix().encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def _sqlite_template(name: str) -> str:
    path = KEPT / f"{name}.sqlite3"
    if not path.exists():
        for old in KEPT.glob("template_*"):
            old.unlink()
        draft = KEPT / f"draft_{name}.sqlite3"
        draft.unlink(missing_ok=True)
        _connect_to(str(draft))
        _fill()
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
        draft.rename(path)
    return str(path)


def _postgres_template(name: str) -> str:
    with _maintenance() as run:
        if run(f"SELECT 1 FROM pg_database WHERE datname = 'alongside_{name}'"):
            return f"alongside_{name}"
        for (old,) in run("SELECT datname FROM pg_database WHERE datname LIKE 'alongside_template%'"):
            run(f'DROP DATABASE IF EXISTS "{old}" WITH (FORCE)')
        draft = f"alongside_draft_{name}"
        run(f'DROP DATABASE IF EXISTS "{draft}" WITH (FORCE)')
        run(f'CREATE DATABASE "{draft}"')
    _connect_to(draft)
    _fill()
    connection.close()
    with _maintenance() as run:
        run(f'ALTER DATABASE "{draft}" RENAME TO "alongside_{name}"')
    return f"alongside_{name}"


def _fill() -> None:
    call_command("migrate", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)
    load_package(STARTER, reset=False, report=lambda _text: None)


def _connect_to(name: str) -> None:
    connection.close()
    connection.settings_dict["NAME"] = name
    settings.DATABASES["default"]["NAME"] = name


@contextmanager
def _maintenance() -> Iterator[object]:
    """Run statements that PostgreSQL refuses inside a transaction or on the database itself."""
    with connection._nodb_cursor() as cursor:

        def run(statement: str) -> list[tuple[object, ...]]:
            cursor.execute(statement)
            return cursor.fetchall() if cursor.description else []

        yield run
