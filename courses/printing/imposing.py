"""Which pages lie side by side on paper that is folded: pure."""

from __future__ import annotations

SHEET_PAGES = 4
"""One sheet of paper, folded once and printed on both sides, carries four pages."""


def spreads(pages: int) -> list[tuple[int | None, int | None]]:
    """For each side of paper, the page on the left and on the right, counted from 0.

    The last page stays the back cover: pages that lack for whole sheets are empty before it.
    """
    total = -(-pages // SHEET_PAGES) * SHEET_PAGES
    order: list[int | None] = [*range(pages - 1), *[None] * (total - pages), pages - 1]
    sides = []
    for sheet in range(total // SHEET_PAGES):
        first, last = 2 * sheet, total - 1 - 2 * sheet
        sides.append((order[last], order[first]))
        sides.append((order[first + 1], order[last - 1]))
    return sides
