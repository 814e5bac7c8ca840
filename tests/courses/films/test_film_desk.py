"""The room for films: upload, look on, put right, and take away."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django.fixtures import Settings

from courses.films.making import make_waiting
from courses.films.models import FilmAsset, FilmConsent, FilmFile
from tests.factories.film_files import film_with_people
from training.accounts.models import User

pytestmark = pytest.mark.django_db
ROOM = "/admin/films/"
AT = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
NOT_A_FILM = (
    "This file is not a film, whatever its name says. A film is a file from a camera, a phone "
    "or an editing program: MP4, MOV, WebM, MKV or AVI."
)


def signed_in(person: User) -> Client:
    client = Client()
    client.force_login(person)
    return client


@pytest.fixture
def desk(trainer: User) -> Client:
    return signed_in(trainer)


def words(response: HttpResponse) -> str:
    return re.sub(r"\s+", " ", response.content.decode())


def upload(client: Client, content: bytes, name: str = "tea.mp4") -> HttpResponse:
    file = SimpleUploadedFile(name, content, "video/mp4")
    said = {"title": "Tea", "licence": "site", "file": file}
    return client.post(f"{ROOM}new/", said, follow=True)


def test_a_trainer_uploads_a_film_and_looks_on_until_it_is_ready(desk: Client, film: Path) -> None:
    seen = upload(desk, film.read_bytes())

    assert "The film waits. The worker begins within a minute." in words(seen)
    assert seen.headers["Refresh"] == "5"
    address = seen.redirect_chain[-1][0]
    asset = FilmAsset.objects.get(title="Tea")
    FilmAsset.objects.filter(pk=asset.pk).update(state="working", progress=42, claimed_at=AT)
    assert "42 %" in words(desk.get(address))
    FilmAsset.objects.filter(pk=asset.pk).update(state="waiting")
    make_waiting(clock=lambda: AT)
    done = desk.get(address)
    assert "The film is ready." in words(done)
    assert "Refresh" not in done.headers
    assert "64 × 48" in words(done)


@pytest.mark.parametrize("content", [b"Dear all,\nhere is the film.", b"#EXTM3U\n/etc/passwd\n"])
def test_a_text_that_is_named_as_a_film_is_not_even_stored(desk: Client, content: bytes) -> None:
    seen = upload(desk, content)

    assert seen.status_code == 422
    assert NOT_A_FILM in words(seen)
    assert 'value="Tea"' in words(seen)
    assert not FilmAsset.objects.filter(title="Tea").exists()


def test_a_file_of_more_than_two_gigabytes_is_thrown_away_on_its_way_in(
    desk: Client, settings: Settings
) -> None:
    settings.FILM_MAX_BYTES = 100

    seen = upload(desk, b"\0\0\0\x18ftyp" + b"x" * 1_000_200)

    assert "This file is bigger than 0 MB." in words(seen)
    assert not FilmAsset.objects.filter(title="Tea").exists()


def test_a_name_without_letters_is_refused(desk: Client, film: Path) -> None:
    file = SimpleUploadedFile("a.mp4", film.read_bytes())
    seen = desk.post(f"{ROOM}new/", {"title": "\x07 \u200b"[:2], "licence": "site", "file": file})

    assert seen.status_code == 422


def test_a_failure_says_why_and_what_to_do(desk: Client) -> None:
    asset = FilmAsset.objects.create(title="Tea", state="failed", problem="It is broken.")

    seen = desk.get(f"{ROOM}{asset.key}/")

    assert "The film could not be made ready." in words(seen)
    assert "It is broken." in words(seen)
    assert "Upload another file" in words(seen)
    again = desk.post(f"{ROOM}{asset.key}/again/", follow=True)
    assert "The film waits." in words(again)


@pytest.mark.parametrize("films", [1, 3])
def test_the_list_asks_four_times_for_one_film_and_for_three(films: int, desk: Client) -> None:
    """What the frame of the admin asks beside is not counted."""
    FilmAsset.objects.all().delete()
    for _number in range(films):
        film_with_people()

    with CaptureQueriesContext(connection) as asked:
        seen = desk.get(ROOM)

    assert words(seen).count("captions: English") == films
    assert len([query for query in asked if 'FROM "films_' in query["sql"]]) == 4


@pytest.mark.parametrize("name", ["learner", "peer_mentor", "peer_reviewer", "partner_contact"])
def test_nobody_else_finds_a_film_or_who_is_in_it(
    name: str, request: pytest.FixtureRequest
) -> None:
    client = signed_in(request.getfixturevalue(name))
    key = film_with_people(who="Ivor Canary")["film_asset"]

    for address in (ROOM, f"{ROOM}{key}/", f"{ROOM}{key}/consents/", f"{ROOM}{key}/tracks/"):
        seen = client.get(address, follow=True)
        assert seen.status_code in {403, 404}
        assert "Ivor Canary" not in words(seen)


def test_names_of_people_are_for_those_who_may_see_consents(trainer: User) -> None:
    names = film_with_people(who="Ivor Canary")
    address = f"{ROOM}{names['film_asset']}/"
    assert "Ivor Canary" in words(signed_in(trainer).get(address))
    for group in trainer.groups.all():
        group.permissions.remove(*group.permissions.filter(codename="change_filmconsent"))
    client = signed_in(User.objects.get(pk=trainer.pk))

    seen = client.get(address)

    assert seen.status_code == 200
    assert "Ivor Canary" not in words(seen)
    assert client.get(f"{address}consents/{names['consent']}/").status_code == 404
    assert client.post(f"{address}consents/{names['consent']}/withdraw/").status_code == 404


def test_one_press_takes_a_film_away_and_says_what_happens(desk: Client) -> None:
    names = film_with_people()
    address = f"{ROOM}{names['film_asset']}/"
    film = FilmAsset.objects.filter(key=names["film_asset"])

    asked = desk.get(f"{address}consents/{names['consent']}/withdraw/")
    assert "Ivor Penrose does not want to be in “At the desk” any more." in words(asked)
    assert "Nobody can play the film any more" in words(asked)
    assert film.open_on(AT.date()).exists()
    done = desk.post(f"{address}consents/{names['consent']}/withdraw/", follow=True)

    assert "It is done. The film is gone from everywhere." in words(done)
    assert "This film is gone from the site" in words(done)
    assert not film.open_on(AT.date()).exists()


def test_who_says_yes_again_brings_the_film_back(desk: Client) -> None:
    names = film_with_people()
    FilmConsent.objects.filter(pk=names["consent"]).update(withdrawn_at=AT)
    address = f"{ROOM}{names['film_asset']}/consents/{names['consent']}/"
    said = {"who": "Ivor Penrose", "what_for": "For staff only."}

    refused = desk.post(address, {**said, "given_on": "2026-03-01"})
    assert "They took it back after this day." in words(refused)
    desk.post(address, {**said, "given_on": "2026-03-05"})

    row = FilmConsent.objects.get(pk=names["consent"])
    assert (row.withdrawn_at, row.given_on, row.what_for) == (
        None, date(2026, 3, 5), "For staff only.",
    )  # fmt: skip


def test_a_consent_that_is_over_takes_the_film_away(desk: Client) -> None:
    names = film_with_people()
    FilmConsent.objects.filter(pk=names["consent"]).update(until=date(2026, 3, 3))

    seen = desk.get(f"{ROOM}{names['film_asset']}/")

    assert "This consent is over." in words(seen)


def test_a_film_with_people_cannot_be_given_away_for_ever(desk: Client) -> None:
    address = f"{ROOM}{film_with_people()['film_asset']}/"

    seen = desk.post(f"{address}edit/", {"title": "At the desk", "licence": "cc-by-4.0"})

    assert (
        "1 person said yes to being in this film, and may take that back. "
        "CC BY lets everybody keep and change it for ever. Choose the site licence."
    ) in words(seen)


def test_a_film_that_was_given_away_takes_no_consent(desk: Client) -> None:
    asset = FilmAsset.objects.create(title="Drawn", licence="cc-by-4.0", seconds=60, state="ready")
    said = {"who": "Ivor", "what_for": "All.", "given_on": "2026-03-02"}

    seen = desk.post(f"{ROOM}{asset.key}/consents/", said)

    assert "Nobody can take back a consent to that. Change the licence" in words(seen)
    assert asset.consents.count() == 0


def test_a_consent_that_ends_before_it_begins_is_refused_and_kept_in_the_form(
    desk: Client,
) -> None:
    address = f"{ROOM}{film_with_people()['film_asset']}/consents/"
    said = {"who": "Nia", "what_for": "For staff.", "given_on": "2026-03-02"}

    seen = desk.post(address, {**said, "until": "2026-03-01"})

    assert "This is before the day on which they said yes." in words(seen)
    assert 'value="Nia"' in words(seen)
    desk.post(address, {**said, "until": "2027-03-01"})
    assert FilmConsent.objects.get(who="Nia").until == date(2027, 3, 1)


def test_only_an_editor_deletes_a_film_with_all_its_files(
    trainer: User, editor: User, film: Path, django_capture_on_commit_callbacks: object
) -> None:
    upload(signed_in(trainer), film.read_bytes())
    asset = FilmAsset.objects.get(title="Tea")
    stored = FilmFile.objects.get(asset=asset).file
    address = f"{ROOM}{asset.key}/delete/"

    assert signed_in(trainer).post(address).status_code == 404
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator] # a fixture
        signed_in(editor).post(address)

    assert not FilmAsset.objects.filter(pk=asset.pk).exists()
    assert not stored.storage.exists(str(stored.name))


@pytest.fixture(autouse=True)
def _only_our_uploads(db: None) -> None:
    """Films that wait from elsewhere would be made by these tests."""
    FilmAsset.objects.filter(state="waiting").delete()


def test_a_new_version_is_made_beside_the_one_that_is_played(desk: Client, film: Path) -> None:
    key = film_with_people()["film_asset"]
    address = f"{ROOM}{key}/"
    file = SimpleUploadedFile("new.mov", film.read_bytes())

    seen = desk.post(f"{address}version/", {"file": file}, follow=True)

    assert "A new version is made ready. The one before is on the site until then." in words(seen)
    assert FilmAsset.objects.filter(key=key).open_on(AT.date()).exists()
    done = desk.post(f"{address}version/drop/", follow=True)
    assert "A new version is made ready." not in words(done)
    row = FilmAsset.objects.get(key=key)
    assert (row.state, row.version, row.coming_version) == ("ready", 1, None)
    assert row.files.count() == 0


def test_a_text_is_no_new_version(desk: Client) -> None:
    key = film_with_people()["film_asset"]

    seen = desk.post(f"{ROOM}{key}/version/", {"file": SimpleUploadedFile("a.mp4", b"Dear all")})

    assert NOT_A_FILM in words(seen)
    assert FilmAsset.objects.get(key=key).coming_version is None


def test_who_is_not_in_the_film_leaves_the_list_and_who_took_it_back_stays(desk: Client) -> None:
    names = film_with_people()
    address = f"{ROOM}{names['film_asset']}/consents/{names['consent']}/remove/"
    rows = FilmConsent.objects.filter(pk=names["consent"])
    rows.update(withdrawn_at=AT)
    desk.post(address)
    assert rows.count() == 1
    rows.update(withdrawn_at=None)

    desk.post(address)

    assert rows.count() == 0


def test_the_history_of_the_site_says_what_was_done_and_not_whose_consent_it_was(
    desk: Client, administrator: User
) -> None:
    names = film_with_people(who="Ivor Canary")
    desk.post(f"{ROOM}{names['film_asset']}/consents/{names['consent']}/withdraw/")

    history = signed_in(administrator).get("/admin/reports/site-history/")

    assert "Consent taken back" in words(history)
    assert "Ivor Canary" not in words(history)
