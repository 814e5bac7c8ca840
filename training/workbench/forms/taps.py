"""Taps as they come in: many at once from a device, or one from a plain form."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

from training.attendance.actions import Claim
from training.attendance.models import TaughtSession
from training.attendance.rules import (
    CAME,
    HERE,
    TICK,
    Place,
    Said,
    happened_at,
    is_well_said,
    was_there,
)

MOST_TAPS = 500
"""In one batch. A device that has more sends them in several."""
EVERYBODY_HERE, EVERYBODY_TICKED = "everybody-here", "everybody-ticked"


@dataclass(frozen=True, slots=True)
class Batch:
    """`person` is who tapped. `unknown` are ids of taps that say nothing we know."""

    person: UUID
    claims: tuple[Claim, ...]
    unknown: tuple[UUID, ...]


def batch_from(body: bytes, *, session: TaughtSession, at: datetime) -> Batch | None:
    """None for what no screen of ours sends."""
    try:
        sent = json.loads(body)
        person, sent_at = UUID(sent["person"]), _moment(sent["sent"])
        taps = [(UUID(tap[0]), tap) for tap in sent["taps"][:MOST_TAPS]]
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError):
        return None
    found = [(id_, _claim(tap, session=session, sent=sent_at, at=at)) for id_, tap in taps]
    return Batch(
        person=person,
        claims=tuple(claim for _id, claim in found if claim is not None),
        unknown=tuple(id_ for id_, claim in found if claim is None),
    )


def _moment(milliseconds: Any) -> datetime:
    return datetime.fromtimestamp(milliseconds / 1000, UTC)


def _claim(tap: Any, *, session: TaughtSession, sent: datetime, at: datetime) -> Claim | None:
    """From [id, sequence, learner, kind, key, value, milliseconds]."""
    try:
        id_, sequence, learner, kind, key, value, tapped = tap
        place = Place(UUID(learner) if learner else None, str(kind), UUID(key) if key else None)
        said = Said(UUID(id_), int(sequence), place, str(value))
        moment = happened_at(
            tapped=_moment(tapped), sent=sent, received=at, opened=session.opened_at
        )
    except (ValueError, TypeError, AttributeError, OverflowError, OSError):
        return None
    return Claim(said, moment) if is_well_said(said) else None


def uuid_or_new(words: str) -> UUID:
    try:
        return UUID(words)
    except ValueError:
        return uuid4()


def plain_words(tap: str, *, standing: Mapping[Place, Said], members: Sequence[UUID]) -> list[str]:
    """What a button of the plain page says, one word for each person whom it is about."""
    if tap == EVERYBODY_HERE:
        return [f"{HERE}:{one}::here" for one in members if Place(one, HERE) not in standing]
    if tap.startswith(f"{EVERYBODY_TICKED}:"):
        lesson = tap.partition(":")[2]
        return [f"{TICK}:{one}:{lesson}:1" for one in members if was_there(standing, one)]
    kind, _colon, rest = tap.partition(":")
    learner = rest.partition(":")[0]
    came_unsaid = kind == CAME and not any(
        str(one) == learner and was_there(standing, one) for one in members
    )
    return [f"{HERE}:{learner}::here", tap] if came_unsaid else [tap]
