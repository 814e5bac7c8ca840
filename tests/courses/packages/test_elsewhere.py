"""A package made here loads into an empty site, and that site makes the same package of it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import settings
from pytest_django.plugin import DjangoDbBlocker

from tests.journeys.live_site import database_url
from tests.template_database import (
    copy_of,
    copy_uploads,
    drop_copy,
    empty_template_name,
    template_name,
)

pytestmark = pytest.mark.slow
Manage = Callable[..., None]


@pytest.fixture
def sites(
    tmp_path: Path, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[dict[str, Manage]]:
    """manage.py of two sites: one with the starter content, one that is empty."""
    names = {"here": template_name(), "elsewhere": empty_template_name()}
    with django_db_blocker.unblock():
        urls = {
            site: database_url(copy_of(template, f"{site}_{os.getpid()}"))
            for site, template in names.items()
        }
        copy_uploads(tmp_path / "here" / "uploads")
        yield {site: manage(tmp_path / site, url) for site, url in urls.items()}
        for site in names:
            drop_copy(f"{site}_{os.getpid()}")


def manage(folder: Path, url: str) -> Manage:
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "training.settings.demo",
        "DATA_DIR": str(folder),
        "MEDIA_ROOT": str(folder / "uploads"),
        "DATABASE_URL": url,
    }

    def run(*command: str) -> None:
        done = subprocess.run(
            [sys.executable, "manage.py", *command],
            cwd=settings.BASE_DIR,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr

    return run


def test_the_whole_site_goes_to_an_empty_site_and_comes_out_as_the_same_bytes(
    sites: dict[str, Manage], tmp_path: Path
) -> None:
    first, second = tmp_path / "first.zip", tmp_path / "second.zip"
    said = ("--name=site", "--title=The whole site")

    sites["elsewhere"]("createcachetable")
    sites["here"]("createcachetable")
    sites["here"]("build_package", str(first), *said)
    sites["elsewhere"]("load_package", str(first))
    sites["elsewhere"]("build_package", str(second), *said)

    assert second.read_bytes() == first.read_bytes()
