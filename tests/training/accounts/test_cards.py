"""A card opens with its one picture, and with nothing else."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.test import Client

from tests.factories.naughty import NAUGHTY, post_raw
from training.accounts.cards import holder_by_card, live_card, new_card, token_of, void_card
from training.accounts.models import PICTURES, SignInCard, User

AT = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)
FAILED = "That did not work"


@pytest.fixture
def token(learner: User) -> str:
    return new_card(holder=learner, picture="leaf", at=AT)


def tap(client: Client, token: str, picture: str, **more: str):
    return client.post(f"/card/{token}/", {"picture": picture, **more})


def test_the_right_picture_signs_in_on_a_shared_device(client: Client, token: str) -> None:
    response = tap(client, token, "leaf")

    assert response["Location"] == "/learn/"
    assert client.session["device"] == "shared"


def test_the_holder_may_say_that_the_phone_is_their_own(client: Client, token: str) -> None:
    tap(client, token, "leaf", own="1")

    assert client.session["device"] == "own"


def test_a_token_typed_in_small_letters_works(client: Client, token: str) -> None:
    assert tap(client, token.lower(), "leaf").status_code == 302


def test_the_page_shows_nine_pictures_and_not_whose_card_it_is(client: Client, token: str) -> None:
    page = client.get(f"/card/{token}/").content.decode()

    assert [name for name in PICTURES if f'value="{name}"' in page] == list(PICTURES)
    assert "Lena" not in page
    assert "lena" not in page


def test_a_wrong_picture_a_void_card_and_an_unknown_card_say_the_same(
    client: Client, learner: User, token: str
) -> None:
    wrong = tap(client, token, "cat")
    void_card(card=live_card(learner), at=AT)
    void = tap(client, token, "leaf")
    unknown = tap(client, "0" * 26, "leaf")

    assert {wrong.status_code, void.status_code, unknown.status_code} == {403}
    assert words(wrong) == words(void) == words(unknown)
    assert FAILED in words(wrong)


def test_three_wrong_pictures_void_the_card(client: Client, learner: User, token: str) -> None:
    for picture in ("apple", "bike", "cat"):
        tap(client, token, picture)

    assert tap(client, token, "leaf").status_code == 403
    assert live_card(learner) is None


def test_the_right_picture_forgets_the_wrong_ones(learner: User, token: str) -> None:
    for _ in range(3):
        for picture in ("apple", "bike"):
            assert holder_by_card(token=token, picture=picture, at=AT) is None
        assert holder_by_card(token=token, picture="leaf", at=AT) == learner


def test_a_new_card_stops_the_one_before(client: Client, learner: User, token: str) -> None:
    newer = new_card(holder=learner, picture="tree", at=AT)

    assert tap(client, token, "leaf").status_code == 403
    assert tap(client, newer, "tree").status_code == 302
    assert SignInCard.objects.filter(holder=learner, voided_at=None).count() == 1


def test_the_token_is_not_in_the_database(learner: User, token: str) -> None:
    card = live_card(learner)

    assert len(token) == 26
    assert token == token_of(card.pk)
    assert token not in str(SignInCard.objects.values().get(pk=card.pk))


def test_a_closed_account_does_not_open_by_card(client: Client, learner: User, token: str) -> None:
    User.objects.filter(pk=learner.pk).update(is_active=False)

    assert tap(client, token, "leaf").status_code == 403


def test_a_card_is_no_way_past_the_second_key(client: Client, trainer: User) -> None:
    from allauth.mfa.totp.internal.auth import TOTP  # noqa: PLC0415 - only for this test

    TOTP.activate(trainer, "JBSWY3DPEHPK3PXP")
    token = new_card(holder=trainer, picture="leaf", at=AT)

    assert tap(client, token, "leaf")["Location"] == "/sign-in/code/"
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("naughty", NAUGHTY)
def test_naughty_pictures_open_nothing(client: Client, token: str, naughty: str) -> None:
    assert post_raw(client, f"/card/{token}/", {"picture": naughty}).status_code == 403


@pytest.mark.parametrize("odd", ["x", "%00", "%ED%A0%80", "%F0%9F%8F%B3", "A" * 3000])
def test_odd_tokens_are_unknown_cards(client: Client, db: None, odd: str) -> None:
    assert client.get(f"/card/{odd}/").status_code == 200
    assert client.post(f"/card/{odd}/", {"picture": "leaf"}).status_code == 403


def test_a_learner_sees_makes_and_stops_a_card(learner_client: Client, learner: User) -> None:
    assert "You have no card" in learner_client.get("/me/card/").content.decode()

    learner_client.post("/me/card/new/", {"picture": "cup"})
    page = learner_client.get("/me/card/").content.decode()
    assert "<svg" in page
    assert "lena" in page

    learner_client.post("/me/card/void/")
    assert live_card(learner) is None
    assert learner_client.post("/me/card/void/").status_code == 404


def words(response) -> str:
    page = response.content.decode()
    return page[page.index("<main") : page.index("<form")]
