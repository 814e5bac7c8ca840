"""Coming in and going out."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories.naughty import NAUGHTY, post_raw
from tests.factories.people import PASSPHRASE, make_person
from training.accounts.models import User

MISMATCH = "This username and this passphrase do not go together."
MANY_TRIES = "That was many tries."


def sign_in(client: Client, username: str, passphrase: str = PASSPHRASE, **more: str):
    data = {"login": username, "password": passphrase, "device": "shared", **more}
    return client.post(reverse("sign-in"), data)


def test_the_right_passphrase_leads_to_the_dashboard(client: Client, learner: User) -> None:
    response = sign_in(client, "lena")

    assert response.status_code == 302
    assert response["Location"] == "/learn/"
    assert client.session["device"] == "shared"


def test_the_username_may_be_typed_with_capitals_and_spaces(client: Client, db: None) -> None:
    make_person("sunny-otter-27")

    assert sign_in(client, " Sunny Otter 27").status_code == 302


@pytest.mark.parametrize(
    ("username", "passphrase"),
    [("lena", "green river eight"), ("nobody", PASSPHRASE), ("nobody", "x")],
)
def test_a_wrong_name_and_a_wrong_passphrase_say_the_same(
    client: Client, learner: User, username: str, passphrase: str
) -> None:
    response = sign_in(client, username, passphrase)

    assert response.status_code == 200
    assert MISMATCH in response.content.decode()
    assert "_auth_user_id" not in client.session


def test_a_wrong_name_costs_the_same_work_as_a_wrong_passphrase(
    client: Client, learner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    hashed: list[str] = []
    from django.contrib.auth.hashers import MD5PasswordHasher  # noqa: PLC0415 - only for this test

    real = MD5PasswordHasher.encode
    monkeypatch.setattr(
        MD5PasswordHasher, "encode", lambda *args: hashed.append("once") or real(*args)
    )

    sign_in(client, "lena", "green river eight")
    known = len(hashed)
    sign_in(client, "nobody", "green river eight")

    assert known == 1
    assert len(hashed) == 2


def test_what_was_typed_as_username_is_shown_again_and_the_passphrase_is_not(
    client: Client, learner: User
) -> None:
    page = sign_in(client, "lena", "a secret that is wrong").content.decode()

    assert 'value="lena"' in page
    assert "a secret that is wrong" not in page


def test_after_five_bad_tries_an_account_waits(client: Client, learner: User) -> None:
    for _ in range(5):
        assert sign_in(client, "lena", "wrong words here").status_code == 200

    response = sign_in(client, "lena")

    assert response.status_code == 429
    assert MANY_TRIES in response.content.decode()


def test_an_unknown_account_waits_just_the_same(client: Client, db: None) -> None:
    for _ in range(5):
        sign_in(client, "nobody", "wrong words here")

    assert sign_in(client, "nobody", "wrong words here").status_code == 429


def test_bad_tries_of_one_person_do_not_stop_another_at_the_same_address(
    client: Client, learner: User, fellow_learner: User
) -> None:
    for number in range(40):
        sign_in(client, f"nobody-{number}", "wrong words here")
    for _ in range(6):
        sign_in(client, "lena", "wrong words here")

    assert sign_in(client, "felix").status_code == 302


def test_five_tries_with_another_spelling_count_for_the_same_account(
    client: Client, learner: User
) -> None:
    for name in ("lena", "LENA", " Lena", "lena ", "LeNa"):
        sign_in(client, name, "wrong words here")

    assert sign_in(client, "lena").status_code == 429


def test_next_leads_on_only_within_the_site(client: Client, learner: User) -> None:
    assert sign_in(client, "lena", next="/me/name/")["Location"] == "/me/name/"
    client.post(reverse("sign-out"))
    assert sign_in(client, "lena", next="https://evil.example/")["Location"] == "/learn/"


def test_signing_out_needs_a_button_and_empties_the_device(learner_client: Client) -> None:
    learner_client.get("/sign-out/")
    assert "_auth_user_id" in learner_client.session

    response = learner_client.post("/sign-out/")

    assert response["Clear-Site-Data"] == '"storage"'
    assert "_auth_user_id" not in learner_client.session


def test_a_closed_account_does_not_open(client: Client, learner: User) -> None:
    User.objects.filter(pk=learner.pk).update(is_active=False)

    sign_in(client, "lena")

    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("field", ["login", "password"])
@pytest.mark.parametrize("naughty", NAUGHTY)
def test_naughty_words_at_sign_in_get_the_form_again(
    client: Client, learner: User, naughty: str, field: str
) -> None:
    response = post_raw(client, "/sign-in/", {"login": "lena", "password": "x", field: naughty})

    assert response.status_code == 200
    assert "_auth_user_id" not in client.session
