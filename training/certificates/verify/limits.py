"""Tries of short codes, counted in the cache for each address."""

from __future__ import annotations

from datetime import datetime
from enum import Enum, auto

import structlog
from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest

from training.certificates.rules import network_of
from training.lib.codes import keyed_hash

TRIES = 30
"""For one address in one window: a whole class may check, and nobody gets through 50 bits."""

WINDOW_SECONDS = 600

log = structlog.get_logger()


class Door(Enum):
    OPEN = auto()
    WAIT = auto()
    """Too many tries from this address."""
    CLOSED = auto()
    """Tries cannot be counted: the cache is down."""


def knock(request: HttpRequest, *, at: datetime) -> Door:
    """Count one more try, and say whether it may be made."""
    window = int(at.timestamp()) // WINDOW_SECONDS
    network = network_of(get_adapter().get_client_ip(request))
    try:
        tries = _count(f"verify:{window}:{keyed_hash('verify', network)}")
    except Exception as error:  # noqa: BLE001 - each cache has its own errors; all close the door
        log.error("tries_cannot_be_counted", error=type(error).__name__)
        return Door.CLOSED
    return Door.OPEN if tries <= TRIES else Door.WAIT


def _count(key: str) -> int:
    """Raises where the cache is down, also where it keeps silent about that."""
    cache.add(key, 0, 2 * WINDOW_SECONDS)
    return cache.incr(key)
