"""What processes keep in memory for as long as nothing in the content changes.

Every change that a reader could see names a new edition in its own transaction (`signals.py`), and
every request asks once which edition holds. So no process shows what was taken down elsewhere.
"""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from django.apps import apps
from django.db import connection

T = TypeVar("T")

MOST_KEPT = 3000
"""Things kept by one process: a few for each page, and no more however many addresses are tried."""

ONLY_ROW = 1


class _Request(threading.local):
    is_running = False
    token: str | None = None
    is_put_off = False


_request = _Request()
_kept: dict[Hashable, tuple[str, Any]] = {}


def current() -> str:
    """Asked once for each request; outside of a request, each time."""
    if _request.token is not None:
        return _request.token
    token = _stored()
    if _request.is_running:
        _request.token = token
    return token


def kept(name: Hashable, make: Callable[[], T]) -> T:
    """What `make` gave in this edition. None is not kept: addresses without a page are endless.

    The value is shared by all requests, so nobody may change it.
    """
    token = current()
    found = _kept.get(name)
    if found is not None and found[0] == token:
        value: T = found[1]
        return value
    value = make()
    if value is not None:
        if len(_kept) >= MOST_KEPT:
            _kept.clear()
        _kept[name] = (token, value)
    return value


def change() -> None:
    """Call it in the transaction of the change."""
    if _request.is_put_off:
        return
    _request.token = None
    rows = apps.get_model("courses", "Edition").objects
    rows.update_or_create(pk=ONLY_ROW, defaults={"token": _new_token()})


@contextmanager
def changed_once() -> Iterator[None]:
    """For many changes in one transaction, inside of which nothing is read by `kept`."""
    _request.is_put_off = True
    try:
        yield
    finally:
        _request.is_put_off = False
    change()


def begin_request(**_: Any) -> None:
    _request.is_running, _request.token = True, None


def end_request(**_: Any) -> None:
    _request.is_running, _request.token = False, None


def _stored() -> str:
    """Without the ORM, which takes five times as long as the database here."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT token FROM courses_edition WHERE id = %s", [ONLY_ROW])
        row = cursor.fetchone()
    return row[0] if row else _new_token()


def _new_token() -> str:
    """Never one that was there before, also after a rollback or in a restored database."""
    return secrets.token_hex(8)
