"""The worked examples of the starter content, as loaded."""

from __future__ import annotations

from collections import Counter

import pytest

from courses.models import ModulePage, WorkedExamplePage

pytestmark = pytest.mark.django_db

IN_ENGLISH = {"locale__language_code": "en"}


def test_the_worked_examples_have_their_kind_lines_and_notes() -> None:
    found = []
    for page in WorkedExamplePage.objects.filter(**IN_ENGLISH).order_by("path"):
        kinds = Counter(block.block_type for block in page.body)
        spoken = kinds["speech"] + kinds["line"]
        found.append((page.title, page.kind, spoken, kinds["margin_note"], page.has_risk))
        assert page.body[len(page.body) - 1].block_type == "try_it"
        assert page.why.startswith("so that you ")

    assert found == [
        ("The First Week Out, from question to change", "sheet", 8, 8, False),
        ("The consent talk, start to finish", "talk", 19, 12, False),
        ("A no, taken well", "dialogue", 8, 4, False),
        ("An easy consent sheet", "sheet", 12, 5, False),
        ("The limits, in words you can say", "talk", 16, 6, True),
        ("When someone says they may end their life", "dialogue", 17, 9, True),
        ("What Nadia wrote that day", "notes", 0, 3, True),
        ("When it is about a member of staff", "dialogue", 18, 7, True),
        ("A safety plan for one visit", "sheet", 6, 7, True),
        ("A debrief", "dialogue", 26, 7, True),
        ("A topic guide, before and after", "sheet", 14, 13, False),
        ("Two pages with Sandy", "transcript", 43, 20, False),
        ("A page of two-column notes", "notes", 4, 6, False),
        ("Asking a member of staff", "dialogue", 31, 9, False),
        ("The plan for a group", "table", 0, 4, False),
        ("Ten minutes of the group", "dialogue", 28, 10, False),
        ("A two-page transcript", "transcript", 40, 12, False),
        ("The transcript, coded", "table", 0, 6, False),
        ("A sort of 12 cards into three groups", "table", 11, 8, False),
        ("A finished finding, with the case that did not fit", "sheet", 14, 10, False),
        ("Two recommendations, weak and SMART", "table", 0, 5, False),
        ("A talk on five cards", "talk", 18, 9, False),
        ("A two-page brief to a commissioner", "sheet", 13, 5, False),
        ("A filled tracker", "table", 0, 5, False),
        ("You said, we did", "sheet", 8, 4, False),
    ]


def test_every_module_has_its_worked_examples() -> None:
    counted = {
        module.code: WorkedExamplePage.objects.child_of(module).live().count()
        for module in ModulePage.objects.filter(**IN_ENGLISH)
    }

    assert counted == {
        "ETH-1": 1,
        "ETH-2": 3,
        "ETH-3": 4,
        "ETH-4": 2,
        "INT-1": 1,
        "INT-2": 1,
        "INT-3": 2,
        "INT-4": 2,
        "ANA-1": 1,
        "ANA-2": 2,
        "ANA-3": 1,
        "PRE-1": 1,
        "PRE-2": 2,
        "PRE-3": 2,
    }


def test_marks_for_editors_are_kept_in_the_examples() -> None:
    marks = Counter[str]()
    for page in WorkedExamplePage.objects.filter(**IN_ENGLISH):
        words = str(page.body.stream_block.get_prep_value(page.body))
        marks["[GENERAL]"] += words.count("[GENERAL]")
        marks["{local help}"] += words.count("{local help}")

    assert marks == {"[GENERAL]": 12, "{local help}": 5}
