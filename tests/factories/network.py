"""People on their way into the network, each with what a test names."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

from tests.factories.people import make_person, make_staff
from training.accounts.models import User
from training.assessments.models import TaskSignOff
from training.certificates.models import Award
from training.network.actions.applications import keep_draft, send
from training.network.actions.memberships import admit
from training.network.actions.panel import say, seat_panel
from training.network.actions.preparing import agree_to_code, confirm_fact, save_piece
from training.network.models import (
    Application,
    ConfirmedFact,
    Membership,
    PanelSeat,
    PortfolioPiece,
)
from training.network.queries.facts import programme
from training.network.rules import Level, Verdict
from training.organisations.models import Role

NOON = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
LATER = date(2027, 11, 24)


def give_certificate(person: User, course: UUID, *, until: date = LATER) -> Award:
    key = uuid4().hex.upper()
    return Award.objects.create(
        learner=person,
        award_key=course,
        number=key[:26],
        short_code=key[:10],
        snapshot={"name": person.called, "facts": {"public_title": "Ethics"}},
        issued_at=NOON,
        valid_until=until,
    )


def ready_for_associate(username: str = "asha", *, at: datetime = NOON) -> User:
    """All that the person themselves can do. Staff have not confirmed who it is."""
    person = make_person(username)
    for course in programme().first:
        give_certificate(person, course)
    agree_to_code(person=person, on=at.date())
    return person


def ready_for_full(username: str = "denise", *, at: datetime = NOON) -> User:
    """All but what staff confirm."""
    person = make_person(username)
    courses = programme()
    for course in courses.every:
        give_certificate(person, course)
    for task in courses.watched:
        TaskSignOff.objects.create(
            learner=person, task_key=task, marks={}, total=16, passed=True, at=at
        )
    for kind in list(PortfolioPiece.Kind)[:4]:
        save_piece(person=person, kind=kind, words="What I did.", names_removed=True, at=at)
    agree_to_code(person=person, on=at.date())
    return person


def confirm_identity(person: User, *, by: User, at: datetime = NOON) -> None:
    kind, way = ConfirmedFact.Kind.IDENTITY, ConfirmedFact.Way.TRAINER
    confirm_fact(person=person, kind=kind, way=way, by=by, at=at)


def apply_for(person: User, level: Level, *, at: datetime = NOON) -> Application:
    application = keep_draft(person=person, level=level, words="", at=at)
    send(application=application, at=at)
    application.refresh_from_db()
    return application


def make_lead(username: str = "ruth") -> User:
    return make_staff(username, Role.Kind.NETWORK_LEAD)


def make_peer(username: str = "wes") -> User:
    return make_staff(username, Role.Kind.PEER_MENTOR)


def make_panel(
    application: Application, *, staff: User, peer: User, at: datetime = NOON
) -> tuple[PanelSeat, PanelSeat]:
    """The seat of staff and that of the peer."""
    seat_panel(application=application, staff=staff, peer=peer, by=staff, at=at)
    seats = PanelSeat.objects.filter(application=application, round=application.round)
    return seats.get(seat="staff"), seats.get(seat="peer")


def say_both(seats: tuple[PanelSeat, PanelSeat], verdict: Verdict, *, at: datetime = NOON) -> None:
    for seat in seats:
        say(seat=seat, verdict=verdict, reasons="One more piece.", at=at)


def make_member(
    username: str = "col", *, level: Level = Level.ASSOCIATE, at: datetime = NOON
) -> Membership:
    """Let in, with the certificates that the level stands on."""
    person = ready_for_full(username, at=at)
    if level == Level.MENTOR:
        admit(person=person, level=Level.FULL, at=at - timedelta(days=400))
    admit(person=person, level=level, at=at)
    return Membership.objects.get(person=person)
