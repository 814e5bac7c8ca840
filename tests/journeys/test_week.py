"""A trainer's week with a group of twelve: a session, paper, letters, a photo, a slip, a report."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browsing import new_context
from tests.journeys.live_site import LiveSite
from tests.journeys.pieces import answer_in_sound, share_a_photo
from tests.journeys.steps import follow, sign_in

pytestmark = pytest.mark.browser
GROUP = "Thursday group (Example)"
PHOTO = "My cards, sorted on the table"
LETTERS = "AAABCDEFABCA"
"""On the sheet of Hana: one, one, six in their order, three, one."""


def test_a_week_with_twelve_learners(
    desk: Page, phone: Page, browser: Browser, live_site: LiveSite, tmp_path: Path
) -> None:
    sign_in(desk, live_site, "ife")
    run_a_session_without_a_network(desk, live_site)
    answer_on_paper(desk, live_site)
    print_letters(desk, live_site)
    sign_in(phone, live_site, "bea")
    share_a_photo(phone, live_site, PHOTO, tmp_path)
    answer_in_sound(desk, live_site, PHOTO, tmp_path)
    undo_a_wrong_sign_off(desk, live_site)
    move_somebody(desk, live_site)

    administrator = new_context(browser, desk=True).new_page()
    sign_in(administrator, live_site, "admin")
    report_to_a_commissioner(administrator, live_site)
    administrator.context.close()


def board(desk: Page, site: LiveSite) -> None:
    desk.goto(f"{site.url}/admin/training/cohorts/")
    follow(desk.get_by_role("link", name=GROUP).first)


def run_a_session_without_a_network(desk: Page, site: LiveSite) -> None:
    board(desk, site)
    follow(desk.get_by_role("link", name="Run today's session").first)
    follow(desk.get_by_role("button", name="Open the session"))
    expect(desk.locator("[data-here-count], [data-came]").first).to_be_visible()
    desk.context.set_offline(True)
    desk.get_by_role("button", name="All here").click()
    expect(desk.locator("[data-came]")).to_have_text("12")
    desk.context.set_offline(False)
    desk.reload()
    expect(desk.locator("[data-came]")).to_have_text("12")


def answer_on_paper(desk: Page, site: LiveSite) -> None:
    """Hana has no phone. Her sheet is printed, filled in with a pen, and keyed in."""
    board(desk, site)
    follow(desk.get_by_role("link", name=re.compile("On paper")))
    follow(desk.get_by_role("link", name="Print What is peer research?"))
    desk.get_by_label("Hana S. (Example)").check()
    desk.get_by_label("The quiz alone").check()
    follow(desk.get_by_role("button", name="Make the packs"))
    desk.goto(f"{site.url}/admin/training/sheets/")
    follow(desk.get_by_role("link", name=re.compile("Key in Hana")))
    desk.keyboard.type(LETTERS)
    with desk.expect_navigation():
        desk.keyboard.press("Enter")
    desk.goto(f"{site.url}/admin/training/sheets/")
    keyed = desk.locator(".desk__split", has_text="Hana S.")
    expect(keyed).to_contain_text("What is peer research?: not passed yet")


def print_letters(desk: Page, site: LiveSite) -> None:
    board(desk, site)
    follow(desk.get_by_role("link", name="Letters about a quiz"))
    desk.get_by_label("Module").select_option(label="What is peer research?")
    follow(desk.get_by_role("button", name="Show who gets a letter"))
    desk.get_by_label("Your note to Hana S. (Example)").fill("You read it with care.")
    follow(desk.get_by_role("button", name="Save and print the letters"))
    for _again in range(40):
        link = desk.get_by_role("link", name="All letters in one file")
        if link.count():
            break
        desk.wait_for_timeout(500)
        desk.reload()
    address = link.get_attribute("href")
    answer = desk.request.get(f"{site.url}{address}")
    assert answer.body().startswith(b"%PDF")


def undo_a_wrong_sign_off(desk: Page, site: LiveSite) -> None:
    board(desk, site)
    follow(desk.get_by_role("link", name=re.compile("Watch the group")).first)
    follow(desk.get_by_role("link", name=re.compile("Cerys")).first)
    for radio in desk.locator("input[type=radio][value='2']").all():
        radio.check()
    desk.locator("input[name=not_family]").check()
    follow(desk.get_by_role("button", name=re.compile("^(Sign|Save)")).first)
    follow(desk.get_by_role("button", name=re.compile("Undo.*Cerys")).first)
    expect(desk.get_by_role("button", name=re.compile("Undo.*Cerys"))).to_have_count(0)


def move_somebody(desk: Page, site: LiveSite) -> None:
    board(desk, site)
    follow(desk.get_by_role("link", name="Lou R. (Example)").first)
    follow(desk.get_by_role("link", name="To another group"))
    desk.locator("select").last.select_option(label="Tuesday group (Example)")
    follow(desk.locator(".desk button[type=submit]").last)
    board(desk, site)
    expect(desk.get_by_role("link", name="Lou R. (Example)")).to_have_count(0)


def report_to_a_commissioner(page: Page, site: LiveSite) -> None:
    page.goto(f"{site.url}/admin/training/reports/")
    follow(page.get_by_role("link", name=re.compile("Turnstone")).first)
    follow(page.get_by_role("button", name="Make the report"))
    expect(page.get_by_role("heading", name="What the words mean")).to_be_visible()
    expect(page.get_by_text("Example: these people are made up.")).to_be_visible()
