"""`make bench`: what the pages that matter cost, beside a bare view in the same run. Linux only.

A copy of a demo of its own, with 1,000 people in one group and 1,000,000 finished steps, is served
as the demo is served; people really sign in.
BENCH_SECONDS sets how long each thing is asked for.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.bench.measure import Ask, Cost, cost_of
from tests.bench.readers import COUNT, slow_readers
from tests.bench.server import ROOT, Server, serving
from tests.bench.visitor import Visitor

SECONDS = float(os.environ.get("BENCH_SECONDS", "5"))
VISITORS = 4
KEPT = ROOT / "var" / "bench"
LEARNER = "bea"
TRAINER = "ife"
MEMBER = "denise"
"""Holds a certificate of each course, and that of the programme."""

STRANGER = ""
"""Nobody signs in."""


@dataclass(frozen=True, slots=True)
class Page:
    name: str
    method: str
    path: str
    expected: int
    budget_ms: float
    budget_queries: int
    who: str = LEARNER


def main() -> int:
    if not Path("/proc/self/stat").exists():
        sys.stderr.write("make bench reads /proc and runs on Linux only.\n")
        return 1
    environment = _copy_of_demo()
    with serving("tests.bench.bare:application", {}) as server:
        bare = cost_of(server, _bare_asks(server), expected=200, seconds=SECONDS)
    with serving("training.wsgi:application", environment) as server:
        visitors = {
            who: [_signed_in(server, environment, who) for _ in range(VISITORS)]
            for who in (LEARNER, TRAINER, MEMBER)
        }
        pages = _pages(environment)
        costs = {page.name: _cost(server, page, visitors[page.who or LEARNER]) for page in pages}
        memory = server.memory_mib()
        places = _places(environment)
        with slow_readers(server.port, places["film_file"]):
            beside = {page.name: _cost(server, page, visitors[LEARNER]) for page in pages[:2]}
            memory_beside = server.memory_mib()
    queries = _queries(pages, environment)
    _print(bare, pages, costs, queries)
    sys.stdout.write(f"\nMemory of two workers: {memory:.0f} MiB (budget 300)\n")
    sys.stdout.write(f"\nWhile {COUNT} slow readers have a film open ({memory_beside:.0f} MiB):\n")
    for name, cost in beside.items():
        sys.stdout.write(
            f"{name}: p95 {cost.p95_ms:.1f} ms, before {costs[name].p95_ms:.1f} ms;"
            f" {cost.per_second:.0f} a second, before {costs[name].per_second:.0f}\n"
        )
    return 0


def _copy_of_demo() -> dict[str, str]:
    KEPT.mkdir(parents=True, exist_ok=True)
    environment = {
        "DJANGO_SETTINGS_MODULE": "training.settings.demo",
        "DEMO": "1",
        "DATA_DIR": str(KEPT / "demo"),
        "LOG_LEVEL": "ERROR",
        "BASE_URL": "http://localhost:8000",
    }
    load = [sys.executable, "manage.py", "demo", "--no-serve"]
    subprocess.run(load, cwd=ROOT, env=os.environ | environment, check=True)
    shutil.rmtree(KEPT / "copy", ignore_errors=True)
    shutil.copytree(KEPT / "demo", KEPT / "copy")
    environment |= {"DATA_DIR": str(KEPT / "copy")}
    fill = [sys.executable, "-m", "tests.bench.crowd"]
    subprocess.run(fill, cwd=ROOT, env=os.environ | environment, check=True)
    return environment


def _bare_asks(server: Server) -> list[Ask]:
    visitors = [Visitor("127.0.0.1", server.port) for _ in range(VISITORS)]
    return [lambda visitor=visitor: visitor.get("/") for visitor in visitors]


def _signed_in(server: Server, environment: dict[str, str], who: str) -> Visitor:
    kept = json.loads((Path(environment["DATA_DIR"]) / "demo-accounts.json").read_text())
    visitor = Visitor("127.0.0.1", server.port)
    visitor.sign_in(who, kept[who])
    return visitor


def _places(environment: dict[str, str]) -> dict[str, str]:
    found = subprocess.run(
        [sys.executable, "-m", "tests.bench.places"],
        cwd=ROOT, env=os.environ | environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    places: dict[str, str] = json.loads(found.stdout)
    return places


def _pages(environment: dict[str, str]) -> list[Page]:
    places = _places(environment)
    return [
        Page("public page", "GET", places["course"], 200, 2.5, 8, STRANGER),
        Page("lesson", "GET", places["lesson"], 200, 6, 12),
        Page("progress write", "POST", places["done"], 302, 4, 8),
        Page("film page", "GET", places["film"], 200, 2.5, 8, STRANGER),
        Page("dashboard", "GET", "/learn/", 200, 4, 8),
        Page("board, a page", "GET", places["board"], 200, 25, 6, TRAINER),
        Page("board, as a file", "GET", places["board_file"], 200, 25, 6, TRAINER),
        Page("queue", "GET", places["queue"], 200, 25, 6, TRAINER),
        Page("today", "GET", places["today"], 200, 25, 6, TRAINER),
        Page("report of a group", "GET", places["report"], 200, 25, 6, TRAINER),
        Page("check page", "GET", places["check"], 200, 2.5, 4, STRANGER),
        Page("credential", "GET", places["credential"], 200, 2.5, 4, STRANGER),
        Page("certificates", "GET", places["certificates"], 200, 6, 10, MEMBER),
    ]


def _cost(server: Server, page: Page, visitors: list[Visitor]) -> Cost:
    for visitor in visitors:
        visitor.connect_anew()
    asks = [_ask(page, visitor, server) for visitor in visitors]
    return cost_of(server, asks, expected=page.expected, seconds=SECONDS)


def _ask(page: Page, visitor: Visitor, server: Server) -> Ask:
    if page.method == "GET":
        visitor = Visitor("127.0.0.1", server.port) if page.who == STRANGER else visitor
        return lambda: visitor.get(page.path)
    fields = {"csrfmiddlewaretoken": visitor.cookies["csrftoken"]}
    return lambda: visitor.post(page.path, fields)


def _queries(pages: list[Page], environment: dict[str, str]) -> dict[str, int]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.queries"],
        cwd=ROOT, env=os.environ | environment, check=True, text=True, stdout=subprocess.PIPE,
        input=json.dumps([[page.name, page.method, page.path, page.who] for page in pages]),
    )  # fmt: skip
    counted: dict[str, int] = json.loads(done.stdout)
    return counted


def _print(bare: Cost, pages: list[Page], costs: dict[str, Cost], queries: dict[str, int]) -> None:
    head = ("", "CPU ms", "budget", "x bare", "a second", "p95 ms", "queries", "budget", "kB")
    rows = [head, ("bare view", f"{bare.cpu_ms:.2f}", "", "1", f"{bare.per_second:.0f}",
            f"{bare.p95_ms:.1f}", "0", "", f"{bare.wire_bytes / 1000:.1f}")]  # fmt: skip
    for page in pages:
        cost = costs[page.name]
        rows.append((
            page.name, f"{cost.cpu_ms:.2f}", f"{page.budget_ms}",
            f"{cost.cpu_ms / bare.cpu_ms:.0f}",
            f"{cost.per_second:.0f}", f"{cost.p95_ms:.1f}", f"{queries[page.name]}",
            f"{page.budget_queries}", f"{cost.wire_bytes / 1000:.1f}",
        ))  # fmt: skip
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for name, *numbers in rows:
        line = [name.ljust(widths[0]), *map(str.rjust, numbers, widths[1:])]
        sys.stdout.write("   ".join(line).rstrip() + "\n")


if __name__ == "__main__":
    sys.exit(main())
