"""Stages of an award move along the table of part 12 of the curriculum, and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.certificates.rules import Stage, stage_on, state_on

NOON = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
TODAY = date(2026, 11, 25)
GOES_ON_AS = {
    "issued": {"expiring", "expired", "suspended", "withdrawn", "replaced"},
    "expiring": {"issued", "expired", "suspended", "withdrawn", "replaced"},
    "expired": {"issued", "expiring", "suspended", "withdrawn", "replaced"},
    "suspended": {"issued", "expiring", "expired", "withdrawn", "replaced"},
    "replaced": {"withdrawn"},
    "withdrawn": set(),
}
"""From the end only more time leads back. What was replaced can be withdrawn with what follows."""


@dataclass(frozen=True)
class Dates:
    valid_until: date | None = None
    replaced_at: datetime | None = None
    withdrawn_at: datetime | None = None


@pytest.mark.parametrize(
    ("award", "needs_are_met", "stage"),
    [
        (Dates(), True, "issued"),
        (Dates(date(2026, 12, 26)), True, "issued"),
        (Dates(date(2026, 12, 25)), True, "expiring"),
        (Dates(date(2026, 11, 25)), True, "expiring"),
        (Dates(date(2026, 11, 24)), True, "expired"),
        (Dates(date(2026, 11, 24)), False, "expired"),
        (Dates(date(2026, 12, 25)), False, "suspended"),
        (Dates(), False, "suspended"),
        (Dates(replaced_at=NOON), False, "replaced"),
        (Dates(replaced_at=NOON, withdrawn_at=NOON), False, "withdrawn"),
    ],
)
def test_an_award_is_in_one_of_six_stages(award: Dates, needs_are_met: bool, stage: str) -> None:
    assert stage_on(award, TODAY, needs_are_met=needs_are_met) == stage


events = st.lists(st.sampled_from(["time", "needs", "grace", "replace", "withdraw"]), max_size=30)


@given(events, st.none() | st.integers(-10, 100))
def test_stages_move_only_along_the_table(history: list[str], days: int | None) -> None:
    award = Dates(TODAY + timedelta(days=days) if days is not None else None)
    day, needs = TODAY, True
    before = stage_on(award, day, needs_are_met=needs)
    for event in history:
        if event == "time":
            day += timedelta(days=9)
        elif event == "needs":
            needs = not needs
        elif event == "grace" and award.valid_until:
            award = replace(award, valid_until=award.valid_until + timedelta(days=60))
        elif event == "replace" and not award.withdrawn_at:
            award = replace(award, replaced_at=NOON)
        elif event == "withdraw":
            award = replace(award, withdrawn_at=NOON)
        stage = stage_on(award, day, needs_are_met=needs)
        assert stage == before or stage.value in GOES_ON_AS[before.value]
        before = stage


@given(st.none() | st.integers(-40, 40), st.booleans(), st.booleans())
def test_needs_never_change_what_is_seen_outside(
    days: int | None, is_replaced: bool, is_withdrawn: bool
) -> None:
    award = Dates(
        TODAY + timedelta(days=days) if days is not None else None,
        NOON if is_replaced else None,
        NOON if is_withdrawn else None,
    )
    met, unmet = (stage_on(award, TODAY, needs_are_met=needs) for needs in (True, False))

    assert unmet == (Stage.SUSPENDED if met.value in {"issued", "expiring"} else met)
    assert state_on(award, TODAY) == {"issued": "valid", "expiring": "valid"}.get(met, met.value)
