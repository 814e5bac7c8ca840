"""A package goes out of one place and into another, by the words on the screen."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from tests.journeys.writing import Desk


def export(desk: Desk, folder: Path) -> Path:
    """Of the page that is open in its list."""
    desk.menu("Export")
    desk.hand.follow(desk.page.get_by_role("button", name="Make the package"))
    link = desk.page.get_by_role("link", name="Download the package")
    expect(link).to_be_visible()
    with desk.page.expect_download() as coming:
        desk.hand.press(link)
    target = folder / coming.value.suggested_filename
    coming.value.save_as(target)
    return target


def import_as_new(desk: Desk, file: Path) -> None:
    desk.home()
    desk.hand.follow(desk.page.get_by_role("link", name="Course packages"))
    desk.page.locator("input[name=file]").set_input_files(file)
    desk.hand.press(desk.page.get_by_label("A new course: everything comes in beside what is here"))
    desk.hand.follow(desk.page.get_by_role("button", name="Check the package"))
    go = desk.page.get_by_role("button", name="Bring it in")
    expect(go).to_be_visible()
    desk.hand.follow(go)
    expect(desk.page.get_by_text("The package is in.")).to_be_visible()
