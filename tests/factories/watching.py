"""What a learner does with a film, as they do it: by the words that they see."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from django.http import HttpResponse
from django.test import Client

from courses.content_keys import FilmKey
from courses.films.delivery import FilmSpec
from tests.factories.films import playable_film
from training.accounts.models import User
from training.assessments.models import FilmReflection
from training.progress.models import FilmCompletion, FilmCoverage

THREE = ("Looking at the screen", "Ask about the nan, by Friday", "Priya")

Send = Callable[..., HttpResponse]


def answer(client: Client, film: FilmSpec, number: int, *, right: bool = True) -> HttpResponse:
    """Choose as a person does, by the words."""
    address = f"/learn/film/{film.key}/pause/{number}/"
    question = film.pauses[number - 1].question
    assert question is not None
    form = client.get(address).context["form"]
    wanted = [option.text for option in question.options if option.right is right]
    shown = sorted(form.shown(), key=lambda one: one[1] not in wanted)
    chosen = [token for token, _text in shown][: question.choose]
    return client.post(address, {"answer": chosen})


def reflect(client: Client, film: FilmSpec, words: tuple[str, str, str] = THREE) -> HttpResponse:
    fields = dict(zip(("saw", "change", "ask"), words, strict=True))
    return client.post(f"/learn/film/{film.key}/reflect/", fields)


def film_records(learner: User, words: Mapping[str, str], *, at: datetime) -> FilmKey:
    """The starter's film, watched and thought about; `words` are those of the learner."""
    key = playable_film()
    FilmReflection.objects.create(
        learner=learner,
        film_key=key,
        saw=words["film saw"],
        change=words["film change"],
        ask=words["film ask"],
        saved_at=at,
        answered_at=at,
        did=FilmReflection.Did.PART,
        happened=words["film happened"],
        followed_at=at,
    )
    FilmCoverage.objects.create(
        learner=learner, film_key=key, version=1, ranges=[[0, 5100]], first_at=at, last_at=at
    )
    FilmCompletion.objects.create(
        learner=learner, film_key=key, kind=FilmCompletion.Kind.WATCHED, completed_at=at
    )
    return key
