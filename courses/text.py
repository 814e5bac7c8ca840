"""One way to clean text, for every way in: forms, JSON, packages."""

import unicodedata

KEPT_CONTROLS = "\n\t"
STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
UNSURE = "[GENERAL]"
"""Marks a claim that an editor must check. Readers do not see it."""


def clean_text(text: str) -> str:
    """`text` in NFC, with Unix line ends, without NUL, other controls and lone surrogates."""
    unix = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = (c for c in unix if c in KEPT_CONTROLS or unicodedata.category(c) not in {"Cc", "Cs"})
    return unicodedata.normalize("NFC", "".join(kept))


def without_marks(text: str) -> str:
    """`text` without the marks that are for editors."""
    return text.replace(f" {UNSURE}", "").replace(UNSURE, "")


def begins_like_a_formula(text: str) -> bool:
    """A spreadsheet would run it instead of showing it."""
    return text.lstrip(" ").startswith(STARTS_A_FORMULA)
