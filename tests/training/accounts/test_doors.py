"""Only the doors that we need are there; staff get a second key where it is asked for."""

from __future__ import annotations

import pytest
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.core.cache import caches
from django.test import Client
from pytest_django.fixtures import Settings

from tests.factories.people import PASSPHRASE
from training.accounts.models import User

KEY = "JBSWY3DPEHPK3PXP"


@pytest.mark.parametrize(
    "path",
    [
        "/signup/",
        "/accounts/signup/",
        "/accounts/login/",
        "/email/",
        "/confirm-email/",
        "/password/reset/",
        "/password/change/",
        "/me/passkey/",
        "/sign-in/code/confirm/",
    ],
)
def test_the_other_pages_of_the_library_are_not_there(learner_client: Client, path: str) -> None:
    assert learner_client.get(path).status_code == 404


@pytest.mark.parametrize("path", ["/admin/login/", "/admin/password_reset/"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_the_admins_own_sign_in_leads_to_ours(
    client: Client, db: None, path: str, method: str
) -> None:
    assert getattr(client, method)(path)["Location"] == "/sign-in/"


def test_somebody_who_may_not_see_the_admin_is_told_so(learner_client: Client) -> None:
    assert learner_client.get("/admin/pages/", follow=True).status_code == 403


def test_the_admin_leads_to_our_sign_in_and_back(client: Client, trainer: User) -> None:
    to = client.get("/admin/", follow=True)
    assert to.redirect_chain[-1][0] == "/sign-in/?next=/admin/"

    data = {"login": "tara", "password": PASSPHRASE, "device": "shared", "next": "/admin/"}
    assert client.post("/sign-in/", data)["Location"] == "/admin/"


def test_staff_without_a_second_key_are_led_to_set_one_up(
    trainer_client: Client, settings: Settings
) -> None:
    settings.REQUIRE_STAFF_MFA = True

    assert trainer_client.get("/admin/")["Location"] == "/me/second-key/on/"


def test_without_the_switch_staff_need_no_second_key(trainer_client: Client) -> None:
    assert trainer_client.get("/admin/").status_code == 200


def test_learners_need_no_second_key(learner_client: Client, settings: Settings) -> None:
    settings.REQUIRE_STAFF_MFA = True

    assert learner_client.get("/me/name/").status_code == 200


def test_staff_with_a_second_key_are_asked_for_it(client: Client, trainer: User) -> None:
    TOTP.activate(trainer, KEY)
    data = {"login": "tara", "password": PASSPHRASE, "device": "own", "next": "/me/name/"}

    response = client.post("/sign-in/", data)
    assert response["Location"].startswith("/sign-in/code/")
    assert client.get("/me/name/").status_code == 302

    assert client.post("/sign-in/code/", {"code": "000000"}).status_code == 200
    client.post("/sign-in/code/", {"code": code_now()})
    assert client.get("/me/name/").status_code == 200
    assert client.session["device"] == "own"


def test_a_second_key_is_set_up_with_the_passphrase_and_a_code(trainer_client: Client) -> None:
    again = trainer_client.get("/me/second-key/on/")
    assert again["Location"].startswith("/sign-in/again/")
    trainer_client.post(again["Location"], {"password": PASSPHRASE})
    page = trainer_client.get("/me/second-key/on/")
    secret = page.context["form"].secret

    done = trainer_client.post("/me/second-key/on/", {"code": code_now(secret)}, follow=True)

    assert "My spare codes" in done.content.decode()
    for path in ("/me/second-key/", "/me/spare-codes/", "/me/spare-codes/new/"):
        assert trainer_client.get(path).status_code == 200
    assert trainer_client.get("/me/second-key/off/").status_code == 200


@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_without_a_cache_sign_in_is_closed_kindly_and_reading_goes_on(
    learner: User, settings: Settings
) -> None:
    reader = Client()
    reader.force_login(learner)
    settings.SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"
    settings.CACHES = {
        "default": {
            "BACKEND": "training.lib.forgiving_cache.ForgivingRedisCache",
            "LOCATION": "redis://127.0.0.1:1/0",
        }
    }
    client = Client()

    data = {"login": "lena", "password": PASSPHRASE, "device": "shared"}
    response = client.post("/sign-in/", data)

    assert response.status_code == 503
    assert "It is not your fault" in response.content.decode()
    assert "_auth_user_id" not in client.session
    assert reader.get("/me/name/").status_code == 200
    assert client.post("/join/", {"code": "ABCDE12345"}).status_code == 429
    caches.close_all()


def code_now(secret: str = KEY) -> str:
    counter = next(iter(yield_hotp_counters_from_time()))
    return format_hotp_value(hotp_value(secret, counter))
