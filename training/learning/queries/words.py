"""What was written to a learner and waits: notes, notices and reminders, in one query."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from training.accounts.models import User
from training.messages.models import Reminder
from training.messages.queries.notes import NOTE, new_notes
from training.messages.queries.notices import NOTICE, open_notices
from training.messages.queries.reminders import REMINDER, open_reminders
from training.network.queries.telling import ANSWER, PANEL


@dataclass(frozen=True, slots=True)
class Word:
    """`title` is the name of a group or of a notice, or the kind of a reminder.

    `words` are those of a notice, or the cycle of a reminder; `number` counts notes.
    """

    kind: str
    key: UUID
    title: str
    words: str
    number: int

    @property
    def is_meeting(self) -> bool:
        return self.kind == REMINDER and self.title == Reminder.Kind.MEETING

    @property
    def is_answer(self) -> bool:
        """To an application to the network."""
        return self._is_of_the_network and self.words.startswith(ANSWER)

    @property
    def is_panel(self) -> bool:
        """Somebody waits for a word of a panel on which the learner sits."""
        return self._is_of_the_network and self.words.startswith(PANEL)

    @property
    def _is_of_the_network(self) -> bool:
        return self.kind == REMINDER and self.title == Reminder.Kind.NETWORK

    @property
    def day(self) -> date | None:
        """Of a meeting."""
        return date.fromisoformat(self.words.split()[0]) if self.is_meeting else None


@dataclass(frozen=True, slots=True)
class Words:
    notes: Sequence[Word] = ()
    notices: Sequence[Word] = ()
    reminders: Sequence[Word] = ()


def words_for(learner: User, at: datetime) -> Words:
    """One query, however much there is."""
    parts = [new_notes(learner), open_notices(learner, at), open_reminders(learner, at)]
    found = sorted((Word(*row) for row in parts[0].union(*parts[1:], all=True)), key=_place)
    return Words(
        notes=[word for word in found if word.kind == NOTE],
        notices=[word for word in found if word.kind == NOTICE],
        reminders=[word for word in found if word.kind == REMINDER],
    )


def _place(word: Word) -> tuple[str, UUID]:
    return word.title, word.key
