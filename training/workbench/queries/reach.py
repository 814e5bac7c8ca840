"""Whom a change to a page of a live course reaches, as numbers."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.conf import settings
from wagtail.models import Page

from courses import catalogue
from courses.content_keys import CourseKey
from courses.outline import CourseOutline
from training.enrolment.models import Cohort, Enrolment
from training.progress.models import CourseChange, CourseCompletion, StepCompletion
from training.workbench.rules import Affected, affected_by

COUNTED = {
    "courses.coursepage",
    "courses.modulepage",
    "courses.lessonpage",
    "courses.quizpage",
}
"""Kinds of pages whose change learners of a course meet."""


@dataclass(frozen=True, slots=True)
class Reach:
    """A change that is about to go live. `affected` is never nobody."""

    page_key: UUID
    title: str
    course: CourseOutline
    kind: str
    affected: Affected

    @property
    def is_added(self) -> bool:
        return self.kind == CourseChange.Kind.ADDED


def reach_of_edit(page: Page, at: datetime) -> Reach | None:
    """Of a new version of the page, or of a page that was not there before."""
    course = _course_of(page)
    if course is None or page.translation_key == course.refresher:
        return None
    is_there = page.translation_key in _pages_in(course)
    kind = CourseChange.Kind.CHANGED if is_there else CourseChange.Kind.ADDED
    return _reach(page, course, kind, at)


def reach_of_taking_out(page: Page, at: datetime) -> Reach | None:
    """Of a page that goes; None for one that learners do not see anyway."""
    course = _course_of(page)
    if course is None or page.translation_key not in _pages_in(course):
        return None
    return _reach(page, course, CourseChange.Kind.REMOVED, at)


def reaches_of_move(page: Page, destination: Page, at: datetime) -> list[Reach]:
    """Within one course it changes a place; else one course loses it and another one gains it."""
    if page._meta.label_lower == "courses.coursepage":
        return []
    old, new = _course_of(page), _course_at(destination)
    is_seen = old is not None and page.translation_key in _pages_in(old)
    if old is not None and new is not None and old.key == new.key:
        found = [_reach(page, old, CourseChange.Kind.CHANGED, at)] if is_seen else []
    else:
        leaves = _reach(page, old, CourseChange.Kind.REMOVED, at) if old and is_seen else None
        comes = _reach(page, new, CourseChange.Kind.ADDED, at) if new and page.live else None
        found = [leaves, comes]
    return [reach for reach in found if reach]


def has_learners(place: Page, at: datetime) -> bool:
    """Somebody has begun the course that this place of the tree is in."""
    course = _course_at(place)
    return course is not None and bool(_affected(course.key, course, at))


def _course_of(page: Page) -> CourseOutline | None:
    """The live course that a page, as it was written, is in; translations follow it."""
    is_source = page.alias_of_id is None and page.locale.language_code == settings.LANGUAGE_CODE
    return _course_at(page) if is_source and page._meta.label_lower in COUNTED else None


def _course_at(page: Page) -> CourseOutline | None:
    key = catalogue.course_key_of(page)
    return catalogue.outline(key) if key else None


def _pages_in(course: CourseOutline) -> set[UUID]:
    modules = {module.key for module in course.modules}
    return {course.key, *modules, *(step.key for step in course.steps)}


def _reach(page: Page, course: CourseOutline, kind: str, at: datetime) -> Reach | None:
    affected = _affected(page.translation_key, course, at)
    return Reach(page.translation_key, page.title, course, kind, affected) if affected else None


def _affected(page_key: UUID, course: CourseOutline, at: datetime) -> Affected:
    """Three queries, however many learners there are."""
    learners = _learners(course.key, at)
    steps = StepCompletion.objects.filter(
        learner__in=learners, step_key__in=[step.key for step in course.steps]
    )
    done: defaultdict[UUID, set[UUID]] = defaultdict(set)
    for learner, step in steps.counting().values_list("learner_id", "step_key"):
        done[learner].add(step)
    finished = CourseCompletion.objects.filter(
        learner__in=learners, course_key=course.key, voided_at=None
    )
    complete = set(finished.values_list("learner_id", flat=True))
    return affected_by(page_key, course, done=done, complete=complete)


def _learners(course: CourseKey, at: datetime) -> set[UUID]:
    """Those who are in an open group with this course now."""
    rows = Cohort.objects.filter(closed_at=None).values_list("pk", "course_keys")
    cohorts = [cohort for cohort, keys in rows if str(course) in keys]
    places = Enrolment.objects.active_at(at).filter(cohort__in=cohorts)
    return set(places.values_list("learner_id", flat=True))
