"""A film is watched for real: on two devices, with a jump that does not count, to its record."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browsing import new_context
from tests.factories.short_film import PAGE, short_film
from tests.journeys.live_site import LiveSite
from tests.journeys.steps import follow, sign_in

pytestmark = pytest.mark.browser
AT = "(at) => { document.querySelector('video').currentTime = at; }"
SEEN = re.compile("/seen/$")


@pytest.fixture(scope="module")
def site(live_site: LiveSite, tmp_path_factory: pytest.TempPathFactory) -> LiveSite:
    short_film(live_site, tmp_path_factory.mktemp("short"))
    return live_site


def wait_until(page: Page, seconds: float) -> None:
    page.wait_for_function("(at) => document.querySelector('video').currentTime >= at", arg=seconds)


def play(page: Page) -> None:
    page.get_by_role("button", name=re.compile("^Play")).click()


def stop(page: Page) -> None:
    with page.expect_response(SEEN):
        page.evaluate("() => document.querySelector('video').pause()")


def test_a_film_begun_on_a_phone_is_finished_on_another_device(
    phone: Page, browser: Browser, site: LiveSite
) -> None:
    sign_in(phone, site, "col")
    phone.goto(site.url + PAGE, wait_until="networkidle")
    play(phone)
    panel = phone.locator("[data-film-panel]")
    expect(panel.locator("[data-film-question]")).to_be_focused(timeout=15_000)
    panel.get_by_text("True", exact=True).click()
    panel.get_by_role("button", name="Check my answer").click()
    expect(panel.get_by_text("Yes, for a long time.")).to_be_visible()
    panel.get_by_role("link", name="Go on with the film").click()
    wait_until(phone, 4)
    phone.evaluate(AT, 7)
    wait_until(phone, 8.2)
    stop(phone)
    phone.reload(wait_until="networkidle")
    half = re.compile(r"You have seen [23]\d % of the film")
    expect(phone.locator(".film-next")).to_contain_text(half)

    desk = new_context(browser, desk=True).new_page()
    sign_in(desk, site, "col")
    desk.goto(site.url + PAGE, wait_until="networkidle")
    expect(desk.get_by_role("button", name=re.compile(r"^Play from 0:0[89]"))).to_be_visible()
    play(desk)
    desk.wait_for_function("() => document.querySelector('video').ended")
    desk.evaluate(AT, 3.5)
    desk.evaluate("() => document.querySelector('video').play()")
    wait_until(desk, 7.5)
    stop(desk)
    desk.reload(wait_until="networkidle")
    expect(desk.locator(".film-next")).to_contain_text("You watched the film.")

    follow(desk.get_by_role("link", name="Three boxes to write in"))
    for box in desk.locator("textarea").all():
        box.fill("I say when I am late.")
    follow(desk.get_by_role("button", name="Save for me"))
    expect(desk.get_by_text("Well done. You have done this film session.")).to_be_visible()
    follow(desk.get_by_role("link", name=re.compile("A short film: film session")))
    expect(desk.locator("h1")).to_be_visible()
    desk.context.close()
