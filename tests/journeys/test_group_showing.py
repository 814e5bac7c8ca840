"""A film is shown to a room: a projector and three phones, with scripts and without."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browsing import new_context
from tests.journeys.live_site import LiveSite
from tests.journeys.showable import load_small_film
from tests.journeys.steps import follow

pytestmark = [pytest.mark.browser, pytest.mark.slow]
FILM_STOPS = "() => document.querySelector('video').paused"
NEAR_THE_END = "() => { document.querySelector('video').currentTime = 74 }"
QUESTION = "What did you see, hear, feel? What is our first minute like?"


@pytest.fixture(scope="module", autouse=True)
def _film(live_site: LiveSite) -> None:
    load_small_film(live_site)


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def room(request: pytest.FixtureRequest, browser: Browser) -> Iterator[list[BrowserContext]]:
    """The projector and three phones."""
    desks = (True, False, False, False)
    found = [new_context(browser, javascript=request.param, desk=desk) for desk in desks]
    yield found
    for context in found:
        context.close()


def test_a_room_watches_talks_and_is_counted(
    request: pytest.FixtureRequest, live_site: LiveSite, room: list[BrowserContext]
) -> None:
    scripted = "without" not in request.node.name
    screen, scans, types, shares = (context.new_page() for context in room)

    code = _open_a_screen(screen, live_site)
    _join(scans, f"{live_site.url}/group/{code}/")
    types.goto(f"{live_site.url}/group/")
    types.get_by_label("The code on the screen").fill(code.lower().replace("0", "o"))
    follow(types.get_by_role("button", name="Continue"))
    _join(types, types.url)
    _join(shares, f"{live_site.url}/group/{code}/")
    follow(shares.get_by_role("button", name="Somebody else is here too"))
    scans.goto(f"{live_site.url}/group/{code}/")
    if not scripted:
        follow(screen.get_by_role("link", name="Look again"))
    expect(screen.locator("[data-joined]")).to_have_text("4")

    follow(screen.get_by_role("button", name="Start"))
    _play_the_first_part(screen, scripted=scripted)
    expect(screen.get_by_role("heading", name=QUESTION)).to_be_visible()
    if not scripted:
        follow(scans.get_by_role("link", name="Look again"))
    expect(scans.get_by_role("heading", name=QUESTION)).to_be_visible()
    screen.reload()
    expect(screen.get_by_role("heading", name=QUESTION)).to_be_visible()

    screen.get_by_text("For you", exact=True).click()
    follow(screen.locator("[data-drawer=help]").get_by_role("link", name="End the session"))
    screen.get_by_label("How many people were there?").fill("6")
    screen.get_by_label("How many minutes did it take?").fill("90")
    follow(screen.get_by_role("button", name="End, and show the record"))
    for phone, person in ((scans, 0), (types, 0), (shares, 0), (shares, 1)):
        _say_i_was_here(phone, person)
    screen.reload()

    record = " ".join(screen.locator("main").inner_text().split())
    assert "Film session in a group, 90 minutes, 6 people" in record
    assert "Fewer than 5 answers" in record


def test_the_film_goes_on_without_a_network_and_the_place_is_sent_later(
    desk: Page, live_site: LiveSite
) -> None:
    _open_a_screen(desk, live_site)
    follow(desk.get_by_role("button", name="Start"))
    number = desk.locator("[data-number]")
    expect(desk.get_by_role("timer")).to_be_visible()

    desk.context.set_offline(True)
    desk.keyboard.press("PageDown")
    expect(number).to_have_text("2")
    with desk.expect_response(re.compile("/now/$"), timeout=20_000):
        desk.context.set_offline(False)
    desk.reload()

    expect(number).to_have_text("2")


def _open_a_screen(page: Page, site: LiveSite) -> str:
    """The code as it stands on the screen, without its hyphen."""
    page.goto(f"{site.url}/films/working-together/")
    follow(page.get_by_role("link", name="Show it to a group"))
    follow(page.get_by_role("button", name="Open the screen"))
    return page.locator(".joining__code").first.inner_text().replace("-", "")


def _join(phone: Page, address: str) -> None:
    phone.goto(address)
    follow(phone.get_by_role("button", name="I am here"))
    expect(phone.get_by_role("heading", name="It starts soon")).to_be_visible()


def _play_the_first_part(screen: Page, *, scripted: bool) -> None:
    """By the keys of a remote; without scripts by the button."""
    if not scripted:
        for _ in range(3):
            follow(screen.get_by_role("button", name="Next"))
        return
    expect(screen.get_by_role("timer")).to_be_visible()
    for _ in range(2):
        screen.keyboard.press("PageDown")
    expect(screen.get_by_role("heading", name="The door")).to_be_visible()
    screen.keyboard.press("PageDown")
    screen.wait_for_function("() => document.querySelector('video').currentTime > 0.2")
    screen.evaluate(NEAR_THE_END)
    expect(screen.get_by_role("heading", name=QUESTION)).to_be_visible()
    assert screen.evaluate(FILM_STOPS)
    assert 74.5 < screen.evaluate("() => document.querySelector('video').currentTime") < 75.4


def _say_i_was_here(phone: Page, person: int) -> None:
    phone.reload()
    form = phone.locator(".person").nth(person)
    form.get_by_text("4 – very useful").click()
    follow(form.get_by_role("button", name="I was here"))
    thanks = phone.locator(".person").nth(person).get_by_text("Thank you. You are counted.")
    expect(thanks).to_be_visible()
