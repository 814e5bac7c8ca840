"""Collect static files only when they changed: hashing them all takes most of a start."""

from pathlib import Path

from django.conf import settings
from django.core.management import call_command

from training.demo.stamps import sha256_of, stamp

SOURCES = ("training/static/**/*", "courses/static/**/*", ".ci/requirements.txt")


def collect_if_changed() -> bool:
    """Whether files were collected."""
    now = sha256_of(SOURCES)
    manifest = Path(settings.STATIC_ROOT) / "staticfiles.json"
    if manifest.exists() and stamp("static").read() == now:
        return False
    call_command("collectstatic", interactive=False, verbosity=0)
    stamp("static").write(now)
    return True
