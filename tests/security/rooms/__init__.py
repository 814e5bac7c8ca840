"""What a room of the site adds to the matrix: one module here for each room that has its own.

A module has `ROOM`. It is found by itself.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from tests.security.roles import Row

if TYPE_CHECKING:
    from tests.security.world import World


@dataclass(frozen=True, slots=True)
class Room:
    """Addresses, canary words, and the records that hold them.

    `records` makes objects of the learner of the world, with a word in each private field, and
    gives the values by the names under which the addresses of the room take them (a name that
    no other room uses). `for_trainer`, `for_administrator`, `for_fellows` and `for_network_lead`
    are keys of words that the own trainer, an administrator, the others of the group and the lead
    of the network may read.
    """

    rows: Mapping[str, Row]
    records: Callable[[World], dict[str, Any]]
    words: Mapping[str, str] = field(default_factory=dict)
    for_trainer: tuple[str, ...] = ()
    for_administrator: tuple[str, ...] = ()
    for_fellows: tuple[str, ...] = ()
    for_network_lead: tuple[str, ...] = ()


@cache
def rooms() -> tuple[Room, ...]:
    return tuple(
        import_module(f"{__name__}.{module.name}").ROOM for module in pkgutil.iter_modules(__path__)
    )
