"""What comes before an application: the code, the portfolio, what staff confirm."""

from __future__ import annotations

from datetime import date, datetime

from django.db import IntegrityError, transaction

from training.accounts.models import User
from training.audit.actions import note_act
from training.network.conduct import newest
from training.network.models import CodeAgreement, ConfirmedFact, PortfolioPiece
from training.recommendations.models import Project


def agree_to_code(*, person: User, on: date) -> CodeAgreement:
    """On screen, to the newest version. Twice on a day is one agreement."""
    return CodeAgreement.objects.get_or_create(
        person=person,
        version=newest().version,
        agreed_on=on,
        defaults={"way": CodeAgreement.Way.SCREEN},
    )[0]


def note_agreement(
    *, person: User, way: str, on: date, witness_initials: str, by: User, at: datetime
) -> CodeAgreement:
    """On paper or read aloud, as staff write it down. The first entry of a day stays."""
    agreement, made = CodeAgreement.objects.get_or_create(
        person=person,
        version=newest().version,
        agreed_on=on,
        defaults={"way": way, "witness_initials": witness_initials, "entered_by": by},
    )
    if made:
        act = "wrote down an agreement to the code"
        note_act(actor=by, act=act, object_uuid=agreement.pk, at=at)
    return agreement


def save_piece(
    *, person: User, kind: str, words: str, names_removed: bool, at: datetime
) -> PortfolioPiece:
    """The last words count. Without the tick, or without words, it is a draft."""
    shown_at = at if names_removed and words else None
    return PortfolioPiece.objects.update_or_create(
        person=person,
        kind=kind,
        defaults={"words": words, "names_removed_at": shown_at, "saved_at": at},
    )[0]


def confirm_fact(
    *,
    person: User,
    kind: str,
    by: User,
    at: datetime,
    way: str = "",
    project: Project | None = None,
) -> bool:
    """Once for each kind or project; again is False."""
    try:
        with transaction.atomic():
            fact = ConfirmedFact.objects.create(
                person=person,
                kind=kind,
                way=way,
                project=project,
                confirmed_by=by,
                confirmed_at=at,
            )
            note_act(actor=by, act="confirmed a fact", object_uuid=fact.pk, at=at)
    except IntegrityError:
        return False
    return True


@transaction.atomic
def take_back_fact(*, fact: ConfirmedFact, reason: str, by: User, at: datetime) -> bool:
    standing = ConfirmedFact.objects.standing().filter(pk=fact.pk)
    done = standing.update(voided_at=at, voided_by=by, void_reason=reason)
    if done:
        note_act(actor=by, act="took back a fact", object_uuid=fact.pk, at=at)
    return bool(done)
