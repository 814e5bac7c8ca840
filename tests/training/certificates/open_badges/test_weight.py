"""The web signs nothing, and so does not carry what signing needs."""

from __future__ import annotations

import subprocess
import sys

from django.conf import settings

LOADED = """
import sys, django
django.setup()
from django.urls import get_resolver
get_resolver().url_patterns
print(sorted({"joserfc", "pyld"} & set(sys.modules)))
"""


def test_a_web_process_does_not_load_what_only_the_worker_needs() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED],
        cwd=settings.BASE_DIR,
        capture_output=True,
        check=True,
        text=True,
    )

    assert done.stdout.strip() == "[]"
