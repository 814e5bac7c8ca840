"""Captions of a film in the admin: taken, or shown again with what is wrong."""

from __future__ import annotations

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from courses.films.models import FilmAsset, FilmTrack
from tests.factories.film_files import film_with_people

pytestmark = pytest.mark.django_db


@pytest.fixture
def film(db: None) -> FilmAsset:
    return FilmAsset.objects.get(key=film_with_people()["film_asset"])


def words(response: HttpResponse) -> str:
    return re.sub(r"\s+", " ", response.content.decode())


def send(client: Client, film: FilmAsset, content: bytes | str, **said: str) -> HttpResponse:
    fields: dict[str, object] = {"language": "cy", "kind": "captions", "text": "", **said}
    if isinstance(content, bytes):
        fields["file"] = SimpleUploadedFile("words.srt", content)
    else:
        fields["text"] = content
    return client.post(f"/admin/films/{film.key}/tracks/", fields, follow=True)


def test_srt_in_latin_1_is_taken_and_what_was_changed_is_told(
    trainer_client: Client, film: FilmAsset
) -> None:
    content = (
        "2\n00:00:20,000 --> 00:00:55,000\nCafé\n\n1\n00:00:01,000 --> 00:00:03,000\nBore da\n"
    )

    seen = send(trainer_client, film, content.encode("latin-1"))

    assert FilmTrack.objects.get(asset=film, language="cy").text == (
        "WEBVTT\n\n1\n00:00:01.000 --> 00:00:03.000\nBore da\n"
        "\n2\n00:00:20.000 --> 00:00:55.000\nCafé\n"
    )
    for told in (
        "The words are saved.",
        "The captions were SRT. We keep them as WebVTT.",
        "The letters of this file were saved in an old way (not UTF-8).",
        "The captions were not in order of time. We put them in order.",
    ):
        assert told in words(seen)


def test_a_refused_file_stands_in_the_page_with_the_number_of_each_problem(
    trainer_client: Client, film: FilmAsset
) -> None:
    content = b"WEBVTT\n\n00:03.000 --> 00:02.000\nBore da <i>pawb</i>\n"

    seen = send(trainer_client, film, content)

    assert seen.status_code == 422
    assert "These words are not taken yet: 1 thing is wrong." in words(seen)
    assert "Caption 1 (at 0:03) ends before it starts, or at once." in words(seen)
    assert "Bore da &lt;i&gt;pawb&lt;/i&gt;" in words(seen)
    assert not FilmTrack.objects.filter(asset=film, language="cy").exists()


def test_captions_of_another_film_are_refused_with_both_lengths(
    trainer_client: Client, film: FilmAsset
) -> None:
    seen = send(trainer_client, film, b"1\n00:08:00,000 --> 00:08:30,000\nHello\n")

    assert (
        "These captions belong to another film: they go on until 8:30, and this film ends at 1:00."
    ) in words(seen)


def test_what_was_put_right_in_the_page_is_taken(trainer_client: Client, film: FilmAsset) -> None:
    send(trainer_client, film, "WEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\nBore da")

    assert FilmTrack.objects.get(asset=film, language="cy").text.endswith("Bore da\n")


def test_no_more_than_twenty_problems_are_shown_at_once(
    trainer_client: Client, film: FilmAsset
) -> None:
    block = "00:03.000 --> 00:02.000\n{}\n\n"
    content = "WEBVTT\n\n" + "".join(block.format(number) for number in range(25))

    seen = send(trainer_client, film, content)

    assert words(seen).count("ends before it starts") == 20
    assert "And 5 more." in words(seen)


@pytest.mark.parametrize("content", ["", b"", b"\x00\xff\xfe", "\ud800", b"a" * 4_000_001])
def test_whatever_is_no_file_of_captions_is_refused_kindly(
    trainer_client: Client, film: FilmAsset, content: bytes | str
) -> None:
    sent = content.encode("utf-8", "surrogatepass") if content == "\ud800" else content  # type: ignore[union-attr] # text

    assert send(trainer_client, film, sent).status_code == 422


def test_captions_are_changed_and_taken_away(trainer_client: Client, film: FilmAsset) -> None:
    track = film.tracks.get()
    address = f"/admin/films/{film.key}/tracks/"

    form = trainer_client.get(f"{address}?from={track.pk}")
    assert "&lt;v Ivor&gt;Good morning." in words(form)
    file = trainer_client.get(f"{address}{track.pk}/")
    assert file.headers["Content-Disposition"] == 'attachment; filename="captions.en.vtt"'
    assert file.content.decode() == track.text
    trainer_client.post(f"{address}{track.pk}/remove/")
    assert film.tracks.count() == 0


def test_captions_of_the_version_before_are_offered_and_checked_anew(
    trainer_client: Client, film: FilmAsset
) -> None:
    track = film.tracks.get()
    FilmAsset.objects.filter(pk=film.pk).update(version=2, seconds=30)
    address = f"/admin/films/{film.key}/"
    assert "They fit the length of the new film." in words(trainer_client.get(address))

    trainer_client.post(f"{address}tracks/{track.pk}/carry/")

    assert film.tracks.get(version=2).text == track.text


def test_captions_that_do_not_fit_the_new_version_are_put_right_in_the_page(
    trainer_client: Client, film: FilmAsset
) -> None:
    track = film.tracks.get()
    FilmAsset.objects.filter(pk=film.pk).update(version=2, seconds=0.9)
    address = f"/admin/films/{film.key}/"
    assert "1 thing does not fit the new film." in words(trainer_client.get(address))

    seen = trainer_client.post(f"{address}tracks/{track.pk}/carry/")

    assert "These captions belong to another film" in words(seen)
    assert "Good morning." in words(seen)
    assert not film.tracks.filter(version=2).exists()
