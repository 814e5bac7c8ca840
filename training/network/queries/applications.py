"""Applications: one's own, those that wait, and by when they are answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils.timezone import localdate
from django.utils.translation import get_language

from courses import catalogue
from training.accounts.models import User
from training.network.models import Application, Outcome, PanelSeat, PortfolioPiece
from training.network.models.applications import FIRST, ApplicationQuerySet
from training.network.queries.facts import Path, facts_of, path_to, programme
from training.network.rules import Level, decide_by


def open_application(person: User) -> Application | None:
    return Application.objects.filter(person=person, closed_at=None).first()


def last_answer(person: User) -> Application | None:
    """The application that was decided last, where there is none since that is open."""
    decided = Application.objects.filter(person=person, outcomes__isnull=False)
    return decided.exclude(closed_at=None).order_by("-closed_at").first()


def may_appeal(application: Application) -> bool:
    """A not yet of the first panel, while nothing else is asked for."""
    outcome = last_outcome(application)
    return (
        application.round == FIRST
        and application.closed_at is not None
        and outcome is not None
        and outcome.verdict == PanelSeat.Verdict.NOT_YET
        and not Application.objects.filter(
            person=application.person_id, saved_at__gt=application.closed_at
        ).exists()
    )


def last_outcome(application: Application) -> Outcome | None:
    return application.outcomes.order_by("-round").first()


def due_on(application: Application) -> date | None:
    """The last day for an answer; None for a draft."""
    if application.asked_at is None:
        return None
    return decide_by(localdate(application.asked_at), catalogue.network().nation)


@dataclass(frozen=True, slots=True)
class Answer:
    """What the panel said, for whoever asked: never who said what."""

    application: Application
    outcome: Outcome
    reasons: Sequence[str]
    may_appeal: bool

    @property
    def is_yes(self) -> bool:
        return self.outcome.verdict == PanelSeat.Verdict.YES


def answer_for(person: User) -> Answer | None:
    application = last_answer(person)
    outcome = last_outcome(application) if application else None
    if application is None or outcome is None:
        return None
    said = PanelSeat.objects.filter(application=application, round=outcome.round)
    reasons = [words for words in said.values_list("reasons", flat=True) if words]
    return Answer(application, outcome, reasons, may_appeal(application))


@dataclass(frozen=True, slots=True)
class Waiting:
    """A line of the queue."""

    application: Application
    due: date | None
    seats: Sequence[PanelSeat]

    @property
    def said(self) -> int:
        return sum(bool(seat.verdict) for seat in self.seats)


def queue(applications: ApplicationQuerySet) -> list[Waiting]:
    """The one that is due first. Two queries."""
    found = applications.waiting().select_related("person").prefetch_related("seats__person")
    lines = [
        Waiting(one, due_on(one), [seat for seat in one.seats.all() if seat.round == one.round])
        for one in found
    ]
    return sorted(lines, key=lambda line: (line.due or date.max, str(line.application.pk)))


def pieces_shown(application: Application, reader: User) -> QuerySet[PortfolioPiece]:
    pieces = PortfolioPiece.objects.visible_to(reader).shown()
    return pieces.filter(person=application.person_id)


def path_of(application: Application, *, day: date) -> Path:
    """What the applicant has and misses for the level, in the language of who reads."""
    courses = programme(get_language() or "")
    facts = facts_of(application.person, courses, day)
    return path_to(Level(application.level), facts, courses)
