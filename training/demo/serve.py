"""Run the web server and the worker side by side until one ends or somebody stops them."""

import os
import signal
import socket
import subprocess
import sys
import time
from types import FrameType

from django.conf import settings


def port_is_free(host: str, port: int) -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def local_network_address() -> str:
    """The address of this machine for others near it; found without sending anything."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return "127.0.0.1"
        return str(probe.getsockname()[0])


def serve(host: str, port: int) -> int:
    """The exit code: 0 when stopped by a person, else that of the process that ended."""
    processes = [
        subprocess.Popen(command, cwd=settings.BASE_DIR, env=os.environ.copy())  # noqa: S603 - fixed commands, no input
        for command in _commands(host, port)
    ]
    signal.signal(signal.SIGTERM, _stop)
    try:
        while all(process.poll() is None for process in processes):
            time.sleep(0.5)
    except KeyboardInterrupt:
        return 0
    finally:
        for process in processes:
            process.terminate()
        for process in processes:
            process.wait(timeout=20)
    return next((p.returncode for p in processes if p.returncode), 0)


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _commands(host: str, port: int) -> list[list[str]]:
    web = ["-m", "granian", "--interface", "wsgi", "--host", host, "--port", str(port)]
    web += ["--workers", "2", "--blocking-threads", "1", "--no-ws", "--log-level", "warning"]
    return [
        [sys.executable, *web, "training.wsgi:application"],
        [sys.executable, "manage.py", "worker"],
    ]
