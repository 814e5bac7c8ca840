"""What people do in the editor, as they would: by the words on it."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from tests.journeys.hand import Hand
from tests.journeys.live_site import LiveSite
from tests.journeys.steps import sign_in

COURSE = "Presenting: from findings to change"


EDITOR_LOOKS_AFTER_MS = 2_500
"""The editor notes how a form begins two seconds after it opened; nobody types before that."""


class Desk:
    """Somebody of the staff, signed in."""

    def __init__(self, page: Page, site: LiveSite, username: str) -> None:
        sign_in(page, site, username)
        self.page, self.site, self.hand = page, site, Hand(page)
        self.home()

    def field(self, name: str) -> Locator:
        return self.page.get_by_role("textbox", name=name)

    def open_course(self) -> None:
        self.hand.follow(self.page.get_by_role("link", name=COURSE).first)

    def add(self, kind: str) -> None:
        """A page of this kind, below the one that is open in its list."""
        self.hand.follow(self.page.get_by_role("link", name=re.compile("Add child page")).first)
        self.choose(kind)

    def choose(self, kind: str) -> None:
        self.hand.follow(self.page.get_by_role("link", name=kind, exact=True).first)
        self.page.wait_for_timeout(EDITOR_LOOKS_AFTER_MS)

    def block(self, name: str, part: str) -> None:
        """A new block at the end of this part of the page."""
        region = self.page.get_by_role("region", name=re.compile(rf"^{part}\*?$"))
        self.hand.press(region.get_by_role("button", name="Insert a block").last)
        self.hand.press(self.page.get_by_role("option", name=name, exact=True))

    def home(self) -> None:
        self.page.goto(f"{self.site.url}/admin/")

    def send_to_review(self) -> None:
        """Once it has saved itself: a person is slower than that."""
        self.page.wait_for_url(re.compile("/edit/"))
        expect(self.page.get_by_text("Saving…")).to_be_hidden()
        self.hand.press(self.page.locator("footer [data-w-dropdown-target=toggle]"))
        self.hand.follow(self.page.get_by_role("button", name="Submit to peer review"))
        expect(self.page.get_by_text("submitted for moderation")).to_be_visible()

    def menu(self, words: str) -> None:
        self.hand.press(self.page.get_by_role("button", name="Actions").first)
        self.hand.follow(self.page.get_by_role("link", name=words, exact=True).first)


def write_lesson(desk: Desk) -> None:
    desk.hand.type(desk.field("Title"), "Say thank you")
    desk.hand.type(desk.field("You will learn"), "to end a talk well.")
    desk.block("Text", "Lesson")
    desk.hand.press(desk.page.locator(".public-DraftEditor-content").last)
    desk.hand.type_on(WORDS)
    desk.block("Practise", "Lesson")
    desk.hand.type(desk.field("What to do").last, "Say thank you to your partner out loud.")
    desk.hand.type(desk.field("One good answer").last, "Thank you. You helped me to see it.")
    desk.hand.type(desk.field("Code"), "PRE-9.1")


WORDS = (
    "People gave you their time. Thank them before they go. Say what their words will do."
    " Say when they hear from you again. Do not promise what you cannot keep. If you do not know,"
    " say so. Then let them ask. Some people want to talk on when the recorder is off. Stay a"
    " minute. Listen. Do not write down what is said now. A short card is good, too. It says who"
    " you are, and how to reach you. Give it to them at the end. They may keep it or throw it away."
)


def write_quiz(desk: Desk) -> None:
    desk.hand.type(desk.field("Title"), "Quiz: Saying thank you")
    desk.block("True or false", "Questions")
    desk.hand.type(desk.field("Question").last, "You thank people before they go.")
    desk.page.get_by_role("combobox", name="Right answer").select_option("true")
    desk.hand.type(desk.field("Said when it is right").first, "Yes. They gave you their time.")
    desk.hand.type(desk.field("Said when it is not right yet").first, "Think of their time.")
    desk.hand.type(desk.field("Code"), "PRE-9")


def read_all(desk: Desk, pages: int) -> None:
    """What waits is right; the reader wants to be thanked for it."""
    for left in range(pages, 0, -1):
        open_what_waits(desk, left)
        desk.hand.press(desk.page.locator("footer [data-w-dropdown-target=toggle]"))
        desk.hand.press(desk.page.get_by_role("button", name="These words are right"))
        dialog = desk.page.get_by_role("dialog")
        desk.hand.press(dialog.get_by_label("Thank me by name"))
        desk.hand.type(dialog.get_by_label("Credit me as"), "R. V.")
        desk.hand.follow(dialog.get_by_role("button", name="These words are right"))


def publish_all(desk: Desk, pages: int) -> None:
    """People learn in the course, so that each page first says how many it reaches."""
    for left in range(pages, 0, -1):
        open_what_waits(desk, left)
        desk.hand.press(desk.page.locator("footer [data-w-dropdown-target=toggle]"))
        desk.hand.follow(desk.page.get_by_role("button", name="Approve and Publish"))
        expect(desk.page.get_by_text("Your draft is saved. It is not live yet.")).to_be_visible()
        desk.hand.follow(desk.page.get_by_role("button", name="Publish", exact=True))


def open_what_waits(desk: Desk, pages: int) -> None:
    """So many pages wait for this person, on the first page of the staff."""
    desk.home()
    panel = desk.page.get_by_role("region", name="Awaiting your review")
    waiting = panel.locator("td.title a")
    expect(waiting).to_have_count(pages)
    desk.hand.follow(waiting.last)
