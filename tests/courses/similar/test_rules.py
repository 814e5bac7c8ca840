"""The code of the next lesson."""

from __future__ import annotations

import pytest

from courses.similar.rules import next_code


@pytest.mark.parametrize(
    ("code", "taken", "expected"),
    [
        ("ETH-1.2", ["ETH-1.1", "ETH-1.4"], "ETH-1.5"),
        ("ETH-1.9", [], "ETH-1.10"),
        ("ETH-1.2", ["ETH-2.7", "INT-1.8", "ETH-1.x", ""], "ETH-1.3"),
        ("Intro", ["ETH-1.1"], "Intro"),
        ("7", ["9"], "10"),
        ("", [], ""),
    ],
)
def test_the_next_code(code: str, taken: list[str], expected: str) -> None:
    assert next_code(code, taken) == expected
