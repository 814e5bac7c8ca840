"""How films do: numbers that point at nobody."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from courses.films import delivery
from courses.films.delivery import FilmSpec
from tests.factories.films import playable_film
from tests.factories.people import make_person
from tests.factories.requests import one_request
from training.accounts.models import User
from training.assessments.models import FilmAnswer
from training.assessments.scoring import Given, mark
from training.lib.bars import Bar, bars_of
from training.progress.models import FilmStop, FilmUse
from training.screenings.models import Screening
from training.workbench.queries.films import film_lines, film_numbers

AT = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
MARCH, APRIL, MAY = date(2026, 3, 1), date(2026, 4, 1), date(2026, 5, 1)


@pytest.fixture
def film(db: None) -> FilmSpec:
    found = delivery.film(playable_film(), "en")
    assert found is not None
    return found


def used(film: FilmSpec, day: date, **counts: int) -> None:
    FilmUse.objects.create(film_key=film.key, version=1, day=day, way="site", **counts)


def shown(film: FilmSpec, at: datetime, people: int) -> None:
    Screening.objects.create(
        film_key=film.key,
        film_version=1,
        film_title=film.title,
        language="en",
        counted=people,
        code_hash=uuid4().hex,
        made_at=at,
        started_at=at,
        ended_at=at,
    )


def answered(film: FilmSpec, people: int, *, rightly: bool, name: str) -> None:
    question = film.pauses[1].question
    assert question is not None
    option = next(one for one in question.options if one.right is rightly)
    for number in range(people):
        given = Given(chosen=(option.key,))
        FilmAnswer.objects.create(
            learner=make_person(f"{name}-{number}"),
            film_key=film.key,
            question_key=question.key,
            given=given.to_dict(),
            is_right=mark(question, given).is_right,
            stored_at=AT,
        )


def test_months_add_up_alone_and_in_groups(film: FilmSpec, trainer: User) -> None:
    used(film, MARCH.replace(day=2), views=20, watched=6, read=5)
    used(film, MARCH.replace(day=30), views=10, watched=6, read=5)
    used(film, APRIL, views=40, watched=9, read=8)
    shown(film, AT, 12)

    numbers = film_numbers(trainer, film.key)

    april, march = numbers.months
    assert (march.month, march.views, march.watched, march.read) == (MARCH, 30, 12, 10)
    assert (march.sessions, march.people) == (1, 12)
    assert (april.views, april.watched, april.read, april.people) == (40, 9, 8, None)
    assert (numbers.total.views, numbers.total.watched, numbers.total.read) == (70, 21, 18)


def test_a_small_month_is_hidden_and_cannot_be_found_from_the_total(
    film: FilmSpec, trainer: User
) -> None:
    used(film, MARCH, watched=3)
    used(film, APRIL, watched=7)
    used(film, MAY, watched=9)
    shown(film, AT, 3)
    shown(film, AT.replace(month=4), 10)

    numbers = film_numbers(trainer, film.key)

    assert [month.watched for month in numbers.months] == [9, None, None]
    assert numbers.total.watched == 19
    assert [month.people for month in numbers.months] == [None, None, None]
    assert [month.sessions for month in numbers.months] == [None, None, None]
    assert numbers.total.sessions is None


def test_where_people_stop_is_shown_in_ten_seconds_of_this_version(
    film: FilmSpec, trainer: User
) -> None:
    FilmStop.objects.create(film_key=film.key, version=1, second=70, count=9)
    FilmStop.objects.create(film_key=film.key, version=1, second=80, count=6)
    FilmStop.objects.create(film_key=film.key, version=1, second=90, count=2)
    FilmStop.objects.create(film_key=film.key, version=7, second=100, count=50)

    bars = {bar.words: bar.count for bar in film_numbers(trainer, film.key).stop_bars}

    assert len(bars) == 51
    assert (bars["1:10"], bars["1:20"], bars["1:30"], bars["1:40"]) == (9, None, None, None)


def test_answers_are_counted_without_those_of_few(film: FilmSpec, trainer: User) -> None:
    answered(film, 6, rightly=True, name="right")
    answered(film, 5, rightly=False, name="wrong")

    found = film_numbers(trainer, film.key).questions[1]

    assert (found.people, found.right_percent) == (11, 55)
    assert [choice.count for choice in found.wrong] == [5, None, None]
    assert film_numbers(trainer, film.key).questions[0].people is None


def test_an_option_that_is_gone_breaks_nothing(film: FilmSpec, trainer: User) -> None:
    answered(film, 6, rightly=True, name="right")
    FilmAnswer.objects.update(given={"chosen": [str(uuid4())], "pairs": {}})

    assert film_numbers(trainer, film.key).questions[1].people is None


@pytest.mark.parametrize("months", [1, 3])
def test_a_report_costs_the_same_for_one_month_and_for_three(
    months: int, film: FilmSpec, trainer: User, django_assert_num_queries: Any
) -> None:
    for month in range(3, 3 + months):
        used(film, date(2026, month, 1), views=30, watched=10)
        FilmStop.objects.create(film_key=film.key, version=1, second=month * 10, count=9)
        shown(film, AT.replace(month=month), 8)

    film_numbers(trainer, film.key)
    with one_request(), django_assert_num_queries(5):
        film_numbers(trainer, film.key)
    with one_request(), django_assert_num_queries(3):
        film_lines(trainer)


def test_the_page_has_a_picture_and_the_same_numbers_as_a_table(
    film: FilmSpec, trainer_client: Client
) -> None:
    used(film, MARCH, views=30, watched=10)
    shown(film, AT, 8)

    page = trainer_client.get(f"/admin/training/films/{film.key}/").content.decode()
    listed = trainer_client.get("/admin/training/films/").content.decode()

    assert 'role="img"' in page
    assert "March 2026" in page
    assert "<td>30</td>" in "".join(page.split())
    assert f"/admin/training/films/{film.key}/" in listed
    assert "<td>30</td>" in "".join(listed.split())


def test_the_numbers_can_be_taken_along(film: FilmSpec, trainer_client: Client) -> None:
    used(film, MARCH, views=30, watched=10, read=2)

    response = trainer_client.get(f"/admin/training/films/{film.key}/numbers.csv")

    assert response["Content-Disposition"] == 'attachment; filename="numbers.csv"'
    lines = response.content.decode("utf-8-sig").splitlines()
    assert lines[1] == "2026-03,30,10,,,,"
    assert trainer_client.get(f"/admin/training/films/{film.key}/numbers.pdf").status_code == 404


def test_who_sees_no_marks_sees_no_numbers_of_films(
    film: FilmSpec, peer_mentor: User, editor: User
) -> None:
    for someone in (peer_mentor, editor):
        client = Client()
        client.force_login(someone)
        assert client.get("/admin/training/films/").status_code == 404
        assert client.get(f"/admin/training/films/{film.key}/").status_code == 404


def test_the_highest_bar_fills_the_picture_and_a_hidden_one_is_flat() -> None:
    assert bars_of([("0:00", 10), ("0:10", None), ("0:20", 5)]) == [
        Bar("0:00", 10, 0.0, 0.0, 192.0, 120.0),
        Bar("0:10", None, 240.0, 119.0, 192.0, 1.0),
        Bar("0:20", 5, 480.0, 60.0, 192.0, 60.0),
    ]
    assert bars_of([]) == []


def test_where_there_is_no_room_one_bar_in_so_many_has_its_words() -> None:
    bars = bars_of([(str(number), 1) for number in range(5)], named=2)

    assert [bar.words for bar in bars if bar.is_named] == ["0", "2", "4"]
