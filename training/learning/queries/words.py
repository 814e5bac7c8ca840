"""What was written to a learner and waits: notes and notices, in one query."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from training.accounts.models import User
from training.messages.queries import NOTE, NOTICE, new_notes, open_notices


@dataclass(frozen=True, slots=True)
class Word:
    """`title` is the name of a group or of a notice; `number` counts notes."""

    kind: str
    key: UUID
    title: str
    words: str
    number: int


@dataclass(frozen=True, slots=True)
class Words:
    notes: Sequence[Word] = ()
    notices: Sequence[Word] = ()


def words_for(learner: User, at: datetime) -> Words:
    """One query, however much there is."""
    parts = [new_notes(learner), open_notices(learner, at)]
    found = sorted((Word(*row) for row in parts[0].union(*parts[1:], all=True)), key=_place)
    return Words(
        notes=[word for word in found if word.kind == NOTE],
        notices=[word for word in found if word.kind == NOTICE],
    )


def _place(word: Word) -> tuple[str, UUID]:
    return word.title, word.key
