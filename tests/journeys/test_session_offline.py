"""A session on a phone: the network goes, the page is loaded anew, and all arrives once."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.live_site import LiveSite
from tests.journeys.steps import follow, sign_in

pytestmark = [pytest.mark.browser, pytest.mark.slow]
KEPT = """async () => (await (await caches.open('run-pages')).keys()).length === 1
  && (await (await caches.open('run-files')).keys()).length > 8"""
CONTROLLED = "() => navigator.serviceWorker.controller !== null"


def test_a_session_goes_on_without_a_network_and_arrives_once(
    phone: Page, live_site: LiveSite
) -> None:
    _open_a_session(phone, live_site)
    people = phone.locator(".run__person").count()
    says = phone.locator("[data-says]")

    phone.context.set_offline(True)
    phone.get_by_role("button", name="All here").click()
    phone.get_by_role("button", name="Not here").first.click()
    phone.get_by_role("link", name="Lessons").click()
    phone.get_by_role("button", name=re.compile("Tick for all")).first.click()
    phone.get_by_role("link", name="Practice").click()
    phone.locator(".run__mark:visible", has_text="2").first.click()
    expect(says).to_contain_text("No network.")
    phone.reload()
    _all_is_there(phone, people)
    expect(says).to_contain_text("No network.")

    phone.context.set_offline(False)
    expect(says).to_have_text("All is saved.")
    phone.reload()
    _all_is_there(phone, people)
    expect(says).to_have_text("All is saved.")
    assert phone.evaluate("() => Object.keys(localStorage).filter(k => k.includes(':tap:'))") == []

    follow(phone.get_by_role("link", name="Record"))
    expect(phone.get_by_role("link", name=re.compile("Take back"))).to_have_count(people - 1)
    _a_tap_waits_at_signing_out(phone, live_site)
    phone.goto(f"{live_site.url}/sign-out/")
    follow(phone.get_by_role("button", name="Sign out").last)
    assert phone.evaluate("async () => [(await caches.keys()).length, localStorage.length]") == [
        0,
        0,
    ]


def _open_a_session(phone: Page, site: LiveSite) -> None:
    sign_in(phone, site, "ife")
    phone.goto(f"{site.url}/admin/training/sessions/")
    follow(phone.get_by_role("link", name=re.compile("Run today's session")).last)
    follow(phone.get_by_role("button", name="Open the session"))
    phone.wait_for_function(CONTROLLED)
    phone.wait_for_function(KEPT)


def _a_tap_waits_at_signing_out(phone: Page, site: LiveSite) -> None:
    """It is sent first."""
    phone.go_back()
    phone.get_by_role("link", name="Register").click()
    phone.context.set_offline(True)
    phone.get_by_role("button", name="Left early").first.click()
    expect(phone.locator("[data-says]")).to_contain_text("No network.")
    phone.goto("about:blank")
    phone.context.set_offline(False)
    phone.goto(f"{site.url}/learn/")
    follow(phone.get_by_role("button", name="Sign out").last)
    expect(phone).to_have_url(f"{site.url}/admin/training/sessions/")
    expect(phone.locator("[data-sent]")).to_be_visible()


def _all_is_there(phone: Page, people: int) -> None:
    expect(phone.locator("[data-came]")).to_have_text(str(people - 1))
    ticked = phone.locator(".run__lesson").first.locator("[aria-pressed=true]")
    expect(ticked).to_have_count(people - 1)
    expect(phone.locator(".run__mark[aria-pressed=true]")).to_have_count(1)
