"""How wide the columns of a printed table are: pure."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from math import sqrt

EMPTY_COLUMN_LETTERS = 14
"""A column to write in gets room as if it held so many letters."""

MOST_LETTERS = 70
"""A column with longer words than these gets no more room: the words go on below."""


def weights(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> list[float]:
    """One for each column: long words get more room, but not all of it."""
    by_column = list(zip_longest(*rows, fillvalue=""))[: len(columns)]
    filled = [*by_column, *[()] * (len(columns) - len(by_column))]
    return [_weight(name, cells) for name, cells in zip(columns, filled, strict=True)]


def _weight(name: str, cells: Sequence[str]) -> float:
    longest = max((len(cell) for cell in cells), default=0)
    letters = min(longest, MOST_LETTERS) if any(cells) else EMPTY_COLUMN_LETTERS
    longest_word = max((len(word) for word in name.split()), default=0)
    return round(max(sqrt(letters), longest_word / 2.4, 2.0), 2)
