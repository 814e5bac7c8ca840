"""What can be wrong with a file of captions."""

from __future__ import annotations

from collections.abc import Iterable


class TracksError(Exception):
    """The file cannot be taken; nothing was changed. Each problem may be shown to people."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))
