"""The worker checks, loads and writes packages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

import structlog
from django.contrib.auth import get_user_model
from django_tasks import task

from courses.packages.build import build_zip
from courses.packages.errors import PackageError
from courses.packages.jobs import Job, State, forget_upload, job_with, keep
from courses.packages.load import load_package, preview
from courses.packages.previews import preview_of
from courses.packages.tree import page_with_key, source_locale

log = structlog.get_logger()


@task()
def check(job_id: str) -> None:
    with _work_on(job_id, State.CHECKING) as job:
        if job:
            plan = preview(job.package, **_options(job))
            job.title, job.preview, job.state = plan.manifest.title, preview_of(plan), State.CHECKED


@task()
def load(job_id: str) -> None:
    with _work_on(job_id, State.LOADING) as job:
        if job:
            by = get_user_model()._default_manager.filter(pk=job.owner).first()
            load_package(
                job.package,
                **_options(job),
                by=by,
                report=job.told.append,
                progress=_telling(job),
            )
            job.state, job.preview = State.LOADED, {}
            forget_upload(job)


@task()
def build(job_id: str) -> None:
    with _work_on(job_id, State.BUILDING) as job:
        if job:
            top = page_with_key(UUID(job.page), source_locale())
            if top is None:
                job.state = State.BROKEN
                return
            made = build_zip(top=top, name=job.name, title=job.title, progress=_telling(job))
            job.package.write_bytes(made)
            job.state = State.BUILT


def _options(job: Job) -> dict[str, Any]:
    under = UUID(job.under) if job.under else None
    return {"reset": job.reset, "new_keys": job.new_keys, "under": under}


@contextmanager
def _work_on(job_id: str, state: State) -> Iterator[Job | None]:
    """None where there is nothing to do any more; a task may come twice."""
    job = job_with(UUID(job_id))
    if job is None or job.state != state:
        yield None
        return
    try:
        yield job
    except PackageError as refused:
        job.state, job.problems = State.REFUSED, list(refused.problems)
        forget_upload(job)
    except Exception as error:
        job.state = State.BROKEN
        log.error("package_job_failed", job=job_id, error=type(error).__name__)
        raise
    finally:
        keep(job)


def _telling(job: Job) -> Callable[[int, int], None]:
    """Written down about a hundred times, however many parts there are."""

    def tell(done: int, total: int) -> None:
        if done == total or done * 100 // total != job.done * 100 // total:
            job.done, job.total = done, total
            keep(job)

    return tell
