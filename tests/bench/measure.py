"""Ask for one thing again and again, and see what it costs."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from tests.bench.server import Server

Ask = Callable[[], tuple[int, bytes]]


@dataclass(frozen=True, slots=True)
class Cost:
    cpu_ms: float
    per_second: float
    p95_ms: float
    wire_bytes: int


def cost_of(server: Server, asks: list[Ask], *, expected: int, seconds: float) -> Cost:
    """Each of `asks` belongs to one visitor, who asks again as soon as the answer is there."""
    for ask in asks:
        status, body = ask()
        assert status == expected, f"{status} instead of {expected}: {body[:200]!r}"
    cpu, began = server.cpu_seconds(), time.monotonic()
    with ThreadPoolExecutor(len(asks)) as visitors:
        times = [
            took for each in visitors.map(lambda a: _repeat(a, seconds), asks) for took in each
        ]
    spent, passed = server.cpu_seconds() - cpu, time.monotonic() - began
    return Cost(
        cpu_ms=spent / len(times) * 1000,
        per_second=len(times) / passed,
        p95_ms=sorted(times)[int(len(times) * 0.95)] * 1000,
        wire_bytes=len(asks[0]()[1]),
    )


def _repeat(ask: Ask, seconds: float) -> list[float]:
    times: list[float] = []
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        began = time.monotonic()
        ask()
        times.append(time.monotonic() - began)
    return times
