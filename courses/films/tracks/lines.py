"""Makes the lines of a WebVTT file out of what people send: SRT, or WebVTT with slips.

A reader of WebVTT leaves out what it does not understand. Here nothing is left out: a line of times
that cannot be read is a problem with its number, and words behind an empty line stay words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from courses.films.tracks.errors import TracksError

HEADER = "WEBVTT"
ARROW = "-->"
BESIDE = ("NOTE", "STYLE", "REGION")
"""Blocks of WebVTT that are no captions."""
TIME = r"(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?"
TIMES = re.compile(rf"\s*{TIME}\s*-->\s*{TIME}(?![\d.,:])(.*)")
SIGNS_OF_TIMES = frozenset("0123456789:.,;")
OVERRIDE = re.compile(r"\{\\[^{}]*\}")
"""Places and colours in SRT, as in {\\an8}."""
MOST_IN_A_UNIT = 59


@dataclass(slots=True)
class Lines:
    """What has been made so far. `cues` counts the lines of times."""

    made: list[str] = field(default_factory=lambda: [HEADER])
    cues: int = 0
    problems: list[str] = field(default_factory=list)
    placed: bool = False
    """Some captions said where on the screen they stand."""


def as_webvtt(text: str) -> tuple[Lines, bool]:
    """The lines, and whether they were SRT."""
    lines = [line.strip() for line in text.split("\n")]
    is_srt = not lines[0].startswith(HEADER)
    result = Lines()
    body = lines if is_srt else _without_header(lines)
    beside = False
    for number, line in enumerate(body):
        before, after = body[number - 1 : number], body[number + 1 : number + 2]
        if _has_times(line):
            beside = False
            _add_times(result, line)
        elif not is_srt and _begins_beside(line, before):
            beside = True
        elif line and result.cues and not beside and not _is_name(line, before, after, is_srt):
            result.made.append(_as_words(line, is_srt))
            result.placed = result.placed or result.made[-1] != line
        elif not line and beside:
            beside = False
    if result.problems:
        raise TracksError(result.problems)
    return result, is_srt


def _without_header(lines: list[str]) -> list[str]:
    end = lines.index("") if "" in lines else 1
    return lines[end:]


def _has_times(line: str) -> bool:
    """Also where they are written wrongly. An arrow between words is a part of the words."""
    before, arrow, after = line.partition(ARROW)
    return bool(arrow) and (_is_like_a_time(before) or _is_like_a_time(after.strip()[:20]))


def _is_like_a_time(text: str) -> bool:
    first = text.strip().partition(" ")[0]
    return set(first) <= SIGNS_OF_TIMES and any(sign.isdecimal() for sign in first)


def _begins_beside(line: str, before: list[str]) -> bool:
    first = line.partition(" ")[0]
    return first in BESIDE and before in ([], [""])


def _is_name(line: str, before: list[str], after: list[str], is_srt: bool) -> bool:  # noqa: FBT001 - private, and read aloud it is clear
    """Names and numbers stand above the times and are not shown."""
    above = bool(after) and _has_times(after[0])
    return above and (before in ([], [""]) or (is_srt and line.isdecimal()))


def _as_words(line: str, is_srt: bool) -> str:  # noqa: FBT001 - as above
    words = OVERRIDE.sub("", line) if is_srt else line
    return words.replace(ARROW, "--&gt;")


def _add_times(result: Lines, line: str) -> None:
    result.cues += 1
    found = TIMES.fullmatch(line)
    start, end = (_time(found, 1), _time(found, 5)) if found else (None, None)
    if found is None or start is None or end is None:
        words = _(
            "Caption %(number)d: its times “%(line)s” cannot be read. "
            "Write them like this: 00:01:05.000 --> 00:01:08.500"
        )
        result.problems.append(words % {"number": result.cues, "line": line[:60]})
        return
    result.placed = result.placed or bool(found[9].strip())
    result.made += ["", str(result.cues), f"{start} {ARROW} {end}"]


def _time(found: re.Match[str], first: int) -> str | None:
    hours, minutes, seconds = (int(found[first + place] or 0) for place in range(3))
    if minutes > MOST_IN_A_UNIT or seconds > MOST_IN_A_UNIT:
        return None
    fraction = (found[first + 3] or "0").ljust(3, "0")
    return f"{hours:02d}:{minutes:02d}:{seconds:02d}.{fraction}"
