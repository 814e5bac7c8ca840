"""What the player of a film knows about the person who watches."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.template import Context
from django.test import Client

from courses.films.delivery import FilmSpec
from tests.factories.watching import Send, answer
from training.accounts.models import User
from training.learning.templatetags.watching import (
    Mine,
    film_next,
    film_of_learner,
    film_token,
)


def page_of(person: Any, **also: Any) -> Context:
    return Context({"request": SimpleNamespace(user=person, **also), "csrf_token": "token"})


def test_who_is_signed_in_goes_on_where_they_were(
    send: Send,
    film: FilmSpec,
    learner: User,
    learner_client: Client,
    django_assert_num_queries: Any,
) -> None:
    send([0, 90], position=90)
    answer(learner_client, film, 1)
    page = page_of(learner)

    with django_assert_num_queries(2):
        mine = film_of_learner(page, film)
    with django_assert_num_queries(2):
        desk = film_next(page, film)["desk"]
        assert (desk.seen_percent, desk.reflection, desk.completion) == (2, None, None)

    assert (mine.resume, mine.answered, mine.answered_words) == (90.0, (1,), "1")
    assert (mine.watch_url, mine.count_url) == (f"/learn/film/{film.key}/seen/", "")
    assert [(door.number, door.at) for door in mine.pauses] == [
        (1, 75.0),
        (2, 165.0),
        (3, 270.0),
        (4, 365.0),
        (5, 440.0),
    ]
    assert film_token(page)["is_shown"]


def test_of_anybody_else_nothing_is_known_and_nothing_is_asked(
    film: FilmSpec, django_assert_num_queries: Any
) -> None:
    page = page_of(AnonymousUser())

    with django_assert_num_queries(0):
        mine = film_of_learner(page, film)
        assert film_next(page, film)["desk"] is None

    assert (mine.watch_url, mine.count_url) == ("", f"/learn/film/{film.key}/count/")
    assert not film_token(page)["is_shown"]


@pytest.mark.parametrize("how", [{"is_preview": True}, {"trial": object()}])
def test_who_looks_at_a_draft_or_tries_a_lesson_leaves_no_trace(
    how: dict[str, Any], film: FilmSpec, learner: User
) -> None:
    page = page_of(learner, **how)

    assert film_of_learner(page, film) == Mine(())
    assert film_next(page, film)["desk"] is None
    assert not film_token(page)["is_shown"]


def test_who_saw_the_end_begins_again(
    send: Send, clock: Any, film: FilmSpec, learner: User
) -> None:
    send(position=505)

    assert film_of_learner(page_of(learner), film).resume == 0
