"""Each module of the starter content has the plan that a trainer runs a meeting by."""

from __future__ import annotations

import pytest

from courses import catalogue
from courses.catalogue import ModulePlan
from courses.models import ResourcePage

pytestmark = pytest.mark.django_db

COUNTS = {
    "ETH-1": (9, 4, 5, 2, 8, 24),
    "ETH-2": (9, 3, 4, 2, 8, 12),
    "ETH-3": (9, 4, 4, 3, 9, 20),
    "ETH-4": (8, 3, 4, 2, 9, 12),
    "INT-1": (8, 2, 4, 3, 7, 17),
    "INT-2": (9, 2, 4, 2, 6, 15),
    "INT-3": (7, 3, 4, 3, 9, 4),
    "INT-4": (8, 3, 4, 2, 9, 13),
    "ANA-1": (8, 2, 4, 2, 6, 0),
    "ANA-2": (9, 2, 4, 2, 8, 14),
    "ANA-3": (7, 2, 4, 2, 7, 15),
    "PRE-1": (8, 2, 4, 2, 8, 21),
    "PRE-2": (8, 3, 4, 2, 9, 16),
    "PRE-3": (8, 3, 5, 2, 10, 16),
}
"""By module: rows of the timetable; lines of Before, of What may come up, of Sign today and of
Print; cards."""


@pytest.fixture
def plans() -> dict[str, ModulePlan]:
    return {plan.code: plan for plan in catalogue.plans_by_module("en").values()}


def test_each_plan_has_as_many_lines_as_the_trainers_wrote(plans: dict[str, ModulePlan]) -> None:
    found = {
        code: (
            len(plan.value["timetable"]),
            len(plan.value["before"]),
            len(plan.value["what_may_come_up"]),
            len(plan.value["sign_today"]),
            len(plan.value["to_print"]),
            sum(len(cards.cards) for cards in plan.cards),
        )
        for code, plan in plans.items()
    }

    assert found == COUNTS


def test_each_meeting_takes_two_hours_with_a_break(plans: dict[str, ModulePlan]) -> None:
    for code, plan in plans.items():
        rows = plan.value["timetable"]
        assert plan.minutes == 120, code
        assert [row["what"] for row in rows].count("Break") == 1, code
        assert all(row["how"] for row in rows if row["what"] != "Break"), code


def test_each_plan_includes_the_same_five_people(plans: dict[str, ModulePlan]) -> None:
    for code, plan in plans.items():
        who = [need["who"].split(" ")[0] for need in plan.value["including_everyone"]]
        assert who == ["Non-reader", "Hearing", "Anxious", "ADHD", "Other"], code


def test_what_is_for_the_trainer_alone_is_not_on_the_card(plans: dict[str, ModulePlan]) -> None:
    cards = next(cards for cards in plans["ETH-3"].cards if cards.title == "Situation cards")

    assert cards.cards[2].words == '"I did time for burglary, it was in court."'
    assert cards.cards[2].note == "KEEP PRIVATE: already known"
    assert [card.words for card in plans["ETH-1"].cards[0].cards] == [
        "Choose a question that matters",
        "Get permission",
        "Plan to keep people safe",
        "Invite people, who may say no",
        "Listen",
        "Make sense of it together",
        "Tell those who took part, then those who can change things",
        "Check what changed and tell everyone",
    ]


def test_the_plan_about_limits_asks_for_two_trainers(plans: dict[str, ModulePlan]) -> None:
    before = list(plans["ETH-3"].value["before"])

    assert before[2] == (
        "You need two trainers. If your partner does not come, do only clues, piles and two"
        " sentences today, and book the exercise for another day."
    )


def test_the_guide_the_grid_and_the_induction_are_for_trainers_only() -> None:
    found = ResourcePage.objects.live().in_source_language().filter(for_trainers=True)
    only = [page for page in found if not (page.for_learners or page.for_probation_staff)]
    slugs = sorted(page.slug for page in only)

    assert slugs == [
        "group-score-grid",
        "guide-for-trainers",
        "induction-for-trainers",
        "mentor-workshop",
    ]


def test_the_guide_has_its_six_steps_and_the_grid_has_room_for_fourteen_people() -> None:
    guide = ResourcePage.objects.in_source_language().get(slug="guide-for-trainers")
    grid = ResourcePage.objects.in_source_language().get(slug="group-score-grid")
    words = str(guide.body[0].value)

    assert words.count("<h2") == 10
    assert words.index("<ol>") > words.index("Safeguarding in six steps")
    assert words.split("<ol>")[1].split("</ol>", maxsplit=1)[0].count("<li") == 6
    assert len(grid.body[0].value["rows"]) == 14
    assert len(grid.body[0].value["columns"]) == 19
    assert len(grid.body[1].value["rows"]) == 4
