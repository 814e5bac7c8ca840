"""Joins in any order, late, repeated and shared on a phone come to the same count."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given
from hypothesis import settings as property_settings
from hypothesis import strategies as st

from tests.factories.showings import AT, make_showing
from training.screenings import actions
from training.screenings.actions import Count, confirm, end, go_to, join, tidy
from training.screenings.errors import RoomIsFullError, ShowingIsOverError
from training.screenings.models import Presence, Screening
from training.screenings.queries import initials_of, numbers_of

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class Event:
    ticket: int
    number: int
    minute: int
    confirms: bool


events = st.lists(
    st.builds(Event, st.integers(1, 4), st.integers(0, 1), st.integers(0, 90), st.booleans()),
    max_size=12,
)


@pytest.fixture
def screening(db: None) -> Screening:
    return make_showing()


def _happen(screening: Screening, event: Event) -> None:
    ticket, at = UUID(int=event.ticket), AT + event.minute * MINUTE
    if event.confirms:
        confirm(screening=screening, ticket=ticket, number=event.number, useful=4, at=at)
    else:
        join(screening=screening, ticket=ticket, number=event.number, at=at)


def _state(screening: Screening) -> set[tuple[object, ...]]:
    return set(Presence.objects.filter(screening=screening).values_list("pk", "joined_at"))


@property_settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture]  # each order is rolled back
)
@given(happened=events, data=st.data())
def test_any_order_and_any_repetition_give_the_same_people(
    happened: list[Event], data: st.DataObject, screening: Screening
) -> None:
    mixed = data.draw(st.permutations(happened + happened[: len(happened) // 2]))
    states, numbers = [], []
    for order in (happened, mixed):
        point = transaction.savepoint()
        for event in order:
            _happen(screening, event)
        states.append(_state(screening))
        numbers.append(numbers_of(screening))
        transaction.savepoint_rollback(point)

    assert states[0] == states[1]
    assert numbers[0] == numbers[1]
    assert numbers[0].joined == len({(event.ticket, event.number) for event in happened})
    said = {(event.ticket, event.number) for event in happened if event.confirms}
    assert numbers[0].confirmed == len(said)
    assert numbers[0].answers[4] == len(said)


def test_a_later_mark_replaces_the_first_and_nothing_takes_a_mark_away(
    screening: Screening,
) -> None:
    for mark in (2, 5, None):
        confirm(screening=screening, ticket=UUID(int=1), useful=mark, at=AT)

    assert numbers_of(screening).answers == {1: 0, 2: 0, 3: 0, 4: 0, 5: 1}


def test_somebody_late_joins_until_30_minutes_after_the_end(screening: Screening) -> None:
    end(screening=screening, count=Count(minutes=90, counted=3), at=AT + 90 * MINUTE)

    join(screening=screening, ticket=UUID(int=1), at=AT + 119 * MINUTE)
    with pytest.raises(ShowingIsOverError):
        join(screening=screening, ticket=UUID(int=2), at=AT + 120 * MINUTE)
    with pytest.raises(ShowingIsOverError):
        confirm(screening=screening, ticket=UUID(int=1), useful=5, at=AT + 120 * MINUTE)

    assert numbers_of(screening).joined == 1
    assert numbers_of(screening).confirmed == 0


def test_a_room_that_is_full_takes_nobody_more_and_keeps_those_in_it(
    screening: Screening, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(actions, "MOST_PEOPLE", 2)
    for ticket in (1, 2):
        join(screening=screening, ticket=UUID(int=ticket), at=AT)

    with pytest.raises(RoomIsFullError):
        join(screening=screening, ticket=UUID(int=3), at=AT)
    join(screening=screening, ticket=UUID(int=2), at=AT)
    confirm(screening=screening, ticket=UUID(int=1), useful=3, at=AT)

    assert numbers_of(screening).joined == 2
    assert numbers_of(screening).confirmed == 1


def test_initials_are_kept_only_where_they_are_asked_for(db: None) -> None:
    quiet, asking = make_showing(), make_showing(asks_initials=True)
    for screening in (quiet, asking):
        for ticket, initials in ((1, "ZY"), (2, "AB"), (3, "")):
            confirm(
                screening=screening, ticket=UUID(int=ticket), useful=4, initials=initials, at=AT
            )

    assert initials_of(quiet) == []
    assert initials_of(asking) == ["AB", "ZY"]
    assert not Presence.objects.filter(screening=quiet).exclude(initials="").exists()


def test_the_first_end_is_the_end(screening: Screening) -> None:
    go_to(screening=screening, place=3, at=AT)
    end(screening=screening, count=Count(minutes=60, counted=8), at=AT + 60 * MINUTE)
    end(screening=screening, count=Count(minutes=61, counted=9), at=AT + 61 * MINUTE)
    go_to(screening=screening, place=0, at=AT + 62 * MINUTE)

    assert screening.ended_at == AT + 60 * MINUTE
    assert screening.counted == 9
    assert screening.place == 3


def test_the_same_slide_again_does_not_start_its_clock_again(screening: Screening) -> None:
    for minute in (0, 5):
        go_to(screening=screening, place=0, at=AT + minute * MINUTE)

    assert screening.started_at == AT
    assert screening.moved_at == AT


def test_what_nobody_ended_is_ended_and_what_never_began_goes(db: None) -> None:
    began, never, fresh = make_showing(), make_showing(), make_showing(at=AT + 700 * MINUTE)
    go_to(screening=began, place=0, at=AT)

    done = tidy(at=AT + 721 * MINUTE)

    assert (done.ended, done.dropped, done.initials) == (1, 1, 0)
    began.refresh_from_db()
    assert began.ended_at == AT + 720 * MINUTE
    assert not Screening.objects.filter(pk=never.pk).exists()
    fresh.refresh_from_db()
    assert fresh.ended_at is None


@pytest.mark.parametrize(("days", "left"), [(29, 1), (31, 0)])
def test_initials_are_erased_after_30_days_and_the_count_stays(
    db: None, days: int, left: int
) -> None:
    screening = make_showing(asks_initials=True)
    confirm(screening=screening, ticket=UUID(int=1), useful=4, initials="AB", at=AT)
    end(screening=screening, count=Count(minutes=60, counted=None), at=AT)

    tidy(at=AT + timedelta(days=days))

    assert len(initials_of(screening)) == left
    assert numbers_of(screening).people == 1
