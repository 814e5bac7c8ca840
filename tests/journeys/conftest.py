"""A browser at phone width, and a site that it visits."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright
from pytest_django.plugin import DjangoDbBlocker

from tests.journeys.live_site import LiveSite, start_site
from tests.template_database import drop_copy

BROWSER_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 900}


@pytest.fixture(scope="session")
def live_site(
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[LiveSite]:
    name = f"live_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}_{os.getpid()}"
    with django_db_blocker.unblock():
        site = start_site(tmp_path_factory.mktemp("site"), name)
    yield site
    site.stop()
    with django_db_blocker.unblock():
        drop_copy(name)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        # Playwright keeps an event loop in this thread; Django would refuse its ORM beside it.
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, BROWSER_NAMES)), None)
    assert path, "these tests need Chromium"
    launched = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
    yield launched
    launched.close()


def new_context(browser: Browser, *, javascript: bool = True, desk: bool = False) -> BrowserContext:
    return browser.new_context(
        viewport=DESK if desk else PHONE, java_script_enabled=javascript, locale="en-GB"
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


def screenshots_folder() -> Path | None:
    """Where journeys leave pictures of pages, when SCREENSHOTS names a folder."""
    wanted = os.environ.get("SCREENSHOTS")
    return Path(wanted) if wanted else None
