"""Uploads are sent whole or in the part that was asked for, and never as a page."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.http import HttpResponse
from django.test import Client
from pytest_django.fixtures import Settings

from training.lib.media import Part, RangeNotSatisfiableError, part_asked_for

FILM = b"0123456789"


@pytest.fixture
def media(tmp_path: Path, settings: Settings) -> Path:
    root = tmp_path / "uploads"
    (root / "media").mkdir(parents=True)
    (root / "media" / "film.mp4").write_bytes(FILM)
    settings.MEDIA_ROOT = root
    return root


def get(path: str = "media/film.mp4", **headers: str) -> HttpResponse:
    return Client().get(
        f"/media/{path}", headers={k.replace("_", "-"): v for k, v in headers.items()}
    )


def body(response: HttpResponse) -> bytes:
    return b"".join(response.streaming_content) if response.streaming else response.content


@pytest.mark.parametrize(
    ("header", "part"),
    [
        ("bytes=0-3", Part(0, 3)),
        ("bytes=4-", Part(4, 9)),
        ("bytes=4-400", Part(4, 9)),
        ("bytes=-3", Part(7, 9)),
        ("bytes=-30", Part(0, 9)),
        ("BYTES = 9-9", Part(9, 9)),
        ("", None),
        ("bytes=", None),
        ("bytes=-", None),
        ("bytes=5-2", None),
        ("bytes=0-1,4-5", None),
        ("items=0-1", None),
        ("bytes=٣-٤", None),
        ("bytes=a-b", None),
        ("bytes=+1-2", None),
    ],
)
def test_a_range_header_names_a_part_or_is_ignored(header: str, part: Part | None) -> None:
    assert part_asked_for(header, size=10) == part


@pytest.mark.parametrize("header", ["bytes=10-", "bytes=99-100", "bytes=-0"])
def test_a_part_beyond_the_end_cannot_be_sent(header: str) -> None:
    with pytest.raises(RangeNotSatisfiableError):
        part_asked_for(header, size=10)


def test_a_whole_file_says_that_parts_may_be_asked_for(media: Path) -> None:
    response = get()

    assert (response.status_code, body(response)) == (200, FILM)
    assert response["Content-Type"] == "video/mp4"
    assert response["Content-Length"] == "10"
    assert response["Accept-Ranges"] == "bytes"
    assert response["Cache-Control"] == "public, max-age=3600"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "Content-Disposition" not in response


def test_recorded_speech_is_kept_for_ever_because_its_name_follows_from_its_words(
    media: Path,
) -> None:
    (media / "speech" / "ab").mkdir(parents=True)
    (media / "speech" / "ab" / "cd.mp3").write_bytes(FILM)

    response = get("speech/ab/cd.mp3", range="bytes=0-1")

    assert (response.status_code, body(response)) == (206, b"01")
    assert response["Content-Type"] == "audio/mpeg"
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"


def test_a_player_gets_the_part_that_it_asks_for(media: Path) -> None:
    response = get(range="bytes=2-4")

    assert (response.status_code, body(response)) == (206, b"234")
    assert response["Content-Range"] == "bytes 2-4/10"
    assert response["Content-Length"] == "3"


def test_a_part_beyond_the_end_is_refused_with_the_size(media: Path) -> None:
    response = get(range="bytes=10-")

    assert response.status_code == 416
    assert response["Content-Range"] == "bytes */10"


def test_the_head_of_a_file_has_its_size_and_no_body(media: Path) -> None:
    response = Client().head("/media/media/film.mp4", headers={"range": "bytes=0-4"})

    assert (response.status_code, body(response)) == (206, b"")
    assert response["Content-Length"] == "5"


def test_a_file_that_the_browser_has_is_not_sent_again(media: Path) -> None:
    first = get()

    again = get(if_none_match=first["ETag"])

    assert (again.status_code, again.content) == (304, b"")
    assert again["ETag"] == first["ETag"]


def test_a_part_of_a_file_that_changed_is_sent_whole(media: Path) -> None:
    old = get()["ETag"]
    (media / "media" / "film.mp4").write_bytes(b"another film")

    response = get(range="bytes=0-1", if_range=old)

    assert (response.status_code, body(response)) == (200, b"another film")


def test_a_part_of_the_same_file_goes_on_by_tag_or_by_date(media: Path) -> None:
    first = get()

    by_tag = get(range="bytes=0-1", if_range=first["ETag"])
    by_date = get(range="bytes=0-1", if_range=first["Last-Modified"])

    assert [(r.status_code, body(r)) for r in (by_tag, by_date)] == [(206, b"01"), (206, b"01")]


@pytest.mark.parametrize("name", ["page.html", "drawing.svg", "code.js", "letter.pdf", "thing"])
def test_what_a_browser_could_run_is_only_downloaded(media: Path, name: str) -> None:
    (media / name).write_bytes(b"<script>alert(1)</script>")

    response = get(name)

    assert response["Content-Type"] == "application/octet-stream"
    assert response["Content-Disposition"] == "attachment"
    assert "sandbox" in response["Content-Security-Policy"]


@pytest.mark.parametrize(
    "path",
    [
        "../secret_key",
        "media/../../secret_key",
        "%2e%2e/secret_key",
        "media",
        "none.mp4",
        "a%00b",
        ".",
        "link.mp4",
    ],
)
def test_nothing_outside_the_folder_of_uploads_is_served(media: Path, path: str) -> None:
    (media.parent / "secret_key").write_text("canary")
    (media / "link.mp4").symlink_to(media.parent / "secret_key")

    response = get(path)

    assert response.status_code == 404
    assert b"canary" not in response.content


@pytest.mark.parametrize("folder", ["documents", "original_images"])
def test_documents_and_originals_have_no_open_address(media: Path, folder: str) -> None:
    (media / folder).mkdir()
    (media / folder / "canary.png").write_bytes(b"canary")

    assert get(f"{folder}/canary.png").status_code == 404


def test_an_empty_file_is_sent_as_it_is(media: Path) -> None:
    (media / "empty.png").write_bytes(b"")

    assert (get("empty.png").status_code, get("empty.png")["Content-Length"]) == (200, "0")
    assert get("empty.png", range="bytes=0-").status_code == 416


@pytest.mark.django_db
def test_uploads_cost_no_query(media: Path, django_assert_num_queries) -> None:
    with django_assert_num_queries(0):
        Client().get("/media/media/film.mp4")


def test_nothing_can_be_sent_to_the_folder_of_uploads(media: Path) -> None:
    assert Client().post("/media/media/film.mp4").status_code == 405


def test_a_part_is_at_most_half_a_megabyte_so_that_a_slow_reader_holds_no_thread(
    media: Path,
) -> None:
    (media / "media" / "film.mp4").write_bytes(bytes(600_000))

    response = get(Range="bytes=0-")

    assert response.status_code == 206
    assert not response.streaming
    assert len(response.content) == 524_288
    assert response.headers["Content-Range"] == "bytes 0-524287/600000"
    assert response.headers["Content-Length"] == "524288"


def test_parts_one_after_the_other_are_the_whole_file(media: Path) -> None:
    film = bytes(range(256)) * 5_000
    (media / "media" / "film.mp4").write_bytes(film)
    got = b""

    while len(got) < len(film):
        got += get(Range=f"bytes={len(got)}-").content

    assert got == film


def test_two_readers_of_a_whole_film_leave_a_thread_for_everybody_else(media: Path) -> None:
    (media / "media" / "film.mp4").write_bytes(bytes(600_000))
    first, second = get(), get()

    refused = get()

    assert (first.status_code, second.status_code) == (200, 200)
    assert refused.status_code == 503
    assert refused.headers["Retry-After"] == "10"
    assert len(body(first)) == 600_000
    first.close()
    again = get()
    assert again.status_code == 200
    for response in (second, again):
        response.close()


def test_a_reader_who_leaves_gives_the_place_back_once(media: Path) -> None:
    (media / "media" / "film.mp4").write_bytes(bytes(600_000))
    for _ in range(5):
        response = get()
        assert response.status_code == 200
        response.close()
        response.close()
