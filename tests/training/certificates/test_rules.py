"""When a certificate is due, its state, its end, and its numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest

from training.certificates.rules import (
    award_is_due,
    guide_hours,
    is_earned_again,
    is_in_latin_letters,
    is_on_this_machine_only,
    last_valid_day,
    network_of,
    state_on,
)

MORNING = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
NOON = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Dates:
    valid_until: date | None = None
    replaced_at: datetime | None = None
    withdrawn_at: datetime | None = None


@pytest.mark.parametrize(
    ("course_is_done", "has_task", "task_is_signed", "is_due"),
    [
        (True, True, True, True),
        (True, True, False, False),
        (False, True, True, False),
        (True, False, False, True),
        (False, False, False, False),
    ],
)
def test_a_certificate_is_due_when_the_course_is_done_and_its_task_is_signed(
    course_is_done, has_task, task_is_signed, is_due
) -> None:
    assert (
        award_is_due(
            course_is_done=course_is_done, has_task=has_task, task_is_signed=task_is_signed
        )
        is is_due
    )


@pytest.mark.parametrize(
    ("withdrawn_at", "is_earned"),
    [(None, True), (MORNING, True), (NOON, False)],
)
def test_after_a_withdrawal_only_something_newer_earns_a_certificate(
    withdrawn_at, is_earned
) -> None:
    assert is_earned_again(earned_at=NOON, withdrawn_at=withdrawn_at) is is_earned


@pytest.mark.parametrize(
    ("award", "state"),
    [
        (Dates(), "valid"),
        (Dates(valid_until=date(2026, 11, 26)), "valid"),
        (Dates(valid_until=date(2026, 11, 25)), "valid"),
        (Dates(valid_until=date(2026, 11, 24)), "expired"),
        (Dates(valid_until=date(2026, 11, 24), replaced_at=NOON), "replaced"),
        (Dates(replaced_at=NOON, withdrawn_at=NOON), "withdrawn"),
        (Dates(valid_until=date(2026, 11, 26), withdrawn_at=NOON), "withdrawn"),
    ],
)
def test_an_award_is_in_one_of_four_states(award, state) -> None:
    assert state_on(award, date(2026, 11, 25)) == state


@pytest.mark.parametrize(
    ("issued_on", "months", "last_day"),
    [
        (date(2026, 11, 25), 12, date(2027, 11, 25)),
        (date(2026, 11, 25), 36, date(2029, 11, 25)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
        (date(2026, 11, 25), 0, None),
    ],
)
def test_validity_ends_on_the_same_day_of_the_month(issued_on, months, last_day) -> None:
    assert last_valid_day(issued_on, months) == last_day


@pytest.mark.parametrize(
    ("minutes", "hours"),
    [(0, 0), (1, 0.5), (30, 0.5), (45, 0.5), (46, 1), (75, 1), (76, 1.5), (95, 1.5), (600, 10)],
)
def test_guide_time_is_said_to_the_nearest_half_hour_and_a_tie_goes_down(minutes, hours) -> None:
    assert guide_hours(minutes) == hours


@pytest.mark.parametrize(
    "address",
    [
        "http://localhost:8000",
        "http://LOCALHOST",
        "http://site.localhost",
        "http://127.0.0.1:8000",
        "http://127.1.2.3",
        "http://[::1]:8000",
        "http://0.0.0.0:8000",
        "",
    ],
)
def test_an_address_of_this_machine_is_of_no_use_on_a_certificate(address) -> None:
    assert is_on_this_machine_only(address)


@pytest.mark.parametrize("address", ["https://alongside.example", "http://192.168.1.20:8000"])
def test_an_address_that_others_reach_may_stand_on_a_certificate(address) -> None:
    assert not is_on_this_machine_only(address)


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::9", "2001:db8:1:2::/64"),
    ],
)
def test_tries_of_one_household_are_counted_together(address, network) -> None:
    assert network_of(address) == network


@pytest.mark.parametrize("text", ["Zoë Nakamura-O’Brien", "Żaneta Święcicka", "Llŷr ap Siôn"])
def test_accents_are_latin_letters(text) -> None:
    assert is_in_latin_letters(text)


@pytest.mark.parametrize("text", ["髙橋", "Анна", "Zed 😀", "Zed1", "<b>"])
def test_other_letters_are_not(text) -> None:
    assert not is_in_latin_letters(text)
