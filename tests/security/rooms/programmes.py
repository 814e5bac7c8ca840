"""What the certificates of programmes ask for, and more time for one certificate."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from courses import catalogue
from tests.security.roles import ADMINISTRATOR, Row, both
from tests.security.rooms import Room

if TYPE_CHECKING:
    from tests.security.world import World


def _records(_world: World) -> dict[str, Any]:
    return {"programme": catalogue.programmes()[0].key}


ROOM = Room(
    rows={
        "admin/training/programmes/": Row(ADMINISTRATOR),
        "admin/training/programmes/<uuid:programme>/": both(ADMINISTRATOR),
        "admin/training/decisions/<uuid:award>/more-time/": both(ADMINISTRATOR),
    },
    records=_records,
)
