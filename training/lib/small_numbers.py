"""Counts of people that are too small to be shown: in a group of few, they would point at one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

FEWEST_SHOWN = 5
"""Of fewer people nothing is said."""

Name = TypeVar("Name")


def shown(count: int) -> int | None:
    """None for a count that is too small, nought among them."""
    return count if count >= FEWEST_SHOWN else None


def shown_percent(part: int, whole: int) -> int | None:
    """None where the part, or the rest, is too small: 6 of 6 says it of each."""
    if shown(part) is None or shown(whole - part) is None:
        return None
    return round(100 * part / whole)


def shown_parts(parts: Mapping[Name, int], whole: int) -> dict[Name, int | None]:
    """Parts of one whole. Where one alone is hidden, the next smallest is hidden with it.

    Otherwise the hidden one would be what the others leave over. That it is nought tells of nobody.
    """
    found = {name: shown(count) for name, count in parts.items()}
    hidden = [name for name, count in found.items() if count is None]
    if shown(whole) is None:
        return dict.fromkeys(parts)
    if len(hidden) == 1 and parts[hidden[0]] > 0 and len(parts) > 1:
        rest = (name for name in parts if name != hidden[0])
        found[min(rest, key=lambda name: parts[name])] = None
    return found


def protected(parts: Sequence[int], *, order: Sequence[int], least: int = 0) -> list[int | None]:
    """Parts of a whole that is published too. A hidden one is None, nought among them.

    What the hidden ones come to can be worked out, so together they are never few, never one
    alone, and never all as many as a hidden one can be, or as few: `least`, which is what a reader
    knows of each anyway. Where they would be, the first of `order`
    (places of `parts`, shuffled by the caller) that could be shown is hidden with them: as
    anything may have been picked, nobody reads back from the choice.
    """
    if shown(sum(parts)) is None:
        return [None] * len(parts)
    hidden = {place for place, count in enumerate(parts) if shown(count) is None}
    together = sum(parts[place] for place in hidden)
    ends = {len(hidden) * least, len(hidden) * (FEWEST_SHOWN - 1)}
    if hidden and (len(hidden) == 1 or together < FEWEST_SHOWN or together in ends):
        hidden |= set([place for place in order if place not in hidden][:1])
    return [None if place in hidden else count for place, count in enumerate(parts)]
