"""The page of a film, the list of films, and a film in a lesson, as they are without scripts."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.test import Client, RequestFactory
from pytest_django import DjangoAssertNumQueries
from pytest_django.fixtures import Settings

from courses.edition import change
from courses.films.models import FilmAsset, FilmConsent, FilmFile, FilmTrack
from courses.models import FilmPage, LessonPage
from courses.templatetags.films import film_of_page
from tests.architecture.tree import ROOT
from tests.factories.films import CAPTIONS, add_file, open_film, starter_film

pytestmark = pytest.mark.django_db
PAGE = "/films/working-together/"
HEAVIEST = 60_000
POSTER_BYTES = 17_000
HEADERS_BYTES = 4_500
"""Of a dozen answers."""
BEFORE_IT_PLAYS = (
    "film",
    "film-sizes",
    "film-tools",
    "film-words",
    "site",
)


@pytest.fixture
def asset(settings: Settings, tmp_path: Path) -> FilmAsset:
    settings.MEDIA_ROOT = tmp_path
    found = open_film()
    found.files.update(bytes=4_000_000)
    add_file(found, "described", "film-described.mp4", b"film")
    found.files.filter(kind="described").update(bytes=2_200_000)
    change()
    return found


@pytest.fixture
def read(client: Client, asset: FilmAsset) -> Callable[[str], str]:
    def read_page(address: str = PAGE) -> str:
        return client.get(address).content.decode()

    return read_page


def sources(page: str) -> list[str]:
    return re.findall(r'<source src="[^"]*/(film-[^"]+|audio[^"]+)"', page)


def test_nothing_of_a_film_loads_before_it_is_asked_for(read: Callable[..., str]) -> None:
    page = read()

    assert 'preload="none"' in page
    assert "autoplay" not in page
    assert "This costs about <b data-film-cost>4 MB</b> of data." in page
    assert re.findall(r'<span class="film__data">([^<]+)<', page) == [
        *("4 MB", "4 MB", "4 MB", "4 MB", "2.2 MB", "0 MB"),
    ]


def test_a_size_and_a_time_can_be_chosen_without_scripts(read: Callable[..., str]) -> None:
    assert sources(read()) == ["film-360.mp4"]
    assert sources(read(f"{PAGE}?size=240&t=75")) == ["film-240.mp4#t=75"]
    assert sources(read(f"{PAGE}?size=described")) == ["film-described.mp4"]
    assert sources(read(f"{PAGE}?size=audio")) == ["audio.m4a"]


@pytest.mark.parametrize("asked", ["?t=nan", "?t=inf", "?t=", "?t=-5", "?size=<b>", "?t=9e99"])
def test_an_odd_address_shows_the_film_from_its_beginning(
    read: Callable[..., str], asked: str
) -> None:
    page = read(f"{PAGE}{asked}")

    assert sources(page) == ["film-360.mp4"]
    assert "<b>" not in page.split("<main")[1].split("film__ways")[0]


def test_captions_are_on_in_the_language_of_the_reader(
    client: Client, asset: FilmAsset, settings: Settings
) -> None:
    settings.OFFERED_LANGUAGES = ["en", "cy"]
    FilmTrack.objects.create(asset=asset, version=1, language="cy", kind="captions", text=CAPTIONS)
    change()
    on = r'<track kind="captions" srclang="(\w+)"[^>]* default>'

    assert re.findall(on, client.get(PAGE).content.decode()) == ["en"]
    assert re.findall(on, client.get(f"/cy{PAGE}").content.decode()) == ["cy"]


def test_the_words_of_a_film_stand_on_its_page_with_who_speaks(read: Callable[..., str]) -> None:
    page = read()

    assert "<b>Marlon:</b> All right? I&#x27;m here for ten o&#x27;clock." in page
    assert 'film__line--seen"><a' in page
    assert f'href="?size=360&amp;t=4#film-{str(starter_film())[:8]}-0"' in page


def test_each_chapter_has_its_time_its_skills_and_its_question(read: Callable[..., str]) -> None:
    page = read()

    assert re.findall(r"data-film-chapter><span[^>]*>([^<]+)</span>", page) == [
        "1. The door",
        "2. The meeting that went wrong",
        "3. The same meeting, again",
        "4. The missed appointment",
        "5. Saying the hard thing",
        "6. What we learned",
    ]
    assert "<li>Body language</li>" in page
    assert re.findall(r"Question (\d), at ([\d:]+)", page) == [
        *(("1", "1:15"), ("2", "2:45"), ("3", "4:30"), ("4", "6:05"), ("5", "7:20")),
    ]


def test_whoever_made_it_and_who_may_use_it_are_named(read: Callable[..., str]) -> None:
    page = read()

    assert "No real person is seen or heard." in page
    assert "CC BY 4.0. You may use it and change it." in page
    assert "You run at least one pause for talk each time." not in page
    assert "Starter text, not yet checked by people with lived experience" in page


def test_a_film_with_real_people_says_what_a_service_agrees_to(
    client: Client, asset: FilmAsset
) -> None:
    FilmAsset.objects.update(licence="site")
    change()

    page = client.get(PAGE).content.decode()

    assert "CC BY" not in page
    assert "You run at least one pause for talk each time." in page


def test_a_film_that_somebody_took_back_is_gone_from_page_list_lesson_and_words(
    client: Client, asset: FilmAsset
) -> None:
    FilmConsent.objects.create(
        asset=asset,
        version=1,
        who="Sam",
        what_for="training",
        given_on=datetime(2026, 1, 1, tzinfo=UTC).date(),
        withdrawn_at=datetime(2026, 2, 1, tzinfo=UTC),
    )
    change()

    page = client.get(PAGE).content.decode()

    assert "This film cannot be shown now." in page
    assert "All right?" not in page
    assert "There is no film here yet." in client.get("/films/").content.decode()
    for name in ("chapters.vtt", "transcript.txt"):
        assert client.get(f"/film/{starter_film()}/{name}").status_code == 404


def test_a_film_without_files_can_be_read(client: Client, asset: FilmAsset) -> None:
    FilmFile.objects.all().delete()
    change()

    page = client.get(PAGE).content.decode()

    assert "There is no film here yet. You can read it." in page
    assert "<video" not in page
    assert "All right?" in page


def test_the_list_of_films_shows_each_with_its_length(read: Callable[..., str]) -> None:
    page = read("/films/")

    assert "8:30 minutes" in page
    assert 'poster.jpg" alt="" width="960" height="540" loading="lazy"' in page


def test_a_film_without_a_translation_keeps_its_readers_in_their_language(
    client: Client, asset: FilmAsset, settings: Settings
) -> None:
    settings.OFFERED_LANGUAGES = ["en", "cy"]

    page = client.get("/cy/films/").content.decode()

    assert 'lang="en"' in page
    assert '<a href="/cy/films/working-together/">' in page


def test_chapters_are_a_track_for_players(client: Client, asset: FilmAsset) -> None:
    response = client.get(f"/film/{starter_film()}/chapters.vtt")

    assert response.headers["Content-Type"] == "text/vtt; charset=utf-8"
    assert response.content.decode().startswith(
        "WEBVTT\n\n1\n00:00:00.000 --> 00:01:15.000\nThe door\n"
    )


def test_all_words_of_a_film_can_be_kept_as_text(client: Client, asset: FilmAsset) -> None:
    response = client.get(f"/film/{starter_film()}/transcript.txt")
    text = response.content.decode()

    assert response.headers["Content-Disposition"] == 'attachment; filename="working-together.txt"'
    assert "1. The door (0:00)" in text
    assert "0:00 [A small waiting room. Rain on the window.]\n" in text
    assert "0:04 Marlon: All right? I'm here for ten o'clock.\n" in text


def test_a_lesson_shows_one_chapter_and_leads_to_the_whole_film(asset: FilmAsset) -> None:
    page = LessonPage.objects.get(code="PRE-2.3", locale__language_code="en")
    block = next(one for one in page.body if one.block_type == "film")

    shown = str(block.render())

    assert "Watch chapter 1: The door (1:15, 0.6 MB)" in shown
    assert sources(shown) == ["film-360.mp4#t=0,75"]
    assert "See the whole film (8:30)" in shown
    assert 'data-poster="' in shown
    assert 'class="film__skills"' not in shown
    assert re.findall(r"Question (\d), at", shown) == ["1"]


@pytest.mark.parametrize("more", [1, 3])
def test_a_page_that_was_read_before_costs_one_query_whatever_is_in_it(
    more: int,
    client: Client,
    asset: FilmAsset,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for language in ("cy", "es", "pl")[:more]:
        FilmTrack.objects.create(
            asset=asset, version=1, language=language, kind="captions", text=CAPTIONS
        )
    page = FilmPage.objects.get(slug="working-together", locale__language_code="en")
    chapters = [one for one in page.parts if one.block_type == "chapter"][:more]
    page.parts = [("chapter", one.value) for one in chapters]
    page.save()
    change()
    client.get(PAGE)

    with django_assert_num_queries(1):
        client.get(PAGE)


def test_before_it_plays_a_film_page_is_light(read: Callable[..., str]) -> None:
    """With a poster as large as it may be; the captions come with the page."""
    page = read()
    styles = ("css/site.css", "css/film.css")
    scripts = (f"js/{name}.js" for name in BEFORE_IT_PLAYS)
    captions = (ROOT / "media/film/working-together/captions.en.vtt").read_bytes()
    files = [gzip.compress(one) for one in (captions, *map(_static, (*styles, *scripts)))]

    weight = len(gzip.compress(page.encode())) + sum(map(len, files)) + HEADERS_BYTES + POSTER_BYTES

    assert weight <= HEAVIEST


def test_the_first_picture_of_the_shipped_film_is_light() -> None:
    manifest = json.loads((ROOT / "media/film/working-together/manifest.json").read_text())
    posters = [one["bytes"] for one in manifest["files"] if one["kind"] == "poster"]

    assert [size for size in posters if size > POSTER_BYTES] == []


def test_a_preview_shows_the_words_of_the_draft(asset: FilmAsset, rf: RequestFactory) -> None:
    page = FilmPage.objects.get(slug="working-together", locale__language_code="en")
    page.heading = "A heading that nobody has published"
    request = rf.get(PAGE)
    request.is_preview = True

    film = film_of_page({"request": request}, page)

    assert film is not None
    assert film.title == "A heading that nobody has published"


def _static(name: str) -> bytes:
    return Path(finders.find(name)).read_bytes()
