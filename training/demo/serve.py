"""Run the web server and the worker side by side until one ends or somebody stops them."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from types import FrameType

from django.conf import settings

STOP_SECONDS = 15


def port_is_free(host: str, port: int) -> bool:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def serve(host: str, port: int) -> int:
    """The exit code: 0 when stopped by a person, else that of the process that ended."""
    for stopped in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(stopped, _stop)
    processes = [_start(command) for command in _commands(host, port)]
    try:
        while all(process.poll() is None for process in processes):
            time.sleep(0.2)
    except KeyboardInterrupt:
        return 0
    finally:
        _end(processes)
    return next((p.returncode for p in processes if p.returncode), 0)


def _start(command: Sequence[str]) -> "subprocess.Popen[bytes]":
    """In a group of its own, so that Ctrl+C reaches us alone and we end it in order."""
    return subprocess.Popen(  # noqa: S603 - fixed commands; host and port were checked
        command, cwd=settings.BASE_DIR, env=os.environ.copy(), start_new_session=True
    )


def _end(processes: Sequence["subprocess.Popen[bytes]"]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for process in processes:
        process.terminate()
    for process in processes:
        try:
            process.wait(timeout=STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _commands(host: str, port: int) -> list[list[str]]:
    web = ["-m", "granian", "--interface", "wsgi", "--host", host, "--port", str(port)]
    web += ["--workers", "2", "--blocking-threads", "1", "--no-ws", "--log-level", "warning"]
    return [
        [sys.executable, *web, "training.wsgi:application"],
        [sys.executable, "manage.py", "worker"],
    ]
