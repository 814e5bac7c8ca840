"""Do what was missed: a step, a course or a certificate; and remind whoever stays away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet

from courses import catalogue
from courses.content_keys import FilmKey
from courses.films import delivery
from courses.outline import CourseOutline
from training.accounts.models import User
from training.assessments.models import Attempt, FilmReflection, TaskSignOff
from training.certificates.actions import issue_due, make_missing_files, renew_due
from training.certificates.models import Award
from training.certificates.programmes.actions import issue_missed_programmes
from training.learning.flow import complete_quiz, give_film_record, note_film_done
from training.learning.queries.reminders import due_reminders
from training.messages.actions.reminders import make_reminders
from training.messages.emails import site_sends_email
from training.messages.queries.reminders import choices_to_mail
from training.messages.tasks import mail_reminder
from training.progress.actions.steps import judge_course
from training.progress.models import (
    CompletionSource,
    CourseCompletion,
    FilmCompletion,
    FilmCoverage,
    StepCompletion,
)


def catch_up(*, at: datetime) -> int:
    """Complete what is complete and issue what is due; the number of certificates made."""
    make_missing_files()
    courses = catalogue.outlines()
    for attempt in _passed_without_completion(courses):
        complete_quiz(learner=attempt.learner, attempt=attempt)
    renewed = sum(_renew_missed(course, at=at) for course in courses)
    _note_films_done(at=at)
    films = sum(give is not None for give in _films_without_record(at=at))
    issued = sum(_issue_missed(course, at=at) for course in courses)
    return renewed + films + issued + issue_missed_programmes(at=at)


def remind(*, at: datetime) -> int:
    """Each reminder once, however often this runs; the number of e-mails that were asked for."""
    make_reminders(due=due_reminders(at), at=at)
    choices = choices_to_mail(at) if site_sends_email() else []
    for choice in choices:
        mail_reminder.enqueue(str(choice.pk))
    return len(choices)


def _note_films_done(*, at: datetime) -> None:
    """For who did the last two things in the same moment, each unseen by the other."""
    rows = FilmCoverage.objects.filter(Q(watched_at__isnull=False) | Q(read_at__isnull=False))
    same = {"learner": OuterRef("learner"), "film_key": OuterRef("film_key")}
    done = FilmCompletion.objects.filter(**same)
    written = FilmReflection.objects.filter(**same, answered_at__isnull=False)
    for row in rows.filter(Exists(written), ~Exists(done)).select_related("learner"):
        film = delivery.film(FilmKey(row.film_key), row.learner.language)
        if film is not None:
            with transaction.atomic():
                note_film_done(learner=row.learner, film=film, at=at)


def _films_without_record(*, at: datetime) -> Iterator[Award | None]:
    """For sessions that are done and have no record: one that was withdrawn stays so."""
    given = Award.objects.filter(learner=OuterRef("learner"), award_key=OuterRef("film_key"))
    for done in FilmCompletion.objects.filter(~Exists(given)).select_related("learner"):
        yield give_film_record(learner=done.learner, key=FilmKey(done.film_key), at=at)


def _passed_without_completion(courses: Iterable[CourseOutline]) -> QuerySet[Attempt]:
    """A refresher completes no step."""
    refreshers = [course.refresher for course in courses if course.refresher]
    sources = CompletionSource.objects.filter(reference=OuterRef("pk"))
    passed = Attempt.objects.finished().filter(passed=True).exclude(quiz_key__in=refreshers)
    return passed.filter(~Exists(sources)).select_related("learner")


def _renew_missed(course: CourseOutline, *, at: datetime) -> int:
    """For learners who did what renews it and got no certificate of the course since."""
    given = Award.objects.filter(learner=OuterRef("learner"), award_key=course.key)
    if course.refresher is not None:
        passed = Attempt.objects.finished().filter(quiz_key=course.refresher, passed=True)
        late = passed.filter(~Exists(given.filter(issued_at__gte=OuterRef("finished_at"))))
        who = set(late.values_list("learner", flat=True))
    elif course.task is not None:
        watched = TaskSignOff.objects.standing().filter(task_key=course.task.key, passed=True)
        before = given.filter(issued_at__lt=OuterRef("at"))
        since = given.filter(issued_at__gte=OuterRef("at"))
        who = set(watched.filter(Exists(before), ~Exists(since)).values_list("learner", flat=True))
    else:
        return 0
    learners = User.objects.filter(pk__in=who)
    made = (renew_due(learner=learner, course=course, at=at) for learner in learners)
    return sum(award is not None for award in made)


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
