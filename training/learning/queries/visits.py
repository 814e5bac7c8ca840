"""Where a person stands in a course, and what they may open."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from uuid import UUID

from django.utils.translation import get_language

from courses import catalogue
from courses.catalogue import Link, Place
from courses.content_keys import ActivityKey, CourseKey, ModuleKey
from courses.outline import CourseOutline, Step
from training.accounts.models import User
from training.assessments.models import Reflection
from training.assessments.queries import reflection_of
from training.enrolment.models import CohortStaff, Enrolment
from training.enrolment.queries import enrolment_for
from training.learning.errors import (
    CourseComesFirstError,
    LearningError,
    NotOpenError,
    NotThereNowError,
)
from training.learning.queries.standing import Standing, standing_of
from training.learning.rules import Access, access, waits_for_first
from training.organisations.models import Role
from training.organisations.queries import kinds_of
from training.progress.rules import Change, next_step, step_after, step_is_open

TEACHING = {
    Role.Kind.TRAINER,
    Role.Kind.PEER_MENTOR,
    Role.Kind.PEER_REVIEWER,
    Role.Kind.EDITOR,
    Role.Kind.ADMINISTRATOR,
}


def teaches(person: User, at: datetime) -> bool:
    """Staff who teach or write may read every course."""
    if person.is_superuser:
        return True
    places = CohortStaff.objects.filter(person=person, left_at=None, cohort__closed_at=None)
    return places.exists() or bool(TEACHING & kinds_of(person, at.date()))


@dataclass
class Visit:
    """A person in a course, at one of its steps or, without a `place`, on another page of it.

    `module_key` is for the page of a part of the course, which is no step.
    """

    person: User
    course: CourseOutline
    place: Place | None
    enrolment: Enrolment | None
    may_read_all: bool
    module_key: ModuleKey | None = None

    @property
    def step(self) -> Step | None:
        return self.place.step if self.place else None

    @cached_property
    def standing(self) -> Standing:
        if self.enrolment is None:
            return Standing()
        return standing_of(self.person, [self.course])

    @property
    def done(self) -> Set[UUID]:
        return self.standing.done

    @cached_property
    def written(self) -> dict[ActivityKey, Reflection | None]:
        """What the learner did for the activity of this step, and for others asked for since."""
        return {}

    def reflection(self, activity: UUID) -> Reflection | None:
        key = ActivityKey(activity)
        if key not in self.written:
            self.written[key] = reflection_of(self.person, key)
        return self.written[key]

    @property
    def access(self) -> Access:
        return access(
            is_enrolled=self.enrolment is not None,
            may_read_all=self.may_read_all,
            is_open=self.step is None or step_is_open(self.course, self.done, self.step.key),
            waits=self.waits,
        )

    @property
    def waits(self) -> bool:
        """Another course comes first."""
        standing = self.standing
        return self.enrolment is not None and waits_for_first(
            self.course, passed=standing.passed, begun=standing.begun
        )

    @property
    def is_learning(self) -> bool:
        return self.access == Access.LEARNING

    def refusal(self) -> LearningError:
        if self.access == Access.WAITING:
            return CourseComesFirstError(self.course)
        first = self.next if self.access == Access.LOCKED else None
        return NotOpenError(self.course, first)

    @property
    def changes(self) -> list[Change]:
        """What changed on this page since the learner was here, the newest first."""
        key = self.step.key if self.step else self.module_key
        return [change for change in self.standing.changes if change.key == key]

    @property
    def is_done(self) -> bool:
        return self.step is not None and self.step.key in self.done

    @property
    def module(self) -> Sequence[Step]:
        """The steps of the part of the course that the page is, or is in."""
        key = self.place.module.key if self.place else self.module_key
        parts = (module.steps for module in self.course.modules if module.key == key)
        return next(parts, ())

    @cached_property
    def links(self) -> dict[UUID, Link]:
        """Titles and addresses of the steps of this part, and of the step after this one."""
        around = [*self.module, *filter(None, [self.after_this])]
        return catalogue.links([step.key for step in around], get_language() or "en")

    @property
    def next(self) -> Step | None:
        """The first required step that is not done."""
        return next_step(self.course, self.done)

    @property
    def after_this(self) -> Step | None:
        """Where the button at the end of this step leads: the step after it, or what is left."""
        if self.step is None:
            return self.next
        left = next_step(self.course, self.done | {self.step.key})
        return step_after(self.course, self.step.key) or left


def visit(person: User, course: CourseOutline, place: Place | None, at: datetime) -> Visit:
    enrolment = enrolment_for(person, course.key, at)
    may_read_all = enrolment is None and teaches(person, at)
    return Visit(person, course, place, enrolment, may_read_all)


def visit_to_step(person: User, step_key: UUID, at: datetime) -> Visit | None:
    """None when no live course has such a step."""
    place = catalogue.place_of(step_key)
    return visit(person, place.course, place, at) if place else None


def visit_to_course(person: User, course_key: CourseKey, at: datetime) -> Visit | None:
    course = catalogue.outline(course_key)
    return visit(person, course, None, at) if course else None


def learning_at(person: User, step_key: UUID, at: datetime) -> tuple[Visit, Place]:
    """The visit of a learner for whom this step is open; or the reason why it is not."""
    found = visit_to_step(person, step_key, at)
    if found is None or found.place is None:
        raise NotThereNowError
    if not found.is_learning:
        raise found.refusal()
    return found, found.place
