"""Pictures of the main pages, with the people of the demo: python -m tests.screenshots FOLDER."""

from __future__ import annotations

import io
import os
import re
import sys
import tempfile
from pathlib import Path

import django
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, ViewportSize, sync_playwright

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "training.settings.test")
django.setup()

from tests.browsing import launch  # noqa: E402 - needs Django to be set up
from tests.desk_pictures import at_the_desk  # noqa: E402 - as above
from tests.journeys.live_site import LiveSite, start_site  # noqa: E402 - as above
from tests.journeys.steps import answer, sign_in, sign_off  # noqa: E402 - as above
from tests.network_pictures import IN_THE_NETWORK, badge_and_way, wait_for_badge  # noqa: E402 - as above
from tests.template_database import drop_copy  # noqa: E402 - as above

SIZES = (ViewportSize(width=360, height=740), ViewportSize(width=1280, height=800))
COLOURS = 128
SETTLING_MS = 500
"""The menu of the admin slides aside when a window becomes narrow."""
DATABASE = "screenshots"


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data:
        site = start_site(Path(data), DATABASE)
        try:
            with sync_playwright() as playwright:
                browser = launch(playwright)
                _as_a_stranger(browser, site, folder)
                _as_a_learner(browser, site, folder)
                _at_the_desk(browser, site, folder)
                _with_a_certificate(browser, site, folder)
                _with_a_group(browser, site, folder)
                _in_the_network(browser, site, folder)
        finally:
            site.stop()
    drop_copy(DATABASE)


def _as_a_stranger(browser: Browser, site: LiveSite, folder: Path) -> None:
    page = _page(browser)
    page.goto(site.url)
    _take(page, folder, "home")
    page.goto(f"{site.url}/films/")
    _take(page, folder, "films")
    page.goto(f"{site.url}/films/working-together/")
    _take(page, folder, "film")
    page.goto(f"{site.url}/join/")
    page.get_by_label("Your code").fill(site.join_code)
    page.get_by_role("button", name="Continue").click()
    page.get_by_label("What shall we call you?").fill("Zoë")
    _take(page, folder, "join")


def _as_a_learner(browser: Browser, site: LiveSite, folder: Path) -> None:
    page = _page(browser)
    sign_in(page, site, "col")
    page.wait_for_url("**/learn/")
    _take(page, folder, "dashboard")
    page.goto(f"{site.url}/courses/ethics/saying-yes-freely/the-consent-talk/")
    _take(page, folder, "lesson")
    page.goto(f"{site.url}/films/working-together/")
    page.get_by_role("link", name="Read the film").first.click()
    page.get_by_role("heading", level=1).wait_for()
    _take(page, folder, "film-read")
    page.goto(f"{site.url}/films/working-together/")
    page.get_by_role("link", name="My film session").click()
    page.get_by_role("link", name=re.compile("What gave Marlon the message")).click()
    page.locator("button[value], main button").first.wait_for()
    _take(page, folder, "film-pause")
    page.goto(f"{site.url}/me/card/new/")
    page.locator("input[name=picture]").first.check(force=True)
    page.get_by_role("button", name="Make my card").click()
    page.wait_for_url("**/me/card/")
    _take(page, folder, "card")
    page.goto(f"{site.url}/courses/ethics/what-is-peer-research/quiz/")
    page.get_by_role("button", name="Try again").click()
    page.locator("button[value=answer]").wait_for()
    _take(page, folder, "quiz")
    answer(page)
    _take(page, folder, "feedback")


def _at_the_desk(browser: Browser, site: LiveSite, folder: Path) -> None:
    page = _page(browser)
    at_the_desk(page, _page(browser), site, folder, lambda page, name: _take(page, folder, name))
    page.goto(f"{site.url}/admin/films/")
    page.locator("main h1, main h2").first.wait_for()
    _take(page, folder, "film-room")


def _with_a_certificate(browser: Browser, site: LiveSite, folder: Path) -> None:
    sign_off(_page(browser), site, "Bea S.")
    page = _page(browser)
    sign_in(page, site, "bea")
    page.wait_for_url("**/learn/")
    page.goto(f"{site.url}/certificates/")
    page.locator("main a[href^='/certificates/']").first.click()
    page.wait_for_url(re.compile("/certificates/.+"))
    wait_for_badge(page)
    _take(page, folder, "certificate")
    number = re.search(r"[0-9A-Z]{5}-[0-9A-Z]{5}", page.locator("main").inner_text())
    assert number
    badge_and_way(page, site, lambda *what: _take(page, folder, *what))
    page.goto(f"{site.url}/c/{number[0]}/")
    _take(page, folder, "check")


def _in_the_network(browser: Browser, site: LiveSite, folder: Path) -> None:
    for username, walk in IN_THE_NETWORK.items():
        page = _page(browser)
        sign_in(page, site, username)
        walk(page, site, lambda *what, page=page: _take(page, folder, *what))


def _with_a_group(browser: Browser, site: LiveSite, folder: Path) -> None:
    """The screen of a room, a phone in it, and the record."""
    screen, phone = _page(browser), _page(browser)
    screen.goto(f"{site.url}/films/working-together/")
    screen.get_by_role("link", name="Show it to a group").click()
    _take(screen, folder, "showing-new")
    screen.get_by_role("button", name="Open the screen").click()
    screen.locator(".lobby").wait_for()
    _take(screen, folder, "showing-lobby")
    code = screen.locator(".joining__code").first.inner_text()
    phone.goto(f"{site.url}/group/{code}/")
    phone.get_by_role("button", name="I am here").click()
    screen.get_by_role("button", name="Start").click()
    screen.get_by_role("timer").wait_for()
    for name in ("Warm-up", "The door"):
        screen.keyboard.press("PageDown")
        screen.get_by_role("heading", name=name).wait_for()
    _take(screen, folder, "showing-part")
    screen.get_by_text("For you", exact=True).click()
    _take(screen, folder, "showing-drawer")
    screen.get_by_role("button", name=re.compile(r"^4\.")).click()
    screen.locator("[data-left]:visible").wait_for()
    _take(screen, folder, "showing-question")
    phone.reload()
    phone.locator(".person summary").click()
    _take(phone, folder, "showing-phone")
    screen.goto(screen.url.replace("/now/", "/end/"))
    screen.get_by_label("How many people were there?").fill("12")
    screen.get_by_label("How many minutes did it take?").fill("90")
    screen.get_by_role("button", name="End, and show the record").click()
    screen.locator(".record").wait_for()
    _take(screen, folder, "showing-record")


def _page(browser: Browser) -> Page:
    return browser.new_context(locale="en-GB", reduced_motion="reduce").new_page()


def _take(page: Page, folder: Path, name: str, top: Locator | None = None) -> None:
    """As high as the window, with few colours; from `top` on where it is given."""
    for size in SIZES:
        page.set_viewport_size(size)
        page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
        if top is not None:
            top.evaluate("element => element.scrollIntoView()")
        page.wait_for_timeout(SETTLING_MS)
        picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
        picture = picture.quantize(COLOURS, dither=Image.Dither.NONE)
        picture.save(folder / f"{name}-{size['width']}.png", optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
