"""Has the engine say scripts."""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings

from courses.speech.saying import said
from courses.speech.script import Script
from courses.speech.voices import voice_of

LONGEST_SECONDS = 300
"""For the texts of one page; the longest takes a few seconds."""


class CannotSpeakError(Exception):
    """The engine is missing, stopped, or did not end in time."""


@dataclass(frozen=True, slots=True)
class Recorded:
    script: Script
    mp3: bytes
    seconds: int


def record(scripts: Sequence[Script]) -> list[Recorded]:
    with TemporaryDirectory() as folder:
        seconds = _run(folder, [[*_lines(script)] for script in scripts])
        return [
            Recorded(script, Path(folder, f"{number}.mp3").read_bytes(), max(1, ceil(length)))
            for number, (script, length) in enumerate(zip(scripts, seconds, strict=True))
        ]


def _lines(script: Script) -> Iterator[tuple[str, str]]:
    for line in script.lines:
        words = said(line.words, script.language)
        if words:
            yield voice_of(script.language, line.who), words


def _run(folder: str, texts: list[list[tuple[str, str]]]) -> list[float]:
    try:
        ended = subprocess.run(  # noqa: S603 - our own module; words go in as data
            [sys.executable, "-m", "courses.speech.engine", folder],
            input=json.dumps(texts).encode(),
            capture_output=True,
            cwd=settings.BASE_DIR,
            timeout=LONGEST_SECONDS,
            check=True,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise CannotSpeakError(type(error).__name__) from error
    seconds: list[float] = json.loads(ended.stdout)
    return seconds
