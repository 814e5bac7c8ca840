"""Sign-in cards: a QR code that its holder scans, and one of nine pictures that they tap.

The token in the QR code is made from the card's id and the site's secret key. Only its keyed hash
is stored: a copy of the database alone opens nothing, and a card can be shown again.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.urls import reverse
from django.utils.safestring import SafeString

from training.accounts.models import SignInCard, User
from training.lib.codes import LETTERS, keyed_hash, plain_code
from training.lib.qr import qr_svg

TOKEN_LETTERS = 26
TRIES = 3
"""After so many wrong pictures in a row a card is void."""


def token_of(card_id: UUID) -> str:
    """26 letters of 5 bits each."""
    bits = int(keyed_hash("card-token", str(card_id)), 16)
    return "".join(LETTERS[(bits >> (5 * place)) & 31] for place in range(TOKEN_LETTERS))


def address_of(card: SignInCard) -> str:
    return settings.BASE_URL + reverse("card", args=[token_of(card.pk)])


def qr_of(card: SignInCard) -> SafeString:
    return qr_svg(address_of(card))


@transaction.atomic
def new_card(*, holder: User, picture: str, at: datetime) -> str:
    """Make a card, void the one before, and return the token for its QR code."""
    SignInCard.objects.filter(holder=holder, voided_at=None).update(voided_at=at)
    card = SignInCard(holder=holder, picture=picture, made_at=at)
    token = token_of(card.pk)
    card.token_hash = _hash(token)
    card.save(force_insert=True)
    return token


def void_card(*, card: SignInCard, at: datetime) -> None:
    SignInCard.objects.filter(pk=card.pk, voided_at=None).update(voided_at=at)


def live_card(holder: User) -> SignInCard | None:
    return SignInCard.objects.filter(holder=holder, voided_at=None).first()


def holder_by_card(*, token: str, picture: str, at: datetime) -> User | None:
    """Whose card this is, if it is live and `picture` is right.

    A try is counted before the picture is looked at, so that tries sent at once count as well.
    """
    cards = SignInCard.objects.filter(token_hash=_hash(plain_code(token)), voided_at=None)
    counted = cards.filter(tries__lt=TRIES).update(tries=F("tries") + 1)
    card = cards.select_related("holder").first()
    if counted and card and card.picture == picture and card.holder.is_active:
        cards.update(tries=0)
        return card.holder
    cards.filter(tries__gte=TRIES).update(voided_at=at)
    return None


def _hash(token: str) -> str:
    return keyed_hash("card", token)
