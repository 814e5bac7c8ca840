"""What all showings of a film come to, and who sees which."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django.test import Client

from courses.content_keys import FilmKey
from tests.factories.showings import make_showable_film, make_showing
from training.accounts.models import User
from training.audit.models import StaffAct
from training.lib.clock import now
from training.screenings.actions import Count, confirm, correct, end, go_to
from training.screenings.models import Screening
from training.screenings.queries import MonthTotal, keeps_showings, totals_by_month
from training.screenings.views import showing

MARCH = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
JULY = datetime(2026, 6, 30, 23, 30, tzinfo=UTC)
"""In London it is July already."""


def _held(at: datetime, *, marks: list[int], counted: int | None, hands: dict[int, int]) -> None:
    screening = make_showing(at=at)
    go_to(screening=screening, place=0, at=at)
    for number, mark in enumerate(marks):
        confirm(screening=screening, ticket=UUID(int=number), useful=mark, at=at)
    count = Count(minutes=60, counted=counted, hands=hands)
    end(screening=screening, count=count, at=at + timedelta(hours=1))


def test_totals_are_by_month_and_say_nothing_of_few_answers(
    db: None, django_assert_num_queries
) -> None:
    film = make_showable_film()
    _held(MARCH, marks=[4, 5], counted=12, hands={3: 3})
    _held(MARCH + timedelta(days=8), marks=[5, 5, 5], counted=None, hands={})
    _held(JULY, marks=[1], counted=9, hands={})
    make_showing(at=MARCH)

    with django_assert_num_queries(1):
        totals = totals_by_month(film.key)

    assert totals == [
        MonthTotal(date(2026, 3, 1), sessions=2, people=15, useful_average=4.1),
        MonthTotal(date(2026, 7, 1), sessions=1, people=9, useful_average=None),
    ]
    assert totals_by_month(FilmKey(uuid4())) == []


@pytest.mark.parametrize("rows", [1, 3])
def test_the_page_of_showings_costs_the_same_for_one_and_for_three(
    rows: int, trainer: User, trainer_client: Client, django_assert_num_queries
) -> None:
    for number in range(rows):
        make_showing(facilitator=trainer, site=f"Room {number}")
    trainer_client.get("/showings/")

    with django_assert_num_queries(5):
        page = trainer_client.get("/showings/").content.decode()

    assert page.count("Not ended yet") == rows


def test_a_long_list_comes_in_pages(
    trainer: User, trainer_client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(showing, "A_PAGE", 2)
    for day in range(3):
        make_showing(facilitator=trainer, site=f"Room {day}", at=MARCH + timedelta(days=day))

    first = trainer_client.get("/showings/").content.decode()
    second = trainer_client.get("/showings/?page=2").content.decode()
    beyond = trainer_client.get("/showings/?page=x").content.decode()

    assert [f"Room {day}" in first for day in range(3)] == [False, True, True]
    assert [f"Room {day}" in second for day in range(3)] == [True, False, False]
    assert "Room 2" in beyond


@pytest.mark.parametrize(
    ("person", "keeps"),
    [
        ("trainer", True),
        ("peer_mentor", True),
        ("partner_contact", True),
        ("network_lead", True),
        ("administrator", True),
        ("editor", False),
        ("peer_reviewer", False),
        ("learner", False),
        ("outsider", False),
    ],
)
def test_staff_keep_their_showings_and_learners_show_as_anybody_does(
    request: pytest.FixtureRequest, person: str, keeps: bool
) -> None:
    assert keeps_showings(request.getfixturevalue(person)) is keeps


def test_a_trainer_sees_their_own_showings_only(
    trainer: User, other_trainer: User, administrator: User, trainer_client: Client
) -> None:
    make_showing(facilitator=other_trainer, site="Their room")
    make_showing(facilitator=trainer, site="Our room")
    make_showing(site="Nobody's room")

    page = trainer_client.get("/showings/").content.decode()

    assert "Our room" in page
    assert "Their room" not in page
    assert "Nobody" not in page
    assert Screening.objects.visible_to(administrator).count() == 3


def test_who_has_an_account_leaves_an_act_when_a_count_is_put_right(
    trainer: User, trainer_client: Client
) -> None:
    screening = make_showing(facilitator=trainer, at=now())
    end(screening=screening, count=Count(minutes=90, counted=12), at=now())

    response = trainer_client.post(
        f"/showings/{screening.key}/correct/",
        {"counted": "11", "minutes": "85", "mode": "room", "site": "Hall"},
    )

    assert response.status_code == 302
    screening.refresh_from_db()
    assert (screening.counted, screening.minutes, screening.site) == (11, 85, "Hall")
    act = StaffAct.objects.get()
    assert (act.actor, act.act, act.object_uuid) == (
        trainer,
        "corrected a showing",
        screening.pk,
    )


def test_a_stranger_with_the_address_cannot_put_a_trainers_count_right(
    trainer: User, other_trainer: User, client: Client
) -> None:
    screening = make_showing(facilitator=trainer, site="Canary hall", at=now())
    end(screening=screening, count=Count(minutes=90, counted=12, site="Canary hall"), at=now())
    address = f"/showings/{screening.key}/correct/"

    for person in (None, other_trainer):
        if person:
            client.force_login(person)
        for response in (client.get(address), client.post(address, {"counted": "1"})):
            assert response.status_code == 404
            assert "Canary hall" not in response.content.decode()

    screening.refresh_from_db()
    assert screening.counted == 12


def test_after_30_days_only_an_administrator_puts_a_count_right(
    client: Client, administrator: User
) -> None:
    then = now() - timedelta(days=31)
    screening = make_showing(at=then)
    end(screening=screening, count=Count(minutes=90, counted=12), at=then)
    address = f"/showings/{screening.key}/correct/"

    assert client.get(address).status_code == 404
    client.force_login(administrator)
    assert client.get(address).status_code == 200


def test_without_an_account_nobody_is_noted(db: None) -> None:
    screening = make_showing()

    correct(screening=screening, count=Count(minutes=5, counted=4), by=None, at=MARCH)

    assert StaffAct.objects.count() == 0
