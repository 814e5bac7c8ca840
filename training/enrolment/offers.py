"""What the short form offers: three free usernames and three easy words.

The offer travels signed in the form, so that a form sent twice makes one account, and nothing is
kept about somebody who only looked.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from uuid import UUID, uuid4

from training.accounts.passphrases import new_passphrase
from training.accounts.usernames import free_usernames
from training.lib.signing import sign, unsign

_PURPOSE = "join-offer"
LASTS_SECONDS = 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class Offer:
    form_id: str
    usernames: tuple[str, ...]
    passphrase: str

    @property
    def token(self) -> str:
        return sign(_PURPOSE, asdict(self))

    @property
    def form_uuid(self) -> UUID:
        return UUID(self.form_id)

    def with_new_passphrase(self) -> Offer:
        return replace(self, passphrase=new_passphrase())

    def with_new_usernames(self) -> Offer:
        return replace(self, usernames=tuple(free_usernames()))


def new_offer() -> Offer:
    return Offer(str(uuid4()), tuple(free_usernames()), new_passphrase())


def offer_from(token: str) -> Offer | None:
    """The offer that a form brings back; None if it is not ours, or a day old."""
    fields = unsign(_PURPOSE, token, max_age_seconds=LASTS_SECONDS)
    if fields is None:
        return None
    return Offer(fields["form_id"], tuple(fields["usernames"]), fields["passphrase"])
