"""Pictures of the desk for the guide of trainers, with the twelve people of the demo."""

from __future__ import annotations

import io
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page

from tests.journeys.live_site import LiveSite
from tests.journeys.steps import follow, sign_in

Take = Callable[[Page, str], None]
GROUP = "Thursday group (Example)"
PDF = "a[href$='.pdf'], .desk a[href$='/file/']"
MODULE = "What is peer research?"
LETTERS = "ABBACDEFABCA"
PEOPLE = ("Ama D. (Example)", "Ben W. (Example)", "Hana S. (Example)")


def at_the_desk(page: Page, administrator: Page, site: LiveSite, folder: Path, take: Take) -> None:
    sign_in(page, site, "ife")
    page.wait_for_url("**/learn/")
    page.goto(f"{site.url}/admin/training/today/")
    page.locator(".desk").wait_for()
    take(page, "today")
    _board(page, site)
    take(page, "cohort")
    _cards(page, site, take)
    _session(page, site, take)
    page.goto(f"{site.url}/admin/training/reflections/")
    take(page, "queue")
    _board(page, site)
    page.get_by_role("link", name=re.compile("Watch the group")).first.click()
    page.get_by_role("link", name=re.compile("Cerys")).first.click()
    page.locator("input[type=radio][value='2']").first.check()
    take(page, "checklist")
    _pack(page, site, folder)
    _letters(page, site, folder)
    _report(administrator, site, take)


def _board(page: Page, site: LiveSite) -> None:
    page.goto(f"{site.url}/admin/training/cohorts/")
    page.get_by_role("link", name=GROUP).first.click()
    page.locator(".desk").wait_for()


def _cards(page: Page, site: LiveSite, take: Take) -> None:
    _board(page, site)
    follow(page.locator("a[href$='/cards/']").first)
    for name in PEOPLE:
        page.get_by_label(name).check()
    page.get_by_label(re.compile("old cards")).check()
    follow(page.locator(".desk button[type=submit]").last)
    page.locator(".desk__ticket").first.wait_for()
    take(page, "card-sheet")


def _session(page: Page, site: LiveSite, take: Take) -> None:
    _board(page, site)
    page.get_by_role("link", name="Run today's session").first.click()
    page.get_by_role("button", name="Open the session").click()
    page.get_by_role("button", name="All here").click()
    page.wait_for_timeout(500)
    take(page, "session")


def _pack(page: Page, site: LiveSite, folder: Path) -> None:
    _board(page, site)
    page.get_by_role("link", name=re.compile("On paper")).click()
    page.get_by_role("link", name=f"Print {MODULE}").click()
    for name in PEOPLE:
        page.get_by_label(name).check()
    page.get_by_role("button", name="Make the packs").click()
    _print(page, site, folder, "pack", pages=(2, 6))
    _key_in(page, site)


def _key_in(page: Page, site: LiveSite) -> None:
    """So that letters have something to say."""
    for _sheet in PEOPLE:
        page.goto(f"{site.url}/admin/training/sheets/")
        follow(page.get_by_role("link", name=re.compile("Key in .*")).last)
        page.keyboard.type(LETTERS)
        follow(page.get_by_role("button", name="Save, and to the next sheet"))


def _letters(page: Page, site: LiveSite, folder: Path) -> None:
    _board(page, site)
    page.get_by_role("link", name="Letters about a quiz").click()
    page.get_by_label("Module").select_option(label=MODULE)
    page.get_by_role("button", name="Show who gets a letter").click()
    page.get_by_label("Your note to Hana S. (Example)").fill("You read it with care.")
    page.get_by_role("button", name="Save and print the letters").click()
    _print(page, site, folder, "letter", pages=(1, 2))


def _report(page: Page, site: LiveSite, take: Take) -> None:
    sign_in(page, site, "admin")
    page.goto(f"{site.url}/admin/training/reports/")
    page.get_by_role("link", name=re.compile("Turnstone")).first.click()
    page.get_by_role("button", name="Make the report").click()
    page.get_by_role("heading", name="What the words mean").wait_for()
    take(page, "report")


def _print(page: Page, site: LiveSite, folder: Path, name: str, pages: tuple[int, int]) -> None:
    """Two pages of a PDF side by side."""
    for _again in range(60):
        if page.locator(PDF).count():
            break
        page.wait_for_timeout(500)
        page.reload()
    address = page.locator(PDF).first.get_attribute("href")
    content = page.request.get(f"{site.url}{address}").body()
    found = [Image.open(io.BytesIO(_page(content, number))) for number in pages]
    sheet = Image.new("RGB", (sum(one.width for one in found) + 20, found[0].height), "#bbb")
    left = 0
    for one in found:
        sheet.paste(one, (left, 0))
        left += one.width + 20
    sheet.quantize(64).save(folder / f"{name}-1280.png", optimize=True)


def _page(content: bytes, number: int) -> bytes:
    command = ["pdftoppm", "-png", "-r", "76", "-f", str(number), "-l", str(number), "-"]
    return subprocess.run(command, input=content, capture_output=True, check=True).stdout
