"""The door by which a picture or a short recording of a stranger becomes one safe form.

The engine does it, in its process with limits: JPEG, M4A or MP4, without a word about where, when
or with what it was made. Nothing is kept here, and nobody is known.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings

from courses.films import engine_process
from courses.films.engine_process import RefusedError
from courses.films.errors import EngineError
from courses.films.renditions import MIMES, PREFIX, sha256_of

__all__ = ["Converted", "EngineError", "RefusedError", "recording", "still"]

STILL_CPU_SECONDS = 60
CLIP_CPU_SECONDS, CLIP_CPU_FOR_EACH_SECOND = 60, 4


@dataclass(frozen=True, slots=True)
class Converted:
    """`path` is there as long as the block. `seconds` is 0 for a picture."""

    path: Path
    mime: str
    bytes: int
    seconds: float
    width: int
    height: int
    sha256: str


@contextmanager
def still(path: Path) -> Iterator[Converted]:
    """A picture: JPEG, PNG, WebP and HEIC go in. RefusedError says why one cannot be taken."""
    with _folder() as folder:
        yield _run("still", folder, path, cpu_seconds=STILL_CPU_SECONDS)


@contextmanager
def recording(path: Path, *, most_seconds: int) -> Iterator[Converted]:
    """Sound or moving pictures. RefusedError also where it is longer: nothing is cut."""
    cpu_seconds = CLIP_CPU_SECONDS + most_seconds * CLIP_CPU_FOR_EACH_SECOND
    with _folder() as folder:
        yield _run("clip", folder, path, cpu_seconds=cpu_seconds, most_seconds=most_seconds)


@contextmanager
def _folder() -> Iterator[Path]:
    with TemporaryDirectory(prefix=PREFIX, dir=settings.FILE_UPLOAD_TEMP_DIR) as name:
        yield Path(name)


def _run(
    command: str, folder: Path, path: Path, *, cpu_seconds: int, most_seconds: int = 0
) -> Converted:
    done = engine_process.run(
        command,
        cpu_seconds=cpu_seconds,
        path=str(path),
        folder=str(folder),
        most_seconds=most_seconds,
    )
    made = folder / done["name"]
    return Converted(
        path=made,
        mime=MIMES[made.suffix],
        bytes=made.stat().st_size,
        seconds=done["seconds"],
        width=done["width"],
        height=done["height"],
        sha256=sha256_of(made),
    )
