"""How a film or a part of it stands on a page."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from courses.content_keys import ChapterKey, FilmKey
from courses.films.showing import showing
from courses.films.spec import Chapter, FilmSpec, MediaFile, Pause, Said, Track

KEY = UUID("a4713118-e69d-54d5-8b31-a57f45d393aa")


def chapter(number: int, start: float, end: float) -> Chapter:
    return Chapter(number, ChapterKey(UUID(int=number)), f"Chapter {number}", start, end)


def media(kind: str, size: int = 1000) -> MediaFile:
    return MediaFile(kind, f"/media/{kind}", "video/mp4", size, 0, 0)


def captions(language: str) -> Track:
    return Track("captions", language, language, f"/media/captions.{language}.vtt")


FILM = FilmSpec(
    key=FilmKey(KEY),
    asset=KEY,
    version=1,
    title="Working together",
    url="/films/working-together/",
    language="en",
    summary="",
    credits="",
    seconds=100,
    licence="cc-by-4.0",
    origin="",
    must_answer=True,
    watched_share=0.9,
    chapters=(chapter(1, 0, 40), chapter(2, 40, 70), chapter(3, 70, 100)),
    pauses=(
        Pause(1, UUID(int=11), 40, None, "What did you see?", 5),
        Pause(2, UUID(int=12), 70, None, "", 5),
    ),
    files=tuple(media(kind) for kind in ("240", "360", "720", "audio", "described", "poster")),
    tracks=(captions("cy"), captions("en")),
    transcript=(Said(0, "Kev", "One."), Said(39.9, "", "Rain.", True), Said(40, "Dee", "Two.")),
    transcript_language="en",
    plans=(),
    questions=(),
    replies=(),
    session_minutes=20,
)


def film(**changes: Any) -> FilmSpec:
    return replace(FILM, **changes)


def test_a_whole_film_begins_at_its_beginning_in_the_middle_size() -> None:
    found = showing(FILM)

    assert (found.is_whole, found.size, found.source) == (True, "360", "/media/360")
    assert [one.kind for one in found.sizes] == ["240", "360", "720", "audio"]
    assert found.described == media("described")


def test_a_span_begins_and_ends_with_its_chapters() -> None:
    found = showing(FILM, first=2, last=2)

    assert (found.start, found.end, found.seconds) == (40, 70, 30)
    assert found.source == "/media/360#t=40,70"
    assert [one.number for one in found.chapters] == [2]
    assert found.last_chapter == FILM.chapters[1]


def test_a_span_to_the_end_needs_no_last_chapter() -> None:
    assert showing(FILM, first=3).source == "/media/360#t=70,100"


@pytest.mark.parametrize(("first", "last"), [(9, 9), (None, None), (1, 3), (None, 9)])
def test_chapters_that_are_not_there_show_the_whole_film(
    first: int | None, last: int | None
) -> None:
    assert showing(FILM, first=first, last=last).is_whole


def test_the_address_chooses_a_size_and_a_time() -> None:
    assert showing(FILM, size="240", at=41.5).source == "/media/240#t=41.5"


@pytest.mark.parametrize("size", ["poster", "burned", "original", "../x", ""])
def test_what_is_no_way_to_watch_is_not_played(size: str) -> None:
    assert showing(FILM, size=size).size == "360"


@pytest.mark.parametrize("at", [-1.0, 100.0, 1e9])
def test_a_time_outside_of_the_film_is_its_beginning(at: float) -> None:
    assert showing(FILM, at=at).begins == 0


def test_a_time_outside_of_the_span_is_the_beginning_of_the_span() -> None:
    assert showing(FILM, first=2, last=2, at=10).begins == 40


def test_a_film_without_a_middle_size_plays_its_smallest_and_one_without_pictures_its_sound() -> (
    None
):
    assert showing(film(files=(media("240"), media("720")))).size == "240"
    assert showing(film(files=(media("audio"), media("poster")))).size == "audio"


def test_a_film_without_files_can_still_be_read() -> None:
    found = showing(film(files=()))

    assert (found.file, found.size, found.source, found.sizes) == (None, "", "", ())
    assert len(found.parts) == 3


@pytest.mark.parametrize(("language", "on"), [("cy", "cy"), ("en", "en"), ("pl", "en"), ("", "en")])
def test_captions_are_on_in_the_language_of_the_reader_or_of_the_film(
    language: str, on: str
) -> None:
    assert showing(FILM, language=language).captions == on


def test_a_film_without_captions_has_none_on() -> None:
    assert showing(film(tracks=())).captions == ""


def test_words_and_pauses_stand_with_the_chapter_that_they_end() -> None:
    found = showing(FILM).parts

    assert [[said.text for said in part.said] for part in found] == [
        ["One.", "Rain."],
        ["Two."],
        [],
    ]
    assert [[pause.number for pause in part.pauses] for part in found] == [[1], [2], []]


def test_words_before_the_first_chapter_are_kept() -> None:
    found = showing(film(chapters=(chapter(1, 40, 100),))).parts

    assert [part.chapter and part.chapter.number for part in found] == [None, 1]
    assert [said.text for said in found[0].said] == ["One.", "Rain."]
