"""From the home page to answered questions with a keyboard alone, and the focus is always seen."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.live_site import LiveSite
from tests.journeys.steps import ANSWERS

pytestmark = [pytest.mark.browser, pytest.mark.slow]
LONGEST_WAY = 60
WHERE = """
() => {
  const one = document.activeElement;
  const box = one.closest("label") || one;
  const name = one.labels && one.labels.length ? one.labels[0].textContent : one.textContent;
  const isMarked = [one, box, one.nextElementSibling].filter(Boolean).some((part) => {
    const style = getComputedStyle(part);
    const hasOutline = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    return hasOutline || style.boxShadow !== "none";
  });
  return { name: name.trim().replace(/\\s+/g, " "), isMarked, tag: one.tagName };
}
"""


def test_a_choice_and_an_order_are_answered_without_a_mouse(
    desk: Page, live_site: LiveSite
) -> None:
    desk.goto(live_site.url)
    press(desk, "Sign in")
    go_to(desk, "Username")
    desk.keyboard.type("bea")
    go_to(desk, "Passphrase")
    desk.keyboard.type(live_site.passphrase("bea"))
    press(desk, "I share this device")
    expect(desk).to_have_url(re.compile("/learn/"))
    press(desk, "Courses")
    press(desk, "Ethics: doing research that does no harm")
    press(desk, "What is peer research?")
    press(desk, "Quiz: What is peer research?")
    press(desk, "Try again")

    choose(desk, "The researchers have lived through something like it")
    expect(desk.locator(".notice--good")).to_be_visible()
    press(desk, "Next question")
    choose(desk, "False")
    press(desk, "Next question")
    put_in_order(desk, list(ANSWERS["Put these steps in order."].right))

    expect(desk.locator(".notice--good")).to_be_visible()


def go_to(page: Page, words: str) -> None:
    """Tab until something with these words has the focus, which must be seen all the way."""
    passed = []
    for _ in range(LONGEST_WAY):
        page.keyboard.press("Tab")
        here = page.evaluate(WHERE)
        passed.append(here["name"])
        if here["tag"] == "BODY":
            continue
        assert here["isMarked"], f"nobody sees the focus on: {here}"
        if here["name"].startswith(words):
            return
    raise AssertionError(f"Tab never came to {words!r}, only to {passed}")


def press(page: Page, words: str) -> None:
    go_to(page, words)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def choose(page: Page, words: str) -> None:
    """Tab to the radios; the arrows go through them, and Space takes the one."""
    first = page.locator(".answer").first.inner_text().strip()
    go_to(page, first)
    while not page.evaluate(WHERE)["name"].startswith(words):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Space")
    press(page, "Check my answer")


def put_in_order(page: Page, wanted: list[str]) -> None:
    for place, words in enumerate(wanted):
        for _ in wanted:
            lines = [text.strip() for text in page.locator(".order__words").all_inner_texts()]
            at = lines.index(words)
            if at == place:
                break
            go_to(page, f"Up: {words}")
            page.keyboard.press("Enter")
            expect(page.locator(".order__words").nth(at - 1)).to_have_text(words)
    press(page, "Check my answer")
