"""A film that can be played, a clock that stands, and a player."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
import time_machine
from django.http import HttpResponse
from django.test import Client

from courses.content_keys import FilmKey
from courses.films import delivery
from courses.films.delivery import FilmSpec
from tests.factories.films import playable_film
from tests.factories.watching import Send

NINE = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
def key(db: None) -> FilmKey:
    return playable_film()


@pytest.fixture
def film(key: FilmKey) -> FilmSpec:
    found = delivery.film(key, "en")
    assert found is not None
    return found


@pytest.fixture
def clock() -> Iterator[Any]:
    with time_machine.travel(NINE, tick=False) as traveller:
        yield traveller


@pytest.fixture
def send(key: FilmKey, learner_client: Client) -> Send:
    """Post a batch as the player does."""

    def post(*ranges: list[Any], client: Client = learner_client, **also: Any) -> HttpResponse:
        said = {"version": 1, "seen": list(ranges), "position": 0, "way": "site", **also}
        body = {"batch": said.pop("raw", None) or json.dumps(said), "for": said.pop("owner", "")}
        return client.post(f"/learn/film/{key}/seen/", body)

    return post
