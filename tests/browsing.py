"""A browser, and the one site that all browser tests of a worker visit."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    Playwright,
    ViewportSize,
    expect,
    sync_playwright,
)
from pytest_django.plugin import DjangoDbBlocker

from tests.browser import chromium_path
from tests.journeys.live_site import LiveSite, start_site
from tests.template_database import drop_copy

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENCE_MS = 20_000
"""Two workers share two cores: a page may take its time."""

expect.set_options(timeout=PATIENCE_MS)
PHONE: ViewportSize = {"width": 360, "height": 740}
DESK: ViewportSize = {"width": 1280, "height": 900}


@pytest.fixture(scope="session")
def live_site(
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[LiveSite]:
    with served("live", tmp_path_factory.mktemp("site"), django_db_blocker) as site:
        yield site


@contextmanager
def served(what: str, folder: Path, blocker: DjangoDbBlocker) -> Iterator[LiveSite]:
    """A site of this worker with a database of its own; `what` names it."""
    name = f"{what}_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}_{os.getpid()}"
    with blocker.unblock():
        site = start_site(folder, name)
    yield site
    site.stop()
    with blocker.unblock():
        drop_copy(name)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        # Playwright keeps an event loop in this thread; Django would refuse its ORM beside it.
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    launched = launch(playwright)
    yield launched
    launched.close()


def launch(playwright: Playwright) -> Browser:
    path = chromium_path()
    assert path, "this needs Chromium"
    return playwright.chromium.launch(executable_path=path, args=list(FLAGS))


def new_context(browser: Browser, *, javascript: bool = True, desk: bool = False) -> BrowserContext:
    return browser.new_context(
        viewport=DESK if desk else PHONE,
        has_touch=not desk,
        java_script_enabled=javascript,
        locale="en-GB",
    )


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = new_context(browser)
    yield context.new_page()
    context.close()


@pytest.fixture
def desk(browser: Browser) -> Iterator[Page]:
    context = new_context(browser, desk=True)
    yield context.new_page()
    context.close()
