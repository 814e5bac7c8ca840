"""The bytes of a film are there for as long as everybody in it agrees."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import time_machine
from django.http import HttpResponse
from django.test import Client
from django.utils.timezone import now
from pytest_django.fixtures import Settings

from courses.films.models import FilmAsset, FilmConsent
from tests.factories.films import CAPTIONS, open_film

pytestmark = pytest.mark.django_db


@pytest.fixture
def film(tmp_path: Path, settings: Settings) -> FilmAsset:
    settings.MEDIA_ROOT = tmp_path
    return open_film()


def get(film: FilmAsset, name: str, *, version: int = 1, **headers: str) -> HttpResponse:
    return Client().get(f"/media/film/{film.key}/{version}/{name}", headers=headers)


def consent(film: FilmAsset, *, until: date | None = None) -> FilmConsent:
    return FilmConsent.objects.create(
        asset=film,
        version=1,
        who="Pat Example",
        what_for="This film",
        given_on=date(2026, 1, 1),
        until=until,
    )


def test_a_player_gets_the_part_that_it_asks_for(film: FilmAsset) -> None:
    response = get(film, "film-360.mp4", Range="bytes=2-5")

    assert response.status_code == 206
    assert response.content == b"2345"
    assert response.headers["Content-Type"] == "video/mp4"
    assert response.headers["Content-Range"] == "bytes 2-5/10"


def test_captions_are_served_as_text_tracks(film: FilmAsset) -> None:
    response = get(film, "captions.en.vtt")

    assert response.status_code == 200
    assert response.headers["Content-Type"] == "text/vtt; charset=utf-8"
    assert response.content.decode() == CAPTIONS


@pytest.mark.parametrize("name", ["captions.cy.vtt", "film-480.mp4", "captions", "..", "a.b.vtt"])
def test_what_a_film_does_not_have_is_not_found(film: FilmAsset, name: str) -> None:
    assert get(film, name).status_code == 404


def test_the_bytes_have_no_other_address(film: FilmAsset) -> None:
    """A row that names the file, and the file itself, are not enough."""
    assert (Path(film.files.get(kind="360").file.path)).is_file()
    FilmAsset.objects.filter(pk=film.pk).delete()

    assert get(film, "film-360.mp4").status_code == 404


def test_an_older_version_is_gone_with_the_new_one(film: FilmAsset) -> None:
    film.version = 2
    film.save()

    assert get(film, "film-360.mp4", version=1).status_code == 404
    assert get(film, "captions.en.vtt", version=1).status_code == 404


def test_a_consent_that_is_taken_back_takes_the_film_with_it_at_once(film: FilmAsset) -> None:
    yes = consent(film)
    page = "/films/working-together/"
    assert get(film, "film-360.mp4").status_code == 200
    assert "film-360.mp4" in Client().get(page).content.decode()

    yes.withdrawn_at = now()
    yes.save()

    assert get(film, "film-360.mp4").status_code == 404
    assert get(film, "captions.en.vtt").status_code == 404
    shown = Client().get(page)
    assert shown.status_code == 200
    assert "film-360.mp4" not in shown.content.decode()
    assert "This film cannot be shown now." in shown.content.decode()


def test_a_consent_that_is_over_takes_the_film_with_it_without_anybody_doing_anything(
    film: FilmAsset,
) -> None:
    consent(film, until=date(2026, 3, 31))

    with time_machine.travel("2026-03-31 12:00Z"):
        assert get(film, "film-360.mp4").status_code == 200
    with time_machine.travel("2026-04-01 12:00Z"):
        assert get(film, "film-360.mp4").status_code == 404
        assert get(film, "captions.en.vtt").status_code == 404


def test_a_film_that_is_still_being_made_is_not_sent(film: FilmAsset) -> None:
    film.state = FilmAsset.State.WORKING
    film.save()

    assert get(film, "film-360.mp4").status_code == 404


def test_nginx_is_told_where_the_bytes_are(film: FilmAsset, settings: Settings) -> None:
    settings.FILM_ACCEL_PREFIX = "/inside"

    response = get(film, "film-360.mp4")

    assert response.content == b""
    assert response.headers["X-Accel-Redirect"] == f"/inside/film/{film.key}/1/film-360.mp4"
    assert response.headers["Content-Type"] == "video/mp4"


def test_nginx_sends_nothing_of_a_film_that_is_gone(film: FilmAsset, settings: Settings) -> None:
    settings.FILM_ACCEL_PREFIX = "/inside"
    consent(film, until=date(2026, 1, 2))

    response = get(film, "film-360.mp4")

    assert response.status_code == 404
    assert "X-Accel-Redirect" not in response.headers


def test_where_files_are_elsewhere_the_storage_gives_the_address_and_a_gone_film_gets_none(
    settings: Settings,
) -> None:
    elsewhere = {"BACKEND": "django.core.files.storage.InMemoryStorage"}
    settings.STORAGES = {**settings.STORAGES, "default": elsewhere}
    settings.MEDIA_URL = "https://films.example.org/signed/"
    film = open_film()

    response = get(film, "film-360.mp4")

    assert response.status_code == 302
    there = f"https://films.example.org/signed/film/{film.key}/1/film-360.mp4"
    assert response.headers["Location"] == there
    assert response.headers["Cache-Control"] == "no-store"
    consent(film, until=date(2026, 1, 2))
    assert get(film, "film-360.mp4").status_code == 404


def test_a_page_leads_to_films_by_our_address_wherever_they_are(settings: Settings) -> None:
    """An address that the storage signs ends, and goes on working for who took consent back."""
    elsewhere = {"BACKEND": "django.core.files.storage.InMemoryStorage"}
    settings.STORAGES = {**settings.STORAGES, "default": elsewhere}
    settings.MEDIA_URL = "https://films.example.org/signed/"
    film = open_film()

    page = Client().get("/films/working-together/").content.decode()

    assert f"/media/film/{film.key}/1/film-360.mp4" in page
    assert f"/media/film/{film.key}/1/captions.en.vtt" in page
    assert "films.example.org/signed/film/" not in page
