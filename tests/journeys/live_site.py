"""A real server and worker on a copy of the template database, with the people of the demo."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import connection

from tests.template_database import copy_of, copy_uploads, on_sqlite, template_name

START_SECONDS = 60


@dataclass(frozen=True, slots=True)
class LiveSite:
    url: str
    folder: Path
    processes: tuple[subprocess.Popen[bytes], ...]
    environment: Mapping[str, str]

    def passphrase(self, username: str) -> str:
        return str(self._kept()[username])

    @property
    def join_code(self) -> str:
        return str(self._kept()["join code"])

    def stop(self) -> None:
        for process in self.processes:
            process.terminate()
        for process in self.processes:
            process.wait(timeout=30)

    def manage(self, *words: str, **environment: str) -> str:
        """What a command of this site says."""
        command = [sys.executable, "manage.py", *words]
        return _run(command, {**self.environment, **environment})

    def _kept(self) -> dict[str, str]:
        kept: dict[str, str] = json.loads((self.folder / "demo-accounts.json").read_text())
        return kept


def start_site(folder: Path, name: str) -> LiveSite:
    """Serve on a free port; `folder` holds what this site writes."""
    port = _free_port()
    url = f"http://localhost:{port}"
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "training.settings.demo",
        "DEMO": "1",
        "DATA_DIR": str(folder),
        "MEDIA_ROOT": str(folder / "uploads"),
        "BASE_URL": url,
        "DATABASE_URL": database_url(copy_of(template_name(), name)),
        "RENDER_SPEECH": "0",
    }
    copy_uploads(folder / "uploads")
    _run([sys.executable, "manage.py", "demo", "--no-serve"], environment)
    web = [sys.executable, "-m", "granian", "--interface", "wsgi", "--port", str(port)]
    web += ["--host", "127.0.0.1", "--workers", "1", "--blocking-threads", "3"]
    web += ["--workers-kill-timeout", "5"]
    commands = ([*web, "training.wsgi:application"], [sys.executable, "manage.py", "worker"])
    with (folder / "site.log").open("wb") as log:
        processes = tuple(
            subprocess.Popen(
                command, cwd=settings.BASE_DIR, env=environment, stdout=log, stderr=log
            )
            for command in commands
        )
    site = LiveSite(url, folder, processes, environment)
    _wait_until_it_answers(site)
    return site


def database_url(name: str) -> str:
    if on_sqlite():
        return f"sqlite:///{name}"
    found = connection.settings_dict
    secret = f":{found['PASSWORD']}" if found["PASSWORD"] else ""
    host, port = found["HOST"] or "127.0.0.1", found["PORT"] or 5432
    return f"postgres://{found['USER']}{secret}@{host}:{port}/{name}"


def _run(command: list[str], environment: dict[str, str]) -> str:
    done = subprocess.run(
        command, cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_it_answers(site: LiveSite) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"{site.url}/health/") as answer:
                if answer.status == 200:
                    return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.2)
    site.stop()
    raise AssertionError((site.folder / "site.log").read_text())
