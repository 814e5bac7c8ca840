"""What people change about their own account."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.factories.naughty import NAUGHTY, post_raw
from tests.factories.people import PASSPHRASE
from training.accounts.models import User
from training.accounts.offers import passphrase_offer
from training.accounts.preferences import reading_from


def test_a_learner_changes_the_name_to_be_called(learner_client: Client, learner: User) -> None:
    learner_client.post("/me/name/", {"called": "  Léna Ω  "})

    learner.refresh_from_db()
    assert learner.called == "Léna Ω"


@pytest.mark.parametrize("path", ["/me/name/", "/me/passphrase/", "/me/card/", "/me/card/new/"])
def test_a_stranger_is_led_to_sign_in(client: Client, db: None, path: str) -> None:
    assert client.get(path)["Location"] == f"/sign-in/?next={path}"


@pytest.mark.parametrize("naughty", NAUGHTY)
def test_naughty_names_are_cleaned_or_asked_for_again(
    learner_client: Client, learner: User, naughty: str
) -> None:
    response = post_raw(learner_client, "/me/name/", {"called": naughty})

    assert response.status_code in {200, 302}
    learner.refresh_from_db()
    assert "\x00" not in learner.called
    assert learner.called


def test_the_offered_words_become_the_passphrase(learner_client: Client, learner: User) -> None:
    offer, words = passphrase_offer(None)

    learner_client.post("/me/passphrase/", {"offer": offer, "own": "", "old": PASSPHRASE})

    learner.refresh_from_db()
    assert learner.check_password(words)
    assert learner_client.get("/me/name/").status_code == 200


def test_own_words_may_be_the_passphrase(learner_client: Client, learner: User) -> None:
    data = {"offer": "", "own": "Rhubarb on a Tuesday", "old": PASSPHRASE}

    learner_client.post("/me/passphrase/", data)

    learner.refresh_from_db()
    assert learner.check_password("rhubarb-on-a-tuesday")


@pytest.mark.parametrize(
    ("old", "own"),
    [("not my words", ""), ("", ""), (PASSPHRASE, "short"), (PASSPHRASE, "a- b -c -d")],
)
def test_without_the_old_passphrase_or_with_a_weak_one_nothing_changes(
    learner_client: Client, learner: User, old: str, own: str
) -> None:
    response = learner_client.post("/me/passphrase/", {"offer": "", "own": own, "old": old})

    assert response.status_code == 200
    learner.refresh_from_db()
    assert learner.check_password(PASSPHRASE)


def test_guessing_the_old_passphrase_is_counted(learner_client: Client, learner: User) -> None:
    for _ in range(5):
        learner_client.post("/me/passphrase/", {"offer": "", "own": "", "old": "wrong words"})

    learner_client.post("/me/passphrase/", {"offer": "", "own": "", "old": PASSPHRASE})

    learner.refresh_from_db()
    assert learner.check_password(PASSPHRASE)


def test_another_three_words_come_without_javascript(learner_client: Client) -> None:
    offer, words = passphrase_offer(None)

    page = learner_client.post("/me/passphrase/", {"offer": offer, "another": "1"}).content.decode()

    assert "big-code" in page
    assert words not in page


def test_a_forged_offer_is_not_taken(learner_client: Client, learner: User) -> None:
    data = {"offer": "YQ:forged", "own": "", "old": PASSPHRASE}

    learner_client.post("/me/passphrase/", data)

    learner.refresh_from_db()
    assert not learner.check_password("a")


def test_a_new_passphrase_ends_the_other_sessions(learner_client: Client, learner: User) -> None:
    other = Client()
    other.force_login(learner)
    offer, _words = passphrase_offer(None)

    learner_client.post("/me/passphrase/", {"offer": offer, "own": "", "old": PASSPHRASE})

    assert other.get("/me/name/").status_code == 302


BIG = {"text_size": "huge", "spacing": "wide", "theme": "dark"}


def test_preferences_wait_in_a_cookie_before_sign_in(client: Client, db: None) -> None:
    client.post("/preferences/", BIG)

    page = client.get("/sign-in/").content.decode()

    assert 'data-theme="dark" data-text="huge" data-spacing="wide"' in page


@pytest.mark.parametrize("theme", ["cream", "contrast"])
def test_a_look_holds_on_pages_for_strangers_and_on_a_check_of_a_certificate(
    client: Client, db: None, theme: str
) -> None:
    client.post("/preferences/", {**BIG, "theme": theme})

    for path in ("/sign-in/", "/join/", "/verify/", "/verify/00000-00000/", "/not-here/"):
        assert f'data-theme="{theme}"' in client.get(path).content.decode(), path


def test_preferences_of_a_signed_in_person_are_in_the_profile(
    learner_client: Client, learner: User
) -> None:
    learner_client.post("/preferences/", BIG)

    learner.refresh_from_db()
    assert (learner.text_size, learner.spacing, learner.theme) == ("huge", "wide", "dark")
    assert "reading" not in learner_client.cookies


@pytest.mark.parametrize("cookie", ["", "huge", "huge.wide.pink", "a.b.c.d", "<script>.wide.dark"])
def test_a_cookie_that_is_not_ours_gives_the_usual(cookie: str) -> None:
    assert reading_from(cookie).as_cookie() == "normal.normal.auto"


def test_preferences_lead_back_only_within_the_site(client: Client, db: None) -> None:
    there = client.post("/preferences/", {**BIG, "next": "/join/"})
    away = client.post("/preferences/", {**BIG, "next": "//evil.example/"})

    assert there["Location"] == "/join/"
    assert away["Location"] == "/preferences/"


def test_preferences_that_do_not_exist_are_asked_for_again(client: Client, db: None) -> None:
    assert client.post("/preferences/", {**BIG, "theme": "pink"}).status_code == 200
    assert "reading" not in client.cookies
