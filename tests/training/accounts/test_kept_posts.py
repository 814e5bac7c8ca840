"""Words that were sent after the session ended come back to their writer alone."""

from __future__ import annotations

from django.contrib.auth.models import AnonymousUser
from django.test import Client

from tests.factories.people import PASSPHRASE
from training.accounts.kept_posts import signed_owner
from training.accounts.models import User

SECRET = "what only lena wrote"


def send_signed_out(client: Client, owner: User) -> str:
    data = {"called": SECRET, "for": signed_owner(owner)}
    response = client.post("/me/name/", data)
    assert response.status_code == 302
    return str(response["Location"])


def come_in(client: Client, username: str, to: str = "/sign-in/"):
    data = {"login": username, "password": PASSPHRASE, "device": "shared"}
    return client.post(to, data)


def test_the_sign_in_page_says_that_the_words_are_kept(client: Client, learner: User) -> None:
    page = client.get(send_signed_out(client, learner)).content.decode()

    assert "Your words are kept" in page
    assert SECRET not in page


def test_the_same_person_gets_the_words_back_and_sends_them(client: Client, learner: User) -> None:
    to = send_signed_out(client, learner)

    page = client.get(come_in(client, "lena", to)["Location"]).content.decode()
    assert SECRET in page
    assert 'action="/me/name/"' in page

    client.post("/me/name/", {"called": SECRET, "for": signed_owner(learner)})
    learner.refresh_from_db()
    assert learner.called == SECRET
    assert "kept_post" not in client.session


def test_another_person_never_sees_them_and_they_are_gone(
    client: Client, learner: User, fellow_learner: User
) -> None:
    to = send_signed_out(client, learner)

    come_in(client, "felix", to)
    page = client.get("/sign-in/kept/", follow=True).content.decode()

    assert SECRET not in page
    assert "kept_post" not in client.session
    fellow_learner.refresh_from_db()
    assert fellow_learner.called == "Felix"


def test_dropped_words_do_not_come_back_to_their_writer_later(
    client: Client, learner: User, fellow_learner: User
) -> None:
    come_in(client, "felix", send_signed_out(client, learner))
    client.post("/sign-out/")
    come_in(client, "lena")

    assert SECRET not in client.get("/sign-in/kept/", follow=True).content.decode()


def test_the_next_user_of_a_device_does_not_save_the_form_of_the_last(
    client: Client, learner: User, fellow_learner: User
) -> None:
    client.force_login(fellow_learner)

    response = client.post("/me/name/", {"called": SECRET, "for": signed_owner(learner)})

    assert response.status_code == 409
    assert SECRET not in response.content.decode()
    fellow_learner.refresh_from_db()
    assert fellow_learner.called == "Felix"


def test_a_form_without_a_true_owner_is_not_kept(client: Client, learner: User) -> None:
    for token in ("", "forged", signed_owner(learner)[:-1], "\x00", signed_owner(AnonymousUser())):
        response = client.post("/me/name/", {"called": SECRET, "for": token})

        assert response["Location"] == "/sign-in/?next=/learn/"
        assert "kept_post" not in client.session


def test_a_text_as_long_as_a_book_is_not_kept(client: Client, learner: User) -> None:
    client.post("/me/name/", {"called": "x" * 200_001, "for": signed_owner(learner)})

    assert "kept_post" not in client.session


def test_a_form_from_before_the_last_sign_in_is_not_lost(learner: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(learner)

    response = client.post("/me/name/", {"called": SECRET, "for": signed_owner(learner)})

    assert response["Location"] == "/sign-in/kept/"
    assert SECRET in client.get("/sign-in/kept/").content.decode()


def test_an_old_form_without_an_owner_is_refused(learner: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(learner)

    assert client.post("/me/name/", {"called": "Mallory"}).status_code == 403


def test_throwing_the_words_away_forgets_them(client: Client, learner: User) -> None:
    come_in(client, "lena", send_signed_out(client, learner))

    client.post("/sign-in/kept/")

    assert "kept_post" not in client.session
