"""The shape of a mouth from the letters of what it says, spread over the time it sounds."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from functools import cache
from itertools import accumulate

from courses.drawing.mouths import Saying
from courses.films.storyboard.script import HERE, Cue, lines

SHAPES = {
    "closed": Saying(13, 0),
    "teeth": Saying(14, 4.5),
    "small": Saying(15, 7),
    "wide": Saying(19, 9),
    "round": Saying(9.5, 13),
    "half": Saying(15, 13),
    "open": Saying(16.5, 19),
}
SOUNDS: tuple[tuple[str, str, float], ...] = (
    ("oo|ou|ow|ew|oa|oi|oy|w|qu|u(?=[a-z]e)", "round", 1.3),
    ("ee|ea|ei|ie|ey|y\\b|i(?=[a-z]e\\b)", "wide", 1.3),
    ("ar|aw|au|al|i'|igh|ie\\b", "open", 1.5),
    ("ai|ay|er|ir|ur|or", "half", 1.3),
    ("a", "open", 1.1),
    ("o", "round", 1.1),
    ("e\\b", "small", 0.2),
    ("e", "half", 0.9),
    ("i|y", "wide", 0.8),
    ("u", "half", 0.9),
    ("m+|b+|p+", "closed", 0.7),
    ("f+|v|ph", "teeth", 0.7),
    ("th|sh|ch|[a-z]", "small", 0.5),
)
"""Spelling as an English speaker would say it, roughly: pattern, shape, how long it takes."""
PATTERN = re.compile("|".join(f"({pattern})" for pattern, _, _ in SOUNDS))
LEAD_SECONDS = 0.04
"""A mouth is in its place a little before its sound."""
CLOSES_WITHIN_SECONDS = 0.08
MIDDLE = 0.5
"""Of a sound."""

Spans = tuple[tuple[float, float], ...]


@cache
def spoken_spans() -> dict[int, Spans]:
    """By cue number: when the line sounds, in seconds from its start; between them is silence."""
    stored = json.loads((HERE / "spoken.json").read_text("utf-8"))
    return {int(number): tuple((a, b) for a, b in spans) for number, spans in stored.items()}


def spoken_seconds() -> dict[int, float]:
    """How long each line was, when the sound was made last."""
    return {number: spans[-1][1] for number, spans in spoken_spans().items()}


@cache
def line_by_number() -> dict[int, Cue]:
    return {cue.number: cue for cue in lines()}


@cache
def sounds(words: str) -> tuple[tuple[str, float], ...]:
    """(shape, weight) for each sound."""
    said = [SOUNDS[(found.lastindex or 1) - 1] for found in PATTERN.finditer(words.lower())]
    return tuple((shape, weight) for _, shape, weight in said)


def mouth_at(number: int, seconds: float) -> Saying | None:
    """The mouth of line `number`, that many seconds after it began; None when it is silent."""
    moment = seconds + LEAD_SECONDS
    spans = spoken_spans()[number]
    inside = next((span for span in spans if span[0] <= moment <= span[1]), None)
    if inside is None:
        return None
    total = sum(b - a for a, b in spans)
    before = sum(b - a for a, b in spans if b <= inside[0])
    edge = min(1.0, (moment - inside[0] + 0.03) / CLOSES_WITHIN_SECONDS)
    edge = min(edge, (inside[1] - moment + 0.03) / CLOSES_WITHIN_SECONDS)
    return _blend(line_by_number()[number].words, (before + moment - inside[0]) / total, edge)


def _blend(words: str, share: float, edge: float) -> Saying:
    """Between the two sounds that surround `share` (0 to 1) of the line."""
    said = sounds(words)
    ends = _ends(words)
    at = share * ends[-1]
    here = min(bisect_right(ends, at), len(said) - 1)
    begin = ends[here - 1] if here else 0.0
    inside = (at - begin) / max(ends[here] - begin, 0.01)
    other = here - 1 if inside < MIDDLE else here + 1
    other = min(max(other, 0), len(said) - 1)
    pull = abs(inside - MIDDLE) * 0.8
    a, b = SHAPES[said[here][0]], SHAPES[said[other][0]]
    return Saying(a.wide + (b.wide - a.wide) * pull, (a.high + (b.high - a.high) * pull) * edge)


@cache
def _ends(words: str) -> tuple[float, ...]:
    return tuple(accumulate(weight for _, weight in sounds(words)))
