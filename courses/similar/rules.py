"""The code of the next lesson. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

NUMBER_AT_THE_END = re.compile(r"^(.*?)(\d+)$")


def next_code(code: str, taken: Iterable[str]) -> str:
    """ETH-1.2 among ETH-1.1 to ETH-1.4 is followed by ETH-1.5."""
    found = NUMBER_AT_THE_END.match(code)
    if not found:
        return code
    start = found[1]
    numbers = [
        int(other[2])
        for other in map(NUMBER_AT_THE_END.match, [code, *taken])
        if other and other[1] == start
    ]
    return f"{start}{max(numbers) + 1}"
