"""Offers are screened by two, answered without a contact, and stories are their teller's."""

from __future__ import annotations

import html
from datetime import date
from uuid import UUID

import pytest
from django.test import Client
from time_machine import travel

from tests.factories.network import NOON, make_lead, make_member
from training.network.actions.memberships import admit, leave, pause
from training.network.actions.opportunities import (
    answer,
    close,
    post,
    screen,
    take_back_answer,
    tell,
)
from training.network.errors import AlreadySaidError
from training.network.models import Interest, Opportunity, Screening, Story, StoryUse
from training.network.queries.opportunities import numbers_of, open_to, posted, screened_by_mentor
from training.network.rules import Level

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon")]
DAY = NOON.date()


@pytest.fixture
def noon():
    with travel(NOON, tick=False):
        yield


def make_offer(lead, *, number: int = 1, least_level: str = "associate") -> Opportunity:
    return post(
        opportunity_id=UUID(int=number),
        kind="group",
        title="Ask the waiting room",
        words="Two hours a month.",
        pay="20 an hour and the bus",
        least_level=least_level,
        answer_by=date(2026, 12, 1),
        by=lead,
        at=NOON,
    )


def let_out(offer, lead, mentor) -> None:
    for seat, person in (("staff", lead), ("mentor", mentor)):
        screen(opportunity=offer, seat=seat, person=person, verdict="out", reasons="", at=NOON)


def text(response: object) -> str:
    return html.unescape(response.content.decode())  # type: ignore[attr-defined]  # a response


def signed_in(person) -> Client:
    client = Client()
    client.force_login(person)
    return client


def test_an_offer_goes_out_when_two_have_said_so() -> None:
    lead, member, mentor = make_lead(), make_member(), make_member("wes", level=Level.MENTOR)
    offer = make_offer(lead)
    assert make_offer(lead).pk == offer.pk
    assert list(open_to(member.person, DAY)) == []
    assert list(screened_by_mentor(member.person, DAY)) == []
    assert list(screened_by_mentor(mentor.person, DAY)) == [offer]

    screen(opportunity=offer, seat="staff", person=lead, verdict="out", reasons="", at=NOON)
    assert list(open_to(member.person, DAY)) == []
    let_out(offer, lead, mentor.person)

    assert list(open_to(member.person, DAY)) == [offer]
    assert Screening.objects.count() == 2


def test_one_person_is_never_both_who_screen_and_a_word_stays() -> None:
    lead, mentor = make_lead(), make_member("wes", level=Level.MENTOR)
    offer = make_offer(lead)
    screen(opportunity=offer, seat="staff", person=lead, verdict="out", reasons="", at=NOON)

    for seat, person, verdict in (
        ("mentor", lead, "out"),
        ("staff", lead, "held"),
        ("staff", mentor.person, "out"),
    ):
        with pytest.raises(AlreadySaidError):
            screen(
                opportunity=offer, seat=seat, person=person, verdict=verdict, reasons="x", at=NOON
            )

    assert [(line.is_out, line.is_held) for line in posted(lead)] == [(False, False)]


def test_what_one_holds_stays_in_with_its_reasons() -> None:
    lead, member, mentor = make_lead(), make_member(), make_member("wes", level=Level.MENTOR)
    offer = make_offer(lead)
    screen(opportunity=offer, seat="staff", person=lead, verdict="out", reasons="", at=NOON)
    client, address = signed_in(mentor.person), f"/network/screening/{offer.pk}/"

    assert client.post(address, {"verdict": "held"}).status_code == 422
    client.post(address, {"verdict": "held", "reasons": "Say who pays the bus."})

    assert list(open_to(member.person, DAY)) == []
    page = text(signed_in(lead).get(f"/admin/network/opportunities/{offer.pk}/"))
    assert "Say who pays the bus." in page
    assert client.get(address).status_code == 404


def test_offers_reach_active_members_of_the_level_until_they_are_over() -> None:
    lead, mentor = make_lead(), make_member("wes", level=Level.MENTOR).person
    associate, full = make_member("a").person, make_member("f", level=Level.FULL).person
    offer = make_offer(lead, least_level="full")
    let_out(offer, lead, mentor)

    found = [list(open_to(person, DAY)) for person in (associate, full, mentor, lead)]
    assert found == [[], [offer], [offer], []]
    assert list(open_to(full, date(2026, 12, 2))) == []
    pause(person=full, at=NOON)
    assert list(open_to(full, DAY)) == []
    leave(person=mentor, at=NOON)
    assert list(open_to(mentor, DAY)) == []
    admit(person=associate, level=Level.FULL, at=NOON)
    assert close(opportunity=offer, at=NOON)
    assert list(open_to(associate, DAY)) == []


def test_a_contact_is_given_later_and_taken_back() -> None:
    lead, member, mentor = make_lead(), make_member(), make_member("wes", level=Level.MENTOR)
    offer = make_offer(lead)
    let_out(offer, lead, mentor.person)
    client, desk = signed_in(member.person), signed_in(lead)
    address, there = (
        f"/network/opportunities/{offer.pk}/",
        f"/admin/network/opportunities/{offer.pk}/",
    )

    client.post(address, {"words": "Tuesdays suit me."})
    assert "Gives no contact yet." in text(desk.get(there))
    client.post(address, {"words": "Tuesdays suit me.", "contact": "col@example.org"})
    assert "col@example.org" in text(desk.get(there))
    client.post(f"{address}take-back/")

    assert "Tuesdays suit me." not in text(desk.get(there))
    row = Interest.objects.get()
    assert (row.words, row.contact) == ("", "")
    assert not take_back_answer(opportunity=offer, person=member.person, at=NOON)


def test_an_answer_shows_only_to_its_writer_and_the_lead() -> None:
    lead, mentor = make_lead(), make_member("wes", level=Level.MENTOR).person
    member, other = make_member("a").person, make_member("b").person
    offer = make_offer(lead)
    let_out(offer, lead, mentor)
    answer(opportunity=offer, person=member, words="Only for Ruth.", contact="x@y.org", at=NOON)

    page = text(signed_in(other).get(f"/network/opportunities/{offer.pk}/"))

    assert "Two hours a month." in page
    assert "Only for Ruth." not in page
    assert "x@y.org" not in page


def test_a_story_without_a_yes_is_for_its_teller_alone() -> None:
    lead, member = make_lead(), make_member().person
    client, desk = signed_in(member), signed_in(lead)
    told = {"story_id": UUID(int=5), "kind": "job", "words": "I got the job."}

    client.post("/network/where-it-led/", told)
    assert "I got the job." not in text(desk.get("/admin/network/where-it-led/"))
    client.post(f"/network/where-it-led/{UUID(int=5)}/", {**told, "uses": ["report", "training"]})
    page = text(desk.get("/admin/network/where-it-led/"))
    assert "I got the job." in page
    assert "In reports, without my name" in page
    assert "Col" not in page.split("desk__title")[1]

    client.post(f"/network/where-it-led/{UUID(int=5)}/", {**told, "uses": ["training"]})
    page = text(desk.get("/admin/network/where-it-led/"))
    assert "In reports, without my name" not in page
    assert "In training, without my name" in page
    client.post(f"/network/where-it-led/{UUID(int=5)}/delete/")
    assert Story.objects.count() == StoryUse.objects.count() == 0


def test_a_yes_is_to_the_words_as_they_were() -> None:
    member = make_member().person
    said = {"story_id": UUID(int=5), "person": member, "kind": "job", "at": NOON}
    tell(words="A job.", uses=["report"], **said)

    tell(words="A good job.", uses=["report"], **said)

    assert StoryUse.objects.standing().count() == 1
    assert StoryUse.objects.filter(use="report", ended_at=NOON).count() == 1


def test_nobody_changes_the_story_of_another(learner) -> None:
    tell(
        story_id=UUID(int=5),
        person=make_member().person,
        kind="job",
        words="Mine.",
        uses=[],
        at=NOON,
    )

    assert signed_in(learner).get(f"/network/where-it-led/{UUID(int=5)}/").status_code == 404
    other = make_member("other").person
    told = {"story_id": UUID(int=5), "kind": "job", "words": "Theirs."}
    assert signed_in(other).post("/network/where-it-led/", told).status_code == 404
    assert Story.objects.get().words == "Mine."


def test_who_left_can_still_take_back_a_yes() -> None:
    member = make_member().person
    said = {"story_id": UUID(int=5), "person": member, "kind": "job", "at": NOON}
    tell(words="A job.", uses=["public"], **said)
    leave(person=member, at=NOON)
    client = signed_in(member)

    assert "A job." in text(client.get("/network/where-it-led/"))
    assert client.post("/network/where-it-led/", {"kind": "job", "words": "x"}).status_code == 404
    client.post(
        f"/network/where-it-led/{UUID(int=5)}/",
        {"story_id": UUID(int=5), "kind": "job", "words": "A job."},
    )

    assert StoryUse.objects.standing().count() == 0


def test_a_lead_posts_by_form_and_a_day_that_is_over_is_refused() -> None:
    client = signed_in(make_lead())
    said = {
        "opportunity_id": UUID(int=9),
        "kind": "media",
        "title": "A radio talk",
        "words": "Ten minutes.",
        "pay": "50",
        "least_level": "full",
        "answer_by": "2026-11-24",
    }

    assert "This day is over." in text(client.post("/admin/network/opportunities/new/", said))
    said["answer_by"] = "2026-12-24"
    for _time in range(2):
        client.post("/admin/network/opportunities/new/", said)

    assert list(Opportunity.objects.values_list("title", "least_level")) == [
        ("A radio talk", "full")
    ]
    assert "Waits for screening" in text(client.get("/admin/network/opportunities/"))


@pytest.mark.parametrize(("members", "left"), [(4, None), (5, 5)])
def test_numbers_of_a_year_hide_few(members, left) -> None:
    for number in range(members):
        leave(person=make_member(f"m{number}").person, at=NOON)

    found = numbers_of(2026)

    assert (found.left, found.decided, found.told) == (left, None, None)
    page = text(signed_in(make_lead()).get("/admin/network/numbers/"))
    assert "too few to say" in page
