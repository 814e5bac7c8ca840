"""Run the web server and the worker side by side until one ends or somebody stops them."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from http.client import HTTPConnection
from types import FrameType

from django.conf import settings

from training.lib.addresses import EVERYWHERE, THIS_MACHINE

STOP_SECONDS = 15
POLL_SECONDS = 0.2
WORKER = (sys.executable, "manage.py", "worker")


def port_is_free(host: str, port: int) -> bool:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def serve(host: str, port: int, *, when_ready: Callable[[], None]) -> int:
    """The exit code: 0 when stopped by a person, else that of the process that ended.

    The worker begins once the site answers, so that the first page does not wait for it.
    """
    for stopped in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(stopped, _stop)
    processes = [_start(_web(host, port))]
    try:
        if _wait_until_it_answers(processes[0], host, port):
            when_ready()
            processes.append(_start(WORKER))
        while all(process.poll() is None for process in processes):
            time.sleep(POLL_SECONDS)
    except KeyboardInterrupt:
        return 0
    finally:
        _end(processes)
    return next((p.returncode for p in processes if p.returncode), 0)


def _wait_until_it_answers(web: "subprocess.Popen[bytes]", host: str, port: int) -> bool:
    address = THIS_MACHINE[0] if host == EVERYWHERE else host
    while web.poll() is None:
        with suppress(OSError), closing(HTTPConnection(address, port, timeout=60)) as connection:
            connection.request("GET", "/health/")
            connection.getresponse()
            return True
        time.sleep(POLL_SECONDS)
    return False


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
            os.killpg(process.pid, signal.SIGKILL)


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _web(host: str, port: int) -> list[str]:
    web = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", host]
    web += ["--port", str(port), "--workers", "2", "--blocking-threads", "3", "--no-ws"]
    web += ["--log-level", "warning", "--workers-kill-timeout", "5", "training.wsgi:application"]
    return web
