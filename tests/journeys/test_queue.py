"""A trainer goes through the queue with the keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browsing import new_context
from tests.journeys.live_site import LiveSite
from tests.journeys.steps import sign_in

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = new_context(browser, desk=True)
    yield context.new_page()
    context.close()


def test_a_trainer_opens_words_and_puts_in_a_phrase_by_keyboard(
    live_site: LiveSite, page: Page
) -> None:
    sign_in(page, live_site, "ife")
    page.goto(f"{live_site.url}/admin/training/phrases/")
    page.get_by_label("A short phrase").fill("You listened well.")
    page.get_by_label("A short phrase").press("Tab")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    page.goto(f"{live_site.url}/admin/training/reflections/")
    page.locator(".desk .desk__card a").first.press("Enter")

    expect(page.get_by_role("button", name="Open and read")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".desk__words")).to_be_focused()

    answer = page.get_by_label("What you say to them")
    answer.fill("j and k are letters here.")
    page.get_by_role("button", name="You listened well.").press("Enter")
    expect(answer).to_have_value("j and k are letters here.\nYou listened well.")
    expect(answer).to_be_focused()
    expect(page.locator(".desk__words")).to_be_visible()

    switch = page.get_by_label("Keys J and K lead to the next and the one before")
    expect(switch).to_be_checked()
    switch.press("Space")
    expect(switch).not_to_be_checked()
