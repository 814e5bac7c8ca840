"""Who holds what, and what a certificate stands on."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from courses import catalogue
from courses.catalogue import Link
from courses.content_keys import CourseKey
from courses.outline import CourseOutline
from training.accounts.models import User
from training.assessments.models import TaskSignOff
from training.certificates.models import Award, CertificateFile, Credential
from training.certificates.programmes.queries import current_among
from training.certificates.programmes.rules import is_earned
from training.certificates.rules import Stage, State, award_is_due, stage_on, state_on
from training.certificates.snapshot import Snapshot, day_in_words
from training.enrolment.models import Enrolment
from training.enrolment.queries import open_courses
from training.lib.requirements import from_dict
from training.progress.models import CourseCompletion
from training.progress.queries import completed_courses


def has_current(person: User, award_key: UUID, day: date) -> bool:
    """Whether `person` holds the award of a course on `day`, earned here or recognised."""
    return Award.objects.held_by(person).filter(award_key=award_key).current_on(day).exists()


@dataclass(frozen=True, slots=True)
class Evidence:
    """On what a certificate stands. Minutes are those of records."""

    study_minutes: int
    practice_minutes: int
    earned_at: datetime
    enrolment: Enrolment | None


def evidence(learner: User, course: CourseOutline, day: date) -> Evidence | None:
    """None while something is missing on `day`."""
    completion = CourseCompletion.objects.filter(
        learner=learner, course_key=course.key, voided_at=None
    ).first()
    sign_offs = _sign_offs(learner, course)
    signed = next((sign_off for sign_off in sign_offs if sign_off.passed), None)
    is_due = award_is_due(
        course_is_done=completion is not None,
        has_task=course.task is not None,
        task_is_signed=signed is not None,
        needed_is_current=needed_is_current(learner, course, day),
    )
    if completion is None or not is_due:
        return None
    return Evidence(
        study_minutes=completion.study_minutes,
        practice_minutes=sum(sign_off.minutes for sign_off in sign_offs),
        earned_at=max(completion.completed_at, signed.at if signed else completion.completed_at),
        enrolment=signed.enrolment if signed else None,
    )


def needed_is_current(learner: User, course: CourseOutline, day: date) -> bool:
    """Whether the learner holds what a certificate of `course` needs beside its own parts."""
    needed = course.certificate_needs
    return needed is None or has_current(learner, needed, day)


def issuer_name(learner: User, enrolment: Enrolment | None) -> str:
    """The public name of who ran the group: of `enrolment`, or else of the learner's last one."""
    if enrolment is None:
        enrolments = Enrolment.objects.filter(learner=learner).order_by("-joined_at")
        enrolment = enrolments.select_related("cohort__organisation").first()
    if enrolment is None:
        return catalogue.site_name()
    organisation = enrolment.cohort.organisation
    if not organisation.is_example:
        return organisation.public_name
    return _("%(name)s (Example)") % {"name": organisation.public_name}


def signed_tasks(learner: User, tasks: Iterable[UUID]) -> set[UUID]:
    """Of these tasks, those that a trainer signed off."""
    passed = TaskSignOff.objects.standing().filter(learner=learner, task_key__in=list(tasks))
    return set(passed.filter(passed=True).values_list("task_key", flat=True))


def _sign_offs(learner: User, course: CourseOutline) -> list[TaskSignOff]:
    """Those of the task of the course that stand, the last one first."""
    if course.task is None:
        return []
    standing = TaskSignOff.objects.standing().filter(learner=learner, task_key=course.task.key)
    return list(standing.select_related("enrolment__cohort__organisation").order_by("-at"))


def day_of_state(award: Award, state: State) -> str:
    """In words: until when it is or was valid, or when it was replaced or withdrawn."""
    days = {
        State.VALID: award.valid_until,
        State.EXPIRED: award.valid_until,
        State.REPLACED: award.replaced_at and localdate(award.replaced_at),
        State.WITHDRAWN: award.withdrawn_at and localdate(award.withdrawn_at),
    }
    day = days[state]
    return day_in_words(day) if day else ""


@dataclass(frozen=True, slots=True)
class Held:
    """One award of a learner. `day` belongs to the state; empty where there is no end.

    `stage` is for the holder and staff: nobody else reads that an award rests.
    """

    award: Award
    state: State
    stage: Stage
    day: str

    @property
    def is_printed(self) -> bool:
        return self.award.is_printed


def held(learner: User, *, at: datetime) -> list[Held]:
    """The newest first. One query."""
    awards = list(Award.objects.held_by(learner).order_by("-issued_at", "-cycle"))
    current = current_among(awards, localdate(at))
    return [_held(award, current, at) for award in awards]


def _held(award: Award, current: AbstractSet[UUID], at: datetime) -> Held:
    day = localdate(at)
    state = state_on(award, day)
    return Held(
        award=award,
        state=state,
        stage=stage_on(award, day, needs_are_met=_needs_are_met(award, current)),
        day=day_of_state(award, state),
    )


def _needs_are_met(award: Award, current: AbstractSet[UUID]) -> bool:
    """By the rule of the day on which it was given, or by what its course needs."""
    if award.rule:
        return is_earned(from_dict(award.rule), current, {})
    course = catalogue.outline(CourseKey(award.award_key))
    needed = course.certificate_needs if course else None
    return needed is None or needed in current


@dataclass(frozen=True, slots=True)
class Piece:
    """A certificate to look at."""

    held: Held
    snapshot: Snapshot
    has_file: bool
    has_badge: bool


def piece(award: Award, *, at: datetime) -> Piece:
    mine = Award.objects.held_by(award.learner)
    return Piece(
        held=_held(award, current_among(mine, localdate(at)), at),
        snapshot=Snapshot.from_dict(award.snapshot),
        has_file=CertificateFile.objects.filter(award=award).exists(),
        has_badge=Credential.objects.filter(award=award).exists(),
    )


@dataclass(frozen=True, slots=True)
class NextUp:
    """A course whose certificate the learner can still get, and what it takes.

    `needed` is the course of which it needs a current certificate, where there is one.
    """

    title: str
    url: str
    course_is_done: bool
    has_task: bool
    task_is_signed: bool
    needed: Link | None = None
    needed_is_current: bool = True

    @property
    def is_coming(self) -> bool:
        """Nothing is left to do: the certificate is being made."""
        return award_is_due(
            course_is_done=self.course_is_done,
            has_task=self.has_task,
            task_is_signed=self.task_is_signed,
            needed_is_current=self.needed_is_current,
        )


def next_up(
    learner: User, outlines: Iterable[CourseOutline], *, language: str, at: datetime
) -> list[NextUp]:
    """Courses that are open to the learner, without a certificate of today. Five queries."""
    current = Award.objects.held_by(learner).current_on(localdate(at))
    has = set(current.values_list("award_key", flat=True))
    is_open = open_courses(learner, at)
    courses = [o for o in outlines if o.key in is_open and o.key not in has]
    done = completed_courses(learner, [CourseKey(course.key) for course in courses])
    signed = signed_tasks(learner, [course.task.key for course in courses if course.task])
    needed = [course.certificate_needs for course in courses if course.certificate_needs]
    links = catalogue.links([*(course.key for course in courses), *needed], language)
    return [
        NextUp(
            title=links[course.key].title if course.key in links else course.title,
            url=links[course.key].url if course.key in links else "",
            course_is_done=course.key in done,
            has_task=course.task is not None,
            task_is_signed=course.task is not None and course.task.key in signed,
            needed=links.get(course.certificate_needs) if course.certificate_needs else None,
            needed_is_current=course.certificate_needs is None or course.certificate_needs in has,
        )
        for course in courses
    ]
