"""A trainer who knows nothing of the machinery writes, and others read, publish and learn it.

The steps stand in their order. The copy goes on to other places: out as a package, and in again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browsing import new_context
from tests.journeys.live_site import LiveSite
from tests.journeys.steps import follow, sign_in
from tests.journeys.travelling import export, import_as_new
from tests.journeys.writing import Desk, publish_all, read_all, write_lesson, write_quiz

pytestmark = pytest.mark.browser
TWELVE_MINUTES = 720.0
LEARNER = "bea"
"""She has done every step of the demo, so that whatever is new is open for her."""


@pytest.fixture
def contexts(browser: Browser) -> Iterator[dict[str, BrowserContext]]:
    who = ("trainer", "reader", "publisher", "learner")
    found = {one: new_context(browser, desk=one != "learner") for one in who}
    yield found
    for context in found.values():
        context.close()


def test_a_trainer_writes_a_module_that_is_read_published_learned_changed_and_copied(
    live_site: LiveSite, contexts: dict[str, BrowserContext], tmp_path: Path
) -> None:
    trainer = Desk(contexts["trainer"].new_page(), live_site, "ife")
    reader = Desk(contexts["reader"].new_page(), live_site, "rae")
    publisher = Desk(contexts["publisher"].new_page(), live_site, "ed")
    learner = contexts["learner"].new_page()

    write_module(trainer)
    read_all(reader, pages=3)
    publish_all(publisher, pages=3)
    lesson = learn_it(learner, live_site)

    change_it(trainer)
    read_all(reader, pages=1)
    publish_all(publisher, pages=1)
    learner.goto(lesson)
    expect(learner.get_by_text("to end every talk well.")).to_be_visible()

    copy_it(trainer)
    take_it_elsewhere(trainer, publisher, tmp_path)
    take_it_away(publisher)


def write_module(desk: Desk) -> None:
    desk.open_course()
    desk.add("Module")
    desk.hand.type(desk.field("Title"), "Saying thank you")
    desk.hand.type(desk.field("Code"), "PRE-9")
    desk.send_to_review()
    desk.hand.follow(desk.page.get_by_role("link", name="Saying thank you").first)

    with desk.hand.timed(TWELVE_MINUTES):
        desk.menu("Add child page")
        desk.choose("Lesson")
        write_lesson(desk)
        desk.send_to_review()

    desk.add("Quiz")
    write_quiz(desk)
    desk.send_to_review()


def learn_it(page: Page, site: LiveSite) -> str:
    """The lesson and the quiz; the address of the lesson."""
    sign_in(page, site, LEARNER)
    page.goto(f"{site.url}/learn/")
    follow(page.get_by_role("link", name=re.compile("Carry on|Start|Continue")).first)
    expect(page.get_by_role("heading", level=1, name="Say thank you")).to_be_visible()
    expect(page.get_by_text("These words were checked by R. V.,")).to_be_visible()
    lesson = page.url
    follow(page.get_by_role("button", name="I have read this"))
    follow(page.get_by_role("button", name="Start the quiz"))
    page.locator("label.answer", has_text="True").locator("input").check(force=True)
    follow(page.get_by_role("button", name="Check my answer"))
    expect(page.get_by_text("Yes. They gave you their time.")).to_be_visible()
    follow(page.get_by_role("link", name="See how it went"))
    expect(page.get_by_role("heading", name="Well done. This quiz is done.")).to_be_visible()
    return lesson


def change_it(desk: Desk) -> None:
    desk.hand.follow(desk.page.get_by_role("link", name="Say thank you", exact=True).first)
    desk.hand.type(desk.field("You will learn"), "to end every talk well.")
    desk.send_to_review()


def copy_it(desk: Desk) -> None:
    """The module with all that is in it, as drafts."""
    desk.menu("Copy")
    desk.hand.type(desk.field("New title"), "Saying goodbye")
    desk.hand.type(desk.field("New slug"), "saying-goodbye")
    desk.hand.follow(desk.page.get_by_role("button", name="Copy this page"))
    desk.home()
    desk.open_course()
    inside = re.compile("Explore child pages of .Saying goodbye")
    desk.hand.follow(desk.page.get_by_role("link", name=inside))
    expect(desk.page.get_by_role("link", name="Quiz: Saying thank you").first).to_be_visible()


def take_it_elsewhere(trainer: Desk, publisher: Desk, folder: Path) -> None:
    """The trainer writes the module into a file; whoever publishes brings it in as a new one."""
    trainer.home()
    trainer.open_course()
    trainer.hand.follow(trainer.page.get_by_role("link", name="Saying thank you").first)
    file = export(trainer, folder)
    import_as_new(publisher, file)
    expect(publisher.page.get_by_text("Pages: 3 new")).to_be_visible()
    publisher.home()
    publisher.open_course()
    unpublish(publisher, publisher.page.get_by_role("link", name="Saying thank you").last)


def take_it_away(desk: Desk) -> None:
    """So that the course is for the next test as it was."""
    desk.home()
    desk.open_course()
    unpublish(desk, desk.page.get_by_role("link", name="Saying thank you").first)


def unpublish(desk: Desk, module: Locator) -> None:
    desk.hand.follow(module)
    desk.menu("Unpublish")
    desk.hand.press(desk.page.get_by_label(re.compile("Unpublish .* too")))
    desk.hand.follow(desk.page.get_by_role("button", name="Yes, unpublish it"))
    desk.hand.follow(desk.page.get_by_role("button", name="Go on"))
