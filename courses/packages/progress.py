"""How far a long piece of work is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Progress = Callable[[int, int], None]
"""Called with how many parts are done, and how many there are."""


def nobody(_done: int, _total: int) -> None:
    """Nobody looks on."""


@dataclass(slots=True)
class Counter:
    """Counts parts of the same size, one at a time."""

    total: int
    tell: Progress
    done: int = 0

    def step(self) -> None:
        self.done += 1
        self.tell(min(self.done, self.total), self.total)
