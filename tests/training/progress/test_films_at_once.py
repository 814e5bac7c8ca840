"""Eight devices on one account watch the same film at the same moment."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from threading import Barrier, Thread

import pytest
from django.db import connection
from pytest_django.plugin import DjangoDbBlocker

from courses.films import delivery
from tests.factories.films import playable_film
from tests.factories.people import make_person
from tests.template_database import connect_to, copy_of, template_name
from training.progress.actions.films import Seen, note_seen
from training.progress.models import FilmCoverage, FilmUse

NINE = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
EIGHT, WORDS = 8, 5


@pytest.fixture
def _real_database(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """A database of its own, in which every thread has its own connection and commits."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "main")
    with django_db_blocker.unblock():
        before = connection.settings_dict["NAME"]
        connect_to(copy_of(template_name(), f"films_{worker}"))
        yield
        connect_to(before)


@pytest.mark.usefixtures("_real_database")
def test_eight_devices_lose_no_second_and_make_one_row() -> None:
    learner, film = make_person("at-once"), delivery.film(playable_film(), "en")
    assert film is not None
    gate, failures = Barrier(EIGHT), []

    def watch(number: int) -> None:
        try:
            gate.wait()
            for word in range(WORDS):
                start = (number * WORDS + word) * 20
                seen = Seen(ranges=((start, start + 10),), position=start)
                note_seen(learner=learner, film=film, seen=seen, at=NINE + timedelta(seconds=word))
        except Exception as error:  # noqa: BLE001 - handed to the test's own thread
            failures.append(error)
        finally:
            connection.close()

    threads = [Thread(target=watch, args=(number,)) for number in range(EIGHT)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert failures == []
    row, use = FilmCoverage.objects.get(), FilmUse.objects.get()
    assert row.ranges == [[20 * n, 20 * n + 10] for n in range(EIGHT * WORDS)]
    assert (row.first_at, row.last_at) == (NINE, NINE + timedelta(seconds=WORDS - 1))
    assert use.seconds == EIGHT * WORDS
