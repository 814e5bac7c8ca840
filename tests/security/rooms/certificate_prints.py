"""Certificates of a group, printed to be handed over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.security.roles import OWN_TRAINER, Row, both
from tests.security.rooms import Room
from training.certificates.models import CertificatePrint
from training.lib.clock import now

if TYPE_CHECKING:
    from tests.security.world import World

NAME = "canary-print-nuthatch"


def _records(world: World) -> dict[str, Any]:
    asked = CertificatePrint.objects.create(
        cohort=world.cohort,
        asked_by=world.people["own trainer"],
        asked_at=now(),
        pdf=f"%PDF- {NAME}".encode(),
    )
    return {"certificate_print": asked.pk}


ROOM = Room(
    rows={
        "admin/training/cohorts/<uuid:cohort>/certificates/": both(OWN_TRAINER),
        "admin/training/certificates/<uuid:certificate_print>/": Row(OWN_TRAINER),
        "admin/training/certificates/<uuid:certificate_print>/file/": Row(OWN_TRAINER),
    },
    records=_records,
    words={"name on a printed certificate": NAME},
    for_trainer=("name on a printed certificate",),
)
