"""The script of the film: its words, its times and who speaks."""

from __future__ import annotations

import pytest

from courses.films.storyboard.script import (
    chapters,
    cues,
    film,
    line_at,
    lines,
    parts,
    pauses,
    room_after,
)


def test_the_script_has_its_96_cues_and_5_pauses_in_order() -> None:
    times = [cue.at for cue in cues()]

    assert (len(lines()), len(cues("description")), len(cues("pause"))) == (85, 11, 5)
    assert times == sorted(times)
    assert [cue.number for cue in cues() if cue.number] == list(range(1, 97))


def test_the_film_is_510_seconds_in_six_chapters_with_five_pauses() -> None:
    spans = [(one.number, one.title, one.start, one.end, one.pause) for one in chapters()]

    assert spans == [
        (1, "The door", 0, 75, 75),
        (2, "The meeting that went wrong", 75, 165, 165),
        (3, "The same meeting, again", 165, 270, 270),
        (4, "The missed appointment", 270, 365, 365),
        (5, "Saying the hard thing", 365, 440, 440),
        (6, "What we learned", 440, 510, None),
    ]
    assert pauses() == [75, 165, 270, 365, 440]
    assert film().seconds == 510


def test_lines_are_said_as_they_are_written() -> None:
    asked = line_at(2, 5)

    assert (asked.who, asked.how, asked.words) == ("MARLON", "", "Whatever.")
    assert line_at(0, 27).how == "not looking up"
    assert line_at(3, 40).words == (
        "Pearl, she's called. She'd ring me every morning. \"You up?\" That was it."
    )


def test_lines_are_shared_as_the_script_has_it() -> None:
    said = {code: sum(cue.who == code for cue in lines()) for code in parts() if code != "AD"}

    assert said == {"KEV": 18, "MARLON": 30, "PRIYA": 5, "DEE": 29, "JOAN": 3}


def test_every_part_has_a_voice_of_its_own() -> None:
    assert len({repr(part.voice) for part in parts().values()}) == 6


def test_the_end_card_says_that_nobody_has_checked_it_yet() -> None:
    assert film().checked_by == ""
    assert cues("description")[-1].words == (
        "Words on screen: Storyboard. Made-up story, computer voices. "
        "Not yet checked by peer researchers."
    )


def test_a_narrator_says_at_once_that_the_story_is_made_up() -> None:
    assert line_at(0, 15).who == "KEV"
    assert line_at(0, 15).words.startswith("This story is made up.")


@pytest.mark.parametrize(
    ("at", "room"), [((0, 0), 8), ((1, 10), 5), ((1, 32), 1), ((2, 32), 13), ((8, 14), 16)]
)
def test_a_line_has_room_until_the_next_line_or_pause(at: tuple[int, int], room: int) -> None:
    assert room_after(line_at(*at)) == room
