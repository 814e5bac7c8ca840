"""Codes that people read out and type: Crockford's letters, matched kindly, kept as an HMAC."""

import hmac
import secrets

from django.conf import settings

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LOOKALIKES = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})


def new_code(length: int) -> str:
    """`length` letters of 5 random bits each."""
    return "".join(secrets.choice(LETTERS) for _ in range(length))


def plain_code(typed: str) -> str:
    """What was meant by `typed`: capitals, no spaces or hyphens, O as 0, I and L as 1, U as V."""
    letters = "".join(c for c in typed.upper() if c.isascii() and c.isalnum())
    return letters.translate(LOOKALIKES)


def grouped(code: str, size: int = 5) -> str:
    return "-".join(code[i : i + size] for i in range(0, len(code), size))


def keyed_hash(purpose: str, text: str) -> str:
    """An HMAC that can be stored and looked up, but not turned back into `text`."""
    key = f"{purpose}:{settings.SECRET_KEY}".encode()
    return hmac.new(key, text.encode(), "sha256").hexdigest()
