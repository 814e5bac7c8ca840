"""Joining takes few taps, and nothing to type but the code and a name."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.journeys.live_site import LiveSite

MOST_TAPS = 6


def test_from_the_address_to_the_first_lesson_in_six_taps(live_site: LiveSite, phone: Page) -> None:
    taps = 0

    def tap(words: str, role: str = "button") -> None:
        nonlocal taps
        phone.get_by_role(role, name=words).first.tap()  # type: ignore[arg-type] # a role by name
        taps += 1

    phone.goto(f"{live_site.url}/join/")
    phone.keyboard.type(live_site.join_code)
    tap("Continue")
    expect(phone.get_by_label("What shall we call you?")).to_be_focused()
    phone.keyboard.type("Pia")
    phone.locator("label", has=phone.locator("input[name=picture]")).nth(3).tap()
    phone.locator("label", has=phone.locator("input[name=agreed]")).tap()
    taps += 2
    tap("Only I use this phone")
    tap("Continue", "link")

    expect(phone.get_by_role("heading", level=1)).to_have_text(
        re.compile("People who know, asking people who know")
    )
    expect(phone.get_by_role("button", name="I have read this")).to_be_visible()
    assert taps <= MOST_TAPS
