"""What people do on the way into the network and in it: learner, trainer, lead and panel."""

from __future__ import annotations

import re
from datetime import timedelta

from playwright.sync_api import Page, expect

from tests.journeys.live_site import LiveSite
from tests.journeys.steps import follow
from training.lib.clock import today

TASKS = ("Consent talk", "Interview", "Card sort", "Talk, leaflet page, poster or film")
GROUP = "Tuesday group (Example)"
OFFER = "Ask the waiting room"


def watch(desk: Page, site: LiveSite, name: str, task: str) -> None:
    """The trainer watches a task of somebody in the group, and signs it with full marks."""
    _open_learner(desk, site, name)
    follow(desk.get_by_role("link", name=f"Watch and sign off: {task}"))
    for radio in desk.locator("input[type=radio][value='2']").all():
        radio.check()
    desk.get_by_label(re.compile("inutes")).fill("20")
    desk.locator("input[name=not_family]").check()
    follow(desk.get_by_role("button", name="Sign", exact=True))
    expect(desk).to_have_url(re.compile("/sign-offs/"))


def say_who_they_are(desk: Page, site: LiveSite, name: str) -> None:
    _open_learner(desk, site, name)
    follow(desk.get_by_role("link", name="Confirm facts for the network"))
    follow(desk.get_by_role("link", name="Confirm who they are"))
    desk.get_by_label("Known to the trainer").check()
    follow(desk.get_by_role("button", name="Save"))
    expect(desk.get_by_text("Who they are: Known to the trainer")).to_be_visible()


def _open_learner(desk: Page, site: LiveSite, name: str) -> None:
    desk.goto(f"{site.url}/admin/training/cohorts/")
    follow(desk.get_by_role("link", name=GROUP).first)
    follow(desk.get_by_role("link", name=name).first)


def agree_to_the_code(phone: Page, site: LiveSite) -> None:
    phone.goto(f"{site.url}/network/")
    follow(phone.get_by_role("link", name="Code of conduct", exact=True))
    follow(phone.get_by_role("button", name="I agree"))
    expect(phone.get_by_text("It is written down that you agree.")).to_be_visible()


def show_work(phone: Page, site: LiveSite, *, pieces: int) -> None:
    """Each begins with something that was done here, and has its names taken out."""
    phone.goto(f"{site.url}/network/portfolio/")
    for _ in range(pieces):
        follow(phone.get_by_role("link", name=re.compile("^Begin")).first)
        phone.get_by_text("Begin with something that I did here").click()
        follow(phone.get_by_role("link", name=re.compile("a trainer watched it")).first)
        phone.get_by_label("I have taken out names").check()
        follow(phone.get_by_role("button", name="Save"))
    expect(phone.get_by_text(f"{pieces} of 4 are ready.")).to_be_visible()


def apply(phone: Page, site: LiveSite, words: str) -> None:
    phone.goto(f"{site.url}/network/")
    follow(phone.get_by_role("button", name="Apply").or_(phone.get_by_role("link", name="Apply")))
    phone.get_by_label("Full member").check()
    phone.get_by_label("What would you like to do").fill(words)
    follow(phone.get_by_role("button", name="Send"))
    expect(phone.get_by_role("heading", name="You have applied")).to_be_visible()


def open_application(desk: Page, site: LiveSite, name: str) -> None:
    desk.goto(f"{site.url}/admin/network/")
    follow(desk.locator(".desk").get_by_role("link", name=name))


def choose_panel(desk: Page, site: LiveSite, name: str, *, staff: str, peer: str) -> None:
    open_application(desk, site, name)
    desk.get_by_label("Of staff").select_option(label=staff)
    desk.get_by_label("With lived experience").select_option(label=peer)
    follow(desk.get_by_role("button", name="Choose these two"))
    expect(desk.get_by_text(f"{staff} (Of staff): has not answered")).to_be_visible()
    expect(desk.get_by_text(f"{peer} (With lived experience): has not answered")).to_be_visible()


def decide(page: Page, site: LiveSite, name: str, verdict: str, reasons: str) -> None:
    """One of the two reads what is shown, and answers."""
    page.goto(f"{site.url}/network/")
    follow(page.get_by_role("link", name="Somebody waits for your answer"))
    follow(page.get_by_role("link", name=name))
    page.get_by_label(verdict, exact=True).check()
    page.get_by_label("Your reasons").fill(reasons)
    follow(page.get_by_role("button", name="Save my answer"))
    expect(page.get_by_text("Thank you. Your word is saved.")).to_be_visible()


def keep_a_practice_project(desk: Page, site: LiveSite, title: str) -> None:
    desk.goto(f"{site.url}/admin/training/projects/new/")
    for label, words in (
        ("Title", title),
        ("The question, in one plain sentence", "What helps people come back to a library?"),
        ("Who asked for it", "The library"),
        ("Who can act on it", "The library"),
        ("Lead", "Ruth"),
        ("The person above the lead", "Ada"),
    ):
        desk.get_by_role("textbox", name=re.compile(f"^{label}")).fill(words)
    desk.get_by_label("Kind").select_option(label="Supervised mock project")
    desk.get_by_label(GROUP).check()
    follow(desk.locator(".desk").get_by_role("button", name="Save"))
    expect(desk.get_by_role("heading", name=title).first).to_be_visible()


def confirm_part_in(desk: Page, site: LiveSite, name: str, title: str) -> None:
    open_application(desk, site, name)
    follow(desk.get_by_role("link", name="Confirm what staff know"))
    follow(desk.get_by_role("link", name="Confirm a part in a project"))
    desk.get_by_label("Took part in this project").select_option(label=title)
    follow(desk.get_by_role("button", name="Save"))
    expect(desk.get_by_text(f"Took part in a project: {title}")).to_be_visible()


def post_an_offer(desk: Page, site: LiveSite) -> None:
    """And say, as one of staff, that it may go out."""
    desk.goto(f"{site.url}/admin/network/opportunities/new/")
    desk.get_by_label("Paid research").check()
    desk.get_by_label("Title").fill(OFFER)
    desk.get_by_label("What is asked of whom").fill("Six interviews in a library, in January.")
    desk.get_by_label("What is paid").fill("20 pounds an hour, and travel")
    desk.get_by_label("For members from which level on?").select_option(label="Full member")
    desk.locator("input[name=answer_by]").fill((today() + timedelta(days=30)).isoformat())
    follow(desk.locator(".desk").get_by_role("button", name="Save"))
    follow(desk.locator(".desk").get_by_role("link", name=OFFER))
    desk.get_by_label("It may go out").check()
    follow(desk.locator(".desk").get_by_role("button", name="Save"))
    expect(desk.get_by_text("Of staff: It may go out")).to_be_visible()


def let_it_go_out(page: Page, site: LiveSite) -> None:
    """A mentor member is the second who says so."""
    page.goto(f"{site.url}/network/opportunities/")
    follow(page.get_by_role("link", name=OFFER))
    page.get_by_label("It may go out").check()
    follow(page.get_by_role("button", name="Save my answer"))
    expect(page.get_by_text("Thank you. Your word is saved.")).to_be_visible()


def answer_the_offer(phone: Page, site: LiveSite, words: str) -> None:
    _open_offer(phone, site)
    phone.get_by_label("Do you want to say something with it?").fill(words)
    follow(phone.get_by_role("button", name="Yes, I would like to"))
    expect(phone.get_by_text("Saved. Whoever leads the network can read it.")).to_be_visible()


def give_contact(phone: Page, site: LiveSite, contact: str) -> None:
    _open_offer(phone, site)
    phone.get_by_label("How can they reach you?").fill(contact)
    follow(phone.get_by_role("button", name="Save", exact=True))
    expect(phone.get_by_text("Saved. Whoever leads the network can read it.")).to_be_visible()


def _open_offer(phone: Page, site: LiveSite) -> None:
    phone.goto(f"{site.url}/network/opportunities/")
    follow(phone.get_by_role("link", name=OFFER))


def read_answers(desk: Page, site: LiveSite) -> list[str]:
    """The paragraphs of the one answer."""
    desk.goto(f"{site.url}/admin/network/opportunities/")
    follow(desk.locator(".desk").get_by_role("link", name=OFFER))
    return desk.locator(".desk .desk__card").inner_text().split("\n\n")


def leave(phone: Page, site: LiveSite) -> None:
    """One click, and one more that confirms it."""
    phone.goto(f"{site.url}/network/")
    follow(phone.get_by_role("link", name="Leave the network"))
    follow(phone.get_by_role("button", name="Leave the network"))
    expect(phone.get_by_text("You have left. You can come back at any time.")).to_be_visible()
