"""The film frame by frame: a scene for every second, drawn the same each time."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from bisect import bisect_right
from itertools import pairwise

import pytest

from courses.films.storyboard.acting import blink, breath, mouth_of
from courses.films.storyboard.captions import captions
from courses.films.storyboard.frames import frame_at
from courses.films.storyboard.lips import mouth_at, sounds, spoken_spans
from courses.films.storyboard.picture import SAFE_BOTTOM, Camera, moved
from courses.films.storyboard.scenes import SHOTS
from courses.films.storyboard.script import chapters, lines, pauses

SVG = "{http://www.w3.org/2000/svg}"
SHAPES = {f"{SVG}{name}" for name in ("svg", "g", "path", "circle", "ellipse", "rect")}
MIDDLES = [
    pytest.param((a.start + b) / 2, id=f"{a.start:g}s")
    for a, b in zip(SHOTS, [*(shot.start for shot in SHOTS[1:]), 510.0], strict=True)
]


def test_the_shots_follow_one_another_from_the_first_second_to_the_last() -> None:
    starts = [shot.start for shot in SHOTS]

    assert (starts[0], len(starts)) == (0.0, 111)
    assert all(a < b for a, b in pairwise(starts))
    assert max(b - a for a, b in pairwise([*starts, 510.0])) <= 13
    assert {chapter.start for chapter in chapters()} <= set(starts)


@pytest.mark.parametrize("second", MIDDLES)
def test_a_frame_is_svg_of_plain_shapes_and_words(second: float) -> None:
    kinds = {element.tag for element in ET.fromstring(frame_at(second)).iter()}

    assert kinds - SHAPES - {f"{SVG}text", f"{SVG}clipPath"} == set()


@pytest.mark.parametrize("second", [3.0, 54.5, 129.8, 212.0, 290.5, 381.0, 497.0])
def test_a_frame_is_the_same_each_time_and_other_than_the_next(second: float) -> None:
    assert frame_at(second) == frame_at(second)
    assert frame_at(second) != frame_at(second + 0.5)


def test_a_chapter_begins_with_a_cut_so_that_nothing_of_the_pause_is_left() -> None:
    starts = {chapter.start for chapter in chapters()}

    assert [shot.dissolve for shot in SHOTS if shot.start in starts] == [0] * 6
    for second in pauses():
        assert "Pause" not in frame_at(second)


@pytest.mark.parametrize("second", [2.0, 17.0, 74.0, 131.0, 160.0, 275.0, 363.0, 508.0])
def test_words_of_a_card_stand_above_the_captions_of_a_player(second: float) -> None:
    shot = SHOTS[bisect_right([one.start for one in SHOTS], second) - 1]
    card = shot.over(second) if shot.over else shot.draw(second)
    heights = [float(y) for y in re.findall(r'<text x="[^"]+" y="([^"]+)"', card)]

    assert max(heights) <= SAFE_BOTTOM


def test_every_shot_but_the_full_cards_has_a_camera() -> None:
    without = [shot.start for shot in SHOTS if shot.camera is None]

    assert without == [128.7, 289.0, 298.0, 322.0, 333.4, 341.0, 502.0]


def test_before_each_pause_the_picture_stands_still_under_a_card() -> None:
    for number, second in enumerate(pauses(), start=1):
        last, earlier = frame_at(second - 0.1), frame_at(second - 1.0)

        assert last == earlier
        assert f">Pause {number}<" in last


@pytest.mark.parametrize(
    ("second", "words"),
    [
        (47.5, "ABUSE"),
        (47.5, "WILL NOT BE"),
        (131.0, "Engaged"),
        (275.0, "MISSED"),
        (508.0, "Storyboard"),
        (508.0, "Made-up story, computer voices."),
        (508.0, "Not yet checked by peer researchers."),
        (17.0, "A storyboard film. A made-up story."),
    ],
)
def test_words_that_the_script_asks_for_are_seen(second: float, words: str) -> None:
    assert words in re.findall(r">([^<]+)</text>", frame_at(second))


def test_everybody_who_speaks_moves_their_lips_at_some_time_of_the_line() -> None:
    silent = [
        cue.at
        for cue in lines()
        if cue.how != "voice only"
        and not any(
            (mouth := mouth_of(cue.who, cue.at + step / 12)) and mouth.high > 2.5
            for step in range(30)
        )
    ]

    assert silent == []


def test_what_is_only_thought_moves_no_lips() -> None:
    thought = [cue for cue in lines() if cue.how == "voice only"]

    assert [cue.at for cue in thought] == [49, 132, 138]
    assert all(mouth_of(cue.who, cue.at + 1.0) is None for cue in thought)


def test_lips_follow_the_letters() -> None:
    assert [shape for shape, _ in sounds("mama")] == ["closed", "open", "closed", "open"]
    assert [shape for shape, _ in sounds("food")] == ["teeth", "round", "small"]
    assert [shape for shape, _ in sounds("see")] == ["small", "wide"]


def test_a_mouth_rests_while_a_line_is_silent() -> None:
    for number, spans in spoken_spans().items():
        for (_, end), (start, _) in pairwise(spans):
            if start - end > 0.2:
                assert mouth_at(number, (start + end) / 2) is None


def test_a_camera_starts_and_ends_where_it_is_told() -> None:
    start, end = Camera(0, 0, 1000), Camera(100, 50, 800)

    assert moved(start, end, 0) == start
    assert moved(start, end, 1) == end
    assert moved(start, end, 0.5) == Camera(50, 25, 900)


def test_people_breathe_and_blink_each_in_their_own_time() -> None:
    assert len({breath(who, 10.0) for who in ("KEV", "MARLON", "PRIYA", "DEE", "JOAN")}) == 5
    blinks = {
        who: sum(blink(who, step / 12) > 0.8 for step in range(12 * 60))
        for who in ("KEV", "MARLON", "DEE")
    }
    assert all(8 <= count <= 40 for count in blinks.values())


def test_no_caption_is_shown_over_the_end_card() -> None:
    assert captions()[-1].end <= 502
