"""Words that break careless sites, sent to every place of a film that takes words."""

from __future__ import annotations

import pytest
from django.test import Client

from courses.films.delivery import FilmSpec
from tests.factories.naughty import NAUGHTY, post_raw
from tests.factories.watching import reflect


@pytest.mark.parametrize("words", NAUGHTY)
def test_nothing_that_is_typed_breaks_a_film_session(
    words: str, film: FilmSpec, learner_client: Client
) -> None:
    reflect(learner_client, film)
    fields = {"saw": words, "change": words, "ask": words, "seen": words}
    sent = {
        "reflect/": fields,
        "follow-up/": {"did": words, "happened": words},
        "pause/1/": {"answer": words},
        "pause/2/?part=1": {"answer": words},
        "seen/": {"batch": words, "for": words},
        "read/": {"read": words},
    }

    for place, said in sent.items():
        response = post_raw(learner_client, f"/learn/film/{film.key}/{place}", said)
        assert response.status_code < 500, place


@pytest.mark.parametrize("words", NAUGHTY)
def test_nothing_that_a_player_counts_breaks_the_count(
    words: str, film: FilmSpec, client: Client
) -> None:
    names = ("event", "version", "way", "position", "seconds")
    client.defaults["HTTP_ORIGIN"] = "http://testserver"

    response = post_raw(client, f"/learn/film/{film.key}/count/", dict.fromkeys(names, words))

    assert response.status_code == 400
