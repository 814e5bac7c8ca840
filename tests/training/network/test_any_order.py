"""Whatever happens in whatever order, nobody becomes a member without what the level asks."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.factories.network import (
    NOON,
    confirm_identity,
    make_lead,
    make_panel,
    make_peer,
    ready_for_full,
)
from tests.factories.people import make_cohort
from tests.factories.projects import make_project
from training.certificates.models import Award
from training.network.actions.applications import appeal, keep_draft, send, take_back
from training.network.actions.panel import say
from training.network.actions.preparing import agree_to_code, confirm_fact, save_piece
from training.network.errors import NetworkError
from training.network.models import (
    Application,
    CodeAgreement,
    ConfirmedFact,
    Membership,
    PanelSeat,
    PortfolioPiece,
)
from training.network.queries.applications import last_answer
from training.network.queries.facts import facts_of, path_to, programme
from training.network.rules import Level, Verdict

pytestmark = pytest.mark.django_db
ACTS = (
    *("lapse", "renew", "forget the code", "agree", "empty a piece", "fill a piece"),
    *("confirm identity", "void identity", "confirm project", "void project"),
    *("apply", "take back", "appeal", "first panel", "second panel"),
    *("staff yes", "peer yes", "staff yes", "peer yes", "staff not yet"),
)


class Story:
    """One person, two panels, and all that can happen to them."""

    def __init__(self) -> None:
        self.lead, self.peer = make_lead(), make_peer()
        self.others = (make_lead("second-lead"), make_peer("second-peer"))
        self.person = ready_for_full()
        self.project = make_project(make_cohort(courses=[]))
        self.awards = Award.objects.filter(learner=self.person)

    def happen(self, act: str) -> None:
        with suppress(NetworkError), transaction.atomic():
            self._acts()[act]()

    def _acts(self):
        facts = ConfirmedFact.objects.standing()
        void = {"voided_at": NOON, "void_reason": "Not so."}
        return {
            "lapse": lambda: self.awards.update(valid_until=date(2026, 1, 1)),
            "renew": lambda: self.awards.update(valid_until=date(2028, 1, 1)),
            "forget the code": CodeAgreement.objects.all().delete,
            "agree": lambda: agree_to_code(person=self.person, on=NOON.date()),
            "empty a piece": lambda: self.piece(""),
            "fill a piece": lambda: self.piece("What I did."),
            "confirm identity": lambda: confirm_identity(self.person, by=self.lead),
            "void identity": lambda: facts.filter(kind="identity").update(**void),
            "confirm project": self.confirm_project,
            "void project": lambda: facts.filter(kind="project").update(**void),
            "apply": self.apply,
            "take back": lambda: self.waiting() and take_back(application=self.waiting(), at=NOON),
            "appeal": self.appeal,
            "first panel": lambda: self.panel(self.lead, self.peer),
            "second panel": lambda: self.panel(*self.others),
            "staff yes": lambda: self.say("staff", Verdict.YES),
            "peer yes": lambda: self.say("peer", Verdict.YES),
            "staff not yet": lambda: self.say("staff", Verdict.NOT_YET),
        }

    def piece(self, words: str) -> None:
        kind = PortfolioPiece.Kind.CONSENT
        save_piece(person=self.person, kind=kind, words=words, names_removed=True, at=NOON)

    def confirm_project(self) -> None:
        confirm_fact(
            person=self.person, kind="project", project=self.project, by=self.lead, at=NOON
        )

    def waiting(self) -> Application | None:
        return Application.objects.waiting().first()

    def apply(self) -> None:
        draft = keep_draft(person=self.person, level=Level.FULL, words="", at=NOON)
        send(application=draft, at=NOON)

    def appeal(self) -> None:
        answered = last_answer(self.person)
        if answered:
            appeal(application=answered, words="Again.", at=NOON)

    def panel(self, staff, peer) -> None:
        waiting = self.waiting()
        if waiting:
            make_panel(waiting, staff=staff, peer=peer)

    def say(self, seat: str, verdict: Verdict) -> None:
        waiting = self.waiting()
        found = (
            waiting
            and PanelSeat.objects.filter(
                application=waiting, round=waiting.round, seat=seat
            ).first()
        )
        if found:
            say(seat=found, verdict=verdict, reasons="A reason.", at=NOON)


SCRIPT = ("confirm identity", "confirm project", "apply", "first panel", "staff yes", "peer yes")
"""What makes a member, where nothing else happens in between."""


@st.composite
def stories(draw) -> list[str]:
    """The script with up to three other acts before each of its own."""
    others = st.lists(st.sampled_from(ACTS), max_size=3)
    return [act for own in SCRIPT for act in (*draw(others), own)]


@given(happened=stories())
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_order_of_events_makes_a_member_without_the_whole_list(happened, db) -> None:
    with transaction.atomic():
        story, courses = Story(), programme()
        for act in happened:
            was_member = Membership.objects.exists()
            story.happen(act)
            if Membership.objects.exists() and not was_member:
                path = path_to(Level.FULL, facts_of(story.person, courses, NOON.date()), courses)
                assert PanelSeat.objects.filter(verdict="yes").count() >= 2
                assert path.is_met
        assert story.awards.count() == len(courses.every)
        transaction.set_rollback(True)


def test_the_events_can_make_a_member() -> None:
    story = Story()
    for act in SCRIPT[:-1]:
        story.happen(act)
    assert not Membership.objects.exists()

    story.happen(SCRIPT[-1])

    assert Membership.objects.get().level == "full"
