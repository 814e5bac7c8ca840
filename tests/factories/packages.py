"""Small course packages, written as a test names them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

import pytest
from django.apps import apps
from django.conf import settings

from courses.models import StandardPage
from courses.packages.build import yaml_of
from courses.packages.errors import PackageError
from courses.packages.jobs import Job, State, keep
from courses.packages.keys import starter_key
from courses.packages.load import load_package
from training.accounts.models import User

STARTER = Path(settings.BASE_DIR) / "courses" / "starter"
STARTER_PAGES = 126
"""In one language. Grows with the starter content."""

TESTS = UUID("00000000-0000-5000-8000-000000000001")
HOME = str(starter_key("home"))


def key_of(name: str) -> str:
    return str(uuid5(TESTS, name))


def text_block(name: str, words: str) -> dict[str, Any]:
    return {"id": key_of(f"{name} text"), "type": "text", "value": words}


def page_file(name: str, words: str = "Some words.", **fields: Any) -> dict[str, Any]:
    """A page of plain words under the home page of the starter content."""
    return {
        "key": key_of(name),
        "type": "standard",
        "parent": HOME,
        "title": name.capitalize(),
        "slug": name,
        "body": [text_block(name, words)],
        **fields,
    }


def yaml_of_page(name: str) -> bytes:
    return yaml_of(page_file(name)).encode()


def write_package(folder: Path, *pages: dict[str, Any], **manifest: Any) -> Path:
    files = {f"{number}.yaml": page for number, page in enumerate(pages, 1)}
    said = {
        "format": 1,
        "name": "tests",
        "title": "Tests",
        "language": "en",
        "pages": list(files),
        **manifest,
    }
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "package.yaml").write_text(yaml_of(said), "utf-8")
    for name, page in files.items():
        (folder / name).write_text(yaml_of(page), "utf-8")
    return folder


def media_line(name: str, content: bytes, **said: Any) -> dict[str, Any]:
    """The line of package.yaml about the file `name` in media/."""
    return {
        "key": key_of(name),
        "file": f"media/{name}",
        "sha256": hashlib.sha256(content).hexdigest(),
        "title": "A cup",
        **({"alt": "A cup of tea."} if name.endswith((".png", ".jpg", ".webp", ".gif")) else {}),
        **said,
    }


def write_media(folder: Path, *files: tuple[str, bytes], **said: Any) -> list[dict[str, Any]]:
    """Write files into media/; what it gives goes into the package as `media`."""
    (folder / "media").mkdir(parents=True, exist_ok=True)
    for name, content in files:
        (folder / "media" / name).write_bytes(content)
    return [media_line(name, content, **said) for name, content in files]


def load(folder: Path, *, reset: bool = False, dry_run: bool = False) -> list[str]:
    """What loading said."""
    told: list[str] = []
    report: Callable[[str], None] = told.append
    load_package(folder, reset=reset, dry_run=dry_run, report=report)
    return told


def page_called(name: str) -> StandardPage:
    return StandardPage.objects.get(translation_key=key_of(name), locale__language_code="en")


def problems(folder: Path) -> tuple[str, ...]:
    """Why the package is refused, without the numbers of lines; and nothing was written."""
    return tuple(re.sub(r", line \d+", "", told) for told in problems_with_lines(folder))


def problems_with_lines(folder: Path) -> tuple[str, ...]:
    before = rows_of_content()
    with pytest.raises(PackageError) as refused:
        load(folder)
    assert rows_of_content() == before
    return refused.value.problems


def rows_of_content() -> dict[str, int]:
    """How many rows each table of pages and of the library has."""
    labels = {"courses", "library", "wagtailcore", "wagtail_localize"}
    models = (model for label in labels for model in apps.get_app_config(label).get_models())
    return {model._meta.label: model._default_manager.count() for model in models}


def built_package(owner: User | None) -> UUID:
    """A course package that `owner` has made."""
    assert owner is not None
    job = Job(owner=str(owner.pk), state=State.BUILT, title="Ethics", name="ethics")
    keep(job)
    job.package.write_bytes(b"PK")
    return job.id
