"""Starts the engine, and listens to it. Nothing of FFmpeg is loaded on this side."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from threading import Timer
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from courses.films.errors import EngineError

MODULE = "courses.films.engine"
WALL_FOR_CPU = 3
"""The engine gives way to everybody else, so it may wait for most of the time."""


@dataclass(slots=True)
class RefusedError(Exception):
    """The engine says that the file is not what it takes.

    Not frozen: a context manager that it passes through writes its traceback anew.
    """

    code: str
    detail: dict[str, Any] = field(default_factory=dict)


def run(
    command: str,
    *,
    cpu_seconds: int,
    tell: Callable[[int], None] = lambda _percent: None,
    **said: object,
) -> dict[str, Any]:
    """What it answers. Raises RefusedError or EngineError."""
    process = subprocess.Popen(  # noqa: S603 - our own module; the path goes in as data
        [sys.executable, "-m", MODULE, command],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=settings.BASE_DIR,
        env={"PATH": os.defpath},
        text=True,
    )
    watch = Timer(cpu_seconds * WALL_FOR_CPU, process.kill)
    watch.start()
    try:
        return _listen(process, {**said, "cpu_seconds": cpu_seconds}, tell)
    finally:
        watch.cancel()
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe:
                pipe.close()


def _listen(
    process: subprocess.Popen[str], said: dict[str, object], tell: Callable[[int], None]
) -> dict[str, Any]:
    for answer in _answers(process, said):
        if "progress" in answer:
            tell(answer["progress"])
        elif "refused" in answer:
            raise RefusedError(answer["refused"], answer["detail"])
        else:
            done: dict[str, Any] = answer["done"]
            return done
    words = _("The machine stopped in the middle of this film. Try again, or save it smaller.")
    raise EngineError(words)


def _answers(process: subprocess.Popen[str], said: dict[str, object]) -> Iterator[dict[str, Any]]:
    if process.stdin is None or process.stdout is None:
        return
    try:
        process.stdin.write(json.dumps(said))
        process.stdin.close()
        for line in process.stdout:
            yield json.loads(line)
    except (OSError, json.JSONDecodeError):
        return
