"""Do what was missed: a step, a course or a certificate that something kept from being written."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from courses import catalogue
from courses.outline import CourseOutline
from training.accounts.models import User
from training.assessments.models import Attempt
from training.certificates.actions import issue_due, make_missing_files
from training.certificates.models import Award
from training.learning.flow import complete_quiz
from training.progress.actions import judge_course
from training.progress.models import CompletionSource, CourseCompletion, StepCompletion


def catch_up(*, at: datetime) -> int:
    """Complete what is complete and issue what is due; the number of certificates made."""
    make_missing_files()
    for attempt in _passed_without_completion():
        complete_quiz(learner=attempt.learner, attempt=attempt)
    return sum(_issue_missed(course, at=at) for course in catalogue.outlines())


def _passed_without_completion() -> QuerySet[Attempt]:
    sources = CompletionSource.objects.filter(reference=OuterRef("pk"))
    passed = Attempt.objects.finished().filter(passed=True)
    return passed.filter(~Exists(sources)).select_related("learner")


def _issue_missed(course: CourseOutline, *, at: datetime) -> int:
    for learner in _who_began(course):
        judge_course(learner=learner, outline=course)
    due = _who_finished(course).exclude(pk__in=_who_holds(course))
    made = (issue_due(learner=learner, course=course, at=at) for learner in due)
    return sum(award is not None for award in made)


def _who_began(course: CourseOutline) -> QuerySet[User]:
    """Learners with a step of the course who have not finished it."""
    keys = [step.key for step in course.steps]
    steps = StepCompletion.objects.filter(learner=OuterRef("pk"), step_key__in=keys)
    return User.objects.filter(Exists(steps)).exclude(pk__in=_who_finished(course))


def _who_finished(course: CourseOutline) -> QuerySet[User]:
    standing = CourseCompletion.objects.filter(
        learner=OuterRef("pk"), course_key=course.key, voided_at=None
    )
    return User.objects.filter(Exists(standing))


def _who_holds(course: CourseOutline) -> QuerySet[Award, UUID]:
    given = Award.objects.standing().filter(award_key=course.key, ground=Award.Ground.COURSE)
    return given.values_list("learner", flat=True)
