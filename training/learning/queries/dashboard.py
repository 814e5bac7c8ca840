"""Where was I, what is next, how far am I."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from courses import catalogue
from courses.catalogue import Link
from courses.outline import CourseOutline, Step
from training.accounts.models import User
from training.assessments.queries import signed_tasks
from training.certificates.models import Award
from training.certificates.renewals import Renewal, renewals
from training.certificates.rules import State, state_on
from training.enrolment.models import Cohort, Enrolment
from training.learning.queries.films_at_home import FilmsAtHome, films_at_home, rows_of_films
from training.learning.queries.standing import Standing, standing_of
from training.learning.queries.words import Words, words_for
from training.learning.rules import Part, how_far, parts_of, waits_for_first
from training.progress.rules import Change, Counted, count, next_step


@dataclass(frozen=True, slots=True)
class CourseCard:
    """A course as the learner's home shows it. `go_on` leads to what comes next.

    `waits_for` is the course that comes first; then nothing is next in this one. `must_renew` is
    the course of which the learner needs a current certificate to get the one of this course.
    """

    outline: CourseOutline
    title: str
    counted: Counted
    next: Step | None
    go_on: Link | None
    path: list[dict[str, object]]
    task_is_signed: bool
    award: Award | None
    waits: bool = False
    waits_for: Link | None = None
    must_renew: Link | None = None

    @property
    def bar_id(self) -> str:
        return f"progress-{self.outline.key}"

    @property
    def is_begun(self) -> bool:
        return self.counted.done > 0

    @property
    def how_far(self) -> str:
        return how_far(self.counted.done, self.counted.total)

    @property
    def waits_for_certificate(self) -> bool:
        """All is done here; only the certificate of another course is missing."""
        is_done = self.next is None and not self.waits and self.award is None
        has_task = self.outline.task is not None
        return is_done and self.must_renew is not None and (self.task_is_signed or not has_task)

    @property
    def waits_for_task(self) -> bool:
        is_left = self.next is None and not self.waits and self.outline.task is not None
        return is_left and not self.task_is_signed and self.award is None


@dataclass(frozen=True, slots=True)
class Changed:
    """`link` is None for a page that is not there any more."""

    change: Change
    link: Link | None


@dataclass(frozen=True, slots=True)
class Home:
    """`first` is the course that "Carry on" leads to."""

    cards: list[CourseCard]
    first: CourseCard | None
    cohorts: list[Cohort]
    awards: list[Award]
    renewals: list[Renewal]
    changes: list[Changed]
    films: FilmsAtHome
    wellbeing: str
    invitations: list[Enrolment]
    words: Words

    @property
    def waiting(self) -> CourseCard | None:
        """A course that cannot be begun yet, where there is nothing else to do."""
        return next((card for card in self.cards if card.waits), None)


def home_of(learner: User, language: str, at: datetime) -> Home:
    """As many queries however many courses there are."""
    invitations, cohorts = _places(learner, at)
    awards = list(Award.objects.held_by(learner).standing().order_by("-issued_at"))
    outlines = catalogue.outlines() if cohorts or awards else []
    courses = _open_outlines(cohorts, outlines)
    standing = standing_of(learner, courses, *rows_of_films(learner, at))
    day = localdate(at)
    cards = _cards(learner, courses, standing, Held.on(day, awards), language)
    found = renewals(awards, outlines, language=language, day=day)
    return Home(
        cards=cards,
        first=_first(cards, standing.last_step),
        cohorts=cohorts,
        awards=awards,
        changes=_changes(standing, language),
        films=films_at_home(standing.others, language),
        renewals=[renewal for renewal in found if renewal.is_due],
        wellbeing=catalogue.wellbeing(language),
        invitations=invitations,
        words=words_for(learner, at),
    )


def _changes(standing: Standing, language: str) -> list[Changed]:
    """The newest of each page, the newest first."""
    newest = {change.key: change for change in reversed(standing.changes)}
    links = catalogue.links(list(newest), language) if newest else {}
    found = [Changed(change, links.get(change.key)) for change in newest.values()]
    return sorted(found, key=lambda one: one.change.at, reverse=True)


def _places(learner: User, at: datetime) -> tuple[list[Enrolment], list[Cohort]]:
    """Groups that a trainer invited the learner into, and those that open courses."""
    active = Enrolment.objects.filter(learner=learner).active_at(at)
    both = active | Enrolment.objects.invitations_of(learner)
    places = list(both.select_related("cohort").order_by("-joined_at"))
    invited = [place for place in places if place.state == Enrolment.State.INVITED]
    return invited, [place.cohort for place in places if place not in invited]


def _open_outlines(
    cohorts: Sequence[Cohort], outlines: Sequence[CourseOutline]
) -> list[CourseOutline]:
    opened = {UUID(key) for cohort in cohorts for key in cohort.course_keys}
    return [course for course in outlines if course.key in opened]


@dataclass(frozen=True, slots=True)
class Held:
    """The newest standing award of each course, and the courses with a current one."""

    newest: Mapping[UUID, Award]
    current: frozenset[UUID]

    @classmethod
    def on(cls, day: date, awards: Sequence[Award]) -> Held:
        """`awards` stand; the newest comes first."""
        valid = (award for award in awards if state_on(award, day) == State.VALID)
        return cls(
            newest={award.award_key: award for award in reversed(awards)},
            current=frozenset(award.award_key for award in valid),
        )


def _cards(
    learner: User,
    courses: Sequence[CourseOutline],
    standing: Standing,
    held: Held,
    language: str,
) -> list[CourseCard]:
    if not courses:
        return []
    done = standing.done
    waiting = {course.key for course in courses if _waits(course, standing)}
    nexts = {
        course.key: None if course.key in waiting else next_step(course, done) for course in courses
    }
    keys: set[UUID] = {course.key for course in courses} | {
        step.key for step in nexts.values() if step
    }
    keys |= {
        key for course in courses for key in (course.opens_after, course.certificate_needs) if key
    }
    keys |= {module.key for course in courses for module in course.modules}
    links = catalogue.links(keys, language)
    signed = signed_tasks(learner, [course.task.key for course in courses if course.task])
    return [
        CourseCard(
            outline=course,
            title=links[course.key].title if course.key in links else course.title,
            counted=count(course.steps, done),
            next=(step := nexts[course.key]),
            go_on=links.get(step.key) if step else None,
            path=_path(course, done, step, links, waits=course.key in waiting),
            task_is_signed=course.task is not None and course.task.key in signed,
            award=held.newest.get(course.key),
            waits=course.key in waiting,
            waits_for=links.get(course.opens_after) if course.opens_after else None,
            must_renew=_must_renew(course, held, links),
        )
        for course in courses
    ]


def _must_renew(course: CourseOutline, held: Held, links: Mapping[UUID, Link]) -> Link | None:
    needed = course.certificate_needs
    return links.get(needed) if needed and needed not in held.current else None


def _waits(course: CourseOutline, standing: Standing) -> bool:
    return waits_for_first(course, passed=standing.passed, begun=standing.begun)


def _path(
    course: CourseOutline,
    done: Set[UUID],
    step: Step | None,
    links: dict[UUID, Link],
    *,
    waits: bool,
) -> list[dict[str, object]]:
    parts = parts_of(course, done, step.key if step else None, waits=waits)
    return [_shown(part, links) for part in parts]


def _shown(part: Part, links: dict[UUID, Link]) -> dict[str, object]:
    """A part of the path as `components/steps.html` wants it."""
    link = links.get(part.key)
    opens = link is not None and part.state != "locked"
    return {
        "title": link.title if link else part.title,
        "url": link.url if link and opens else "",
        "state": part.state,
        "note": _note(part),
    }


def _note(part: Part) -> str:
    """How far, for a part that is begun; the others say it by their mark."""
    if not 0 < part.done < part.total:
        return ""
    return _("%(done)d of %(total)d done") % {"done": part.done, "total": part.total}


def _first(cards: Sequence[CourseCard], last: UUID | None) -> CourseCard | None:
    """The course of the last visit while something is left in it, or else the next unfinished."""
    left = [card for card in cards if card.next is not None]
    at_last = (card for card in left if last in {step.key for step in card.outline.steps})
    return next(at_last, left[0] if left else None)
