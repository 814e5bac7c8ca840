"""What a request is to the content: it asks once which edition holds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from courses import edition


@contextmanager
def one_request() -> Iterator[None]:
    edition.begin_request()
    try:
        yield
    finally:
        edition.end_request()
