"""Captions that can be read, and descriptions that leave the words of people alone."""

from __future__ import annotations

from itertools import pairwise

import pytest

from courses.films.storyboard.captions import captions, pieces, rows, spoken_seconds
from courses.films.storyboard.describing import ONE_WORD_SECONDS, descriptions
from courses.films.storyboard.script import lines, parts, room_after


def test_no_caption_is_wider_than_42_letters_or_higher_than_two_rows() -> None:
    shown = captions()

    assert max(len(row) for one in shown for row in one.rows) <= 42
    assert max(len(one.rows) for one in shown) <= 2


def test_no_caption_asks_for_more_than_20_letters_a_second() -> None:
    fast = [one for one in captions() if one.letters > 20 * (one.end - one.start)]

    assert fast == []


def test_captions_never_overlap_and_stay_long_enough_to_be_seen() -> None:
    shown = captions()

    assert all(one.end <= following.start for one, following in pairwise(shown))
    assert min(one.end - one.start for one in shown) >= 0.9
    assert shown[-1].end <= 510


def test_captions_hold_every_word_of_every_line() -> None:
    said = " ".join(" ".join(one.rows) for one in captions())
    written = " ".join(cue.words for cue in lines())

    for sound in ("[Phone rings] ", "[On the phone] "):
        said = said.replace(sound, "")
    assert said == written


def test_a_caption_stays_a_second_after_its_words_if_nobody_speaks() -> None:
    whatever = next(one for one in captions() if one.rows == ("Whatever.",))

    assert whatever.start == 125
    assert whatever.end == pytest.approx(126 + spoken_seconds()[32], abs=0.01)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Yeah.", [("Yeah.",)]),
        (
            "I've got a course down for you that day. I'll ask to move it, and text you today.",
            [
                (
                    "I've got a course down for you that day.",
                    "I'll ask to move it, and text you today.",
                )
            ],
        ),
        (
            "If it happens again with no good reason, I'd have to send a warning letter. "
            "I'd tell you first. No surprises.",
            [
                (
                    "If it happens again with no good reason,",
                    "I'd have to send a warning letter.",
                ),
                ("I'd tell you first. No surprises.",),
            ],
        ),
    ],
)
def test_long_lines_are_cut_where_a_reader_breathes(
    words: str, expected: list[tuple[str, ...]]
) -> None:
    assert [rows(piece) for piece in pieces(words)] == expected


def test_every_line_was_spoken_within_its_room() -> None:
    late = [cue.at for cue in lines() if spoken_seconds()[cue.number] > room_after(cue) - 0.3]

    assert late == []


def test_descriptions_are_spoken_in_silences() -> None:
    told = descriptions()
    spoken = [
        (cue.at + 0.1, cue.at + 0.1 + spoken_seconds()[cue.number])
        for cue in lines()
        if spoken_seconds()[cue.number] > ONE_WORD_SECONDS
    ]
    over = [
        one.words for one in told if any(one.start < end and one.end > at for at, end in spoken)
    ]

    assert over == []
    assert all(one.end <= following.start for one, following in pairwise(told))


def test_descriptions_hold_every_word_of_every_description() -> None:
    assert len({one.number for one in descriptions()}) == 11
    assert sum("Marlon stands in the door." in one.words for one in descriptions()) == 1


def test_captions_name_the_speaker_by_the_name_of_the_part() -> None:
    names = {part.name for code, part in parts().items() if code != "AD"}

    assert {one.who for one in captions()} == names
