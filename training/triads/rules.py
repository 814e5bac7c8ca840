"""Groups of three in which people practise: who sits with whom, and who does what in which round.

No database, no clock, no chance: the order in which people come is the chance.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from enum import Enum
from uuid import UUID

THREE = 3
LEAST = 2
MOST_TRIES = 20_000
"""Enough for any group in one room; a set of wishes that needs more can hardly be met."""


class Part(Enum):
    ASKER = "asker"
    TELLER = "teller"
    WATCHER = "watcher"


PARTS: dict[int, tuple[Part, ...]] = {
    2: (Part.ASKER, Part.WATCHER),
    3: (Part.ASKER, Part.TELLER, Part.WATCHER),
    4: (Part.ASKER, Part.TELLER, Part.WATCHER, Part.WATCHER),
}
"""By the size of a group. In a pair a trainer listens, and cannot then sign that talk."""

Apart = Set[frozenset[UUID]]
"""Pairs of people who do not practise together."""


def part_in(place: int, size: int, turn: int) -> Part:
    """What the person at that place does in that round, both from 0. Each asks once."""
    return PARTS[size][(place - turn) % size]


def watches(watcher: int, watched: int, size: int) -> bool:
    """In the round in which `watched` asks, `watcher` fills in the sheet."""
    return part_in(watcher, size, watched) is Part.WATCHER


def sizes_of(people: int) -> list[int]:
    """Threes; one four or one pair for those who are left over. None for fewer than two."""
    if people < LEAST:
        return []
    threes, over = divmod(people, THREE)
    if over == 1:
        return [*[THREE] * (threes - 1), 4]
    return [*[THREE] * threes, *([over] if over else [])]


def arrange(people: Sequence[UUID], apart: Apart) -> list[list[UUID]] | None:
    """Everybody in one group, and nobody with whom they are kept apart; None if it cannot be."""
    sizes = sizes_of(len(people))
    groups: list[list[UUID]] = [[] for _size in sizes]
    tries = 0

    def seat(number: int) -> bool:
        nonlocal tries
        if number == len(people):
            return True
        one, seen = people[number], set()
        for group, size in zip(groups, sizes, strict=True):
            tries += 1
            alike = (size, len(group)) if not group else None
            if tries > MOST_TRIES or len(group) == size or alike in seen:
                continue
            seen.add(alike) if alike else None
            if any(frozenset((one, other)) in apart for other in group):
                continue
            group.append(one)
            if seat(number + 1):
                return True
            group.pop()
        return False

    return groups if sizes and seat(0) else None
