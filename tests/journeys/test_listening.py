"""Listening to a lesson: by a button, and by the browser's player without JavaScript."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browsing import new_context
from tests.journeys.live_site import LiveSite
from tests.journeys.steps import sign_in

pytestmark = pytest.mark.browser
LESSON = "/courses/ethics/saying-yes-freely/the-consent-talk/"
SOUNDS = "() => performance.getEntriesByType('resource').filter((one) => one.name.endsWith('.mp3'))"
VOICES = """
window.spoken = [];
window.SpeechSynthesisUtterance = function (words) { this.words = words; };
Object.defineProperty(window, "speechSynthesis", { value: {
  getVoices: () => [{ lang: "en-GB" }],
  cancel: () => {},
  speak: (line) => {
    document.documentElement.dataset.spoken = window.spoken.push(line.words);
    window.setTimeout(() => line.onend(), 0);
  },
} });
"""


@pytest.fixture(scope="module")
def recorded(live_site: LiveSite) -> LiveSite:
    find = "LessonPage.objects.get(slug='the-consent-talk', alias_of=None).pk"
    code = f"from courses.models import LessonPage; print({find})"
    page = live_site.manage("shell", "--no-imports", "-c", code).split()[-1]
    live_site.manage("render_speech", "--page", page, RENDER_SPEECH="1")
    return live_site


def test_a_button_plays_and_pauses_by_keyboard_and_loads_nothing_before(
    phone: Page, recorded: LiveSite
) -> None:
    sign_in(phone, recorded, "bea")
    phone.goto(recorded.url + LESSON)
    button = phone.get_by_role("button", name=re.compile(r"^Listen \(\d+ .+, \d+ kB\)$"))
    expect(button).to_have_count(1)
    assert phone.evaluate(SOUNDS) == []

    button.focus()
    with phone.expect_response(re.compile(r"\.mp3$")) as played:
        phone.keyboard.press("Enter")
    expect(phone.get_by_role("button", name=re.compile(r"^Pause"))).to_be_focused()
    assert played.value.status in {200, 206}
    phone.keyboard.press("Enter")

    expect(button).to_be_focused()
    expect(phone.locator("audio")).to_have_count(0)


def test_without_javascript_the_player_of_the_browser_is_behind_the_same_words(
    browser: Browser, recorded: LiveSite
) -> None:
    context = new_context(browser, javascript=False)
    page = context.new_page()
    sign_in(page, recorded, "bea")
    page.goto(recorded.url + LESSON)

    page.get_by_text(re.compile(r"^Listen")).first.click()

    expect(page.locator("audio[controls][preload=none]")).to_be_visible()
    context.close()


def test_what_nobody_recorded_is_read_line_by_line_by_the_device(
    phone: Page, live_site: LiveSite
) -> None:
    phone.add_init_script(VOICES)
    phone.goto(f"{live_site.url}/about/")

    phone.get_by_role("button", name="Listen (voice of your device)").click()
    expect(phone.locator("html")).to_have_attribute("data-spoken", re.compile(r"^([5-9]|\d\d+)$"))
    expect(phone.get_by_role("button", name=re.compile("^Listen"))).to_be_visible()

    assert phone.evaluate("window.spoken[0]") == phone.locator("h1").inner_text()
    assert "Listen" not in " ".join(phone.evaluate("window.spoken"))
