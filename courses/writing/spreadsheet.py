"""Cells of a table that another program will open."""

from __future__ import annotations

STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def plain_cell(value: object) -> str:
    """`value` as words: a spreadsheet would run what begins like a formula."""
    text = str(value)
    return f"'{text}" if text.lstrip(" ").startswith(STARTS_A_FORMULA) else text
