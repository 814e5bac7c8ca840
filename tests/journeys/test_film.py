"""Watching a film: nothing loads unasked, keys, words that lead into it, pauses that ask."""

from __future__ import annotations

import json
import re
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import Browser, Page, Response, expect

from tests.browsing import new_context
from tests.factories.playing import film_to_play
from tests.journeys.live_site import LiveSite
from tests.journeys.steps import sign_in

pytestmark = pytest.mark.browser
PAGE = "/films/working-together/"
LOADED = """() => performance.getEntriesByType('resource').map((one) => one.name)
  .filter((one) => /\\.(mp4|m4a)$/.test(one))"""
AT = "(at) => { document.querySelector('video').currentTime = at; }"
NOW = "() => document.querySelector('video').currentTime"
SHOWN = """() => Array.from(document.querySelector('video').textTracks)
  .filter((one) => one.mode === 'showing').map((one) => one.kind + ' ' + one.language)"""
PLAYS = "() => !document.querySelector('video').paused"


@pytest.fixture(scope="module")
def site(live_site: LiveSite, tmp_path_factory: pytest.TempPathFactory) -> LiveSite:
    film_to_play(live_site, tmp_path_factory.mktemp("film"))
    return live_site


def test_nothing_loads_before_somebody_plays_and_a_change_of_size_keeps_the_place(
    phone: Page, site: LiveSite
) -> None:
    phone.goto(site.url + PAGE, wait_until="networkidle")

    phone.get_by_role("button", name=re.compile("^Small")).click()
    phone.locator("[data-film-line]").nth(1).click()
    assert phone.evaluate(LOADED) == []
    assert phone.evaluate(SHOWN) == ["captions en"]

    with phone.expect_request(re.compile(r"film-240\w*\.mp4$")):
        phone.get_by_role("button", name=re.compile("^Play from")).click()
    phone.wait_for_function("() => document.querySelector('video').currentTime > 4")
    with phone.expect_request(re.compile(r"film-720\w*\.mp4$")):
        phone.get_by_role("button", name=re.compile("^Large")).click()
    phone.wait_for_function("() => document.querySelector('video').readyState > 2")

    assert phone.evaluate(NOW) > 4
    assert phone.evaluate(PLAYS)
    phone.reload(wait_until="networkidle")
    pressed = phone.locator("[data-film-size][aria-pressed=true]")
    expect(pressed).to_have_text(re.compile("^Large"))


def test_keys_work_in_the_player_and_nowhere_else(desk: Page, site: LiveSite) -> None:
    desk.goto(site.url + PAGE, wait_until="networkidle")

    desk.keyboard.press("k")
    assert not desk.evaluate(PLAYS)

    with desk.expect_response(re.compile(r"film-keys")):
        desk.locator("[data-film-play]").focus()
    desk.wait_for_load_state("networkidle")
    desk.keyboard.press("k")
    desk.wait_for_function("() => document.querySelector('video').currentTime > 0.2")
    desk.keyboard.press("ArrowRight")
    desk.wait_for_function("() => document.querySelector('video').currentTime > 5")
    desk.keyboard.press("c")
    assert desk.evaluate(SHOWN) == []
    desk.keyboard.press("c")
    assert desk.evaluate(SHOWN) == ["captions en"]
    desk.keyboard.press(">")
    expect(desk.get_by_label("Speed")).to_have_value("1.25")
    desk.get_by_label("Speed").focus()
    desk.keyboard.press("k")
    assert desk.evaluate(PLAYS)
    desk.locator("[data-film-play]").focus()
    desk.keyboard.press("k")
    assert not desk.evaluate(PLAYS)


def test_a_pause_asks_and_what_was_seen_is_found_again(phone: Page, site: LiveSite) -> None:
    sign_in(phone, site, "bea")
    phone.goto(site.url + PAGE, wait_until="networkidle")
    with phone.expect_response(re.compile("/seen/$")):
        phone.locator("[data-film-play]").click()
    phone.evaluate(AT, 74)

    question = phone.locator("[data-film-panel] [data-film-question]")
    expect(question).to_be_focused()
    assert not phone.evaluate(PLAYS)
    phone.evaluate("() => document.querySelector('video').play()")
    expect(phone.get_by_text("Answer the question first.")).to_be_visible()
    assert not phone.evaluate(PLAYS)
    for answer in phone.locator("[data-film-panel] .answer").all()[:3]:
        answer.click()
    phone.get_by_role("button", name="Check my answer").click()
    with phone.expect_response(re.compile("/seen/$")) as noted:
        phone.get_by_role("link", name="Go on with the film").click()
        phone.wait_for_function("() => document.querySelector('video').currentTime > 75.5")
        phone.keyboard.press("k")

    expect(phone.locator("video")).to_be_focused()
    assert noted.value.json()["saved"] is True
    assert seconds_seen(noted.value) < 5, "what was skipped was not seen"
    phone.reload(wait_until="networkidle")
    expect(phone.get_by_role("button", name=re.compile(r"^Play from 1:1[5-9]"))).to_be_visible()


def seconds_seen(response: Response) -> float:
    sent = parse_qs(str(response.request.post_data))["batch"][0]
    return sum(end - start for start, end in json.loads(sent)["seen"])


def test_without_javascript_all_ways_are_links(browser: Browser, site: LiveSite) -> None:
    page = new_context(browser, javascript=False).new_page()
    page.goto(site.url + PAGE)

    page.get_by_role("link", name=re.compile("^Small")).click()
    page.get_by_role("link", name=re.compile("The missed appointment")).click()

    source = page.locator("video source").get_attribute("src")
    assert re.search(r"film-240\w*\.mp4#t=270$", str(source))
    expect(page.locator("[data-film-play]")).to_be_hidden()
    expect(page.locator("[data-film-tools]")).to_be_hidden()
    page.context.close()
