"""An activity together with what one learner did for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from courses import catalogue
from courses.catalogue import Activity
from courses.content_keys import ActivityKey
from training.accounts.models import User
from training.assessments.models import Reflection, ReflectionMark, ReflectionReading
from training.assessments.queries import reflection_of
from training.learning.errors import NotThereNowError
from training.learning.queries.visits import Visit, learning_at


@dataclass(frozen=True, slots=True)
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
        """When trainers opened it, the first reading first."""
        return list(self.written.readings.order_by("at")) if self.written else []

    @property
    def marks(self) -> list[ReflectionMark]:
        """What trainers answered, the first answer first."""
        return list(self.written.marks.select_related("by")) if self.written else []

    @property
    def form_values(self) -> dict[str, object]:
        """What a form shows first."""
        if self.written is None:
            return {}
        return {
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
