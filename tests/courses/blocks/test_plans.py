"""A plan that cannot be run is refused with the row that is wrong."""

from __future__ import annotations

from typing import Any

import pytest
from wagtail.blocks import StructBlockValidationError

from courses.blocks.plans import PlanBlock


def plan(*rows: tuple[int, int]) -> Any:
    block = PlanBlock()
    return block, block.to_python(
        {
            "aim": "Each person can ask.",
            "room_and_kit": "Chairs.",
            "before": ["Ring the host."],
            "timetable": [{"begins": a, "ends": b, "what": f"Row {a}"} for a, b in rows],
            "exercise": [{"type": "words", "value": "<p>Ask.</p>"}],
            "including_everyone": [{"who": "Hearing", "how": "A circle."}],
            "what_may_come_up": ["Somebody leaves: let them go."],
            "sign_today": ["Nothing."],
            "on_a_wing": "0-60 ask.",
            "to_print": ["Register"],
        }
    )


def test_rows_that_follow_each_other_are_taken() -> None:
    block, value = plan((0, 12), (12, 30))

    assert block.clean(value)["timetable"][1]["ends"] == 30


@pytest.mark.parametrize("rows", [[(5, 12)], [(0, 12), (15, 30)], [(0, 12), (12, 12)]])
def test_a_gap_in_the_timetable_is_named(rows: list[tuple[int, int]]) -> None:
    block, value = plan(*rows)

    with pytest.raises(StructBlockValidationError) as refused:
        block.clean(value)

    words = refused.value.block_errors["timetable"].messages[0]
    assert words.startswith("Timetable: “Row ")
