"""A member who asks for the next level: their words, and who reads them."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from tests.factories.people import make_staff
from tests.security.roles import LEARNER, SIGNED_IN, Row, both
from tests.security.rooms import Room
from training.accounts.models import User
from training.lib.clock import now, today
from training.network.actions.memberships import admit
from training.network.actions.opportunities import answer, screen, tell
from training.network.actions.panel import seat_panel
from training.network.actions.preparing import confirm_fact, note_agreement, save_piece
from training.network.models import Application, ConfirmedFact, Opportunity, PanelSeat, Renewal
from training.network.rules import Level
from training.organisations.models import Role

if TYPE_CHECKING:
    from tests.security.world import World

WORDS = {
    "application": "canary-application-avocet",
    "appeal": "canary-appeal-bunting",
    "piece": "canary-piece-chough",
    "piece draft": "canary-piece-draft-dotterel",
    "renewal": "canary-renewal-eider",
    "fact": "canary-fact-why-fulmar",
    "interest": "canary-interest-gannet",
    "contact": "canary-contact-grebe",
    "story": "canary-story-jackdaw",
    "told": "canary-told-kittiwake",
}


def records(world: World) -> dict[str, Any]:
    """An associate member whose second panel is the network lead and a peer of no other role."""
    learner, lead = world.people["learner"], world.people["network lead"]
    assert learner is not None
    assert lead is not None
    at = now()
    admit(person=learner, level=Level.ASSOCIATE, at=at)
    save_piece(person=learner, kind="guide", words=WORDS["piece"], names_removed=True, at=at)
    draft = WORDS["piece draft"]
    save_piece(person=learner, kind="coded", words=draft, names_removed=False, at=at)
    Renewal.objects.create(person=learner, renewed_on=today(), words=WORDS["renewal"])
    note_agreement(person=learner, way="paper", on=today(), witness_initials="RP", by=lead, at=at)
    confirm_fact(person=learner, kind="identity", way="worker", by=lead, at=at)
    fact = ConfirmedFact.objects.get(person=learner)
    fact.void_reason = WORDS["fact"]
    fact.save()
    application = Application.objects.create(
        person=learner,
        level="full",
        words=WORDS["application"],
        saved_at=at,
        sent_at=at,
        asked_at=at,
        round=2,
        appeal_words=WORDS["appeal"],
    )
    peer = make_staff("panel-peer", Role.Kind.PEER_MENTOR)
    seat_panel(application=application, staff=lead, peer=peer, by=lead, at=at)
    return {
        **opportunity_and_stories(learner, lead, peer, at),
        "portfolio_kind": "guide",
        "panel_seat": PanelSeat.objects.get(application=application, seat="staff").pk,
        "network_application": application.pk,
        "network_person": learner.pk,
        "network_fact": fact.pk,
    }


def opportunity_and_stories(learner: User, lead: User, peer: User, at: datetime) -> dict[str, Any]:
    """One offer that went out and was answered; one story for oneself, and one with a yes."""
    offer = Opportunity.objects.create(
        kind="group",
        title="Heron group",
        words="Once a month.",
        pay="20 an hour",
        least_level="associate",
        answer_by=today(),
        posted_at=at,
    )
    for seat, person in (("staff", lead), ("mentor", peer)):
        screen(opportunity=offer, seat=seat, person=person, verdict="out", reasons="", at=at)
    answer(
        opportunity=offer,
        person=learner,
        words=WORDS["interest"],
        contact=WORDS["contact"],
        at=at,
    )
    said = {"person": learner, "kind": "talk", "at": at}
    own = UUID(int=21)
    tell(story_id=own, words=WORDS["story"], uses=[], **said)
    tell(story_id=UUID(int=22), words=WORDS["told"], uses=["report"], **said)
    return {
        "my_opportunity": offer.pk,
        "network_opportunity": offer.pk,
        "to_screen": offer.pk,
        "my_story": own,
    }


LEAD = frozenset({"network lead"})
CONFIRM = LEAD | {"own trainer"}
PERSON = "admin/network/people/<uuid:network_person>/"
ROOM = Room(
    rows={
        "network/": Row(SIGNED_IN),
        "network/code/": both(SIGNED_IN),
        "network/portfolio/": Row(SIGNED_IN),
        "network/portfolio/<slug:portfolio_kind>/": both(SIGNED_IN),
        "network/apply/": both(SIGNED_IN),
        "network/apply/take-back/": Row(post=LEARNER),
        "network/look-again/": Row(),
        "network/pause/": both(LEARNER),
        "network/go-on/": Row(post=LEARNER),
        "network/renew/": both(LEARNER),
        "network/leave/": both(LEARNER),
        "network/panel/": Row(SIGNED_IN, named_to=LEAD),
        "network/panel/<uuid:panel_seat>/": Row(LEAD, LEAD, named_to=LEAD),
        "network/opportunities/": Row(LEARNER),
        "network/opportunities/<uuid:my_opportunity>/": both(LEARNER),
        "network/opportunities/<uuid:my_opportunity>/take-back/": Row(post=LEARNER),
        "network/screening/<uuid:to_screen>/": Row(),
        "network/where-it-led/": both(LEARNER),
        "network/where-it-led/<uuid:my_story>/": both(LEARNER),
        "network/where-it-led/<uuid:my_story>/delete/": Row(post=LEARNER),
        "admin/network/opportunities/": Row(LEAD),
        "admin/network/opportunities/new/": both(LEAD),
        "admin/network/opportunities/<uuid:network_opportunity>/": Row(LEAD, LEAD, named_to=LEAD),
        "admin/network/opportunities/<uuid:network_opportunity>/close/": Row(post=LEAD),
        "admin/network/where-it-led/": Row(LEAD),
        "admin/network/numbers/": Row(LEAD),
        "admin/network/": Row(LEAD, named_to=LEAD),
        "admin/network/applications/<uuid:network_application>/": Row(LEAD, LEAD, named_to=LEAD),
        PERSON: Row(CONFIRM, named_to=LEAD),
        f"{PERSON}identity/": Row(CONFIRM, CONFIRM, named_to=LEAD),
        f"{PERSON}code/": Row(CONFIRM, CONFIRM, named_to=LEAD),
        f"{PERSON}project/": Row(LEAD, LEAD, named_to=LEAD),
        f"{PERSON}workshop/": Row(post=LEAD, named_to=LEAD),
        "admin/network/facts/<uuid:network_fact>/take-back/": Row(CONFIRM, CONFIRM, named_to=LEAD),
    },
    records=records,
    words=WORDS,
    for_network_lead=("application", "appeal", "piece", "interest", "contact", "told"),
)
