"""A walk past the desk of whoever leads the network."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Page

from tests.journeys.live_site import LiveSite
from tests.journeys.steps import follow, sign_in
from training.lib.clock import today


def at_the_network(page: Page, site: LiveSite) -> Iterator[str]:
    """What whoever leads it sees, with an offer that waits for screening."""
    sign_in(page, site, "ruth")
    page.goto(f"{site.url}/admin/network/")
    yield "the network"
    follow(page.locator(".desk").get_by_role("link", name="Opportunities", exact=True))
    follow(page.locator(".desk").get_by_role("link", name="New opportunity"))
    follow(page.locator(".desk").get_by_role("button", name="Save"))
    yield "an offer with errors"
    page.get_by_label("A reference group").check()
    page.get_by_label("Title").fill("Ask the waiting room")
    page.get_by_label("What is asked of whom").fill("Two hours a month.")
    page.get_by_label("What is paid").fill("20 an hour")
    page.locator("input[name=answer_by]").fill(today().isoformat())
    follow(page.locator(".desk").get_by_role("button", name="Save"))
    yield "offers"
    follow(page.locator(".desk").get_by_role("link", name="Ask the waiting room"))
    yield "an offer to screen"
    page.goto(f"{site.url}/admin/network/where-it-led/")
    yield "where it led"
    page.goto(f"{site.url}/admin/network/numbers/")
    yield "numbers of the network"
