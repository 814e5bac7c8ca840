"""What a player says it played: kept, believed, or refused in words."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client

from courses.content_keys import FilmKey
from courses.films.delivery import FilmSpec
from courses.models import FilmPage
from tests.factories.watching import Send
from training.accounts.kept_posts import signed_owner
from training.accounts.models import User
from training.progress.models import FilmCoverage


def test_what_was_seen_is_kept_and_believed(send: Send, clock: Any, learner: User) -> None:
    send(begins=True)
    clock.shift(10)
    response = send([0, 10.04], position=10.04)

    assert response.json() == {"saved": True, "seen": 10.0, "watched": False, "words": ""}
    row = FilmCoverage.objects.get()
    assert (row.learner, row.ranges, row.position_tenths) == (learner, [[0, 100]], 100)


def test_a_batch_costs_at_most_eight_queries(
    send: Send, clock: Any, django_assert_max_num_queries: Any
) -> None:
    send(begins=True)
    clock.shift(10)

    with django_assert_max_num_queries(8):
        send([0, 10], stops=True, position=10)


NO_BATCH = [
    "",
    "null",
    "[]",
    "7",
    "[" * 5000,
    "1" * 5000,
    "\ud800".encode("utf-16", "surrogatepass").decode("latin-1"),
    '{"version": 1, "seen": [[NaN, 4]]}',
    '{"version": 1, "seen": [[0, Infinity]]}',
    '{"version": 1, "seen": [[0, 1e400]]}',
    '{"version": 1, "seen": [[-4, 4]]}',
    '{"version": 1, "seen": [["0", "4"]]}',
    '{"version": 1, "seen": [[true, 4]]}',
    '{"version": 1, "seen": [[0]]}',
    '{"version": 1, "seen": [[0, 1, 2]]}',
    '{"version": 1, "seen": {"0": 1}}',
    '{"version": 1, "seen": [4]}',
    '{"version": 1, "position": null}',
    '{"version": 1, "way": "group"}',
    '{"version": 1, "way": []}',
    json.dumps({"version": 1, "seen": [[n, n + 1] for n in range(51)]}),
]


@pytest.mark.parametrize("raw", NO_BATCH)
def test_what_no_player_sends_is_refused_in_words_and_changes_nothing(raw: str, send: Send) -> None:
    response = send(raw=raw or " ")

    assert response.status_code == 400
    assert response.json() == {
        "saved": False,
        "words": "We could not read what the player sent.",
    }
    assert not FilmCoverage.objects.exists()


def test_a_giant_is_not_even_read(send: Send) -> None:
    response = send(raw="[" + "[0,1]," * 5000 + "]")

    assert response.status_code == 413
    assert response.json() == {"saved": False, "words": "That is more than a player sends."}


def test_ranges_beyond_the_end_are_cut(send: Send, clock: Any) -> None:
    send([500, 80000], [9000, 9100], [40, 30], position=80000)

    row = FilmCoverage.objects.get()
    assert (row.ranges, row.position_tenths) == ([[5000, 5100]], 5100)


def test_a_film_that_changed_asks_for_the_page_again(send: Send) -> None:
    response = send([0, 10], version=2)

    assert response.status_code == 409
    assert response.json()["words"] == "This film has changed. Load the page again."


def test_the_clock_of_the_phone_has_no_say(send: Send, clock: Any) -> None:
    """Ten years ahead or back: there is no field for it, and one that is sent is not read."""
    send(begins=True, at="2036-03-02T09:00:00Z", now=2.0e12)
    clock.shift(1)

    response = send([0, 510], at="2036-03-02T10:00:00Z", now=2.1e12)

    assert response.json()["seen"] == 17.0


def test_nobody_can_say_what_another_one_saw(
    send: Send, other_learner: User, learner: User, client: Client
) -> None:
    of_another = send([0, 10], owner=signed_owner(other_learner), learner=str(other_learner.pk))
    signed_out = send([0, 10], client=client)

    assert (of_another.status_code, signed_out.status_code) == (409, 401)
    assert not FilmCoverage.objects.exists()


def test_a_batch_from_another_site_is_refused(key: FilmKey, learner: User) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(learner)

    response = strict.post(f"/learn/film/{key}/seen/", {"batch": '{"version": 1}'})

    assert response.status_code == 403
    assert not FilmCoverage.objects.exists()


def test_a_film_that_somebody_took_back_takes_no_more_words(send: Send, key: FilmKey) -> None:
    FilmPage.objects.filter(translation_key=key).first().unpublish()

    assert send([0, 10]).status_code == 404


def test_the_position_comes_back_on_another_device_and_in_another_language(
    send: Send, clock: Any, film: FilmSpec, learner: User
) -> None:
    send([0, 90], position=90)
    other_device = Client()
    other_device.force_login(learner)

    page = other_device.get(film.url)

    assert page.status_code == 200
    assert FilmCoverage.objects.get().position_tenths == 900
