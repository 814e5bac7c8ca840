"""Captions in the picture: who speaks, in rows that fit."""

from __future__ import annotations

import re
from pathlib import Path

from courses.films.storyboard.burning import write_subtitles


def test_captions_in_the_picture_name_a_new_speaker(tmp_path: Path) -> None:
    write_subtitles(tmp_path / "captions.ass")
    rows = [
        row
        for row in (tmp_path / "captions.ass").read_text().splitlines()
        if row[:9] == "Dialogue:"
    ]
    plain = [re.sub(r"\{[^}]+\}", "", row.split(",Said,")[1]) for row in rows]

    assert len(rows) == 102
    assert (
        plain[0]
        == r"Kev: I'm Kev. I've sat in rooms like this.\NThen I was trained to do research in them."
    )
    assert plain[7] == "Marlon: Marlon."
    assert rows[7].startswith("Dialogue: 0,0:00:29.00,0:00:30.")
    assert max(len(line) for row in plain for line in row.split(r"\N")) <= 44
