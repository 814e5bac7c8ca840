"""What anybody may fetch: a credential, a status list, the keys. One query each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.timezone import localdate

from training.certificates.models import Award, Credential, IssuerKey, StatusList
from training.certificates.rules import State, state_on
from training.lib.codes import plain_code

LIVE = {State.VALID, State.EXPIRED}


@dataclass(frozen=True, slots=True)
class Found:
    """`since` is the day on which it was replaced or withdrawn, and empty before."""

    number: str
    short_code: str
    title: str
    state: State
    credential: Credential
    since: str
    replacement: str

    @property
    def is_live(self) -> bool:
        return self.state in LIVE


def by_number(number: str, *, day: date) -> Found | None:
    """None too for an award that is not signed yet."""
    awards = Award.objects.printed().select_related("credential", "replaced_by")
    award = awards.filter(number=plain_code(number), credential__isnull=False).first()
    if award is None:
        return None
    gone_at = award.withdrawn_at or award.replaced_at
    return Found(
        number=award.number,
        short_code=award.short_code,
        title=award.public_title,
        state=state_on(award, day),
        credential=award.credential,
        since=localdate(gone_at).isoformat() if gone_at else "",
        replacement=award.replaced_by.number if award.replaced_by else "",
    )


def list_by_number(number: int) -> StatusList | None:
    return StatusList.objects.filter(number=number).first()


def published_keys() -> list[str]:
    """The one that was used last first: readers that look for no name take it."""
    keys = IssuerKey.objects.filter(disowned_at=None)
    return list(keys.order_by("-first_used_at").values_list("public", flat=True))
