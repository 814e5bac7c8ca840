"""How long people stay signed in."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from courses import catalogue
from tests.factories.people import PASSPHRASE
from tests.factories.sessions import make_session
from training.accounts.actions import end_sessions
from training.accounts.models import User
from training.enrolment.models import Cohort

NOON = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)
PAGE = "/me/name/"


def come_in(client: Client, device: str, username: str = "lena") -> None:
    data = {"login": username, "password": PASSPHRASE, "device": device}
    assert client.post("/sign-in/", data).status_code == 302


def is_in(client: Client) -> bool:
    return client.get(PAGE).status_code == 200


@pytest.mark.parametrize(("minutes", "stays"), [(19, True), (21, False)])
def test_a_shared_device_signs_out_after_20_minutes_of_nothing(
    client: Client, learner: User, minutes: int, stays: bool
) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        come_in(client, "shared")
        clock.shift(timedelta(minutes=minutes))

        assert is_in(client) is stays


def test_somebody_who_reads_on_stays_at_most_8_hours(client: Client, learner: User) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        come_in(client, "shared")
        for _ in range(31):
            clock.shift(timedelta(minutes=15))
            assert is_in(client)
        clock.shift(timedelta(minutes=15))

        assert not is_in(client)


@pytest.mark.parametrize(("days", "stays"), [(29, True), (31, False)])
def test_an_own_phone_stays_for_30_days(
    client: Client, learner: User, days: int, stays: bool
) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        come_in(client, "own")
        clock.shift(timedelta(days=days))

        assert is_in(client) is stays


def test_the_cookie_of_a_shared_device_goes_with_the_browser(client: Client, learner: User) -> None:
    come_in(client, "shared")
    assert client.cookies["sessionid"]["max-age"] == ""

    client.post("/sign-out/")
    come_in(client, "own")
    assert client.cookies["sessionid"]["max-age"] == 30 * 24 * 60 * 60


@pytest.mark.parametrize(("hours", "stays"), [(11, True), (13, False)])
def test_staff_stay_12_hours_even_on_their_own_phone(
    client: Client, trainer: User, hours: int, stays: bool
) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        come_in(client, "own", "tara")
        client.get("/admin/")
        clock.shift(timedelta(hours=hours))

        assert is_in(client) is stays


def test_reading_writes_at_most_once_a_minute(client: Client, learner: User) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        come_in(client, "shared")
        client.get(PAGE)
        clock.shift(timedelta(seconds=59))
        with CaptureQueriesContext(connection) as early:
            client.get(PAGE)
        clock.shift(timedelta(seconds=2))
        with CaptureQueriesContext(connection) as later:
            client.get(PAGE)

    assert writes(early) == 0
    assert writes(later) == 1


def test_a_shared_device_says_when_it_signs_out(client: Client, learner: User) -> None:
    with time_machine.travel(NOON, tick=False):
        come_in(client, "shared")
        page = client.get("/me/").content.decode()

    assert "Shared device: we sign you out at 13:20 if you do nothing." in page
    assert '<noscript><meta http-equiv="refresh" content="1080;url=/still-there/' in page


def test_an_own_phone_has_no_such_line(client: Client, learner: User) -> None:
    come_in(client, "own")

    page = client.get("/me/").content.decode()

    assert "we sign you out" not in page
    assert "http-equiv" not in page


def test_the_question_comes_by_itself_and_is_no_sign_of_life(client: Client, learner: User) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        come_in(client, "shared")
        clock.shift(timedelta(minutes=18))
        assert "Are you still there?" in client.get("/still-there/").content.decode()
        clock.shift(timedelta(minutes=3))

        assert not is_in(client)


def test_a_screen_that_looks_by_itself_is_no_sign_of_life(
    client: Client, trainer: User, cohort: Cohort
) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        session = make_session(cohort, catalogue.outlines()[0], by=trainer)
        come_in(client, "shared", "tara")
        clock.shift(timedelta(minutes=18))
        looked = client.get(f"/admin/training/sessions/{session.pk}/as-it-is/")
        clock.shift(timedelta(minutes=3))

        assert looked.json()["said"] == []
        assert not is_in(client)


def test_saying_yes_is_a_sign_of_life(client: Client, learner: User) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        come_in(client, "shared")
        clock.shift(timedelta(minutes=18))
        assert client.post("/still-there/", {"next": "/me/"})["Location"] == "/me/"
        clock.shift(timedelta(minutes=18))

        assert is_in(client)


def test_signing_out_everywhere_leaves_only_this_device(client: Client, learner: User) -> None:
    other = Client()
    come_in(other, "own")
    come_in(client, "shared")

    client.post("/me/sign-out-everywhere/")

    assert is_in(client)
    assert not is_in(other)


def test_a_trainer_can_end_all_sessions_of_a_person(client: Client, learner: User) -> None:
    come_in(client, "own")

    end_sessions(person=learner)

    assert not is_in(client)


def writes(queries: CaptureQueriesContext) -> int:
    return sum(
        "django_session" in query["sql"] and not query["sql"].startswith("SELECT")
        for query in queries.captured_queries
    )
