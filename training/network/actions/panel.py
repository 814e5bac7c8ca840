"""Two people decide, and exactly one outcome comes of it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from training.accounts.models import User
from training.audit.actions import note_act
from training.network.actions.memberships import admit
from training.network.errors import AlreadySaidError, NotOnPanelError, SomethingIsMissingError
from training.network.models import Application, Outcome, PanelSeat
from training.network.queries.facts import facts_of, path_to, programme
from training.network.queries.panel import peers_for, staff_for
from training.network.rules import Level, Verdict, outcome_of


@transaction.atomic
def seat_panel(
    *, application: Application, staff: User, peer: User, by: User, at: datetime
) -> None:
    """Two different people, neither the applicant nor anybody who decided before.

    Whoever has spoken keeps their seat. Raises NotOnPanelError, AlreadySaidError.
    """
    found = Application.objects.select_for_update().get(pk=application.pk)
    if found.sent_at is None or found.closed_at is not None:
        raise AlreadySaidError
    seats = PanelSeat.objects.filter(application=found, round=found.round)
    spoken = {seat.seat: seat.person_id for seat in seats.exclude(verdict="")}
    chosen = {PanelSeat.Seat.STAFF: staff, PanelSeat.Seat.PEER: peer}
    if any(chosen[PanelSeat.Seat(seat)].pk != who for seat, who in spoken.items()):
        raise AlreadySaidError
    allowed = staff_for(found).filter(pk=staff.pk).exists()
    allowed = allowed and peers_for(found).filter(pk=peer.pk).exists()
    if not allowed or staff.pk == peer.pk:
        raise NotOnPanelError
    seats.filter(verdict="").delete()
    for seat, person in chosen.items():
        if seat not in spoken:
            PanelSeat.objects.create(application=found, round=found.round, seat=seat, person=person)
    note_act(actor=by, act="chose a panel", object_uuid=found.pk, at=at)


@transaction.atomic
def say(*, seat: PanelSeat, verdict: Verdict, reasons: str, at: datetime) -> Outcome | None:
    """The word of one of the two; the second one makes the outcome.

    The application is locked, so that of two at once one is second. The same word again changes
    nothing. Raises SomethingIsMissingError for a yes that the level does not allow today, and
    AlreadySaidError for another word than before.
    """
    application = Application.objects.select_for_update().get(pk=seat.application_id)
    mine = PanelSeat.objects.get(pk=seat.pk)
    if mine.verdict:
        return _said_before(mine, verdict)
    if application.closed_at is not None or mine.round != application.round:
        raise AlreadySaidError
    if verdict == Verdict.YES:
        refuse_while_missing(application, at)
    PanelSeat.objects.filter(pk=mine.pk).update(verdict=verdict, reasons=reasons, said_at=at)
    said = PanelSeat.objects.filter(application=application, round=application.round)
    words = list(said.exclude(verdict="").values_list("verdict", flat=True))
    outcome = outcome_of(words)
    return _decide(application, outcome, at) if outcome else None


def _said_before(seat: PanelSeat, verdict: Verdict) -> Outcome | None:
    if seat.verdict != verdict:
        raise AlreadySaidError
    return Outcome.objects.filter(application=seat.application_id, round=seat.round).first()


def refuse_while_missing(application: Application, at: datetime) -> None:
    courses = programme()
    facts = facts_of(application.person, courses, localdate(at))
    path = path_to(Level(application.level), facts, courses)
    if not path.is_met:
        raise SomethingIsMissingError(path.sentence)


def _decide(application: Application, verdict: Verdict, at: datetime) -> Outcome:
    outcome = Outcome.objects.create(
        application=application, round=application.round, verdict=verdict, decided_at=at
    )
    Application.objects.filter(pk=application.pk).update(closed_at=at)
    if verdict == Verdict.YES:
        admit(person=application.person, level=Level(application.level), at=at)
    return outcome
