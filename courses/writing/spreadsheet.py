"""Cells of a table that another program will open."""

from __future__ import annotations

from courses.text import begins_like_a_formula


def plain_cell(value: object) -> str:
    """`value` as words: a spreadsheet would run what begins like a formula."""
    text = str(value)
    return f"'{text}" if begins_like_a_formula(text) else text
