"""Levels, states, working days and outcomes: pure rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.lib.requirements import problems
from training.network import ladder, rules
from training.network.bank_holidays import BANK_HOLIDAYS
from training.network.ladder import Facts, Programme, left_to_do, meets, rule_of, stays
from training.network.rules import Level, Standing, State, Verdict

EVERY = st.sampled_from(
    [
        rules.pause_asked,
        rules.goes_on,
        rules.left,
        lambda standing: rules.looked_at(standing, is_current=False),
        lambda standing: rules.looked_at(standing, is_current=True),
        *(lambda standing, level=level: rules.admitted(standing, level) for level in Level),
    ]
)
"""What can happen to somebody."""


@given(st.lists(EVERY))
def test_nobody_is_a_member_who_was_never_let_in(happened) -> None:
    standing, was_let_in = Standing(), False
    for one in happened:
        after = one(standing)
        was_let_in = was_let_in or after.level is not None
        assert (after.level is not None) == was_let_in
        assert not (after.ended and (after.asked or after.lapsed))
        standing = after


@given(st.lists(EVERY))
def test_a_level_only_goes_up_while_somebody_is_a_member(happened) -> None:
    standing = Standing()
    for one in happened:
        after = one(standing)
        if standing.is_member and after.is_member:
            assert rules.ORDER.index(after.level) >= rules.ORDER.index(standing.level)
        standing = after


@given(st.lists(EVERY), EVERY)
def test_the_same_thing_twice_is_the_same_as_once(happened, one) -> None:
    standing = Standing()
    for before in happened:
        standing = before(standing)

    once = one(standing)

    assert one(once) == once
    assert rules.looked_at(once, is_current=not once.lapsed) == once


def test_a_mentor_was_a_full_member_first() -> None:
    levels = [None, *Level]
    found = [level for level in levels if rules.may_ask_for(Standing(level=level), Level.MENTOR)]

    assert found == [Level.FULL]


def test_a_pause_that_was_asked_for_outlasts_a_renewed_certificate() -> None:
    paused = Standing(level=Level.FULL, asked=True, lapsed=True)

    renewed = rules.looked_at(paused, is_current=True)

    assert renewed.state == State.PAUSED
    assert rules.goes_on(renewed).state == State.ACTIVE


def test_who_comes_back_begins_anew() -> None:
    left = rules.left(Standing(level=Level.MENTOR))

    assert left.state == State.ENDED
    assert rules.admitted(left, Level.ASSOCIATE) == Standing(level=Level.ASSOCIATE)
    assert rules.admitted(left, Level.MENTOR) == left


@pytest.mark.parametrize(
    ("asked_on", "nation", "by"),
    [
        (date(2026, 11, 2), "england-and-wales", date(2026, 11, 30)),
        (date(2026, 11, 2), "scotland", date(2026, 12, 1)),
        (date(2026, 12, 14), "england-and-wales", date(2027, 1, 14)),
        (date(2026, 12, 14), "scotland", date(2027, 1, 15)),
        (date(2027, 3, 1), "northern-ireland", date(2027, 4, 1)),
        (date(2027, 3, 1), "england-and-wales", date(2027, 3, 31)),
        (date(2026, 11, 7), "england-and-wales", date(2026, 12, 4)),
    ],
)
def test_an_answer_is_due_in_twenty_working_days_of_the_nation(asked_on, nation, by) -> None:
    assert rules.decide_by(asked_on, nation) == by


def test_no_bank_holiday_stands_on_a_weekend() -> None:
    found = [day for days in BANK_HOLIDAYS.values() for day in days if day.weekday() >= 5]

    assert found == []


@pytest.mark.parametrize("year", [2026, 2027])
def test_each_nation_has_its_number_of_bank_holidays(year) -> None:
    found = {
        nation: sum(day.year == year for day in days) for nation, days in BANK_HOLIDAYS.items()
    }

    assert found == {"england-and-wales": 8, "scotland": 9, "northern-ireland": 10}


def test_what_was_agreed_counts_for_twelve_months_to_the_day() -> None:
    agreed = date(2026, 2, 28)

    assert rules.counts_still(agreed, date(2027, 2, 28), 12)
    assert not rules.counts_still(agreed, date(2027, 3, 1), 12)


@pytest.mark.parametrize(
    ("verdicts", "outcome"),
    [
        ([], None),
        (["yes"], None),
        (["not-yet"], None),
        (["yes", "yes"], Verdict.YES),
        (["yes", "not-yet"], Verdict.NOT_YET),
        (["not-yet", "not-yet"], Verdict.NOT_YET),
    ],
)
def test_it_takes_two_to_say_yes(verdicts, outcome) -> None:
    assert rules.outcome_of(verdicts) == outcome


ETHICS, INTERVIEWING, TASK = (UUID(int=number) for number in range(3))
COURSES = Programme(
    first=(ETHICS,), every=(ETHICS, INTERVIEWING), watched=(TASK,), titles={ETHICS: "Ethics"}
)
DAY = date(2026, 11, 25)
WHOLE = Facts(
    day=DAY,
    certificates=frozenset({ETHICS, INTERVIEWING}),
    tasks=frozenset({TASK}),
    pieces=4,
    agreed_on=DAY,
    has_identity=True,
    mock_projects=1,
)


def test_a_practice_project_is_as_good_as_a_real_one() -> None:
    rule = rule_of(Level.FULL, COURSES)

    assert meets(rule, WHOLE)
    assert meets(rule, replace(WHOLE, mock_projects=0, real_projects=1))
    assert [one.kind for one in left_to_do(rule, replace(WHOLE, mock_projects=0))] == ["project"]


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({"certificates": frozenset({ETHICS})}, "certificate"),
        ({"tasks": frozenset()}, "sign-off"),
        ({"pieces": 3}, "portfolio"),
        ({"agreed_on": None}, "code"),
        ({"agreed_on": date(2025, 11, 24)}, "code"),
        ({"has_identity": False}, "identity"),
    ],
)
def test_a_full_member_needs_each_of_these(change, kind) -> None:
    rule = rule_of(Level.FULL, COURSES)

    assert [one.kind for one in left_to_do(rule, replace(WHOLE, **change))] == [kind]


def test_a_mentor_needs_a_year_three_projects_and_the_workshop() -> None:
    full = replace(WHOLE, level=Level.FULL, level_since=date(2025, 11, 25))

    left = left_to_do(rule_of(Level.MENTOR, COURSES), full)

    assert [one.kind for one in left] == ["finished projects", "workshop"]
    early = replace(full, level_since=date(2025, 11, 26), finished_projects=3, did_workshop=True)
    assert [one.kind for one in left_to_do(rule_of(Level.MENTOR, COURSES), early)] == ["level"]


def test_a_member_keeps_up_the_certificates_of_the_level_alone() -> None:
    lapsed = Facts(day=DAY, certificates=frozenset({ETHICS}))

    assert meets(stays(Level.ASSOCIATE, COURSES), lapsed)
    assert not meets(stays(Level.FULL, COURSES), lapsed)


def test_a_charity_can_ask_for_meetings_of_a_set(monkeypatch) -> None:
    monkeypatch.setattr(ladder, "MEETINGS_OF_A_SET", 3)
    rule = rule_of(Level.FULL, COURSES)

    left = left_to_do(rule, replace(WHOLE, meetings=2))

    assert [ladder.phrase(one, COURSES) for one in left] == ["3 meetings of an action learning set"]
    assert meets(rule, replace(WHOLE, meetings=3))


def test_the_rules_of_all_levels_can_be_met() -> None:
    rules_of_levels = {level.value: rule_of(level, COURSES) for level in Level}

    assert problems(rules_of_levels, ladder.KINDS) == []
