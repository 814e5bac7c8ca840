"""How wide the columns of a printed table are: pure."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from math import sqrt

FEWEST_TO_WRITE, MOST_TO_WRITE = 8, 20
"""A column to write in gets room by the length of its name: "Total" takes less than a reason."""

SIDE_BY_SIDE = 2
"""So few columns share the paper, whatever they are called."""

MOST_LETTERS = 70
"""A column with longer words than these gets no more room: the words go on below."""


def weights(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> list[float]:
    """One for each column: long words get more room, but not all of it."""
    by_column = list(zip_longest(*rows, fillvalue=""))[: len(columns)]
    filled = [*by_column, *[()] * (len(columns) - len(by_column))]
    fewest = FEWEST_TO_WRITE if len(columns) > SIDE_BY_SIDE else MOST_TO_WRITE
    return [_weight(name, cells, fewest) for name, cells in zip(columns, filled, strict=True)]


def _weight(name: str, cells: Sequence[str], fewest: int) -> float:
    longest = max((len(cell) for cell in cells), default=0)
    to_write = min(max(len(name), fewest), MOST_TO_WRITE)
    letters = min(longest, MOST_LETTERS) if any(cells) else to_write
    words = " ".join([name, *cells]).replace("-", "- ").split()
    longest_word = max((len(word) for word in words), default=0)
    return round(max(sqrt(letters), longest_word / 2.4, 2.0), 2)
