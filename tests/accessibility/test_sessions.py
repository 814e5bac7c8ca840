"""The screen of a session breaks no rule that a machine can see, and works by keyboard alone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.accessibility.looking import wrong_in_any_look
from tests.browsing import new_context
from tests.journeys.live_site import LiveSite
from tests.journeys.steps import follow, sign_in

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PARTS = ("Now", "Register", "Lessons", "Practice", "Plan")


def test_all_parts_of_a_session_break_no_rule(phone: Page, live_site: LiveSite) -> None:
    open_session(phone, live_site)
    found = []
    for part in PARTS:
        phone.get_by_role("link", name=part, exact=True).click()
        found += [f"{part}: {line}" for line in wrong_in_any_look(phone)]

    assert found == []


def test_a_session_without_scripts_breaks_no_rule(browser: Browser, live_site: LiveSite) -> None:
    with new_context(browser, javascript=False) as context:
        page = context.new_page()
        open_session(page, live_site)
        follow(page.get_by_role("button", name="Not here").first)

        expect(page.get_by_role("button", name="Not here").first).to_have_attribute(
            "aria-pressed", "true"
        )


def test_a_register_is_taken_by_keyboard_alone(desk: Page, live_site: LiveSite) -> None:
    open_session(desk, live_site)
    everybody = desk.get_by_role("button", name="All here")
    everybody.focus()
    desk.keyboard.press("Enter")
    expect(desk.get_by_role("button", name="✓ Here").first).to_have_attribute(
        "aria-pressed", "true"
    )
    desk.keyboard.press("Tab")
    desk.keyboard.press("Tab")
    desk.keyboard.press("Space")

    expect(desk.get_by_role("button", name="Not here").first).to_have_attribute(
        "aria-pressed", "true"
    )
    expect(desk.locator("[data-says]")).to_have_text("All is saved.")


def open_session(page: Page, site: LiveSite) -> None:
    sign_in(page, site, "ife")
    page.goto(f"{site.url}/admin/training/cohorts/")
    follow(page.get_by_role("link", name=re.compile("Tuesday group")).first)
    follow(page.get_by_role("link", name="Run today's session"))
    follow(page.get_by_role("button", name="Open the session"))
