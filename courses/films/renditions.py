"""Has the engine make the sizes of a film, in a folder that goes away again."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from hashlib import file_digest
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings

from courses.films import engine_process
from courses.films.errors import NotTakenError
from courses.films.looking import Look, why

BASE_CPU_SECONDS, CPU_FOR_EACH_SECOND = 300, 20
"""A film of a camera takes two or three for each of its seconds, on an old machine ten."""
PREFIX = "alongside-film-"
LEFT_OVER_SECONDS = 24 * 3600
MIMES = {".mp4": "video/mp4", ".m4a": "audio/mp4", ".jpg": "image/jpeg"}


@dataclass(frozen=True, slots=True)
class Made:
    """A file that was made; `path` is there as long as the folder is."""

    kind: str
    path: Path
    mime: str
    bytes: int
    width: int
    height: int
    sha256: str


@contextmanager
def renditions(
    path: Path, look: Look, tell: Callable[[int], None] = lambda _percent: None
) -> Iterator[list[Made]]:
    """The files, until the block ends. On the disk: in a container, /tmp is memory."""
    with TemporaryDirectory(prefix=PREFIX, dir=settings.FILE_UPLOAD_TEMP_DIR) as name:
        folder = Path(name)
        try:
            done = engine_process.run(
                "make",
                cpu_seconds=BASE_CPU_SECONDS + round(look.seconds * CPU_FOR_EACH_SECOND),
                tell=tell,
                path=str(path),
                folder=name,
                seconds=look.seconds,
                width=look.width,
                height=look.height,
            )
        except engine_process.RefusedError as refused:
            raise NotTakenError(why(refused.code, refused.detail)) from refused
        yield [_made(folder, said) for said in done["files"]]


def forget_leftovers(*, at: datetime) -> int:
    """Of a worker that was stopped in the middle; says how many."""
    folder = Path(settings.FILE_UPLOAD_TEMP_DIR)
    before = at.timestamp() - LEFT_OVER_SECONDS
    old = [path for path in folder.glob(f"{PREFIX}*") if path.stat().st_mtime < before]
    for path in old:
        shutil.rmtree(path, ignore_errors=True)
        path.unlink(missing_ok=True)
    return len(old)


def _made(folder: Path, said: dict[str, object]) -> Made:
    path = folder / str(said["name"])
    return Made(
        kind=str(said["kind"]),
        path=path,
        mime=MIMES[path.suffix],
        bytes=path.stat().st_size,
        width=int(str(said["width"])),
        height=int(str(said["height"])),
        sha256=sha256_of(path),
    )


def sha256_of(path: Path) -> str:
    with path.open("rb") as opened:
        return file_digest(opened, "sha256").hexdigest()
