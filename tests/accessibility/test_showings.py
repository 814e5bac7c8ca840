"""Showings break no rule that a machine can see: the screen of the room, and a phone in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, ViewportSize

from tests.accessibility.looking import broken_rules, broken_rules_in, small_targets, too_wide
from tests.journeys.live_site import LiveSite
from tests.journeys.showable import load_small_film
from tests.journeys.steps import follow

pytestmark = [pytest.mark.browser, pytest.mark.slow]
NARROW: ViewportSize = {"width": 320, "height": 640}


def test_the_screen_and_the_phone_break_no_rule(
    desk: Page, phone: Page, live_site: LiveSite
) -> None:
    load_small_film(live_site)

    found = [f"{stop}: {line}" for stop in _screen(desk, live_site) for line in broken_rules(desk)]
    found += [f"contrast: {line}" for line in broken_rules_in(desk, "contrast")]
    for stop in _phone(phone, desk, live_site):
        found += [f"{stop}: {line}" for line in broken_rules(phone)]
        phone.set_viewport_size(NARROW)
        phone.evaluate("document.documentElement.style.fontSize = '200%'")
        found += [f"{stop}: {line}" for line in too_wide(phone) + small_targets(phone)]

    assert found == []


def _screen(page: Page, site: LiveSite) -> Iterator[str]:
    """Up to a question, with what waits beside it."""
    page.goto(f"{site.url}/films/working-together/")
    follow(page.get_by_role("link", name="Show it to a group"))
    yield "before a showing"
    follow(page.get_by_role("button", name="Open the screen"))
    yield "how to join"
    follow(page.get_by_role("button", name="Start"))
    page.get_by_role("timer").wait_for()
    yield "words"
    for stop in ("more words", "a part", "the part plays", "a question"):
        page.keyboard.press("PageDown")
        yield stop
    page.get_by_text("For you", exact=True).click()
    yield "the drawer"


def _phone(phone: Page, screen: Page, site: LiveSite) -> Iterator[str]:
    code = screen.locator(".joining__code").first.text_content() or ""
    phone.goto(f"{site.url}/group/")
    yield "the code"
    phone.get_by_label("The code on the screen").fill(code)
    follow(phone.get_by_role("button", name="Continue"))
    yield "are you here?"
    follow(phone.get_by_role("button", name="I am here"))
    phone.locator(".person summary").click()
    yield "I was here"
    phone.goto(screen.url.replace("/now/", "/end/"))
    yield "the end"
    phone.get_by_label("How many people were there?").fill("")
    follow(phone.get_by_role("button", name="End, and show the record"))
    yield "the end with errors"
    phone.get_by_label("How many people were there?").fill("12")
    follow(phone.get_by_role("button", name="End, and show the record"))
    yield "the record"
