"""How cards lie in piles, as words that a person reads and that this module reads again.

    1. Not seen: P1, P4
    2. Small kind acts: P2, P10
    – Does not fit: P11

    What I noticed.

Kept like any other answer: it can be shared, exported and copied as it is.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

NO_FIT = 0
"""The number of the pile for cards that do not fit."""

LINE = re.compile(r"(?:(?P<number>\d+)\.|–) (?P<name>.*):(?P<tags>[^:]*)")


@dataclass(frozen=True, slots=True)
class Sort:
    """`names` of piles by their numbers from 1; `placed` says on which pile a card lies."""

    names: Mapping[int, str] = field(default_factory=dict)
    placed: Mapping[str, int] = field(default_factory=dict)
    notes: str = ""

    def cards_on(self, pile: int) -> list[str]:
        return [tag for tag, number in self.placed.items() if number == pile]


def to_words(sort: Sort, *, plain_name: str, no_fit: str) -> str:
    """`plain_name` is for piles without a name, with %(number)d in it."""
    lines = list(_lines(sort, plain_name, no_fit))
    return "\n\n".join(part for part in ("\n".join(lines), sort.notes.strip()) if part)


def _lines(sort: Sort, plain_name: str, no_fit: str) -> Iterator[str]:
    used = {*sort.placed.values(), *(n for n, name in sort.names.items() if name)} - {NO_FIT}
    for number in sorted(used):
        name = sort.names.get(number) or plain_name % {"number": number}
        yield f"{number}. {name}: {', '.join(sort.cards_on(number))}".rstrip()
    if sort.cards_on(NO_FIT):
        yield f"– {no_fit}: {', '.join(sort.cards_on(NO_FIT))}"


def from_words(text: str, *, tags: Collection[str], piles: int) -> Sort:
    """What `to_words` wrote. Words that look otherwise are notes."""
    head, _gap, notes = text.replace("\r\n", "\n").partition("\n\n")
    found = [LINE.fullmatch(line) for line in head.splitlines()]
    names: dict[int, str] = {}
    placed: dict[str, int] = {}
    for match in found:
        number = int(match["number"] or NO_FIT) if match else piles + 1
        if match is None or number > piles:
            return Sort(notes=text)
        if number != NO_FIT:
            names[number] = match["name"]
        placed.update({tag: number for tag in match["tags"].strip().split(", ") if tag in tags})
    return Sort(names, placed, notes)
