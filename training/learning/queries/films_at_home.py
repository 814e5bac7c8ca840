"""Films on the learner's home: one to go on with, and what came of others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import CharField, Exists, OuterRef, QuerySet, Value

from courses.content_keys import FilmKey
from courses.films import delivery
from courses.films.delivery import FilmSpec
from training.accounts.models import User
from training.assessments.models import FilmReflection
from training.learning.queries.standing import Row
from training.learning.rules import FILM_IS_FOLLOWED_UP_AFTER
from training.progress.models import FilmCompletion, FilmCoverage

BEGUN, ASKED = "film begun", "film asked"


@dataclass(frozen=True, slots=True)
class FilmsAtHome:
    """`begun` is the film that the learner watched last and has not done."""

    begun: FilmSpec | None
    asked: Sequence[FilmSpec]


def films_at_home(rows: Iterable[Row], language: str) -> FilmsAtHome:
    """From `rows` of `rows_of_films`. Without films that cannot be played now."""
    newest = sorted(rows, key=lambda row: row[2], reverse=True)
    found = [(what, delivery.film(FilmKey(key), language)) for key, what, _at in newest]
    shown = {what: [film for name, film in found if name == what and film] for what, _ in found}
    return FilmsAtHome(begun=next(iter(shown.get(BEGUN, ())), None), asked=shown.get(ASKED, ()))


def rows_of_films(learner: User, at: datetime) -> list[QuerySet[Any, Any]]:
    """(film, what, at), to be asked for together with others."""
    done = FilmCompletion.objects.filter(learner=learner, film_key=OuterRef("film_key"))
    begun = FilmCoverage.objects.visible_to(learner).filter(~Exists(done))
    waits = FilmReflection.objects.visible_to(learner).asked_again(
        before=at - FILM_IS_FOLLOWED_UP_AFTER
    )
    one = begun.order_by().values_list("film_key", Value(BEGUN, CharField()), "last_at")
    other = waits.order_by().values_list("film_key", Value(ASKED, CharField()), "answered_at")
    return [one, other]
