"""People with a film open on a slow line, while the site is asked for other things."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

COUNT = 20
BYTES_A_SECOND = 40_000
ASKS_A_SECOND = 10
QUICK_READ = 65_536


@contextmanager
def slow_readers(port: int, path: str) -> Iterator[None]:
    """Each plays on: it asks for the next piece as soon as the one before is read."""
    stopped = threading.Event()
    threads = [
        threading.Thread(target=_read, args=(port, path, stopped), daemon=True)
        for _ in range(COUNT)
    ]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        stopped.set()
        for thread in threads:
            thread.join(timeout=30)


def _read(port: int, path: str, stopped: threading.Event) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=60) as line:
        line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, QUICK_READ)
        first = 0
        while not stopped.is_set():
            line.sendall(_request(path, first))
            first += _read_slowly(line, stopped)


def _request(path: str, first: int) -> bytes:
    lines = (f"GET {path} HTTP/1.1", "Host: localhost", f"Range: bytes={first}-", "", "")
    return "\r\n".join(lines).encode()


def _read_slowly(line: socket.socket, stopped: threading.Event) -> int:
    """How many bytes of the film came; all that were promised, unless it is time to stop."""
    head = b""
    while b"\r\n\r\n" not in head:
        head += line.recv(1)
    status, *_rest = head.split(b" ", 2)[1:]
    assert status == b"206", head
    length = next(
        int(one.split(b":")[1]) for one in head.lower().split(b"\r\n") if b"content-length" in one
    )
    left = length
    while left and not stopped.wait(1 / ASKS_A_SECOND):
        left -= len(line.recv(min(BYTES_A_SECOND // ASKS_A_SECOND, left)))
    return length - left
