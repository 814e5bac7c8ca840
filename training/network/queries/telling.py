"""Who is to hear of what: an answer to an application, and a seat on a panel."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import CharField, F, Value

from training.network.models import Outcome, PanelSeat

TOLD_WITHIN = timedelta(days=14)
ANSWER, PANEL = "answer", "panel"


@dataclass(frozen=True, slots=True)
class ToTell:
    """`of` is ANSWER or PANEL, `key` that of the outcome or the seat."""

    person: UUID
    of: str
    key: UUID


def to_tell(at: datetime) -> list[ToTell]:
    """Answers of the last two weeks, and seats that have not said their word. Two queries."""
    answers = Outcome.objects.filter(decided_at__gt=at - TOLD_WITHIN)
    seats = PanelSeat.objects.filter(
        verdict="", application__closed_at=None, round=F("application__round")
    )
    seats = seats.exclude(person=None)
    return [
        *(ToTell(*one) for one in answers.values_list("application__person", _said(ANSWER), "pk")),
        *(ToTell(*one) for one in seats.values_list("person", _said(PANEL), "pk")),
    ]


def _said(of: str) -> Value:
    return Value(of, output_field=CharField())
