"""The whole story: a learner joins and learns, a trainer signs, a stranger checks."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browsing import new_context
from tests.journeys.live_site import LiveSite
from tests.journeys.steps import follow, join, sign_off, take_the_course

pytestmark = pytest.mark.browser
WAITS_FOR_THE_WORKER = 30


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def contexts(
    request: pytest.FixtureRequest, browser: Browser
) -> Iterator[dict[str, BrowserContext]]:
    found = {
        who: new_context(browser, javascript=request.param)
        for who in ("learner", "trainer", "stranger")
    }
    yield found
    for context in found.values():
        context.close()


def test_a_learner_joins_learns_and_holds_a_certificate_that_a_stranger_checks(
    live_site: LiveSite, contexts: dict[str, BrowserContext]
) -> None:
    learner = contexts["learner"].new_page()
    name = f"Zoë {len(live_site.url)}-{id(contexts) % 1000}"

    username = join(learner, live_site, name)
    expect(learner.get_by_text(username).first).to_be_visible()
    take_the_course(learner, live_site)
    learner.goto(f"{live_site.url}/learn/")
    expect(learner.get_by_text("18 of 18 done")).to_be_visible()

    trainer = contexts["trainer"].new_page()
    sign_off(trainer, live_site, name)

    learner.goto(f"{live_site.url}/certificates/")
    follow(learner.get_by_role("link", name=re.compile("Ethics")).first)
    short_code = re.search(r"[0-9A-Z]{5}-[0-9A-Z]{5}", learner.locator("main").inner_text())
    assert short_code
    download = learner.locator("a[href$='/pdf/']").first
    for _ in range(WAITS_FOR_THE_WORKER):
        if download.count():
            break
        learner.wait_for_timeout(1000)
        learner.reload()
    pdf = download.get_attribute("href")
    got = contexts["learner"].request.get(f"{live_site.url}{pdf}")
    assert got.body()[:5] == b"%PDF-"

    stranger = contexts["stranger"].new_page()
    stranger.goto(f"{live_site.url}/verify/")
    stranger.locator("main input[type=text], main input:not([type])").first.fill(short_code[0])
    follow(stranger.locator("main button").first)
    words = stranger.locator("main").inner_text()
    assert "Peer Researcher: Ethics" in words
    assert "valid" in words.lower()
    assert name not in words
