"""Sign certificates and status lists, and keep what was signed. A GET signs nothing."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import datetime
from functools import partial
from uuid import uuid4

from django.db import IntegrityError, transaction
from django.db.models import Q

from training.certificates.models import (
    Award,
    Credential,
    IssuerKey,
    StatusList,
    StatusPlace,
)
from training.certificates.open_badges.documents import LINKED, TOKEN, credential, status_list
from training.certificates.open_badges.errors import (
    KeyIsDisownedError,
    KeyIsElsewhereError,
    KeyIsLostError,
    NoAddressError,
)
from training.certificates.open_badges.keys import SigningKey, change_key, kept_key, make_key
from training.certificates.open_badges.rules import (
    Document,
    encoded_list,
    list_for,
    list_is_due,
)
from training.certificates.pdf.document import address_can_be_printed
from training.certificates.rules import PLACES_IN_A_LIST


def ready_key(*, at: datetime) -> SigningKey:
    """The key that signs now; published before anything is signed with it.

    Made when the site never had one. Raises SigningError where it is lost, stolen or open, and
    where the site has no address by which others find the issuer.
    """
    if not address_can_be_printed():
        raise NoAddressError
    key = kept_key()
    if key is None:
        if IssuerKey.objects.exists():
            raise KeyIsLostError
        key = make_key()
    published, _new = IssuerKey.objects.get_or_create(
        public=key.public, defaults={"first_used_at": at}
    )
    if published.disowned_at:
        raise KeyIsDisownedError
    return key


def rotate_key(*, stolen: bool, at: datetime) -> SigningKey:
    """A new key. The old ones stay published, unless they were stolen: then all is signed again."""
    key = change_key()
    if IssuerKey.objects.filter(public=key.public).exists():
        raise KeyIsElsewhereError
    with transaction.atomic():
        if stolen:
            IssuerKey.objects.filter(disowned_at=None).update(disowned_at=at)
        IssuerKey.objects.create(public=key.public, first_used_at=at)
    return key


def sign_credential(*, award: Award, at: datetime) -> Credential | None:
    """Signed once, and again when its last day is another one.

    None for an award that no longer stands, or was erased meanwhile.
    """
    known = Credential.objects.filter(award=award).select_related("place").first()
    if not award.is_printed or award.replaced_at or award.withdrawn_at:
        return known
    if known:
        if known.valid_until != award.valid_until:
            known.award = award
            sign_again(signed=known, at=at)
        return known
    key = ready_key(at=at)
    place = take_place()
    sign_list(number=place.list_number, at=at)
    signed = Credential(award=award, place=place, subject=uuid4(), signed_at=at)
    _sign(signed, key)
    return _keep(signed)


def sign_again(*, signed: Credential, at: datetime) -> None:
    """With the key of now, in the same place and for the same subject."""
    signed.signed_at = at
    _sign(signed, ready_key(at=at))
    Credential.objects.filter(pk=signed.pk).update(
        linked=signed.linked,
        token=signed.token,
        signed_with=signed.signed_with_id,
        signed_at=at,
        valid_until=signed.valid_until,
    )


def _sign(signed: Credential, key: SigningKey) -> None:
    about = partial(credential, signed.award, signed.place, signed.subject)
    signed.linked, signed.token = _in_both_forms(about, key, at=signed.signed_at)
    signed.signed_with_id = key.public
    signed.valid_until = signed.award.valid_until


def _in_both_forms(
    about: Callable[..., Document], key: SigningKey, *, at: datetime
) -> tuple[str, str]:
    from training.certificates.open_badges.signing import (  # noqa: PLC0415 - 33 MB, for the worker alone
        as_token,
        with_proof,
    )

    return with_proof(about(form=LINKED), key, at=at), as_token(about(form=TOKEN), key)


def _keep(signed: Credential) -> Credential | None:
    """The lock on the award keeps it from being withdrawn or erased between check and write."""
    with transaction.atomic():
        standing = Award.objects.standing().select_for_update().filter(pk=signed.award_id)
        if standing.exists():
            known = Credential.objects.filter(pk=signed.pk).first()
            if known is None:
                signed.save(force_insert=True)
                return signed
        else:
            known = None
        signed.place.delete()
    return known


def take_place() -> StatusPlace:
    """A free place at random. A constraint decides who was first; the other one draws again."""
    while True:
        number = list_for(StatusPlace.objects.count())
        try:
            with transaction.atomic():
                return StatusPlace.objects.create(
                    list_number=number, index=secrets.randbelow(PLACES_IN_A_LIST)
                )
        except IntegrityError:
            continue


def sign_list(*, number: int, at: datetime) -> bool:
    """Sign the list if it says something new or is a day old; whether it was signed.

    The lock keeps an older state from being written over a newer one.
    """
    with transaction.atomic():
        kept = StatusList.objects.select_for_update().filter(number=number).first()
        places = StatusPlace.objects.filter(list_number=number, is_revoked=True)
        encoded = encoded_list(places.values_list("index", flat=True))
        if kept and kept.encoded == encoded and not _is_old(kept, at):
            return False
        key = ready_key(at=at)
        about = partial(status_list, number, encoded, at=at)
        linked, token = _in_both_forms(about, key, at=at)
        StatusList.objects.update_or_create(
            number=number,
            defaults={
                "encoded": encoded,
                "linked": linked,
                "token": token,
                "signed_with_id": key.public,
                "signed_at": at,
            },
        )
    return True


def _is_old(kept: StatusList, at: datetime) -> bool:
    return kept.signed_with.disowned_at is not None or list_is_due(signed_at=kept.signed_at, at=at)


def sign_lists(*, at: datetime) -> int:
    """Each list that has a place in it; how many were signed anew."""
    numbers = StatusPlace.objects.order_by("list_number").values_list("list_number", flat=True)
    return sum(sign_list(number=number, at=at) for number in numbers.distinct())


def revoke_missed() -> None:
    """Whatever way an award lost its standing."""
    gone = Q(credential__award__replaced_at__isnull=False) | Q(
        credential__award__withdrawn_at__isnull=False
    )
    StatusPlace.objects.filter(gone, is_revoked=False).update(is_revoked=True)


def sign_disowned_again(*, at: datetime) -> int:
    """What a stolen key signed; how many."""
    stolen = Credential.objects.exclude(signed_with__disowned_at=None)
    rows = list(stolen.select_related("award", "place"))
    for signed in rows:
        sign_again(signed=signed, at=at)
    return len(rows)
