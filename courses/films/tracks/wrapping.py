"""Breaks words into lines, and long words of one caption into several captions."""

from __future__ import annotations

from collections.abc import Iterator

from courses.films.tracks.cues import CAPTIONS, Limits, is_wide, joined, width_of

ENDS = tuple(".!?…。！？")
TWO = 2
NOT_FIRST = frozenset(".,:;!?…)]}»”’、。，．：；！？）」』】〉》ー々")
"""Signs that never begin a line."""


def fits(text: str, limits: Limits = CAPTIONS) -> bool:
    lines = text.split("\n")
    few = limits.lines is None or len(lines) <= limits.lines
    return few and all(limits.width is None or width_of(line) <= limits.width for line in lines)


def wrapped(text: str, limits: Limits = CAPTIONS) -> list[str]:
    """`text` as one or more captions that fit. Lines that fit already stay as they are."""
    if fits(text, limits) or limits.width is None:
        return [text]
    lines = _lines(list(_pieces(joined(text), limits.width)), limits.width)
    most = limits.lines or len(lines)
    captions = []
    while lines:
        taken = _taken(lines, most)
        captions.append("\n".join(_even(lines[:taken], limits.width)))
        lines = lines[taken:]
    return captions


def _taken(lines: list[list[str]], most: int) -> int:
    """A caption may end early where a sentence ends."""
    if len(lines) <= most:
        return len(lines)
    ended = [count for count in range(1, most + 1) if _line(lines[count - 1]).endswith(ENDS)]
    return max(ended, default=most)


def _even(lines: list[list[str]], width: int) -> list[str]:
    """Two lines of about the same length are read faster than a long and a short one."""
    if len(lines) != TWO:
        return [_line(pieces) for pieces in lines]
    pieces = lines[0] + lines[1]
    ways = [(_line(pieces[:at]), _line(pieces[at:])) for at in range(1, len(pieces))]
    fitting = [way for way in ways if max(map(width_of, way)) <= width]
    return list(min(fitting, key=lambda way: max(map(width_of, way))))


def _lines(pieces: list[str], width: int) -> list[list[str]]:
    lines: list[list[str]] = [[]]
    for piece in pieces:
        if lines[-1] and width_of(_line([*lines[-1], piece])) > width:
            lines.append([])
        lines[-1].append(piece)
    return lines


def _line(pieces: list[str]) -> str:
    return "".join(pieces).strip()


def _pieces(text: str, width: int) -> Iterator[str]:
    """What stays together on a line: a word with its space, or a sign that needs none."""
    piece = ""
    for sign in text:
        may_break = piece and sign not in NOT_FIRST and _may_break(piece[-1], sign)
        if may_break or width_of(piece + sign) > width:
            yield piece
            piece = ""
        piece += sign
    yield piece


def _may_break(before: str, sign: str) -> bool:
    return (before == " " and sign != " ") or is_wide(before) or is_wide(sign)
