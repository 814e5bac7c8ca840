"""What follows when a learner did something: the only place that knows, on the learner's side."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TypedDict
from uuid import UUID

from django.db import transaction

from courses import catalogue
from courses.catalogue import Place
from courses.content_keys import FilmKey, QuestionKey, QuizKey
from courses.films.delivery import FilmSpec
from courses.outline import CourseOutline, Question, Step
from training.accounts.models import User
from training.assessments.actions import finish, start_attempt, store_answer
from training.assessments.actions.films import save_film_reflection, store_film_answer
from training.assessments.models import Attempt
from training.assessments.queries import activities_done, quiz_standing
from training.assessments.rules import may_try
from training.assessments.scoring import Given
from training.certificates.actions import (
    issue_due,
    issue_film,
    renew_due,
)
from training.certificates.models import Award
from training.certificates.programmes.actions import issue_what_waited
from training.certificates.snapshot import FilmSession
from training.learning.errors import (
    ActivityComesFirstError,
    FilmComesFirstError,
    NotThereNowError,
    TooSoonError,
)
from training.learning.queries.films import FilmDesk, films_to_watch
from training.progress.actions.films import (
    Noted,
    Seen,
    complete_film,
    count_use,
    note_read,
    note_seen,
)
from training.progress.actions.steps import complete_step, judge_course
from training.progress.models import CompletionSource, FilmCompletion, FilmUse


class ThreeBoxes(TypedDict):
    """What a learner writes about a film."""

    saw: str
    change: str
    ask: str


@transaction.atomic
def finish_lesson(*, learner: User, place: Place, at: datetime) -> None:
    """The learner says that the lesson is read."""
    if place.step.activity_required and not activity_is_done(learner, place.step):
        raise ActivityComesFirstError
    if films_to_watch(learner, place.step):
        raise FilmComesFirstError
    _complete(learner, place, at=at, kind=CompletionSource.Kind.READER, reference=None)


def activity_is_done(learner: User, step: Step) -> bool:
    return bool(step.activity_key and activities_done(learner, [step.activity_key]))


def begin_quiz(
    *, learner: User, quiz_key: QuizKey, attempt_id: UUID, language: str, at: datetime
) -> Attempt:
    """A new try, or the one that is open, or the one with this id if the form came twice."""
    standing = quiz_standing(learner, quiz_key)
    is_new = standing.open_try is None and not Attempt.objects.filter(pk=attempt_id).exists()
    if is_new and standing.last_finished and not may_try(standing.last_finished_at, at=at):
        raise TooSoonError(standing.last_finished)
    spec = catalogue.quiz(quiz_key, language)
    if spec is None:
        raise NotThereNowError
    return start_attempt(learner=learner, attempt_id=attempt_id, spec=spec, at=at)


@transaction.atomic
def answer_question(
    *, learner: User, attempt: Attempt, question_key: QuestionKey, given: Given, at: datetime
) -> None:
    """Keep the answer. The last one ends the try, and a passed try completes the step."""
    store_answer(attempt=attempt, question_key=question_key, given=given, at=at)
    if finish(attempt=attempt, at=at):
        complete_quiz(learner=learner, attempt=attempt)


def complete_quiz(*, learner: User, attempt: Attempt) -> None:
    """While the quiz is not published, its step waits: the hourly round completes it.

    A refresher is no step: it renews the certificate of its course.
    """
    if attempt.finished_at is None:
        return
    place = catalogue.place_of(attempt.quiz_key)
    if place is None:
        _renew(learner, attempt.quiz_key, at=attempt.finished_at)
    else:
        _complete(
            learner,
            place,
            at=attempt.finished_at,
            kind=CompletionSource.Kind.QUIZ,
            reference=attempt.pk,
        )


def _renew(learner: User, quiz: UUID, *, at: datetime) -> None:
    course = catalogue.course_refreshed_by(quiz)
    if course is None:
        return
    for act in (renew_due, issue_what_waited):
        transaction.on_commit(partial(act, learner=learner, course=course, at=at), robust=True)


def issue_on_commit(*, learner: User, course: CourseOutline, at: datetime) -> None:
    """A certificate that cannot be made now is made by the hourly round."""
    transaction.on_commit(partial(_issue, learner=learner, course=course, at=at), robust=True)


def _issue(*, learner: User, course: CourseOutline, at: datetime) -> None:
    """Others waited only for a certificate that is new: each later step of the course asks once."""
    award = issue_due(learner=learner, course=course, at=at)
    if award is not None and award.issued_at == at:
        issue_what_waited(learner=learner, course=course, at=at)


def _complete(
    learner: User, place: Place, *, at: datetime, kind: str, reference: UUID | None
) -> None:
    complete_step(
        learner=learner,
        step_key=place.step.key,
        outline_sha256=place.course.sha256,
        at=at,
        kind=kind,
        reference=reference,
    )
    if judge_course(learner=learner, outline=place.course):
        issue_on_commit(learner=learner, course=place.course, at=at)


@transaction.atomic
def watch_film(*, learner: User, film: FilmSpec, seen: Seen, at: datetime) -> Noted:
    """Note what was seen. Enough of it may be the last thing that was missing."""
    noted = note_seen(learner=learner, film=film, seen=seen, at=at)
    if noted.is_newly_watched:
        judge_film(learner=learner, film=film, way=seen.way, at=at)
    return noted


@transaction.atomic
def read_film(*, learner: User, film: FilmSpec, at: datetime) -> None:
    note_read(learner=learner, film=film, at=at)
    judge_film(learner=learner, film=film, at=at)


@transaction.atomic
def answer_in_film(
    *, learner: User, film: FilmSpec, question: Question, given: Given, at: datetime
) -> None:
    store_film_answer(learner=learner, film=film.key, question=question, given=given, at=at)
    judge_film(learner=learner, film=film, at=at)


@transaction.atomic
def reflect_on_film(
    *, learner: User, film: FilmSpec, words: ThreeBoxes, seen_at: datetime | None, at: datetime
) -> None:
    save_film_reflection(learner=learner, film=film.key, **words, seen_at=seen_at, at=at)
    judge_film(learner=learner, film=film, at=at)


def judge_film(*, learner: User, film: FilmSpec, at: datetime, way: str = FilmUse.Way.SITE) -> None:
    """Note once that the session is done, when it is, and give its record."""
    if note_film_done(learner=learner, film=film, at=at, way=way):
        give = partial(give_film_record, learner=learner, key=film.key, at=at)
        transaction.on_commit(give, robust=True)


def note_film_done(
    *, learner: User, film: FilmSpec, at: datetime, way: str = FilmUse.Way.SITE
) -> bool:
    """Is the session done, and was it not before?"""
    kind = FilmDesk(learner, film).kind
    if kind is None or not complete_film(learner=learner, film=film, kind=kind, at=at):
        return False
    count_use(film=film, way=way, done=kind, at=at)
    return True


def give_film_record(*, learner: User, key: FilmKey, at: datetime) -> Award | None:
    """The record of a session that is done, with the neutral title that its page has now."""
    done = FilmCompletion.objects.filter(learner=learner, film_key=key).first()
    title = catalogue.titles([key], learner.language or "en").get(key)
    if done is None or title is None:
        return None
    is_read = done.kind == FilmCompletion.Kind.READ
    film = FilmSession(key=key, title=title, minutes=done.minutes, is_read=is_read)
    return issue_film(learner=learner, film=film, at=at)
