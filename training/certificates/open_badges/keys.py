"""The private key: from the environment, or a file that nobody else reads; never the database."""

from __future__ import annotations

import base64
import binascii
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.conf import settings

from training.certificates.open_badges.errors import (
    KeyIsBrokenError,
    KeyIsClosedError,
    KeyIsOpenError,
)
from training.certificates.open_badges.rules import method_of, multikey, token_method_of

SEED_BYTES = 32
MINE_ALONE = 0o600
OTHERS = 0o077


@dataclass(frozen=True, slots=True)
class SigningKey:
    """`public` names it; it is published under the DID of the site in two forms."""

    private: Ed25519PrivateKey
    public: str

    @property
    def method(self) -> str:
        return method_of(self.public, settings.BASE_URL)

    @property
    def token_method(self) -> str:
        return token_method_of(self.public, settings.BASE_URL)


def key_file() -> Path:
    return Path(settings.DATA_DIR) / "signing_key"


def others_can_read() -> bool:
    """False too where the key comes from the environment, or there is none."""
    file = key_file()
    return not settings.SIGNING_KEY and file.exists() and bool(file.stat().st_mode & OTHERS)


def kept_key() -> SigningKey | None:
    """None where there is none yet, or no longer."""
    if settings.SIGNING_KEY:
        return _read(settings.SIGNING_KEY)
    if others_can_read():
        raise KeyIsOpenError
    return _read(_text()) if key_file().exists() else None


def make_key() -> SigningKey:
    """A new key, unless another process was first: then that one."""
    draft = _draft()
    try:
        key_file().hardlink_to(draft)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
    return _read(_text())


def change_key() -> SigningKey:
    """A new key in place of the one before, which is gone then. The environment changes its own."""
    if settings.SIGNING_KEY:
        return _read(settings.SIGNING_KEY)
    _draft().replace(key_file())
    return _read(_text())


def _text() -> str:
    try:
        return key_file().read_text()
    except OSError as error:
        raise KeyIsClosedError from error


def _draft() -> Path:
    path = key_file().with_name(f"signing_key.{os.getpid()}.{secrets.token_hex(4)}")
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, MINE_ALONE)
    with os.fdopen(descriptor, "wb") as file:
        file.write(base64.b64encode(secrets.token_bytes(SEED_BYTES)))
    return path


def _read(text: str) -> SigningKey:
    try:
        seed = base64.b64decode(text.strip(), validate=True)
    except binascii.Error as error:
        raise KeyIsBrokenError from error
    if len(seed) != SEED_BYTES:
        raise KeyIsBrokenError
    private = Ed25519PrivateKey.from_private_bytes(seed)
    return SigningKey(private=private, public=multikey(private.public_key().public_bytes_raw()))
