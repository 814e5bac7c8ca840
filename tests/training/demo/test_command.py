"""`make demo`: what it refuses, what it prints, and that Ctrl+C ends all of it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from pytest_django.fixtures import Settings

from tests.architecture.tree import ROOT
from tests.factories.people import make_person
from tests.template_database import copy_of, on_sqlite, template_name

START_SECONDS = 120


@pytest.fixture
def demo(settings: Settings) -> Settings:
    settings.DEMO = True
    settings.HOST, settings.PORT = "127.0.0.1", "8000"
    return settings


def test_the_demo_runs_only_when_it_is_asked_for(settings: Settings) -> None:
    settings.DEMO = False

    with pytest.raises(CommandError, match="only with DEMO=1"):
        call_command("demo", "--no-serve")


@pytest.mark.django_db
def test_the_demo_leaves_a_database_with_real_people_alone(demo: Settings) -> None:
    make_person("anwen")

    with pytest.raises(CommandError, match="holds real people"):
        call_command("demo", "--no-serve")


@pytest.mark.parametrize("port", ["0", "65536", "eighty", "-1", "８０"])
def test_a_port_that_is_none_is_said(demo: Settings, port: str) -> None:
    demo.PORT = port

    with pytest.raises(CommandError, match="PORT must be a number from 1 to 65535"):
        call_command("demo")


def test_a_port_that_is_taken_is_said(demo: Settings) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        demo.PORT = str(port)

        with pytest.raises(
            CommandError, match=f"Port {port} is taken. Try: make demo PORT={port + 1}"
        ):
            call_command("demo")


@pytest.fixture
def running(
    tmp_path: Path, django_db_setup: None, django_db_blocker
) -> Iterator[subprocess.Popen[str]]:
    with django_db_blocker.unblock():
        if not on_sqlite():
            pytest.skip("the demo of a clean clone is on SQLite")
        database = copy_of(template_name(), f"demo_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}")
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "training.settings.demo",
        "DEMO": "1",
        "DATA_DIR": str(tmp_path),
        "DATABASE_URL": f"sqlite:///{database}",
        "HOST": "127.0.0.1",
        "PORT": str(_free_port()),
    }
    process = subprocess.Popen(
        [sys.executable, "manage.py", "demo"],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    yield process
    process.kill()
    process.wait()
    if process.stdout is not None:
        process.stdout.close()


@pytest.mark.slow
def test_a_site_is_served_until_somebody_stops_it(running: subprocess.Popen[str]) -> None:
    shown = _read_until(running, "Stop with Ctrl+C")
    address = next(line for line in shown if line.startswith("The site")).split()[-1]
    _wait_for(f"{address}health/")

    running.send_signal(signal.SIGINT)

    assert running.wait(timeout=30) == 0
    assert any(line.startswith("Join code") for line in shown)
    assert any(line.startswith("learner, half-way") and " col " in line for line in shown)
    with pytest.raises(urllib.error.URLError):
        urllib.request.urlopen(f"{address}health/")


def _read_until(process: subprocess.Popen[str], words: str) -> list[str]:
    lines: list[str] = []
    assert process.stdout is not None
    for line in process.stdout:
        lines.append(line.rstrip())
        if words in line:
            return lines
    raise AssertionError("\n".join(lines))


def _wait_for(address: str) -> None:
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            with urllib.request.urlopen(address) as answer:
                assert answer.status == 200
                return
        except OSError:
            assert time.monotonic() < deadline
            time.sleep(0.2)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
