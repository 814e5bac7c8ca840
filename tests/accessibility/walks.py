"""Ways through the site that stop on every kind of page. Each stop is named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from playwright.sync_api import Page

from tests.journeys.live_site import LiveSite
from tests.journeys.steps import follow, sign_in
from training.lib.clock import today

ETHICS = "/courses/ethics/"
LESSONS = {
    "a reflection": "what-is-peer-research/people-who-know/",
    "a practice": "saying-yes-freely/the-consent-talk/",
    "a scenario": "saying-yes-freely/pressure-you-cannot-see/",
}
EXAMPLES = {
    "a talk": "saying-yes-freely/example-consent-talk-start-to-finish/",
    "a sheet": "what-is-peer-research/example-from-question-to-change/",
    "a table": "saying-yes-freely/example-an-easy-consent-sheet/",
}
QUIZ = "saying-yes-freely/quiz/"
SITE_PAGES = (
    *("about/", "help/", "privacy/", "accessibility/", "preferences/", "verify/", "join/"),
    *("resources/", "resources/getting-the-most/", "resources/start-a-project/"),
    *("films/", "films/working-together/", "changes/"),
)
OWN_PAGES = (
    *("me/", "me/name/", "me/passphrase/", "me/card/", "me/card/new/", "me/erase/", "me/needs/"),
    *("me/reminders/", "certificates/", "notes/", "sets/", "projects/"),
    *("network/", "network/code/", "network/portfolio/", "network/portfolio/guide/"),
    "network/apply/",
)
FILM = "learn/film/a4713118-e69d-54d5-8b31-a57f45d393aa/"
FILM_PAGES = (FILM, f"{FILM}read/", f"{FILM}reflect/", f"{FILM}pause/1/")


def as_a_stranger(page: Page, site: LiveSite) -> Iterator[str]:
    for path in ("", "courses/", "courses/ethics/", *SITE_PAGES, "sign-in/"):
        open_page(page, f"{site.url}/{path}")
        yield f"/{path}"
    open_page(page, f"{site.url}/not-here/", status=404)
    yield "a page that is not there"
    page.goto(f"{site.url}/verify/00000-00000/")
    yield "a check that finds nothing"
    page.goto(f"{site.url}/card/0000000000/")
    yield "a sign-in card"
    page.goto(f"{site.url}/sign-in/")
    follow(page.get_by_role("button", name="I share this device"))
    yield "sign-in with errors"
    page.goto(f"{site.url}/join/")
    follow(page.get_by_role("button", name="Continue"))
    yield "a code that is missing"
    page.get_by_label("Your code").fill(site.join_code)
    follow(page.get_by_role("button", name="Continue"))
    yield "the form to join"
    follow(page.get_by_role("button", name="Only I use this phone"))
    yield "the form to join with errors"


def as_a_learner(page: Page, site: LiveSite) -> Iterator[str]:
    """As somebody who has done every lesson, so that nothing is locked."""
    sign_in(page, site, "bea")
    page.wait_for_url("**/learn/")
    yield "home when all is done"
    for path in (*OWN_PAGES, *FILM_PAGES):
        open_page(page, f"{site.url}/{path}")
        yield f"/{path}"
    page.goto(f"{site.url}/learn/")
    follow(page.get_by_role("link", name=re.compile("My task")).first)
    yield "a task"
    open_page(page, f"{site.url}{ETHICS}saying-yes-freely/")
    yield "a module"
    for name, path in (LESSONS | EXAMPLES).items():
        open_page(page, site.url + ETHICS + path)
        yield f"{name}: {path}"
    yield from _with_files(page, site)
    open_page(page, f"{site.url}/admin/pages/", status=403)
    yield "a page for others"


def _with_files(page: Page, site: LiveSite) -> Iterator[str]:
    open_page(page, site.url + ETHICS + LESSONS["a practice"])
    address = str(page.locator("form.activity").first.get_attribute("action"))
    for kind in ("photo", "drawing", "recording"):
        open_page(page, f"{site.url}{address}add/{kind}/")
        yield f"a {kind} to add"
    page.get_by_label(re.compile("for practice only")).check()
    follow(page.get_by_role("button", name="Add it"))
    yield "a recording with errors"


def through_a_quiz(page: Page, site: LiveSite) -> Iterator[str]:
    """Answer the first of whatever is offered: some is right and some is not yet."""
    sign_in(page, site, "bea")
    page.wait_for_url("**/learn/")
    page.goto(site.url + ETHICS + QUIZ)
    yield "the start of a quiz"
    follow(page.get_by_role("button", name=re.compile("Try again|Carry on|Start")))
    while page.locator("button[value=answer]").count():
        follow(page.locator("button[value=answer]"))
        yield f"question without an answer: {page.url}"
        if page.locator("button[value=answer]").count():
            _answer_somehow(page)
        yield f"feedback: {page.url}"
        follow(page.get_by_role("link", name=re.compile("Next question|See how it went")))
    yield "how a quiz went"


def at_the_first_day(page: Page, site: LiveSite) -> Iterator[str]:
    for username in ("asha", "col"):
        page.context.clear_cookies()
        sign_in(page, site, username)
        page.wait_for_url("**/learn/")
        yield f"home of {username}"
    page.goto(f"{site.url}{ETHICS}power-and-boundaries/safe-to-work/")
    yield "a lesson that is not open yet"


def with_a_certificate(page: Page, site: LiveSite) -> Iterator[str]:
    """As somebody whose task is signed."""
    sign_in(page, site, "bea")
    page.wait_for_url("**/learn/")
    yield "home when a certificate is held"
    page.goto(f"{site.url}/certificates/")
    yield "certificates"
    follow(page.locator("main a[href^='/certificates/']").first)
    yield "a certificate"
    number = re.search(r"[0-9A-Z]{5}-[0-9A-Z]{5}", page.locator("main").inner_text())
    assert number
    open_page(page, f"{site.url}/c/{number[0]}/")
    yield "a check that finds a certificate"


def at_the_desk(page: Page, site: LiveSite) -> Iterator[str]:
    sign_in(page, site, "ife")
    page.wait_for_url("**/learn/")
    page.goto(f"{site.url}/admin/training/cohorts/")
    follow(page.get_by_role("link", name=re.compile("Tuesday group")).first)
    board = page.url
    yield "a group"
    for words in ("Join codes", "Sign-in cards", "Staff", "What helps people"):
        follow(page.locator(".desk").get_by_role("link", name=words, exact=True))
        yield words
        page.goto(board)
    follow(page.get_by_role("link", name=re.compile("Watch the group")).first)
    yield "a group to watch"
    watched = page.url
    follow(page.get_by_role("link", name="Watch the first person"))
    yield "the sheet of one of a group"
    page.goto(watched)
    follow(page.get_by_role("link", name=re.compile("Practise in threes")))
    follow(page.get_by_role("button", name="Mix and make groups"))
    yield "threes"
    page.goto(board)
    follow(page.get_by_role("link", name="Letters about a quiz"))
    follow(page.get_by_role("button", name="Show who gets a letter"))
    yield "letters"
    page.goto(board)
    follow(page.get_by_role("link", name="Print certificates"))
    yield "certificates to print"
    page.goto(board)
    follow(page.get_by_role("link", name=re.compile("Col M")).first)
    yield "a member"
    follow(page.get_by_role("link", name="Raise a concern"))
    page.locator(".desk form").first.evaluate("form => { form.noValidate = true }")
    follow(page.get_by_role("button", name="Raise the concern"))
    yield "a concern with errors"
    page.get_by_label("Today. It can wait").check()
    page.get_by_label("What worries you?").fill("He was not here for two weeks.")
    follow(page.get_by_role("button", name="Raise the concern"))
    yield "a concern"
    for path in ("concerns/", "phrases/", "languages/"):
        page.goto(f"{site.url}/admin/training/{path}")
        yield path
    page.goto(board)
    follow(page.get_by_role("link", name=re.compile("Col M")).first)
    follow(page.locator("a[href*='/task/']").first)
    yield "a sign-off"
    page.locator(".desk form").first.evaluate("form => { form.noValidate = true }")
    follow(page.locator(".desk").get_by_role("button", name="Sign", exact=True))
    yield "a sign-off with errors"


def with_people(page: Page, site: LiveSite) -> Iterator[str]:
    sign_in(page, site, "ife")
    page.wait_for_url("**/learn/")
    page.goto(f"{site.url}/admin/training/today/")
    yield "today"
    page.goto(f"{site.url}/admin/training/reflections/")
    yield "what waits for an answer"
    follow(page.locator(".desk .desk__card a").first)
    follow(page.get_by_role("button", name="Open and read"))
    page.locator(".desk form").first.evaluate("form => { form.noValidate = true }")
    follow(page.get_by_role("button", name="Send, and go to the next one"))
    yield "an answer with errors"
    page.goto(f"{page.url.split('/answer/')[0].rstrip('/')}/spoken/")
    yield "an answer aloud"
    page.goto(f"{site.url}/admin/training/recordings/")
    yield "recordings to watch"
    page.goto(f"{site.url}/admin/training/films/")
    yield "how films do"
    follow(page.locator(".desk table a").first)
    yield "how one film does"
    page.goto(f"{site.url}/admin/training/reports/")
    follow(page.locator(".desk").get_by_role("link", name=re.compile("Tuesday group")).first)
    yield "a report on a group"
    page.goto(f"{site.url}/admin/training/projects/new/")
    follow(page.locator(".desk").get_by_role("button", name="Save"))
    yield "a project record with errors"
    page.goto(f"{site.url}/admin/training/cohorts/")
    follow(page.get_by_role("link", name=re.compile("Tuesday group")).first)
    member = str(page.get_by_role("link", name=re.compile("Col M")).first.get_attribute("href"))
    follow(page.get_by_role("link", name="Invite from a list"))
    follow(page.get_by_role("button", name="Look at the list"))
    yield "a list with errors"
    page.locator("#id_pasted").fill("Zed\n=1\n")
    follow(page.get_by_role("button", name="Look at the list"))
    yield "a list that is looked at"
    for below in ("place/", "transfer/"):
        page.goto(site.url + member + below)
        yield below


def with_words(page: Page, site: LiveSite) -> Iterator[str]:
    """Notes, notices, and a set from its beginning to the first action."""
    sign_in(page, site, "ife")
    page.wait_for_url("**/learn/")
    page.goto(f"{site.url}/admin/training/cohorts/")
    follow(page.get_by_role("link", name=re.compile("Tuesday group")).first)
    member = str(page.get_by_role("link", name=re.compile("Col M")).first.get_attribute("href"))
    follow(page.locator(".desk").get_by_role("link", name="Notices", exact=True))
    follow(page.get_by_role("button", name="Put it up"))
    yield "a notice with errors"
    page.goto(f"{site.url}{member}notes/")
    yield "notes with a learner"
    page.goto(f"{site.url}{member}")
    follow(page.locator(".desk").get_by_role("link", name="Confirm facts for the network"))
    yield "what is confirmed for the network"
    follow(page.locator(".desk").get_by_role("link", name="Confirm who they are"))
    yield "confirming who somebody is"
    page.goto(f"{site.url}/admin/training/sets/new/")
    yield "a new set"
    page.get_by_label("Neutral name").fill("Wednesday set")
    for number in range(4):
        page.locator("input[name=people]").nth(number).check()
    follow(page.locator(".desk").get_by_role("button", name="Save", exact=True))
    yield "a set"
    page.locator("input[name=on]").fill(today().isoformat())
    follow(page.get_by_role("button", name="Plan it"))
    page.get_by_label("The issue in one line").fill("Nobody answers my letters")
    follow(page.get_by_role("button", name="Write down the turn"))
    yield "a meeting of a set"
    follow(page.get_by_role("link", name=re.compile("Write the action")))
    yield "an action"


def at_the_films(page: Page, site: LiveSite) -> Iterator[str]:
    sign_in(page, site, "ife")
    page.wait_for_url("**/learn/")
    page.goto(f"{site.url}/admin/films/new/")
    follow(page.locator(".desk").get_by_role("button", name="Upload"))
    yield "an upload with errors"
    page.goto(f"{site.url}/admin/films/")
    yield "the list of films"
    follow(page.locator(".desk .desk__card a").first)
    yield "a film"
    follow(page.get_by_role("link", name="Add captions or descriptions"))
    page.locator("#id_text").fill("1\n00:00:03,000 --> 00:00:02,000\nHello\n")
    follow(page.get_by_role("button", name="Check and save"))
    yield "captions with errors"


def open_page(page: Page, url: str, *, status: int = 200) -> None:
    """A page that moved would otherwise be looked at as the page that is not there."""
    answer = page.goto(url)
    assert answer
    assert answer.status == status, url


def _answer_somehow(page: Page) -> None:
    for choice in page.locator("form select").all():
        choice.select_option(index=1)
    answers = page.locator(".answer")
    wanted = re.search(r"Choose (\d)", page.locator("legend").first.inner_text())
    for number in range(int(wanted[1]) if wanted else min(answers.count(), 1)):
        answers.nth(number).click()
    follow(page.locator("button[value=answer]"))
