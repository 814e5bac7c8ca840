"""What is kept of a film that somebody watches."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import permutations

import pytest

from courses.films import delivery
from courses.films.delivery import FilmSpec
from tests.factories.films import playable_film
from training.accounts.models import User
from training.progress.actions.films import (
    Seen,
    complete_film,
    count_stop,
    count_use,
    note_read,
    note_seen,
)
from training.progress.models import FilmCompletion, FilmCoverage, FilmStop, FilmUse
from training.progress.rules import Range

NINE = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
LATER = NINE + timedelta(minutes=4)


@pytest.fixture
def film(db: None) -> FilmSpec:
    found = delivery.film(playable_film(), "en")
    assert found is not None
    return found


def seen(*ranges: Range, position: int = 0, **also: bool) -> Seen:
    return Seen(ranges=ranges, position=position, **also)


def test_three_words_in_any_order_give_the_same_state(film: FilmSpec, learner: User) -> None:
    words = [seen((0, 100)), seen((50, 300)), seen((900, 1000))]
    states = []
    for order in permutations([*words, words[0]]):
        FilmCoverage.objects.all().delete()
        for number, word in enumerate(order):
            note_seen(
                learner=learner, film=film, seen=word, at=NINE + timedelta(seconds=10 * number)
            )
        row = FilmCoverage.objects.get()
        states.append((row.ranges, row.first_at, row.last_at, row.watched_at))

    assert {str(state) for state in states} == {str(states[0])}
    assert states[0][0] == [[0, 300], [900, 1000]]


def test_a_hundred_words_in_a_second_are_worth_seventeen_seconds(
    film: FilmSpec, learner: User
) -> None:
    for number in range(100):
        noted = note_seen(
            learner=learner,
            film=film,
            seen=seen((51 * number, 51 * number + 51)),
            at=NINE + timedelta(milliseconds=10 * number),
        )

    assert noted.credit == 169
    assert not noted.is_watched


def test_the_film_is_watched_from_its_own_share_on_and_stays_so(
    film: FilmSpec, learner: User
) -> None:
    note_seen(learner=learner, film=film, seen=seen(), at=NINE)
    short = note_seen(learner=learner, film=film, seen=seen((0, 4589)), at=LATER)
    enough = note_seen(learner=learner, film=film, seen=seen((4589, 4590)), at=LATER)
    again = note_seen(learner=learner, film=film, seen=seen((0, 10)), at=LATER)

    assert (short.is_watched, short.is_newly_watched) == (False, False)
    assert (enough.is_watched, enough.is_newly_watched) == (True, True)
    assert (again.is_watched, again.is_newly_watched) == (True, False)


def test_two_learners_have_rows_of_their_own(
    film: FilmSpec, learner: User, fellow_learner: User
) -> None:
    note_seen(learner=learner, film=film, seen=seen((0, 100)), at=NINE)

    assert FilmCoverage.objects.visible_to(learner).count() == 1
    assert FilmCoverage.objects.visible_to(fellow_learner).count() == 0


def test_reading_keeps_what_was_seen_and_the_earliest_time(film: FilmSpec, learner: User) -> None:
    note_seen(learner=learner, film=film, seen=seen((0, 100), position=100), at=NINE)
    note_read(learner=learner, film=film, at=LATER)
    note_read(learner=learner, film=film, at=LATER + timedelta(days=1))

    row = FilmCoverage.objects.get()
    assert (row.ranges, row.position_tenths, row.read_at) == ([[0, 100]], 100, LATER)


def test_a_completion_keeps_its_earliest_time_and_kind(film: FilmSpec, learner: User) -> None:
    new = complete_film(learner=learner, film=film, kind="read", at=LATER)
    earlier = complete_film(learner=learner, film=film, kind="watched", at=NINE)
    later = complete_film(learner=learner, film=film, kind="read", at=LATER)

    row = FilmCompletion.objects.get()
    assert (new, earlier, later) == (True, False, False)
    assert (row.kind, row.completed_at) == ("watched", NINE)


def test_a_view_is_counted_once_a_day_and_seconds_once(film: FilmSpec, learner: User) -> None:
    begins = seen(begins=True)
    note_seen(learner=learner, film=film, seen=begins, at=NINE)
    note_seen(learner=learner, film=film, seen=begins, at=LATER)
    note_seen(learner=learner, film=film, seen=seen((0, 100)), at=LATER)
    note_seen(learner=learner, film=film, seen=seen((0, 150)), at=LATER)

    use = FilmUse.objects.get()
    assert (use.views, use.seconds, use.day, use.way) == (1, 15, NINE.date(), "site")


def test_numbers_of_a_day_are_added_up(film: FilmSpec) -> None:
    count_use(film=film, way="lesson", views=1, at=NINE)
    count_use(film=film, way="lesson", done="watched", at=NINE)
    count_use(film=film, way="lesson", done="read", seconds=40, at=LATER)
    count_use(film=film, way="lesson", at=LATER)

    use = FilmUse.objects.get()
    assert (use.views, use.watched, use.read, use.seconds) == (1, 1, 1, 40)


def test_stops_are_counted_in_steps_of_ten_seconds(film: FilmSpec) -> None:
    for position in (0, 751, 799, 800, 5090):
        count_stop(film=film, position=position)

    assert list(FilmStop.objects.order_by("second").values_list("second", "count")) == [
        (70, 2),
        (80, 1),
    ]
