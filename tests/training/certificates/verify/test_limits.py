"""Short codes cannot be guessed: tries are counted, and not made where they cannot be."""

from __future__ import annotations

import pytest
import time_machine

from tests.factories.awards import NOON, make_award
from training.certificates.models import Award

LATER = NOON.replace(minute=11)


@pytest.fixture
def award(learner) -> Award:
    return make_award(learner)


@pytest.fixture
def cache_that_is_down(settings) -> None:
    """A Redis at an address where none listens."""
    settings.CACHES = {
        "default": {
            "BACKEND": "training.lib.forgiving_cache.ForgivingRedisCache",
            "LOCATION": "redis://127.0.0.1:1",
        }
    }


def test_after_thirty_tries_an_address_waits_and_others_do_not(client, award) -> None:
    path = f"/c/{award.short_code}/"
    with time_machine.travel(NOON, tick=False):
        tries = [client.get("/c/0000000000/").status_code for _ in range(30)]
        waiting = client.get(path)
        other = client.get(path, REMOTE_ADDR="203.0.113.9")
    with time_machine.travel(LATER, tick=False):
        again = client.get(path)

    assert tries == [404] * 30
    assert (waiting.status_code, other.status_code, again.status_code) == (429, 200, 200)
    assert waiting["Retry-After"] == "600"
    assert "Please wait a little" in waiting.content.decode()
    assert award.public_title not in waiting.content.decode()


def test_the_long_number_is_checked_without_counting(client, award) -> None:
    with time_machine.travel(NOON, tick=False):
        for _ in range(31):
            client.get("/c/0000000000/")

        assert client.get(f"/verify/{award.number}/").status_code == 200


@pytest.mark.usefixtures("cache_that_is_down")
def test_without_a_cache_short_codes_are_closed_and_numbers_are_not(client, award) -> None:
    closed = client.get(f"/c/{award.short_code}/")

    assert closed.status_code == 503
    assert "We cannot check short codes now" in closed.content.decode()
    assert client.get(f"/verify/{award.number}/").status_code == 200
