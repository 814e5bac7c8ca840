"""Packages on their way in or out: each in a private folder of its own, gone after a day.

They lie in files, not in the database: loading writes in one transaction, and how far it is must be
seen from outside.
"""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings

KEPT_SECONDS = 24 * 60 * 60
MOST_JOBS = 5
PACKAGE, NOTE = "package.zip", "job.json"


class State(StrEnum):
    CHECKING = "checking"
    CHECKED = "checked"
    REFUSED = "refused"
    """Something is wrong with the package; nothing was changed."""
    LOADING = "loading"
    LOADED = "loaded"
    BUILDING = "building"
    BUILT = "built"
    BROKEN = "broken"
    """The work stopped for a reason that is not in the package."""


RUNNING = frozenset({State.CHECKING, State.LOADING, State.BUILDING})


@dataclass(slots=True)
class Job:
    """`owner` is the id of the account that began it; `page` the key of the page to write,
    `under` of the page below which a package comes in."""

    owner: str
    state: State
    title: str
    id: UUID = field(default_factory=uuid4)
    name: str = ""
    page: str = ""
    under: str = ""
    new_keys: bool = False
    reset: bool = False
    done: int = 0
    total: int = 0
    problems: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    preview: dict[str, Any] = field(default_factory=dict)

    @property
    def folder(self) -> Path:
        return _root() / str(self.id)

    @property
    def package(self) -> Path:
        return self.folder / PACKAGE

    @property
    def is_running(self) -> bool:
        return self.state in RUNNING


def _root() -> Path:
    return Path(settings.PRIVATE_ROOT) / "packages"


def keep(job: Job) -> None:
    """In one step, so that who looks on never reads half of it."""
    job.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    draft = job.folder / f"{NOTE}.new"
    draft.write_text(json.dumps(asdict(job) | {"id": str(job.id)}), "utf-8")
    draft.replace(job.folder / NOTE)


def job_with(pk: UUID) -> Job | None:
    note = _root() / str(pk) / NOTE
    try:
        said = json.loads(note.read_text("utf-8"))
    except FileNotFoundError:
        return None
    return Job(**{**said, "id": UUID(said["id"]), "state": State(said["state"])})


def jobs_of(owner: str) -> list[Job]:
    """The newest first."""
    return [job for job in _all() if job.owner == owner]


def _all() -> Iterator[Job]:
    folders = [path for path in _root().glob("*") if (path / NOTE).is_file()]
    for folder in sorted(folders, key=lambda path: -(path / NOTE).stat().st_mtime):
        job = job_with(UUID(folder.name))
        if job is not None:
            yield job


def forget(job: Job) -> None:
    shutil.rmtree(job.folder, ignore_errors=True)


def forget_upload(job: Job) -> None:
    job.package.unlink(missing_ok=True)


def keep_few(owner: str) -> None:
    """One person cannot fill the disk: what is oldest and not at work goes."""
    for job in jobs_of(owner)[MOST_JOBS - 1 :]:
        if not job.is_running:
            forget(job)


def forget_old() -> int:
    """Says how many were forgotten."""
    old = [
        folder
        for folder in _root().glob("*")
        if folder.stat().st_mtime < time.time() - KEPT_SECONDS
    ]
    for folder in old:
        shutil.rmtree(folder, ignore_errors=True)
    return len(old)
