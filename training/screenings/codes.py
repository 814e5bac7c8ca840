"""What opens a showing: a short code for those who watch, a long key for whoever shows.

Neither is stored. Both are made from the id of the showing and the secret of the site, so that the
code can be shown again and again, and a copy of the database opens nothing.
"""

from __future__ import annotations

import hmac
from uuid import UUID

from training.lib.codes import LETTERS, grouped, keyed_hash, plain_code

CODE_LETTERS = 6
"""5 bits each: short enough to be read from the last row, and it ends with its showing."""
ID_LETTERS = 32
KEY_LETTERS = 24
"""Hexadecimal, 4 bits each."""


def code_of(showing: UUID, number: int) -> str:
    """`number` counts the tries, as two showings could come to the same letters."""
    bits = int(keyed_hash("group-code", f"{showing.hex}:{number}"), 16)
    return "".join(LETTERS[(bits >> (5 * place)) & 31] for place in range(CODE_LETTERS))


def shown_code(code: str) -> str:
    return grouped(code, 3)


def code_hash(typed: str) -> str:
    """By which the code that was meant is looked up."""
    return keyed_hash("group", plain_code(typed))


def code_is_well_formed(typed: str) -> bool:
    return len(plain_code(typed)) == CODE_LETTERS


def key_of(showing: UUID) -> str:
    """The last part of the address from which a film is shown."""
    return f"{showing.hex}{_seal(showing)}"


def showing_of(key: str) -> UUID | None:
    """The showing that `key` opens; None if nobody made such a key."""
    try:
        showing = UUID(key[:ID_LETTERS])
    except ValueError:
        return None
    is_ours = hmac.compare_digest(key.encode(), key_of(showing).encode())
    return showing if is_ours else None


def _seal(showing: UUID) -> str:
    return keyed_hash("showing", showing.hex)[:KEY_LETTERS]
