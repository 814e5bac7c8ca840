"""The few keys that every page asks for come from memory, and a change is seen at once or soon."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import time_machine
from django.core.cache.backends.db import DatabaseCache
from django.core.management import call_command

from training.lib.near_cache import NEAR_SECONDS, NearDatabaseCache

pytestmark = pytest.mark.django_db
NEAR = "wagtail_site_root_paths"


@pytest.fixture
def cache() -> Iterator[NearDatabaseCache]:
    call_command("createcachetable", "site_cache", verbosity=0)
    made = NearDatabaseCache("site_cache", {})
    yield made
    made.clear()


def test_a_near_key_is_asked_of_the_database_once(cache, django_assert_num_queries) -> None:
    cache.set(NEAR, ["/"])

    with django_assert_num_queries(1):
        assert [cache.get(NEAR), cache.get(NEAR)] == [["/"], ["/"]]


def test_any_other_key_is_asked_of_the_database_each_time(cache, django_assert_num_queries) -> None:
    cache.set("tries", 1)

    with django_assert_num_queries(2):
        assert [cache.get("tries"), cache.get("tries")] == [1, 1]


def test_a_change_is_seen_at_once_by_who_made_it(cache) -> None:
    cache.set(NEAR, ["/"])
    cache.get(NEAR)
    cache.set(NEAR, ["/new/"])

    assert cache.get(NEAR) == ["/new/"]
    cache.delete(NEAR)
    assert cache.get(NEAR) is None


def test_what_is_not_there_is_not_remembered(cache) -> None:
    assert cache.get(NEAR) is None
    cache.set(NEAR, ["/"])

    assert cache.get(NEAR) == ["/"]


def test_a_change_of_another_process_is_seen_soon(cache) -> None:
    with time_machine.travel("2026-11-02T09:00:00+00:00", tick=False) as clock:
        cache.set(NEAR, ["/"])
        cache.get(NEAR)
        DatabaseCache("site_cache", {}).set(NEAR, ["/new/"])

        clock.shift(NEAR_SECONDS + 1)

        assert cache.get(NEAR) == ["/new/"]
