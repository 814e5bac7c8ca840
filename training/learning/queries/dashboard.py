"""Where was I, what is next, how far am I."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from courses import catalogue
from courses.catalogue import Link
from courses.outline import CourseOutline, Step
from training.accounts.models import User
from training.assessments.queries import signed_tasks
from training.certificates.models import Award
from training.enrolment.models import Cohort, Enrolment
from training.learning.rules import Part, how_far, parts_of
from training.progress.queries import standing_of
from training.progress.rules import Counted, count, next_step


@dataclass(frozen=True, slots=True)
class CourseCard:
    """A course as the learner's home shows it. `go_on` leads to what comes next."""

    outline: CourseOutline
    title: str
    counted: Counted
    next: Step | None
    go_on: Link | None
    path: list[dict[str, object]]
    task_is_signed: bool
    award: Award | None

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
    def waits_for_task(self) -> bool:
        waits = self.next is None and self.outline.task is not None
        return waits and not self.task_is_signed and self.award is None


@dataclass(frozen=True, slots=True)
class Home:
    """`first` is the course that "Carry on" leads to."""

    cards: list[CourseCard]
    first: CourseCard | None
    cohorts: list[Cohort]
    awards: list[Award]
    wellbeing: str


def home_of(learner: User, language: str, at: datetime) -> Home:
    """Eight queries at most, however many courses there are."""
    cohorts = _cohorts(learner, at)
    courses = _open_outlines(cohorts)
    standing = standing_of(learner, [step.key for course in courses for step in course.steps])
    awards = list(Award.objects.held_by(learner).standing().order_by("-issued_at"))
    cards = _cards(learner, courses, standing.done, awards, language)
    return Home(
        cards=cards,
        first=_first(cards, standing.last_step),
        cohorts=cohorts,
        awards=awards,
        wellbeing=catalogue.wellbeing(language),
    )


def _cohorts(learner: User, at: datetime) -> list[Cohort]:
    places = Enrolment.objects.filter(learner=learner).active_at(at).select_related("cohort")
    return [place.cohort for place in places.order_by("-joined_at")]


def _open_outlines(cohorts: Sequence[Cohort]) -> list[CourseOutline]:
    opened = {UUID(key) for cohort in cohorts for key in cohort.course_keys}
    return [course for course in catalogue.outlines() if course.key in opened] if opened else []


def _cards(
    learner: User,
    courses: Sequence[CourseOutline],
    done: Set[UUID],
    awards: Sequence[Award],
    language: str,
) -> list[CourseCard]:
    if not courses:
        return []
    nexts = {course.key: next_step(course, done) for course in courses}
    keys: set[UUID] = {course.key for course in courses} | {
        step.key for step in nexts.values() if step
    }
    keys |= {module.key for course in courses for module in course.modules}
    links = catalogue.links(keys, language)
    signed = signed_tasks(learner, [course.task.key for course in courses if course.task])
    by_course = {award.award_key: award for award in awards}
    return [
        CourseCard(
            outline=course,
            title=links[course.key].title if course.key in links else course.title,
            counted=count(course.steps, done),
            next=(step := nexts[course.key]),
            go_on=links.get(step.key) if step else None,
            path=[
                _shown(part, links) for part in parts_of(course, done, step.key if step else None)
            ],
            task_is_signed=course.task is not None and course.task.key in signed,
            award=by_course.get(course.key),
        )
        for course in courses
    ]


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
