"""The database and the starter content of a demo, each made only where something is lacking."""

from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from courses.packages.load import load_package
from training.accounts.models import User
from training.demo.stamps import sha256_of, stamp
from training.organisations.models import Organisation

STARTER = Path(settings.BASE_DIR) / "courses" / "starter"
SOURCES = (
    "courses/starter/**/*",
    "media/film/*/manifest.json",
    "courses/packages/*.py",
    "courses/models/*.py",
)


def belongs_to_others() -> bool:
    """Somebody uses this database, and it was not the demo that made them."""
    try:
        return User.objects.exists() and not Organisation.objects.filter(is_example=True).exists()
    except DatabaseError:
        return False


def migrate_if_needed() -> bool:
    """Whether anything of the pages and people was lacking."""
    call_command("createcachetable", verbosity=0)
    executor = MigrationExecutor(connection)
    if not executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return False
    call_command("migrate", verbosity=0, interactive=False)
    return True


def load_if_changed(*, reset: bool, anew: bool, report: Callable[[str], None]) -> bool:
    """Whether content was loaded: into a new database, on request, or after a change of it."""
    now = sha256_of(SOURCES)
    if not (reset or anew) and stamp("content").read() == now:
        return False
    load_package(STARTER, reset=reset, report=report)
    call_command("load_films", verbosity=0)
    stamp("content").write(now)
    return True
