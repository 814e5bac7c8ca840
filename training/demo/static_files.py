"""Collect static files only when they changed: hashing them all takes most of a start."""

import hashlib
from pathlib import Path

from django.conf import settings
from django.core.management import call_command


def collect_if_changed() -> bool:
    """Whether files were collected; a stamp in DATA_DIR tells what they were made from."""
    stamp = Path(settings.DATA_DIR) / "static.sha256"
    now = _sources_sha256()
    manifest = Path(settings.STATIC_ROOT) / "staticfiles.json"
    if manifest.exists() and stamp.exists() and stamp.read_text() == now:
        return False
    call_command("collectstatic", interactive=False, verbosity=0)
    stamp.write_text(now)
    return True


def _sources_sha256() -> str:
    digest = hashlib.sha256((Path(settings.BASE_DIR) / ".ci" / "requirements.txt").read_bytes())
    roots = [*map(Path, settings.STATICFILES_DIRS), Path(settings.BASE_DIR) / "courses" / "static"]
    for root in roots:
        for path in sorted(p for p in root.rglob("*") if p.is_file()):
            digest.update(path.relative_to(root).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()
