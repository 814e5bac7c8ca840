"""Which tests need a browser, and what happens on a machine that has none.

Without Chromium they are left out, and one line says so. BROWSER=required makes that a failure.
"""

from __future__ import annotations

import os
import shutil

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
BROWSER_FIXTURES = {"browser", "playwright"}
LEFT_OUT = (
    "Left out: the browser tests. To run them too, install Chromium"
    " (Debian, Ubuntu: sudo apt install chromium)."
)


def chromium_path() -> str | None:
    return next(filter(None, map(shutil.which, NAMES)), None)


def pytest_configure(config: pytest.Config) -> None:
    if os.environ.get("BROWSER") == "required" and not chromium_path():
        raise pytest.UsageError("BROWSER=required, and no Chromium was found.")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    in_browser = [item for item in items if BROWSER_FIXTURES & set(_fixtures(item))]
    for item in in_browser:
        item.add_marker("browser")
    if not chromium_path():
        config.hook.pytest_deselected(items=in_browser)
        items[:] = [item for item in items if item not in in_browser]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if not chromium_path():
        terminalreporter.write_line(LEFT_OUT)


def _fixtures(item: pytest.Item) -> list[str]:
    return list(getattr(item, "fixturenames", ()))
