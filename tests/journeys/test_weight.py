"""What pages weigh on the wire, counted by the browser with nothing in its cache."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browsing import new_context
from tests.journeys.live_site import LiveSite
from tests.journeys.steps import follow, join

pytestmark = pytest.mark.browser
A_FIRST_LESSON = 40_000
JOINING = 120_000
PICTURES_OF_A_LESSON = 60_000


class Scale:
    """Bytes as they came, headers included, by what they were for."""

    def __init__(self, page: Page) -> None:
        self.bytes: dict[str, float] = {}
        self._kinds: dict[str, str] = {}
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.on("Network.responseReceived", self._received)
        session.on("Network.loadingFinished", self._finished)

    def _received(self, event: dict[str, str]) -> None:
        self._kinds[event["requestId"]] = event["type"]

    def _finished(self, event: dict[str, float]) -> None:
        kind = self._kinds.get(str(event["requestId"]), "Other")
        self.bytes[kind] = self.bytes.get(kind, 0) + event["encodedDataLength"]

    def pictures(self) -> float:
        return self.bytes.get("Image", 0)

    def without_pictures(self) -> float:
        return sum(self.bytes.values()) - self.pictures()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    found = new_context(browser)
    yield found
    found.close()


def test_joining_and_a_first_lesson_are_light(
    live_site: LiveSite, browser: Browser, context: BrowserContext
) -> None:
    page = context.new_page()
    joining = Scale(page)

    join(page, live_site, "Lightfoot")
    page.goto(f"{live_site.url}/learn/")
    follow(page.get_by_role("link", name=re.compile("Carry on|Start")).first)
    page.wait_for_load_state("networkidle")

    assert 0 < joining.without_pictures() <= JOINING

    lesson = page.url
    fresh = browser.new_context(storage_state=context.storage_state())
    first = fresh.new_page()
    scale = Scale(first)
    first.goto(lesson, wait_until="networkidle")

    assert 0 < scale.without_pictures() <= A_FIRST_LESSON
    assert scale.pictures() <= PICTURES_OF_A_LESSON
    fresh.close()
