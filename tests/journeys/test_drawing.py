"""A learner draws with the mouse and shares it; a trainer answers in sound, which is heard."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.live_site import LiveSite
from tests.journeys.pieces import SHOWN, answer_in_sound, share_a_drawing, wait_until_prepared
from tests.journeys.steps import sign_in

pytestmark = pytest.mark.browser
LOADED = """media => new Promise((done) => {
  media.onloadedmetadata = () => done(media.duration);
  media.load();
})"""
MAP = "A map of who is in the room"


def test_a_drawing_is_shared_and_answered_in_sound(
    phone: Page, desk: Page, live_site: LiveSite, tmp_path: Path
) -> None:
    sign_in(phone, live_site, "bea")
    share_a_drawing(phone, live_site, MAP)
    expect(phone.locator(SHOWN).first).to_be_visible()

    sign_in(desk, live_site, "ife")
    answer_in_sound(desk, live_site, MAP, tmp_path)

    phone.reload()
    wait_until_prepared(phone, ".key audio")
    assert phone.locator(".key audio").first.evaluate(LOADED) == pytest.approx(2, abs=0.2)
