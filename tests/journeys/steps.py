"""What people do on the site, as they would: by the words on it."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from tests.journeys.answers import Key, answer_key
from tests.journeys.live_site import LiveSite

ANSWERS = answer_key()
LINES_OF_THE_TASK = 8


def follow(link: Locator) -> None:
    """Press it, and wait for the page to which it leads."""
    with link.page.expect_navigation():
        link.click()


def sign_in(page: Page, site: LiveSite, username: str) -> None:
    page.goto(f"{site.url}/sign-in/")
    page.get_by_label("Username").fill(username)
    page.get_by_label("Passphrase").fill(site.passphrase(username))
    follow(page.get_by_role("button", name="I share this device"))


def join(page: Page, site: LiveSite, name: str) -> str:
    """Come in with the code of the demo; the username that was chosen."""
    page.goto(f"{site.url}/join/")
    page.get_by_label("Your code").fill(site.join_code)
    follow(page.get_by_role("button", name="Continue"))
    page.get_by_label(re.compile("call you|called")).fill(name)
    username = page.locator("input[name=username]").first
    username.check(force=True)
    page.locator("input[name=picture]").nth(2).check(force=True)
    page.locator("input[name=agreed]").check(force=True)
    chosen = str(page.locator("input[name=username]:checked").input_value())
    follow(page.get_by_role("button", name="Only I use this phone"))
    return chosen


def sign_off(page: Page, site: LiveSite, name: str) -> None:
    """As the trainer of the demo, with full marks."""
    sign_in(page, site, "ife")
    page.goto(f"{site.url}/admin/training/cohorts/")
    follow(page.get_by_role("link", name=re.compile("Tuesday group")).first)
    follow(page.get_by_role("link", name=name).first)
    follow(page.locator("a[href*='/task/']").first)
    marks = page.locator("input[type=radio][value='2']")
    expect(marks).to_have_count(LINES_OF_THE_TASK)
    for radio in marks.all():
        radio.check()
    page.get_by_label(re.compile("inutes")).fill("20")
    page.locator("input[name=not_family]").check()
    follow(page.get_by_role("button", name="Sign", exact=True))
    expect(page).to_have_url(re.compile("/sign-offs/"))


def take_the_course(page: Page, site: LiveSite, *, longest: int = 300) -> None:
    """From the home page on, do whatever comes next until nothing is left."""
    page.goto(f"{site.url}/learn/")
    follow(page.get_by_role("link", name=re.compile("Carry on|Start")).first)
    for _ in range(longest):
        if not _one_step(page):
            return
    raise AssertionError(f"the course did not end; stopped at {page.url}")


def _one_step(page: Page) -> bool:
    """False when the last step leads home."""
    if page.locator("button[value=answer]").count():
        answer(page)
        return True
    for words in ("Next question", "See how it went", "Go on"):
        link = page.get_by_role("link", name=words, exact=True)
        if link.count():
            follow(link.first)
            return True
    for words in ("I have read this", "Start the quiz"):
        button = page.get_by_role("button", name=words)
        if button.count():
            follow(button.first)
            return True
    expect(page.get_by_role("link", name="To my home").first).to_be_visible()
    return False


def take_quiz(page: Page) -> None:
    """Start it, answer all of it rightly, and see how it went."""
    follow(page.get_by_role("button", name="Start the quiz"))
    while page.locator("button[value=answer]").count():
        answer(page)
        follow(page.get_by_role("link", name=re.compile("^(Next question|See how it went)$")))


def answer(page: Page) -> None:
    """Answer the question on the page rightly, and check that the page says so."""
    form = page.locator("form", has=page.locator("button[value=answer]"))
    key = _key_of(form)
    if key.kind == "matching":
        for left, right in key.pairs:
            form.get_by_label(left, exact=True).select_option(label=right)
    elif key.kind == "ordering":
        put_in_order(page, list(key.right))
    else:
        for words in key.right:
            form.locator("label.answer", has_text=_exactly(words)).locator("input").check(
                force=True
            )
    follow(page.locator("button[value=answer]"))
    expect(page.locator(".notice--good")).to_be_visible()


def put_in_order(page: Page, wanted: list[str]) -> None:
    """With the Up buttons alone, as somebody on a keyboard would."""
    for place, words in enumerate(wanted):
        for _ in range(len(wanted)):
            lines = [text.strip() for text in page.locator(".order__words").all_inner_texts()]
            at = lines.index(words)
            if at == place:
                break
            page.locator(".order__line").nth(at).locator("button[name=up]").click()
            expect(page.locator(".order__words").nth(at - 1)).to_have_text(words)


def _key_of(form: Locator) -> Key:
    said = form.locator("legend").first.inner_text()
    found = [key for text, key in ANSWERS.items() if _plain(text) in _plain(said)]
    assert len(found) == 1, said
    return found[0]


def _plain(text: str) -> str:
    return re.sub(r"[\s*]+", " ", text).strip()


def _exactly(words: str) -> re.Pattern[str]:
    return re.compile(rf"^\s*{re.escape(words)}\s*$")
