"""The short quiz that renews a certificate: for its holder, when the end is near."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.utils.timezone import localdate

from courses import catalogue
from courses.content_keys import QuizKey
from courses.outline import CourseOutline
from training.accounts.models import User
from training.assessments.queries import QuizStanding, quiz_standing
from training.certificates.models import Award
from training.certificates.renewals import Renewal, renewal_of
from training.learning.errors import NotThereNowError, RefresherIsNotDueError
from training.learning.queries.visits import learning_at


@dataclass(frozen=True, slots=True)
class Refresher:
    """`renewal` is None for who holds no certificate that it renews."""

    person: User
    course: CourseOutline
    renewal: Renewal | None

    @property
    def is_due(self) -> bool:
        return self.renewal is not None and self.renewal.is_due


def refresher_at(person: User, quiz: UUID, at: datetime) -> Refresher | None:
    """None when the quiz is no refresher of a live course."""
    course = catalogue.course_refreshed_by(quiz)
    if course is None:
        return None
    awards = list(Award.objects.held_by(person).filter(award_key=course.key))
    return Refresher(person, course, renewal_of(awards, course, localdate(at)))


def open_quiz_or_refuse(person: User, quiz: UUID, at: datetime) -> None:
    """Raises the reason why `person` may not begin this step or refresher now."""
    try:
        learning_at(person, quiz, at)
    except NotThereNowError:
        refresher = refresher_at(person, quiz, at)
        if refresher is None:
            raise
        if not refresher.is_due:
            raise RefresherIsNotDueError from None


def standing_with(refresher: Refresher, quiz: QuizKey) -> QuizStanding:
    """A pass of an earlier time says nothing about this one."""
    return replace(quiz_standing(refresher.person, quiz), is_passed=False)
