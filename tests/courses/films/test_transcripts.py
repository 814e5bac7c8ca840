"""What is said in a film, read from its captions."""

from __future__ import annotations

from courses.films.models import FilmTrack
from courses.films.spec import Said
from courses.films.transcripts import transcript_in, transcript_language
from tests.factories.films import CAPTIONS, DESCRIPTIONS


def track(kind: str, language: str, text: str = CAPTIONS) -> FilmTrack:
    return FilmTrack(kind=kind, language=language, text=text)


def test_a_film_is_read_in_order_with_what_is_seen_before_what_is_said() -> None:
    tracks = [track("captions", "en"), track("descriptions", "en", DESCRIPTIONS)]

    assert transcript_in(tracks, "en") == (
        Said(0.0, "", "A small waiting room. Rain on the window.", is_seen=True),
        Said(0.0, "Kev", "I'm Kev. I've sat in rooms like this."),
        Said(4.0, "Marlon", "All right? I'm here for ten o'clock."),
    )


def test_words_are_those_of_the_reader_or_else_of_the_source_or_else_any() -> None:
    both = [track("captions", "en"), track("captions", "cy")]

    assert transcript_language(both, "cy") == "cy"
    assert transcript_language(both, "pl") == "en"
    assert transcript_language([track("captions", "it")], "pl") == "it"
    assert transcript_language([], "pl") == "pl"


def test_descriptions_without_captions_are_no_transcript() -> None:
    assert transcript_in([track("descriptions", "en", DESCRIPTIONS)], "en") == ()


def test_descriptions_of_another_language_are_left_out() -> None:
    tracks = [track("captions", "cy"), track("descriptions", "en", DESCRIPTIONS)]

    assert [said.is_seen for said in transcript_in(tracks, "cy")] == [False, False]


def test_what_is_no_track_gives_no_words() -> None:
    assert transcript_in([track("captions", "en", "nothing of the kind")], "en") == ()
