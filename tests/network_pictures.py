"""Pictures of what a certificate leads to: the badge, the way to the next, the network."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from playwright.sync_api import Locator, Page

from tests.journeys.live_site import LiveSite
from tests.journeys.steps import follow

Take = Callable[..., None]
"""Of a name, and where the picture begins when that is not the top of the page."""

TRIES = 300
WAIT_MS = 500


def wait_for_badge(page: Page) -> None:
    """On the page of a certificate, which the worker signs and prints after all of the demo."""
    for _again in range(TRIES):
        if _card(page, "Your badge").count():
            return
        page.wait_for_timeout(WAIT_MS)
        page.reload()


def badge_and_way(page: Page, site: LiveSite, take: Take) -> None:
    """From the page of a certificate."""
    take("badge", _card(page, "Your badge"))
    page.goto(f"{site.url}/certificates/")
    take("way", _card(page, "Your way to"))


def _card(page: Page, heading: str) -> Locator:
    return page.locator("main section.card").filter(has=page.get_by_role("heading", name=heading))


def _as_a_member(page: Page, site: LiveSite, take: Take) -> None:
    page.goto(f"{site.url}/network/")
    take("network")


def _on_the_panel(page: Page, site: LiveSite, take: Take) -> None:
    page.goto(f"{site.url}/network/panel/")
    follow(page.get_by_role("link", name="Moss J.").first)
    take("application")


def _as_the_lead(page: Page, site: LiveSite, take: Take) -> None:
    page.goto(f"{site.url}/admin/network/")
    page.locator(".desk").wait_for()
    take("network-desk")


IN_THE_NETWORK: Mapping[str, Callable[[Page, LiveSite, Take], None]] = {
    "denise": _as_a_member,
    "wes": _on_the_panel,
    "ruth": _as_the_lead,
}
"""Who signs in, and what they look at."""
