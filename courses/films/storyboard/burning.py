"""Captions as part of the picture, for a projector or a video call: large, in a box, low."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from courses.films.storyboard.captions import Caption, captions
from courses.films.storyboard.picture import FONT, HEIGHT, WIDTH
from courses.films.storyboard.tracks import clock

SIZE = 62
"""Of libass: the height of a line. The letters are about 45 pixels."""
WIDEST_WITH_NAME = 44
HEADER = f"""[Script Info]
ScriptType: v4.00+
PlayResX: {WIDTH}
PlayResY: {HEIGHT}
WrapStyle: 2

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, BackColour, OutlineColour, Bold, BorderStyle, \
Outline, Shadow, Alignment, MarginL, MarginR, MarginV
Style: Said,{FONT},{SIZE},&H00F0FAFF,&H00000000,&H30201A16,0,3,10,0,2,20,20,26

[Events]
Format: Layer, Start, End, Style, Text
"""
NAME_COLOUR = r"{\c&H5AC0F0&}"
WORD_COLOUR = r"{\c&HF0FAFF&}"


def write_subtitles(file: Path) -> None:
    shown = captions()
    new = [True, *(a.who != b.who for a, b in pairwise(shown))]
    rows = [_row(one, named=is_new) for one, is_new in zip(shown, new, strict=True)]
    file.write_text(HEADER + "\n".join(rows) + "\n", "utf-8")


def _row(one: Caption, *, named: bool) -> str:
    """The name is written when another person begins to speak, if it fits."""
    rows = list(one.rows)
    if named and len(rows[0]) + len(one.who) + 2 <= WIDEST_WITH_NAME:
        rows[0] = f"{NAME_COLOUR}{one.who}: {WORD_COLOUR}{rows[0]}"
    words = r"\N".join(rows)
    return f"Dialogue: 0,{_time(one.start)},{_time(one.end)},Said,{words}"


def _time(seconds: float) -> str:
    """0:05:02.50: hours, and hundredths."""
    return f"0:{clock(seconds)[:-1]}"
