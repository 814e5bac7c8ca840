"""An activity together with what one learner did for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.conf import settings
from django.utils.translation import get_language

from courses import catalogue
from courses.catalogue import Activity
from courses.content_keys import ActivityKey
from training.accounts.models import User
from training.assessments.models import Reflection, ReflectionMark, ReflectionReading
from training.assessments.queries import reflection_of
from training.attachments.models import Attachment
from training.attachments.queries import pieces_of
from training.attachments.rules import MOST_PIECES
from training.enrolment.queries import FOR_TRAINERS, Readership, readership
from training.learning.errors import NotThereNowError
from training.learning.queries.visits import Visit, learning_at


@dataclass(frozen=True)
class Desk:
    """`written` is None while the learner has not begun."""

    activity: Activity
    visit: Visit
    written: Reflection | None

    @property
    def is_answered(self) -> bool:
        return self.written is not None and self.written.answered_at is not None

    @property
    def model_answer(self) -> str:
        """One good answer, once the learner has given one."""
        return self.activity.model_answer if self.is_answered else ""

    @property
    def readings(self) -> list[ReflectionReading]:
        """Who opened it and when, the first reading first."""
        if self.written is None:
            return []
        return list(self.written.readings.select_related("reader").order_by("at"))

    @property
    def marks(self) -> list[ReflectionMark]:
        """What trainers answered, the first answer first."""
        return list(self.written.marks.select_related("by", "spoken")) if self.written else []

    @cached_property
    def pieces(self) -> list[Attachment]:
        """Photos, drawings and recordings, in the order of their places."""
        return pieces_of(self.written)

    @property
    def kept_pieces(self) -> list[Attachment]:
        return [piece for piece in self.pieces if piece.state != Attachment.State.FAILED]

    @property
    def has_room(self) -> bool:
        return len(self.kept_pieces) < MOST_PIECES

    @property
    def language(self) -> str:
        """In which the learner writes, as they said last; else that of the page."""
        return self.visit.person.writes_in or get_language() or settings.LANGUAGE_CODE

    @property
    def readership(self) -> Readership:
        """Who will read what is shared. In the language of the site it costs no query to show:
        there it is looked up when something is shared."""
        if self.language == settings.LANGUAGE_CODE:
            return FOR_TRAINERS
        return self.readership_in(self.language)

    def readership_in(self, language: str) -> Readership:
        group = self.visit.enrolment
        return readership(group.cohort, language) if group else FOR_TRAINERS

    @property
    def form_values(self) -> dict[str, object]:
        """What a form shows first."""
        told: dict[str, object] = {"language": self.language, "told": self.readership.told}
        if self.written is None:
            return told
        return {
            **told,
            "text": self.written.text,
            "ticked": self.written.ticked,
            "seen": self.written.saved_at.isoformat(),
        }


def desk_at(person: User, activity_key: ActivityKey, language: str, at: datetime) -> Desk:
    """For a learner who may do this activity now; or the reason why not."""
    activity = catalogue.activity(activity_key, language)
    if activity is None:
        raise NotThereNowError
    visit, _place = learning_at(person, activity.lesson_key, at)
    return Desk(activity, visit, reflection_of(person, activity_key))
