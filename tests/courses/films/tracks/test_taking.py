"""What people send as captions: put right, or refused with the number of the caption."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import settings

from courses.films.tracks.cues import CAPTIONS, DESCRIPTIONS, Cue, Limits
from courses.films.tracks.errors import TracksError
from courses.films.tracks.taking import take

NO_CAPTIONS = (
    "There are no captions in this file. Captions are a text file with the ending .vtt or .srt."
)
OLD_LETTERS = (
    "The letters of this file were saved in an old way (not UTF-8). We changed them. "
    "Look at words with accents: are they right?"
)


def vtt(*blocks: str) -> bytes:
    return "\n\n".join(["WEBVTT", *blocks]).encode()


def refusal_of(content: bytes, **said: float) -> tuple[str, ...]:
    with pytest.raises(TracksError) as refused:
        take(content, film_seconds=said.get("film_seconds"))
    return refused.value.problems


def test_captions_come_out_in_one_form() -> None:
    taken = take(
        vtt("NOTE not shown", "intro\n0:01.5 --> 0:03,250\n<v.loud  Kev >Rock & roll, I <3 you")
    )

    assert taken.vtt == (
        "WEBVTT\n\n1\n00:00:01.500 --> 00:00:03.250\n<v Kev>Rock &amp; roll, I &lt;3 you\n"
    )
    assert taken.told == ()


def test_srt_becomes_webvtt() -> None:
    taken = take(
        b"1\r\n00:00:01,000 --> 00:00:02,000\r\n{\\an8}<i>Hello</i>\r\n"
        b"2\r\n00:00:03,000 --> 00:00:04,500\r\n1984\r\n\r\nwas the year\r\n"
    )

    assert taken.cues == (Cue(1, 2, "", "Hello"), Cue(3, 4.5, "", "1984\nwas the year"))
    assert taken.told == (
        "The captions were SRT. We keep them as WebVTT.",
        "Colours, letter styles and places on the screen were taken out.",
    )


def test_captions_in_the_wrong_order_are_put_in_order() -> None:
    taken = take(vtt("00:05.000 --> 00:06.000\nsecond", "00:01.000 --> 00:02.000\nfirst"))

    assert [cue.text for cue in taken.cues] == ["first", "second"]
    assert taken.told == ("The captions were not in order of time. We put them in order.",)


def test_captions_of_another_film_are_refused_with_both_lengths() -> None:
    content = vtt("00:05.000 --> 00:06.000\nfine", "08:20.000 --> 08:30.000\ntoo late")

    assert refusal_of(content, film_seconds=130) == (
        "These captions belong to another film: they go on until 8:30, and this film ends at "
        "2:10. The first one that is too late is caption 2.",
    )


def test_captions_that_end_before_half_of_the_film_are_taken_with_a_question() -> None:
    taken = take(vtt("00:05.000 --> 00:06.000\nshort"), film_seconds=510)

    assert taken.told == (
        "The last caption ends at 0:06, the film at 8:30. Are these the captions of this film?",
    )


def test_the_last_caption_may_stay_a_moment_longer_than_the_film() -> None:
    taken = take(vtt("00:08.000 --> 00:11.000\nend"), film_seconds=10)

    assert taken.cues == (Cue(8, 10, "", "end"),)
    assert taken.told == ("The last caption ended after the film. It now ends with the film.",)


def test_latin_1_is_converted_and_the_sender_is_told() -> None:
    taken = take("WEBVTT\n\n00:01.000 --> 00:02.000\nCafé – déjà vu".encode("cp1252"))

    assert taken.cues[0].text == "Café – déjà vu"
    assert taken.told == (OLD_LETTERS,)


@pytest.mark.parametrize(
    ("language", "name", "words"),
    [("pl", "cp1250", "Zażółć"), ("ja", "cp932", "日本語"), ("zh-hant", "cp950", "繁體中文")],
)
def test_old_letters_are_those_of_the_language(language: str, name: str, words: str) -> None:
    content = f"WEBVTT\n\n00:01.000 --> 00:03.000\n{words}".encode(name)

    assert take(content, language=language).cues[0].text == words


@pytest.mark.parametrize(
    "name", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_every_way_to_save_unicode_is_read(name: str) -> None:
    taken = take("WEBVTT\n\n00:01.000 --> 00:02.000\nŵy ✓".encode(name))

    assert (taken.cues[0].text, taken.told) == ("ŵy ✓", ())


def test_what_no_screen_shows_is_taken_out() -> None:
    taken = take(vtt("00:01.000 --> 00:02.000\na\x00b&#0;c&#xD800;d\x07"))

    assert taken.cues[0].text == "ab\ufffdc\ufffdd"


@pytest.mark.parametrize(
    "content", [b"", b"hello", b"WEBVTT", b"\x00\x00\x00\x18ftypmp42", b"NOTE\n\n-->\n\n"]
)
def test_what_is_no_file_of_captions_is_refused(content: bytes) -> None:
    assert refusal_of(content) == (NO_CAPTIONS,)


def test_half_a_file_in_utf_16_is_refused_with_what_to_do() -> None:
    assert refusal_of(b"\xff\xfea") == (
        "The letters of this file cannot be read. Save it again as “UTF-8”.",
    )


def test_a_million_letters_are_refused() -> None:
    too_long = "This file is longer than 1,000,000 letters. The captions of a film are shorter."

    assert refusal_of(b"a" * 1_000_001) == (too_long,)
    assert refusal_of(b"a" * 4_000_001) == (too_long,)


def test_each_time_that_cannot_be_read_is_named() -> None:
    content = vtt("00:01.000 --> 00:71.000\na", "00:0x.000 --> 00:03.000\nb", "x --> 00:05.000\nc")
    how = "Write them like this: 00:01:05.000 --> 00:01:08.500"

    assert refusal_of(content) == (
        f"Caption 1: its times “00:01.000 --> 00:71.000” cannot be read. {how}",
        f"Caption 2: its times “00:0x.000 --> 00:03.000” cannot be read. {how}",
        f"Caption 3: its times “x --> 00:05.000” cannot be read. {how}",
    )


def test_problems_are_told_in_the_order_of_the_captions() -> None:
    content = vtt(
        "00:01.000 --> 00:01.500\nThese are far too many words for half a second",
        "00:08.000 --> 00:07.000\nbackwards",
        "00:10.000 --> 00:14.000\nlong",
        "00:12.000 --> 00:15.000\nover it",
        "00:15.000 --> 00:15.000\nat once",
    )

    assert refusal_of(
        content.replace(b"00:01.000", b"00:07.000").replace(b"00:01.500", b"00:07.400")
    ) == (
        "Caption 1 (at 0:07) goes by too fast: 46 letters in 1.0 seconds. "
        "Use fewer words, or show it for 3 seconds.",
        "Caption 2 (at 0:08) ends before it starts, or at once. Change one of its times.",
        "Caption 4 (at 0:12) starts before caption 3 has ended. Change one of the times.",
        "Caption 5 (at 0:15) ends before it starts, or at once. Change one of its times.",
    )


def test_a_small_overlap_is_cut() -> None:
    taken = take(vtt("00:01.000 --> 00:03.400\none", "00:03.000 --> 00:04.000\ntwo"))

    assert taken.cues == (Cue(1, 3, "", "one"), Cue(3, 4, "", "two"))
    assert taken.told == ("1 caption ended a little after the next one began. It now ends before.",)


def test_a_fast_caption_takes_the_silence_after_it() -> None:
    taken = take(vtt("00:01.000 --> 00:01.500\nFifteen letters", "00:03.000 --> 00:04.000\ntwo"))

    assert taken.cues[0] == Cue(1, 1.75, "", "Fifteen letters")
    assert taken.told == ("1 caption stays a little longer, so that people can read it.",)


def test_long_lines_are_broken_evenly() -> None:
    taken = take(
        vtt("00:01.000 --> 00:06.000\nPeer researchers ask people and staff what gets in the way")
    )

    assert taken.cues[0].text == "Peer researchers ask people\nand staff what gets in the way"
    assert taken.told == ("1 caption had lines that were too long. We broke its lines anew.",)


def test_too_many_words_for_two_lines_share_the_time() -> None:
    words = "It tells you if you matter. " * 3 + "And that first minute is a part of the meeting."
    taken = take(vtt(f"00:00.000 --> 00:13.100\n<v Kev>{words}"))

    assert taken.cues == (
        Cue(
            0,
            8.363,
            "Kev",
            "It tells you if you matter. It tells you\nif you matter. It tells you if you matter.",
        ),
        Cue(8.363, 13.1, "Kev", "And that first minute is\na part of the meeting."),
    )


def test_japanese_lines_are_as_wide_as_they_look() -> None:
    sentence = "私たちは毎週火曜日に集まってお互いの話をよく聞きます。"
    taken = take(vtt(f"00:00.000 --> 00:09.000\n{sentence}"), language="ja")

    assert taken.cues[0].text == "私たちは毎週火曜日に集まっ\nてお互いの話をよく聞きます。"


def test_two_speakers_in_one_caption_become_two() -> None:
    taken = take(vtt("00:01.000 --> 00:03.000\n<v Kev>Hello\n<v Dee>Morning all</v>"))

    assert taken.cues == (Cue(1, 1.625, "Kev", "Hello"), Cue(1.625, 3, "Dee", "Morning all"))
    assert taken.told == ("Captions with two speakers became two captions.",)


def test_empty_captions_and_doubles_are_taken_out() -> None:
    same = "00:01.000 --> 00:02.000\nagain"
    taken = take(vtt(same, "00:02.500 --> 00:03.000\n<i></i>", same))

    assert [cue.text for cue in taken.cues] == ["again"]
    assert taken.told[-1] == ("2 captions without words, or that were there twice, were taken out.")


def test_captions_without_any_words_are_refused() -> None:
    assert refusal_of(vtt("00:01.000 --> 00:02.000\n")) == (
        "The captions in this file have no words.",
    )


def test_descriptions_keep_their_long_lines() -> None:
    words = "A small waiting room. Rain on the window. Marlon comes in, wet. Priya is typing."
    taken = take(vtt(f"00:01.000 --> 00:08.000\n{words}"), limits=DESCRIPTIONS)

    assert (taken.cues[0].text, taken.told) == (words, ())


@pytest.mark.parametrize(
    ("name", "limits"),
    [("captions.en.vtt", CAPTIONS), ("descriptions.en.vtt", DESCRIPTIONS)],
)
def test_the_film_that_comes_with_the_product_needs_no_mending(name: str, limits: Limits) -> None:
    content = (Path(settings.BASE_DIR) / "media/film/working-together" / name).read_bytes()

    taken = take(content, film_seconds=510, limits=limits)

    assert taken.told == ()
