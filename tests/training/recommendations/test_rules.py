"""When to look again, and which words do not belong into a record."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.recommendations.rules import checks_due, holds_contact, months_after


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 1, 15), 3, date(2026, 4, 15)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
        (date(2026, 3, 31), 12, date(2027, 3, 31)),
        (date(2026, 5, 31), -3, date(2026, 2, 28)),
    ],
)
def test_so_many_months_later_is_the_same_day_or_the_last(
    day: date, months: int, expected: date
) -> None:
    assert months_after(day, months) == expected


def test_a_check_is_due_from_its_day_until_it_is_made() -> None:
    shared = date(2026, 1, 31)

    assert checks_due(None, [], date(2030, 1, 1)) == []
    assert checks_due(shared, [], date(2026, 4, 29)) == []
    assert checks_due(shared, [], date(2026, 4, 30)) == [3]
    assert checks_due(shared, [3], date(2026, 8, 1)) == [6]
    assert checks_due(shared, [3], date(2027, 2, 1)) == [6, 12]
    assert checks_due(shared, [3, 6, 12], date(2030, 1, 1)) == []


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(-24, 24))
def test_months_keep_the_order_of_days(day: date, months: int) -> None:
    assert (months_after(day, months) >= day) == (months >= 0)


@pytest.mark.parametrize(
    "words",
    ["ask ann@example.org", "ring 020 7946 0958", "+44 7700 900123", "call (0)7700-900-123 now"],
)
def test_what_leads_to_a_person_is_found(words: str) -> None:
    assert holds_contact(words)


@pytest.mark.parametrize(
    "words",
    [
        "12 of 14 people said so",
        "https://example.org/brief-2026",
        "2026-01-05 to 2026-12-31",
        "reference 22/NW/0123",
        "at room 12, from 9:00 to 17:00",
        "@ 3 places",
    ],
)
def test_ordinary_numbers_and_links_are_not(words: str) -> None:
    assert not holds_contact(words)
