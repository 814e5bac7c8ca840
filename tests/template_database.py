"""One migrated database with the starter content, built once and copied for each worker.

Django's flush would delete Wagtail's root page, locales and site, so no test flushes: each runs
in a transaction on its worker's copy, or against a server process with a copy of its own.
"""

from __future__ import annotations

import fcntl
import hashlib
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import connection
from django.test import override_settings

from courses.library.sizes import make_missing_sizes
from courses.packages.load import load_package

Rows = list[tuple[object, ...]]
ROOT = Path(settings.BASE_DIR)
KEPT = ROOT / "var" / "test-templates" / connection.vendor
STARTER = ROOT / "courses" / "starter"
SCHEMA = (
    "courses/**/migrations/*.py",
    "training/**/migrations/*.py",
    "training/settings/apps.py",
    "training/settings/languages.py",
    ".ci/requirements.txt",
)
CONTENT = (
    "courses/*.py",
    "courses/models/*.py",
    "courses/blocks/*.py",
    "courses/library/*.py",
    "courses/packages/*.py",
    "courses/starter/**/*",
    "courses/films/*.py",
    "media/film/*/manifest.json",
)


def on_sqlite() -> bool:
    return connection.vendor == "sqlite"


def use_copy(name: str) -> None:
    """Point the default connection at a fresh copy of the template, called `name`."""
    template = _template()
    target = copy_of(template, name)
    connect_to(target)
    copy_uploads(Path(settings.MEDIA_ROOT))
    ContentType.objects.clear_cache()


def copy_of(template: str, name: str) -> str:
    """The database name (a path on SQLite) of a fresh copy that a server process may use."""
    drop_copy(name)
    if on_sqlite():
        target = KEPT / f"{name}.sqlite3"
        shutil.copyfile(template, target)
        return str(target)
    with _maintenance() as run:
        run(f'CREATE DATABASE "alongside_{name}" TEMPLATE "{template}"')
    return f"alongside_{name}"


def copy_uploads(target: Path) -> None:
    """The pictures of the template, in all sizes, for a site that uses a copy of it."""
    shutil.copytree(_uploads(), target, dirs_exist_ok=True)


def _uploads() -> Path:
    """Of the content of today. A server may know the database of another checkout without it."""
    return KEPT / f"uploads_{_fingerprint(SCHEMA + CONTENT)}"


def drop_copy(name: str) -> None:
    connection.close()
    if on_sqlite():
        for old in KEPT.glob(f"{name}.sqlite3*"):
            old.unlink()
        return
    with _maintenance() as run:
        run(f'DROP DATABASE IF EXISTS "alongside_{name}" WITH (FORCE)')


def template_name() -> str:
    """The name of the template, built when it is missing."""
    return _template()


def empty_template_name() -> str:
    """The name of a template that has its tables and nothing in them."""
    schema = f"migrated_{_fingerprint(SCHEMA)}"
    return (_on_sqlite if on_sqlite() else _on_postgres)(schema, base=None)


def _template() -> str:
    """Migrated once for each schema; filled once for each schema and content."""
    KEPT.mkdir(parents=True, exist_ok=True)
    schema = f"migrated_{_fingerprint(SCHEMA)}"
    name = f"template_{_fingerprint(SCHEMA + CONTENT)}"
    with (KEPT / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        make = _on_sqlite if on_sqlite() else _on_postgres
        return make(name, base=make(schema, base=None))


def _fingerprint(patterns: tuple[str, ...]) -> str:
    digest = hashlib.sha256()
    for pattern in patterns:
        for path in sorted(ROOT.glob(pattern)):
            if path.is_file() and "__pycache__" not in path.parts:
                digest.update(path.relative_to(ROOT).as_posix().encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def _on_sqlite(name: str, *, base: str | None) -> str:
    path = KEPT / f"{name}.sqlite3"
    if path.exists():
        return str(path)
    for old in KEPT.glob(f"{name.split('_', maxsplit=1)[0]}_*"):
        old.unlink()
    draft = KEPT / f"draft_{name}.sqlite3"
    draft.unlink(missing_ok=True)
    if base:
        shutil.copyfile(base, draft)
    connect_to(str(draft))
    _build(filled=base is not None)
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    draft.rename(path)
    return str(path)


def _on_postgres(name: str, *, base: str | None) -> str:
    final, draft = f"alongside_{name}", f"alongside_draft_{name}"
    with _maintenance() as run:
        is_there = run(f"SELECT 1 FROM pg_database WHERE datname = '{final}'")
        if is_there and (base is None or _uploads().exists()):
            return final
        kind = name.split("_", maxsplit=1)[0]
        olds = run(f"SELECT datname FROM pg_database WHERE datname LIKE 'alongside_{kind}%'")
        for (old,) in olds:
            run(f'DROP DATABASE IF EXISTS "{old}" WITH (FORCE)')
        run(f'DROP DATABASE IF EXISTS "{draft}" WITH (FORCE)')
        run(f'CREATE DATABASE "{draft}"' + (f' TEMPLATE "{base}"' if base else ""))
    connect_to(draft)
    _build(filled=base is not None)
    connection.close()
    with _maintenance() as run:
        run(f'ALTER DATABASE "{draft}" RENAME TO "{final}"')
    return final


def _build(*, filled: bool) -> None:
    if filled:
        for old in KEPT.glob("uploads_*"):
            shutil.rmtree(old)
        _uploads().mkdir(parents=True)
        with override_settings(MEDIA_ROOT=_uploads()):
            load_package(STARTER, reset=False, report=lambda _text: None)
            call_command("load_films", verbosity=0)
            make_missing_sizes()
        return
    call_command("migrate", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)


def connect_to(name: str) -> None:
    connection.close()
    connection.settings_dict["NAME"] = name
    settings.DATABASES["default"]["NAME"] = name


@contextmanager
def _maintenance() -> Iterator[Callable[[str], Rows]]:
    """Run statements that PostgreSQL refuses inside a transaction or on the database itself."""
    with connection._nodb_cursor() as cursor:

        def run(statement: str) -> Rows:
            cursor.execute(statement)
            return cursor.fetchall() if cursor.description else []

        yield run
