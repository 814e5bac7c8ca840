"""A whole group is signed in few steps: three people are played, and each step is counted."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.journeys.live_site import LiveSite
from tests.journeys.steps import follow, sign_in

TAP, KEY, NEW_PAGE = 1.5, 0.3, 3.0
"""Seconds, as counted for a trainer who knows the page."""
MOST_SECONDS_A_PERSON = 20.0


def test_a_talk_is_signed_within_twenty_counted_seconds(desk: Page, live_site: LiveSite) -> None:
    sign_in(desk, live_site, "ife")
    desk.goto(f"{live_site.url}/admin/training/cohorts/")
    follow(desk.get_by_role("link", name=re.compile("Tuesday group")).first)
    follow(desk.get_by_role("link", name=re.compile("Watch the group")).first)
    follow(desk.get_by_role("link", name="Watch the first person"))
    lines = desk.locator("fieldset.desk__line").count()

    by_taps = _sign(desk, changes=2)
    by_keys = _sign_by_keys(desk, lines)
    every_line = _sign(desk, changes=3)

    assert [by_taps <= MOST_SECONDS_A_PERSON, by_keys <= 20, every_line <= 20] == [True] * 3
    undone = desk.locator(".desk__good").get_by_role("button", name="Undo")
    follow(undone)
    expect(desk.get_by_text("Undone. It does not count")).to_be_visible()


def _sign(page: Page, *, changes: int) -> float:
    """All with 2, some lines changed, and signed: what a thumb on a tablet does."""
    page.get_by_role("link", name="All with 2").click()
    for line in range(changes):
        page.locator("fieldset.desk__line").nth(line).locator("label.desk__mark").nth(1).click()
    total = page.locator("[data-sum]")
    expect(total).to_have_text(str(2 * page.locator("fieldset.desk__line").count() - changes))
    page.locator("input[name=not_family]").click()
    _send(page)
    return TAP * (1 + changes + 2) + NEW_PAGE


def _sign_by_keys(page: Page, lines: int) -> float:
    """A key for each line, a space for "not family", and Enter."""
    for number in range(lines):
        page.keyboard.press("1" if number == 0 else "2")
    expect(page.locator("[data-sum]")).to_have_text(str(2 * lines - 1))
    page.keyboard.press("Space")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.locator(".desk__good")).to_contain_text("of")
    return KEY * (lines + 2) + NEW_PAGE


def _send(page: Page) -> None:
    follow(page.get_by_role("button", name="Sign", exact=True))
    expect(page.locator(".desk__good")).to_contain_text("points")
