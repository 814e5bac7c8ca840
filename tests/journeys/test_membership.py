"""From the fourth certificate into the network, through a pause, and out of it again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.plugin import DjangoDbBlocker

from tests.browsing import new_context, served
from tests.journeys import membership
from tests.journeys.live_site import LiveSite
from tests.journeys.pieces import wait_until_prepared
from tests.journeys.steps import follow, sign_in, take_quiz

pytestmark = pytest.mark.browser
People = dict[str, Page]
BEA, RUTH, WES = "Bea S. (Example)", "Ruth P. (Example)", "Wes T. (Example)"
PROJECT = "Practice: coming back to the library"
NOT_YET = "We miss a part in a project. Come to the practice project on Tuesday."

THIRTEEN_MONTHS_ON = """
from datetime import timedelta
from training.certificates.models import Award
from training.lib.clock import now
mine = Award.objects.filter(learner__username="bea")
ethics = mine.get(snapshot__facts__public_title="Peer Researcher: Ethics")
ethics.issued_at -= timedelta(days=395)
ethics.valid_until = now().date() - timedelta(days=1)
ethics.save()
"""
"""The Ethics certificate of Bea ended yesterday."""


@pytest.fixture
def site(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path: Path
) -> Iterator[LiveSite]:
    """Of its own: other journeys want a Bea who waits for her first certificate."""
    with served("membership", tmp_path, django_db_blocker) as started:
        yield started


@pytest.fixture
def people(browser: Browser, site: LiveSite) -> Iterator[People]:
    """Signed in, each in a browser of their own: staff at a desk, the others on a phone."""
    contexts = {
        "bea": new_context(browser),
        "wes": new_context(browser),
        "ife": new_context(browser, desk=True),
        "ruth": new_context(browser, desk=True),
    }
    found = {username: context.new_page() for username, context in contexts.items()}
    for username, page in found.items():
        sign_in(page, site, username)
    yield found
    for context in contexts.values():
        context.close()


def test_a_learner_becomes_a_member_is_paused_goes_on_and_leaves(
    site: LiveSite, people: People, phone: Page
) -> None:
    earn_the_fourth_certificate(site, people)
    prepare(site, people)
    hear_not_yet(site, people)
    become_a_member(site, people)
    answer_an_offer(site, people)

    stranger, bea = phone, people["bea"]
    checked = check_pages(bea, stranger, site)
    be_paused(site, bea)
    assert read(stranger, checked) == checked
    refresh(site, bea)
    assert read(stranger, checked) == checked
    leave(site, people)
    assert read(stranger, checked) == checked


def earn_the_fourth_certificate(site: LiveSite, people: People) -> None:
    """With it comes the certificate of the programme, which nobody asks for."""
    bea, ife = people["bea"], people["ife"]
    for task in membership.TASKS[:3]:
        membership.watch(ife, site, BEA, task)
    bea.goto(f"{site.url}/certificates/")
    expect(bea.get_by_text("1 step left.")).to_be_visible()
    expect(bea.get_by_role("link", name="Peer Researcher", exact=True)).to_have_count(0)
    membership.watch(ife, site, BEA, membership.TASKS[3])
    bea.reload()
    expect(bea.get_by_role("link", name="Peer Researcher", exact=True)).to_be_visible()
    expect(bea.get_by_role("link", name=re.compile("^Peer Researcher: "))).to_have_count(4)
    expect(bea.get_by_role("heading", name=re.compile("Your way to"))).to_have_count(0)


def prepare(site: LiveSite, people: People) -> None:
    bea = people["bea"]
    membership.say_who_they_are(people["ife"], site, BEA)
    membership.agree_to_the_code(bea, site)
    membership.show_work(bea, site, pieces=4)
    bea.goto(f"{site.url}/network/apply/")
    expect(bea.get_by_text("Still missing: a part in a project.")).to_be_visible()


def hear_not_yet(site: LiveSite, people: People) -> None:
    bea, ruth, wes = people["bea"], people["ruth"], people["wes"]
    membership.apply(bea, site, "Ask people in waiting rooms.")
    membership.choose_panel(ruth, site, BEA, staff=RUTH, peer=WES)
    membership.decide(ruth, site, BEA, "Not yet", NOT_YET)
    membership.decide(wes, site, BEA, "Not yet", "The rest is there.")
    bea.goto(f"{site.url}/network/")
    expect(bea.get_by_role("heading", name="The answer is: not yet")).to_be_visible()
    expect(bea.locator("blockquote")).to_have_text([NOT_YET, "The rest is there."])
    expect(bea.get_by_text("You are not a member.")).to_be_visible()


def become_a_member(site: LiveSite, people: People) -> None:
    """By a second application, with the part in a project that was missing."""
    bea, ruth, wes = people["bea"], people["ruth"], people["wes"]
    membership.apply(bea, site, "I was in the practice project.")
    membership.keep_a_practice_project(ruth, site, PROJECT)
    membership.confirm_part_in(ruth, site, BEA, PROJECT)
    membership.choose_panel(ruth, site, BEA, staff=RUTH, peer=WES)
    membership.decide(ruth, site, BEA, "Yes", "")
    bea.goto(f"{site.url}/network/")
    expect(bea.get_by_text("You are not a member.")).to_be_visible()
    membership.decide(wes, site, BEA, "Yes", "Welcome.")
    bea.reload()
    expect(bea.get_by_text("You are: Full member")).to_be_visible()


def answer_an_offer(site: LiveSite, people: People) -> None:
    """It is there once two have screened it. The contact is given later, when Bea likes."""
    bea, ruth = people["bea"], people["ruth"]
    membership.post_an_offer(ruth, site)
    bea.goto(f"{site.url}/network/opportunities/")
    expect(bea.get_by_role("heading", name="Opportunities")).to_be_visible()
    expect(bea.get_by_role("link", name=membership.OFFER)).to_have_count(0)
    membership.let_it_go_out(people["wes"], site)
    membership.answer_the_offer(bea, site, "I know this library.")
    answer = [BEA, "I know this library."]
    assert membership.read_answers(ruth, site) == [*answer, "Gives no contact yet."]
    membership.give_contact(bea, site, "Leave word at the library.")
    assert membership.read_answers(ruth, site) == [*answer, "Leave word at the library."]


def be_paused(site: LiveSite, bea: Page) -> None:
    site.manage("shell", "-c", THIRTEEN_MONTHS_ON)
    site.manage("follow_network")
    bea.goto(f"{site.url}/network/")
    expect(bea.get_by_text("Your membership is paused. Nobody outside sees it.")).to_be_visible()
    expect(bea.get_by_role("link", name="Opportunities")).to_have_count(0)
    assert bea.request.get(f"{site.url}/network/opportunities/").status == 404


def refresh(site: LiveSite, bea: Page) -> None:
    """The other certificates rest until then, which only their holder reads."""
    follow(bea.get_by_role("link", name="My certificates").first)
    expect(bea.get_by_text("It rests now.")).to_have_count(4)
    follow(bea.get_by_role("link", name="Renew it now"))
    take_quiz(bea)
    bea.goto(f"{site.url}/certificates/")
    expect(bea.get_by_text("It rests now.")).to_have_count(0)
    site.manage("follow_network")
    bea.goto(f"{site.url}/network/")
    expect(bea.get_by_text("You are: Full member")).to_be_visible()
    expect(bea.get_by_text("Your membership is paused.")).to_have_count(0)
    follow(bea.get_by_role("link", name="Opportunities"))
    expect(bea.get_by_role("link", name=membership.OFFER)).to_be_visible()


def leave(site: LiveSite, people: People) -> None:
    bea, ruth = people["bea"], people["ruth"]
    membership.leave(bea, site)
    expect(bea.get_by_text("You are not a member.")).to_be_visible()
    ruth.goto(f"{site.url}/admin/network/")
    levels = "Associate member: 1 · Full member: 1 · Mentor member: 1"
    expect(ruth.get_by_text(levels)).to_be_visible()
    expect(ruth.get_by_text(BEA)).to_have_count(0)


def check_pages(holder: Page, stranger: Page, site: LiveSite) -> dict[str, str]:
    """The check pages of Interviewing and of the programme, each once its badge is signed."""
    addresses: list[str] = []
    for title in ("Peer Researcher: Interviewing", "Peer Researcher"):
        holder.goto(f"{site.url}/certificates/")
        follow(holder.get_by_role("link", name=title, exact=True))
        found = re.search(rf"{site.url}/verify/[0-9A-Z]{{26}}/", holder.content())
        assert found, title
        stranger.goto(found[0])
        wait_until_prepared(stranger, "a[href^='/credentials/']")
        expect(stranger.get_by_role("heading", level=1)).to_have_text("This certificate is valid")
        addresses.append(found[0])
    return read(stranger, addresses)


def read(stranger: Page, addresses: Iterable[str]) -> dict[str, str]:
    """Each page as it is sent, byte for byte."""
    return {address: stranger.request.get(address).text() for address in addresses}
