"""A site with real people: what is checked before it is opened."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.architecture.tree import ROOT

SITE = {
    "DJANGO_SETTINGS_MODULE": "training.settings.production",
    "BASE_URL": "https://training.example.org",
    "SECRET_KEY": "made-up-for-this-test-and-long-enough-to-please-every-check-0123456789",
}


def run(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**kept, "DATA_DIR": str(folder), **SITE, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_production_settings_please_every_check_of_django(tmp_path: Path) -> None:
    done = run(tmp_path, "manage.py", "check", "--deploy", "--fail-level", "WARNING")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "System check identified no issues (1 silenced).\n"


def test_what_a_site_with_real_people_may_not_have_is_found(tmp_path: Path) -> None:
    wrong = {
        "BASE_URL": "http://localhost:8000",
        "DEMO": "1",
        "REQUIRE_STAFF_MFA": "0",
        "MEDIA_ROOT": str(tmp_path),
    }
    done = run(tmp_path, "manage.py", "check", "--deploy", **wrong)

    assert done.returncode != 0
    assert sorted(set(re.findall(r"alongside\.\w+", done.stderr))) == [
        "alongside.E002",
        "alongside.E003",
        "alongside.E004",
        "alongside.W001",
    ]


def test_cookies_and_addresses_are_for_https_only(tmp_path: Path) -> None:
    code = (
        "from training.settings import production as p; print(p.SESSION_COOKIE_SECURE,"
        " p.CSRF_COOKIE_SECURE, p.LANGUAGE_COOKIE_SECURE, p.SECURE_SSL_REDIRECT,"
        " p.SECURE_HSTS_SECONDS, p.DEBUG, p.REQUIRE_STAFF_MFA, p.CSRF_TRUSTED_ORIGINS)"
    )
    done = run(tmp_path, "-c", code)

    assert done.stdout.split(maxsplit=7) == [
        "True", "True", "True", "True", "31536000", "False", "True",
        "['https://training.example.org']\n",
    ]  # fmt: skip


def test_a_secret_is_made_once_and_read_by_its_owner_alone(tmp_path: Path) -> None:
    first = run(tmp_path, "-c", PRINT_SECRET, SECRET_KEY="")
    again = run(tmp_path, "-c", PRINT_SECRET, SECRET_KEY="")

    assert first.stdout == again.stdout
    assert len(first.stdout.strip()) > 60
    assert (tmp_path / "secret_key").stat().st_mode & 0o777 == 0o600


PRINT_SECRET = "from training.settings.secrets import SECRET_KEY; print(SECRET_KEY)"
