"""Three easy words that open an account."""

import secrets
import unicodedata

from training.accounts.words import WORDS


def new_passphrase() -> str:
    """Three words of our list, with spaces."""
    return " ".join(secrets.choice(WORDS) for _ in range(3))


def plain_passphrase(typed: str) -> str:
    """`typed` without case, accents, spaces and hyphens, as it is hashed and matched."""
    decomposed = unicodedata.normalize("NFKD", typed).casefold()
    return "".join(c for c in decomposed if not (c.isspace() or c in "-‐‑–" or _is_accent(c)))


def plain_username(typed: str) -> str:
    """`typed` in small letters, with hyphens where somebody put spaces."""
    return "-".join(typed.casefold().split())


def _is_accent(character: str) -> bool:
    return unicodedata.category(character) == "Mn"
