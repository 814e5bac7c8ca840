"""Certificates as credentials: for everybody and every program, and nobody's name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.security.roles import EVERYBODY, Row
from tests.security.rooms import Room
from training.certificates.models import Award
from training.certificates.open_badges.actions import sign_credential
from training.lib.clock import now

if TYPE_CHECKING:
    from tests.security.world import World


def _records(world: World) -> dict[str, Any]:
    award = Award.objects.get(pk=world.kwargs["award"])
    signed = sign_credential(award=award, at=now())
    assert signed is not None
    return {
        "credential": award.number,
        "status_list": signed.place.list_number,
        "signed_form": "json",
    }


ROOM = Room(
    rows={
        ".well-known/did.json": Row(EVERYBODY),
        "credentials/issuer.json": Row(EVERYBODY),
        "credentials/badge.png": Row(EVERYBODY),
        "credentials/status/<int:status_list>.<slug:signed_form>": Row(EVERYBODY),
        "credentials/<str:credential>.<slug:signed_form>": Row(EVERYBODY),
    },
    records=_records,
)
