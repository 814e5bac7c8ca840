"""What a stranger may know about a certificate: what it prints, its state, and no more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import F, Q

from training.certificates.models import Award, AwardQuerySet
from training.certificates.queries import day_of_state
from training.certificates.rules import State, state_on
from training.certificates.snapshot import Snapshot, day_in_words
from training.lib.codes import grouped, plain_code

LIVE = {State.VALID, State.EXPIRED}
"""Only these say what was learned, and the name where it is shown."""

SHOWN = (
    *("number", "ground", "snapshot", "shows_name"),
    *("valid_until", "replaced_at", "withdrawn_at"),
)
"""What is read of an award: whose it is and why it was withdrawn stays in the database."""


@dataclass(frozen=True, slots=True)
class Finding:
    """`name` is empty unless its holder shows it; `day` is that of the state, in words.

    `credential` is the number under which other software fetches it, empty where it cannot. What
    `stands_on_others` is valid while those are. That page never changes when one of them ends:
    who wants to know asks for the certificate of the course.
    """

    state: State
    number: str
    name: str
    snapshot: Snapshot
    issued: str
    day: str
    replacement: str
    credential: str
    stands_on_others: bool

    @property
    def is_live(self) -> bool:
        return self.state in LIVE


def by_number(number: str, *, day: date) -> Finding | None:
    return _finding(Award.objects.filter(number=plain_code(number)), day)


def by_short_code(code: str, *, day: date) -> Finding | None:
    return _finding(Award.objects.filter(short_code=plain_code(code)), day)


def _finding(awards: AwardQuerySet, day: date) -> Finding | None:
    found = awards.printed().annotate(
        is_signed=Q(credential__isnull=False), replacement=F("replaced_by__number")
    )
    award = found.only(*SHOWN).first()
    if award is None:
        return None
    state = state_on(award, day)
    is_signed = award.is_signed  # type: ignore[attr-defined] # annotated above
    replacement = award.replacement  # type: ignore[attr-defined] # as above
    snapshot = Snapshot.from_dict(award.snapshot)
    return Finding(
        state=state,
        number=grouped(award.number),
        name=snapshot.facts.name if state in LIVE and award.shows_name else "",
        snapshot=snapshot,
        issued=day_in_words(snapshot.facts.issued_on),
        day=day_of_state(award, state),
        replacement=replacement or "",
        credential=award.number if state in LIVE and is_signed else "",
        stands_on_others=award.ground == Award.Ground.PROGRAMME,
    )
