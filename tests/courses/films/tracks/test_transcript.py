"""A film as words on a page, and its chapters."""

from __future__ import annotations

from courses.films.tracks.cues import Chapter, Cue
from courses.films.tracks.transcript import Paragraph, transcript
from courses.films.tracks.writing import chapters_vtt


def test_what_is_seen_stands_between_what_is_said() -> None:
    said = [
        Cue(0, 4, "Kev", "I'm Kev."),
        Cue(4, 8, "Kev", "I sat\nin rooms."),
        Cue(9, 12, "Dee", "Hi."),
    ]
    seen = [Cue(0, 2, "", "A small room."), Cue(9, 10, "", "Rain.")]

    assert transcript(said, seen) == [
        Paragraph(0, 2, "", "A small room.", described=True),
        Paragraph(0, 8, "Kev", "I'm Kev. I sat in rooms.", described=False),
        Paragraph(9, 10, "", "Rain.", described=True),
        Paragraph(9, 12, "Dee", "Hi.", described=False),
    ]


def test_a_name_in_capitals_before_the_words_is_a_speaker() -> None:
    assert transcript([Cue(0, 2, "", "KEV: So. Note: think.")]) == [
        Paragraph(0, 2, "Kev".upper(), "So. Note: think.", described=False)
    ]


def test_a_long_speech_is_cut_where_a_sentence_ends() -> None:
    speech = [Cue(n * 6, n * 6 + 6, "Kev", f"Part {n}.") for n in range(6)]

    assert [part.text for part in transcript(speech)] == [
        "Part 0. Part 1. Part 2. Part 3.",
        "Part 4. Part 5.",
    ]


def test_a_silence_begins_a_paragraph() -> None:
    assert len(transcript([Cue(0, 2, "Kev", "One."), Cue(5, 6, "Kev", "Two.")])) == 2


def test_japanese_lines_come_together_without_a_space() -> None:
    assert transcript([Cue(0, 2, "", "日本\n語")])[0].text == "日本語"


def test_chapters_are_webvtt_in_order() -> None:
    chapters = [Chapter(75, 165, "The meeting <2>\n"), Chapter(0, 75, "The door")]

    assert chapters_vtt(chapters) == (
        "WEBVTT\n\n1\n00:00:00.000 --> 00:01:15.000\nThe door\n"
        "\n2\n00:01:15.000 --> 00:02:45.000\nThe meeting &lt;2&gt;\n"
    )
