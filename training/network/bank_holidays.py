"""Bank holidays of each nation of the United Kingdom. Pure data.

From the lists on gov.uk/bank-holidays; a day that falls on a weekend stands here on the day that
is given instead. To be added to each year: after the last year here only weekends are known, and
a decision is then due sooner, never later.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

ENGLAND_AND_WALES, SCOTLAND, NORTHERN_IRELAND = "england-and-wales", "scotland", "northern-ireland"

EVERYWHERE = frozenset(
    {
        date(2026, 1, 1),
        date(2026, 4, 3),
        date(2026, 5, 4),
        date(2026, 5, 25),
        date(2026, 12, 25),
        date(2026, 12, 28),
        date(2027, 1, 1),
        date(2027, 3, 26),
        date(2027, 5, 3),
        date(2027, 5, 31),
        date(2027, 12, 27),
        date(2027, 12, 28),
    }
)
NOT_IN_SCOTLAND = frozenset(
    {date(2026, 4, 6), date(2026, 8, 31), date(2027, 3, 29), date(2027, 8, 30)}
)
"""Easter Monday, and the last Monday of August."""

BANK_HOLIDAYS: Mapping[str, frozenset[date]] = {
    ENGLAND_AND_WALES: EVERYWHERE | NOT_IN_SCOTLAND,
    SCOTLAND: EVERYWHERE
    | {
        date(2026, 1, 2),
        date(2026, 8, 3),
        date(2026, 11, 30),
        date(2027, 1, 4),
        date(2027, 8, 2),
        date(2027, 11, 30),
    },
    NORTHERN_IRELAND: EVERYWHERE
    | NOT_IN_SCOTLAND
    | {date(2026, 3, 17), date(2026, 7, 13), date(2027, 3, 17), date(2027, 7, 12)},
}
