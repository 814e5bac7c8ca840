"""A learner adds a photo or a drawing; a trainer reads it and answers in sound."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.factories.phone_files import photo, wav
from tests.journeys.live_site import LiveSite
from tests.journeys.steps import follow

LESSON = "/courses/ethics/saying-yes-freely/pressure-you-cannot-see/"
SHOWN = ".piece-card img"


def share_a_drawing(phone: Page, site: LiveSite, words: str) -> None:
    _open_form(phone, site, "Drawing")
    paper = phone.locator("canvas")
    paper.scroll_into_view_if_needed()
    box = paper.bounding_box()
    assert box
    phone.mouse.move(box["x"] + 40, box["y"] + 40)
    phone.mouse.down()
    phone.mouse.move(box["x"] + 160, box["y"] + 120, steps=4)
    phone.mouse.up()
    _send_and_share(phone, words)


def share_a_photo(phone: Page, site: LiveSite, words: str, folder: Path) -> None:
    """As an iPhone makes it."""
    file = folder / "sheet.heic"
    file.write_bytes(photo("HEIF"))
    _open_form(phone, site, "Photo")
    phone.locator("input[type=file]").last.set_input_files(file)
    _send_and_share(phone, words)


def answer_in_sound(desk: Page, site: LiveSite, words: str, folder: Path) -> None:
    sound = folder / "answer.wav"
    sound.write_bytes(wav(seconds=2))
    desk.goto(f"{site.url}/admin/training/cohorts/")
    follow(desk.get_by_role("link", name=re.compile("Tuesday group")).first)
    follow(desk.get_by_role("link", name="Bea S. (Example)").first)
    follow(desk.get_by_role("link", name="Read Pressure you cannot see"))
    expect(desk.get_by_role("img", name=words)).to_have_count(0)
    follow(desk.get_by_role("button", name="Open and read"))
    expect(desk.get_by_role("img", name=words)).to_be_visible()
    follow(desk.get_by_role("link", name="Answer aloud instead"))
    desk.get_by_label("Done", exact=True).check()
    desk.locator("input[name=taken]").set_input_files(sound)
    desk.locator("textarea[name=words]").fill("You saw who is not asked.")
    follow(desk.get_by_role("button", name="Send the answer"))


def wait_until_prepared(page: Page, what: str) -> None:
    """The worker takes a moment; people press "Look again"."""
    for _again in range(40):
        if page.locator(what).count():
            return
        page.wait_for_timeout(500)
        page.reload()
    raise AssertionError(page.locator("main").inner_text())


def _open_form(phone: Page, site: LiveSite, kind: str) -> None:
    phone.goto(site.url + LESSON)
    phone.get_by_text("Add a photo, a drawing or a recording").first.click()
    follow(phone.get_by_role("button", name=kind, exact=True).first)


def _send_and_share(phone: Page, words: str) -> None:
    phone.get_by_label("What does it show?").fill(words)
    phone.get_by_label(re.compile("for practice only")).check()
    phone.get_by_role("button", name="Add it").click()
    phone.wait_for_url(re.compile(re.escape(LESSON)))
    wait_until_prepared(phone, SHOWN)
    follow(phone.get_by_role("button", name=re.compile("Share")).first)
