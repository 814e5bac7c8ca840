"""Which course of a programme comes before the others, where the programme says so."""

from __future__ import annotations

from django.db.models import Exists

from courses.models import CoursePage, ProgrammePage


def course_that_opens(course: CoursePage) -> CoursePage | None:
    """The course after which this one opens; None for the first one. One query."""
    return _first(course, "first_course_first")


def course_to_keep_current(course: CoursePage) -> CoursePage | None:
    """The course of which a certificate of this one needs a current one. One query."""
    return _first(course, "first_course_current")


def _first(course: CoursePage, rule: str) -> CoursePage | None:
    programme = ProgrammePage.objects.parent_of(course).filter(**{rule: True})
    courses = CoursePage.objects.live().sibling_of(course, inclusive=True)
    first = courses.filter(Exists(programme)).order_by("path").defer_streamfields().first()
    return first if first is not None and first.pk != course.pk else None
