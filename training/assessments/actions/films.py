"""Keep answers in films, and what learners write about them."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import Value
from django.db.models.functions import Coalesce

from courses.content_keys import FilmKey
from courses.outline import Question
from training.accounts.models import User
from training.assessments.errors import SavedElsewhereError
from training.assessments.models import FilmAnswer, FilmReflection
from training.assessments.rules import is_an_answer, would_be_lost
from training.assessments.scoring import Given, mark


def store_film_answer(
    *, learner: User, film: FilmKey, question: Question, given: Given, at: datetime
) -> None:
    """Keep the answer to a question in a film, unless one came first: that one stays."""
    answer = FilmAnswer(
        learner=learner,
        film_key=film,
        question_key=question.key,
        given=given.to_dict(),
        is_right=mark(question, given).is_right,
        stored_at=at,
    )
    FilmAnswer.objects.bulk_create([answer], ignore_conflicts=True)


@transaction.atomic
def save_film_reflection(
    *,
    learner: User,
    film: FilmKey,
    saw: str,
    change: str,
    ask: str,
    seen_at: datetime | None,
    at: datetime,
) -> FilmReflection:
    """Keep the three boxes. What another device saved since `seen_at` is never written over."""
    blank = FilmReflection(learner=learner, film_key=film, saved_at=at)
    FilmReflection.objects.bulk_create([blank], ignore_conflicts=True)
    row = FilmReflection.objects.select_for_update().get(learner=learner, film_key=film)
    boxes = ((row.saw, saw), (row.change, change), (row.ask, ask))
    is_newer = row.answered_at is not None and row.saved_at != seen_at
    if is_newer and any(would_be_lost(stored, words) for stored, words in boxes):
        raise SavedElsewhereError(row)
    row.saw, row.change, row.ask, row.saved_at = saw, change, ask, at
    if is_an_answer(saw + change + ask, ()):
        row.answered_at = row.answered_at or at
    row.save(update_fields=["saw", "change", "ask", "saved_at", "answered_at"])
    return row


def follow_up_film(*, learner: User, film: FilmKey, did: str, happened: str, at: datetime) -> None:
    """What came of it after four weeks. The last word stays, with the time of the first."""
    rows = FilmReflection.objects.filter(learner=learner, film_key=film, answered_at__isnull=False)
    rows.update(did=did, happened=happened, followed_at=Coalesce("followed_at", Value(at)))
