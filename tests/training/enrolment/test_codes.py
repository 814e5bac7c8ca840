"""Codes that let nobody in get a kind page and the right status."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.test import Client

from tests.factories.codes import open_code
from tests.factories.naughty import NAUGHTY, post_raw
from training.accounts.models import User
from training.enrolment.actions import close_cohort
from training.enrolment.models import Cohort, JoinCode
from training.enrolment.offers import new_offer
from training.lib.clock import now


@pytest.fixture
def code(cohort: Cohort) -> str:
    return open_code(cohort)


def expired(cohort: Cohort) -> str:
    return open_code(cohort, days=-1)


def used_up(cohort: Cohort) -> str:
    code = open_code(cohort)
    JoinCode.objects.update(uses=12)
    return code


def of_a_closed_group(cohort: Cohort) -> str:
    code = open_code(cohort)
    close_cohort(cohort=cohort, at=now())
    return code


def of_a_past_group(cohort: Cohort) -> str:
    code = open_code(cohort)
    Cohort.objects.update(opens_on=datetime(2020, 1, 1, tzinfo=UTC), closes_on="2020-02-01")
    return code


@pytest.mark.parametrize("make", [expired, used_up, of_a_closed_group, of_a_past_group])
def test_a_code_that_is_over_gets_a_kind_page(client: Client, cohort: Cohort, make) -> None:
    code = make(cohort)
    data = filled_blindly()

    assert client.get(f"/join/{code}/").status_code == 410
    assert client.post("/join/", {"code": code}).status_code == 410
    response = client.post(f"/join/{code}/", data)
    assert response.status_code == 410
    assert "does not work any more" in response.content.decode()
    assert User.objects.count() == 0


@pytest.mark.parametrize("odd", ["ABCDE12345", "short", "%00", "%ED%A0%80", "A" * 2000, "🏳️"])
def test_a_code_that_nobody_made_gets_a_kind_page(client: Client, code: str, odd: str) -> None:
    response = client.get(f"/join/{odd}/")

    assert response.status_code == 404
    assert "We do not know this code" in response.content.decode()


@pytest.mark.parametrize("naughty", NAUGHTY)
def test_naughty_codes_get_a_kind_page(client: Client, code: str, naughty: str) -> None:
    response = post_raw(client, "/join/", {"code": naughty})

    assert response.status_code in {200, 404}


def test_a_hundred_bad_codes_from_one_address_are_enough(client: Client, code: str) -> None:
    for _ in range(100):
        client.get("/join/ABCDE12345/")

    response = client.get("/join/ABCDE12345/")

    assert response.status_code == 429
    assert "Wait one minute" in response.content.decode()


def filled_blindly() -> dict[str, str]:
    offer = new_offer()
    return {
        "offer": offer.token,
        "username": offer.usernames[0],
        "called": "Zed",
        "picture": "leaf",
        "agreed": "on",
        "device": "own",
    }
