"""A code, a name and four taps make an account."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.test import Client

from tests.factories.codes import open_code
from tests.factories.naughty import NAUGHTY, post_raw
from training.accounts.cards import holder_by_card, live_card, token_of
from training.accounts.models import User
from training.enrolment.models import Cohort, Enrolment, JoinCode
from training.enrolment.offers import new_offer
from training.lib.clock import now
from training.lib.codes import grouped


@pytest.fixture
def code(cohort: Cohort) -> str:
    return open_code(cohort)


def filled(page: str, **more: str) -> dict[str, str]:
    """The form of `page` as a person sends it who wrote a name and tapped the rest."""
    offer = re.search(r'name="offer" value="([^"]+)"', page)
    username = re.search(r'name="username" value="([^"]+)"[^>]* checked', page)
    assert offer
    assert username
    taps = {"picture": "leaf", "agreed": "on", "device": "own"}
    return {"offer": offer[1], "username": username[1], "called": "Zed", **taps, **more}


def passphrase_on(page: str) -> str:
    shown = re.search(r'<p class="big-code">([^<]+)</p>', page)
    assert shown
    return shown[1]


def open_form(client: Client, code: str) -> str:
    response = client.get(f"/join/{code}/")
    assert response.status_code == 200
    return response.content.decode()


def test_joining_makes_account_place_and_card_and_signs_in(
    client: Client, cohort: Cohort, code: str
) -> None:
    page = open_form(client, code)

    response = client.post(f"/join/{code}/", filled(page))

    assert response["Location"] == "/me/card/?new=1"
    person = User.objects.get(called="Zed")
    assert person.check_password(passphrase_on(page))
    assert [place.cohort for place in person.enrolments.all()] == [cohort]
    card = live_card(person)
    assert holder_by_card(token=token_of(card.pk), picture="leaf", at=now()) == person
    assert client.session["device"] == "own"
    assert JoinCode.objects.get().uses == 1


def test_the_page_after_joining_shows_the_card_and_one_way_on(client: Client, code: str) -> None:
    data = filled(open_form(client, code))

    page = client.post(f"/join/{code}/", data, follow=True).content.decode()

    assert "Welcome, Zed" in page
    assert data["username"] in page
    assert "<svg" in page
    assert page.count('href="/learn/go-on/"') == 1


def test_the_code_may_be_typed_with_hyphens_small_letters_and_lookalikes(
    client: Client, cohort: Cohort, code: str
) -> None:
    typed = grouped(code).lower().replace("0", "o").replace("1", "l")

    assert client.post("/join/", {"code": typed})["Location"] == f"/join/{code}/"


def test_the_form_says_who_works_for_whom_and_whom_to_ring(client: Client, code: str) -> None:
    page = open_form(client, code)

    assert "Turnstone, a charity" in page
    assert "Samaritans, 116 123" in page
    assert "They tell Anwen Price" in page


def test_only_the_public_name_of_a_group_is_shown(client: Client, cohort: Cohort) -> None:
    Cohort.objects.update(name="Northbrook unit 4, men", public_name="Tuesday group")

    page = open_form(client, open_code(cohort))

    assert "Tuesday group" in page
    assert "Northbrook" not in page


def test_another_passphrase_keeps_what_was_typed(client: Client, code: str) -> None:
    page = open_form(client, code)

    again = client.post(f"/join/{code}/", filled(page, another="1")).content.decode()

    assert passphrase_on(again) != passphrase_on(page)
    assert 'value="Zed"' in again
    assert re.search(r'value="leaf"[^>]* checked', again)
    assert User.objects.filter(called="Zed").count() == 0


@pytest.mark.parametrize("missing", ["called", "picture", "agreed"])
def test_what_is_missing_is_asked_for_and_nothing_typed_is_lost(
    client: Client, code: str, missing: str
) -> None:
    page = open_form(client, code)
    data = filled(page)
    del data[missing]

    again = client.post(f"/join/{code}/", data).content.decode()

    assert "Something is missing" in again
    assert passphrase_on(again) == passphrase_on(page)
    assert ('value="Zed"' in again) is (missing != "called")
    assert JoinCode.objects.get().uses == 0


def test_a_form_sent_twice_makes_one_account(client: Client, code: str) -> None:
    data = filled(open_form(client, code))
    other_tab = Client()

    client.post(f"/join/{code}/", data)
    second = other_tab.post(f"/join/{code}/", data)

    assert second["Location"] == "/me/card/?new=1"
    assert User.objects.filter(called="Zed").count() == 1
    assert JoinCode.objects.get().uses == 1


def test_a_form_sent_again_later_opens_nothing(client: Client, code: str) -> None:
    data = filled(open_form(client, code))
    client.post(f"/join/{code}/", data)
    User.objects.filter(called="Zed").update(date_joined=now() - timedelta(hours=1))
    other = Client()

    response = other.post(f"/join/{code}/", data)

    assert response.status_code == 410
    assert "You have joined already" in response.content.decode()
    assert "_auth_user_id" not in other.session
    assert User.objects.filter(called="Zed").count() == 1


def test_the_last_place_sent_twice_still_lets_its_person_in(client: Client, cohort: Cohort) -> None:
    code = open_code(cohort, uses=1)
    data = filled(open_form(client, code))

    client.post(f"/join/{code}/", data)

    assert Client().post(f"/join/{code}/", data)["Location"] == "/me/card/?new=1"


def test_a_name_that_went_meanwhile_brings_three_others(client: Client, code: str) -> None:
    page = open_form(client, code)
    data = filled(page)
    User.objects.create_user(data["username"])

    again = client.post(f"/join/{code}/", data).content.decode()

    assert data["username"] not in again
    assert 'value="Zed"' in again
    assert "taken" not in again
    assert JoinCode.objects.get().uses == 0


def test_a_username_that_was_not_offered_is_not_taken(client: Client, code: str) -> None:
    data = filled(open_form(client, code), username="admin")

    assert client.post(f"/join/{code}/", data).status_code == 200
    assert not User.objects.filter(username="admin").exists()


def test_a_forged_offer_gives_a_new_form(client: Client, code: str) -> None:
    data = filled(open_form(client, code), offer=new_offer().token[:-2])

    assert client.post(f"/join/{code}/", data).status_code == 200
    assert not User.objects.filter(called="Zed").exists()


def test_preferences_chosen_before_joining_go_into_the_profile(client: Client, code: str) -> None:
    client.post("/preferences/", {"text_size": "huge", "spacing": "wide", "theme": "dark"})

    client.post(f"/join/{code}/", filled(open_form(client, code)))

    person = User.objects.get(called="Zed")
    assert (person.text_size, person.spacing, person.theme) == ("huge", "wide", "dark")


@pytest.mark.parametrize("field", ["called", "username", "picture", "agreed", "device", "offer"])
@pytest.mark.parametrize("naughty", NAUGHTY)
def test_naughty_words_in_the_form_break_nothing(
    client: Client, code: str, field: str, naughty: str
) -> None:
    data = filled(open_form(client, code), **{field: naughty})

    response = post_raw(client, f"/join/{code}/", data)

    assert response.status_code in {200, 302}
    assert [name for name in User.objects.values_list("called", flat=True) if "\x00" in name] == []


def test_a_signed_in_person_adds_a_group_with_one_button(
    learner_client: Client, learner: User, other_cohort: Cohort
) -> None:
    code = open_code(other_cohort)

    assert "Join this group" in learner_client.get(f"/join/{code}/").content.decode()
    for _ in range(2):
        assert learner_client.post(f"/join/{code}/")["Location"] == "/learn/"

    assert Enrolment.objects.filter(learner=learner, cohort=other_cohort).count() == 1
    assert JoinCode.objects.get().uses == 1


def test_the_code_is_not_in_the_database(cohort: Cohort, code: str) -> None:
    assert len(code) == 10
    assert code not in str(JoinCode.objects.values().get())
