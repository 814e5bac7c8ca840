"""The film in words, with its questions where it stops: reading completes too."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from courses.films import delivery
from courses.films.delivery import FilmSpec
from courses.films.models import FilmTrack
from tests.factories.films import open_film, starter_film
from tests.factories.watching import reflect
from training.accounts.models import User
from training.progress.models import FilmCompletion, FilmCoverage, FilmUse


@pytest.fixture
def film(db: None) -> FilmSpec:
    """With captions, from which its words are made."""
    open_film()
    found = delivery.film(starter_film(), "en")
    assert found is not None
    return found


def answer_while_reading(client: Client, film: FilmSpec, number: int) -> Any:
    address = f"/learn/film/{film.key}/pause/{number}/?reading"
    question = film.pauses[number - 1].question
    assert question is not None
    tokens = [token for token, _text in client.get(address).context["form"].shown()]
    return client.post(address, {"answer": tokens[: question.choose]})


def test_the_words_and_the_questions_stand_in_the_order_of_the_film(
    film: FilmSpec, learner_client: Client
) -> None:
    page = learner_client.get(f"/learn/film/{film.key}/read/").content.decode()

    in_order = [
        "1. The door",
        "I&#x27;m Kev. I&#x27;ve sat in rooms like this.",
        "What gave Marlon the message",
        "2. The meeting that went wrong",
        "What could Dee have asked",
        "I have read to the end",
    ]
    places = [page.find(words) for words in in_order]
    assert -1 not in places
    assert places == sorted(places)


def test_an_answer_leads_back_to_its_place_in_the_words(
    film: FilmSpec, learner_client: Client
) -> None:
    response = answer_while_reading(learner_client, film, 2)
    page = learner_client.get(f"/learn/film/{film.key}/read/").content.decode()

    question = film.pauses[1].question
    assert question is not None
    assert response["Location"] == f"/learn/film/{film.key}/read/#pause-2"
    assert 'id="pause-2"' in page
    assert (question.right in page) or (question.not_yet in page)


def test_who_reads_to_the_end_answers_and_thinks_has_done_it_as_a_reader(
    film: FilmSpec, learner: User, learner_client: Client
) -> None:
    for pause in film.pauses:
        answer_while_reading(learner_client, film, pause.number)
    reflect(learner_client, film)
    assert not FilmCompletion.objects.exists()

    for _twice in range(2):
        learner_client.post(f"/learn/film/{film.key}/read/")

    row = FilmCompletion.objects.get()
    assert (row.learner, row.kind, row.minutes) == (learner, "read", 20)
    assert list(FilmUse.objects.values_list("watched", "read")) == [(0, 1)]
    assert (
        "You read it, answered and thought about it."
        in learner_client.get(f"/learn/film/{film.key}/").content.decode()
    )


def test_a_film_without_words_is_not_read(film: FilmSpec, learner_client: Client) -> None:
    FilmTrack.objects.all().delete()
    page = learner_client.get(f"/learn/film/{film.key}/read/").content.decode()
    learner_client.post(f"/learn/film/{film.key}/read/")

    assert "This film cannot be read yet" in page
    assert "I have read to the end" not in page
    assert not FilmCoverage.objects.exists()
