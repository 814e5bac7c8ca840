"""The script as data: chapters, and cues with their second, speaker, manner and words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal

import yaml

HERE = Path(__file__).parent
CUE = re.compile(
    r"(?:(?P<minutes>\d\d):(?P<seconds>\d\d) )?(?P<who>[A-Z]+)(?: (?P<number>\d))?"
    r"(?: \((?P<how>[^)]+)\))?(?:: (?P<words>.+))?"
)
DESCRIBER = "AD"
ENDED = "END"
CHECKED_OR_NOT = "Checked by: [names, date] or Not yet checked by peer researchers."
NOT_CHECKED = "Not yet checked by peer researchers."

Kind = Literal["line", "description", "pause"]


class ScriptError(Exception):
    """A line of the script that cannot be read."""


@dataclass(frozen=True, slots=True)
class Cue:
    """`number` counts lines and descriptions from 1; a recording is named after it."""

    number: int
    at: int
    kind: Kind
    who: str = ""
    how: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    number: int
    title: str
    start: int
    end: int
    pause: int | None
    cues: tuple[Cue, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    engine: Literal["hibari", "flite"]
    sound: str
    pitch: float = 1
    size: float = 1
    range: float = 1
    pace: float = 1


@dataclass(frozen=True, slots=True)
class Part:
    code: str
    name: str
    voice: Voice


@dataclass(frozen=True, slots=True)
class Film:
    slug: str
    title: str
    seconds: int
    language: str
    licence: str
    origin: str
    checked_by: str


@cache
def film() -> Film:
    return Film(**_settings()["film"])


def checked() -> str:
    """What the end card says of this version."""
    names = film().checked_by
    return f"Checked by: {names}." if names else NOT_CHECKED


@cache
def parts() -> dict[str, Part]:
    return {
        code: Part(code, one["name"], Voice(**one["voice"]))
        for code, one in _settings()["parts"].items()
    }


@cache
def chapters() -> tuple[Chapter, ...]:
    read = _read((HERE / "script.txt").read_text("utf-8"))
    starts = [cues[0].at for _, cues in read] + [film().seconds]
    return tuple(
        Chapter(
            number=number,
            title=title,
            start=start,
            end=end,
            pause=next((cue.at for cue in cues if cue.kind == "pause"), None),
            cues=tuple(cues),
        )
        for number, ((title, cues), (start, end)) in enumerate(
            zip(read, pairwise(starts), strict=True), start=1
        )
    )


def cues(kind: Kind | None = None) -> list[Cue]:
    return [
        cue for chapter in chapters() for cue in chapter.cues if kind is None or cue.kind == kind
    ]


def lines() -> list[Cue]:
    return cues("line")


def pauses() -> list[int]:
    return [chapter.pause for chapter in chapters() if chapter.pause is not None]


def line_at(minutes: int, seconds: int) -> Cue:
    return next(cue for cue in lines() if cue.at == minutes * 60 + seconds)


def room_after(cue: Cue) -> float:
    """Seconds from a line to the next line, or to the pause or the end before it."""
    stops = [one.at for one in lines()] + pauses() + [film().seconds]
    return min(stop for stop in stops if stop > cue.at) - cue.at


def _read(text: str) -> list[tuple[str, list[Cue]]]:
    read: list[tuple[str, list[Cue]]] = []
    number = 0
    for row in filter(None, text.splitlines()):
        if row.startswith("# "):
            read.append((row.removeprefix("# "), []))
            continue
        found = CUE.fullmatch(row)
        if found is None:
            raise ScriptError(row)
        if found["who"] == ENDED:
            continue
        number += found["who"] != "PAUSE"
        read[-1][1].append(_cue(found, number, _last_second(read)))
    return read


def _cue(found: re.Match[str], number: int, last: int) -> Cue:
    at = int(found["minutes"]) * 60 + int(found["seconds"]) if found["minutes"] else last
    if found["who"] == "PAUSE":
        return Cue(0, at, "pause", words=found["number"])
    kind: Kind = "description" if found["who"] == DESCRIBER else "line"
    words = found["words"].replace(CHECKED_OR_NOT, checked())
    return Cue(number, at, kind, found["who"], found["how"] or "", words)


def _last_second(read: list[tuple[str, list[Cue]]]) -> int:
    """A description without a time belongs to the start of its chapter: the last pause."""
    return next((cues[-1].at for _, cues in reversed(read) if cues), 0)


@cache
def _settings() -> dict[str, Any]:
    settings: dict[str, Any] = yaml.safe_load((HERE / "cast.yaml").read_text("utf-8"))
    return settings
