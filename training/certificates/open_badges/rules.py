"""Names, dates and bits of credentials, as the standards write them. Pure."""

from __future__ import annotations

import base64
import gzip
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any, TypeAlias
from urllib.parse import quote, urlsplit

from training.certificates.rules import PLACES_IN_A_LIST

Document: TypeAlias = dict[str, Any]
"""As JSON has it."""

PLACES_TAKEN_AT_MOST = PLACES_IN_A_LIST // 2
"""Then the next list begins: a free place is found at random, at the second try at the latest
in nearly all cases."""

SIGNED_AGAIN_AFTER = timedelta(hours=20)
"""Looked at each hour, so once a day."""

LIST_IS_VALID_FOR = timedelta(days=14)
"""How long a worker may stand still before checks elsewhere fail."""

BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
ED25519_PUBLIC = bytes.fromhex("ed01")
"""The prefix that says what kind of key follows."""


def did_of(base_url: str) -> str:
    """The did:web of a site; a port is written with %3A."""
    return f"did:web:{quote(urlsplit(base_url).netloc, safe='')}"


def method_of(public: str, base_url: str) -> str:
    """Where readers of linked data find a key."""
    return f"{did_of(base_url)}#{public}"


def token_method_of(public: str, base_url: str) -> str:
    """Where readers of tokens find the same key."""
    return f"{method_of(public, base_url)}-jwk"


def moment(at: datetime) -> str:
    """In whole seconds of UTC: 2026-11-25T12:00:00Z."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def last_moment(day: date, zone: tzinfo) -> datetime:
    """The last second of `day` where the site is."""
    next_day = datetime.combine(day + timedelta(days=1), time(), tzinfo=zone)
    return next_day.astimezone(UTC) - timedelta(seconds=1)


def list_for(taken: int) -> int:
    """The number of the list for the next place, when so many are taken in all lists."""
    return 1 + taken // PLACES_TAKEN_AT_MOST


def list_is_due(*, signed_at: datetime, at: datetime) -> bool:
    """Each day; and at once when the clock was ahead, for no reader accepts a list from then."""
    return not timedelta() <= at - signed_at < SIGNED_AGAIN_AFTER


def encoded_list(revoked: Iterable[int]) -> str:
    """The bits of a list, the first on the left; the same for the same places."""
    bits = bytearray(PLACES_IN_A_LIST // 8)
    for index in revoked:
        bits[index // 8] |= 0x80 >> index % 8
    packed = gzip.compress(bytes(bits), mtime=0)
    return "u" + base64.urlsafe_b64encode(packed).decode().rstrip("=")


def multibase(content: bytes) -> str:
    """In base 58, with the z that says so."""
    number, letters = int.from_bytes(content, "big"), ""
    while number:
        number, rest = divmod(number, len(BASE58))
        letters = BASE58[rest] + letters
    zeros = len(content) - len(content.lstrip(b"\0"))
    return "z" + BASE58[0] * zeros + letters


def multikey(public: bytes) -> str:
    """An Ed25519 public key by its common name."""
    return multibase(ED25519_PUBLIC + public)


def public_bytes(multikey_: str) -> bytes:
    """The 32 bytes of the key."""
    number = 0
    for letter in multikey_[1:]:
        number = number * len(BASE58) + BASE58.index(letter)
    return number.to_bytes(len(ED25519_PUBLIC) + 32, "big").removeprefix(ED25519_PUBLIC)


def language_tag(code: str) -> str:
    """As BCP 47 writes it: pt-BR, zh-Hant."""
    language, _dash, rest = code.partition("-")
    if not rest:
        return language
    return f"{language}-{rest.upper() if len(rest) == 2 else rest.title()}"  # noqa: PLR2004 - a country
