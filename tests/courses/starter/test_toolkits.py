"""The three toolkits: whole, with every sheet that they name, and easy to read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from bs4 import BeautifulSoup
from django.test import Client

from courses.models import ResourcePage
from courses.models.countries import local_words
from courses.packages.keys import starter_key
from courses.printing.files import pdf_of
from courses.printing.offers import print_forms
from courses.readability import count_words, reading_of, sentences

RESOURCES = Path(__file__).parents[3] / "courses" / "starter" / "resources"
FILES = {
    "A": "toolkit-a-start-a-project.yaml",
    "B": "toolkit-b-better-involvement.yaml",
    "C": "toolkit-c-involving-people.yaml",
}
SECTIONS = {
    "A": [
        "1. Is it right for us?",
        "2. Approvals and timeline",
        "3. Finding and choosing peers",
        "4. Licence, places, times, checks, pay and benefits",
        "5. Training",
        "6. Fieldwork safely",
        "7. Making sense together",
        "8. Telling it and following up",
    ],
    "B": [
        "1. Where are we now?",
        "2. Choosing reps fairly",
        "3. A council or forum that works",
        "4. Safe to speak",
        "5. Reaching people who never come",
        "6. Peer research inside",
        "7. Acting and answering",
        "8. Keeping it going",
    ],
    "C": [
        "1. Why bother?",
        "2. Ways in, from small to big",
        "3. First contact counts",
        "4. Involving people in their own plan",
        "5. Setting up a reference group",
        "6. Using the film and the leaflet",
        "7. Commissioning together",
        "8. Measuring",
    ],
}
NAMED_SHEETS = {
    "A": [
        "Project one-pager",
        "Risk table",
        "Seven-check card",
        "Budget",
        "Consent sheet",
        "Limits script",
        "Debrief form",
        "SMART form",
        "Tracker: 3, 6 and 12 months",
    ],
    "B": [
        "Ladder self-check",
        "Rep role card",
        "Meeting notes template",
        "First-night checklist",
        "Reply template",
    ],
    "C": [
        "Involvement menu",
        "Reception audit",
        "Terms of reference",
        "Commissioning timeline",
        "Scoring sheet",
        "3-6-12 month tracker",
    ],
}
"""As the outlines name them. Some sections have a sheet more."""

PROBLEMS = {
    "A": ["recalled", "manager who backed the project moves on", "for the photo"],
    "B": ["lock-down cancels", "same five voices", "list of forty points"],
    "C": ["Tokenism", "Only thriving clients", "No answer is ever given"],
}
HARD = re.compile(
    r"\b(utilise|regarding|facilitate|prior to|in order to|commence|terminate|offender)\b",
    re.IGNORECASE,
)
MARKS = re.compile(r"^(\d+\. |- )|\*\*|\\", re.MULTILINE)


def toolkit(letter: str) -> dict[str, Any]:
    page: dict[str, Any] = yaml.safe_load((RESOURCES / FILES[letter]).read_text("utf-8"))
    return page


def blocks(letter: str, kind: str) -> list[dict[str, Any]]:
    return [block["value"] for block in toolkit(letter)["body"] if block["type"] == kind]


def words_of(value: object, name: str = "") -> Iterator[str]:
    """Every text below `value` that a reader reads."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from words_of(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from words_of(inner, name)
    elif isinstance(value, str) and name not in {"id", "type"}:
        yield value


def plain(text: str) -> str:
    """Without the marks of Markdown."""
    return MARKS.sub("", text)


@pytest.mark.parametrize("letter", FILES)
def test_a_toolkit_has_the_eight_sections_of_its_outline(letter: str) -> None:
    assert [section["title"] for section in blocks(letter, "toolkit_section")] == SECTIONS[letter]


@pytest.mark.parametrize("letter", FILES)
def test_every_section_says_why_how_what_to_check_what_goes_wrong_and_what_helps(
    letter: str,
) -> None:
    for section in blocks(letter, "toolkit_section"):
        told = sum(count_words(text) for text in words_of(section))
        assert 250 <= told <= 450, section["title"]
        assert len(section["checklist"]) >= 6, section["title"]
        for part in ("why", "how", "problem", "what_helps"):
            assert count_words(section[part]) >= 10, (section["title"], part)


@pytest.mark.parametrize("letter", FILES)
def test_every_named_sheet_is_there(letter: str) -> None:
    sheets = [sheet["title"] for sheet in blocks(letter, "sheet")]

    assert [name for name in sheets if name in NAMED_SHEETS[letter]] == sorted(
        NAMED_SHEETS[letter], key=sheets.index
    )
    assert len(sheets) == len(set(sheets))


@pytest.mark.parametrize("letter", FILES)
def test_every_section_is_followed_by_a_sheet_to_print(letter: str) -> None:
    kinds = [block["type"] for block in toolkit(letter)["body"]]
    after = [kinds[place + 1] for place, kind in enumerate(kinds) if kind == "toolkit_section"]

    assert after == ["sheet"] * 8


@pytest.mark.parametrize("letter", FILES)
def test_every_common_problem_of_the_outline_is_told(letter: str) -> None:
    told = " ".join(section["problem"] for section in blocks(letter, "toolkit_section"))

    assert [words for words in PROBLEMS[letter] if words not in told] == []


@pytest.mark.parametrize("letter", FILES)
def test_every_row_of_a_sheet_fills_the_columns(letter: str) -> None:
    for sheet in blocks(letter, "sheet"):
        wide = len(sheet.get("columns", []))
        cells = [len(row["value"]["cells"]) for row in sheet.get("rows", [])]
        assert cells == [wide] * len(cells), sheet["title"]
        assert sheet.get("fields") or sheet.get("ticks") or wide, sheet["title"]


def test_a_person_marks_the_consent_sheet_after_all_its_points() -> None:
    consent = next(sheet for sheet in blocks("A", "sheet") if sheet["title"] == "Consent sheet")

    assert len(consent["fields"]) == 8
    assert len(consent["ticks"]) == 6
    assert consent["end_fields"][0]["value"]["label"] == 'My mark, or "said yes out loud"'


def test_the_sheets_hold_what_the_outlines_ask_of_them() -> None:
    sheets = {sheet["title"]: sheet for letter in FILES for sheet in blocks(letter, "sheet")}

    def first_cells(title: str) -> list[str]:
        return [row["value"]["cells"][0]["value"] for row in sheets[title]["rows"]]

    points = [field["value"]["label"] for field in sheets["Consent sheet"]["fields"]]
    assert [point[:2] for point in points] == ["1.", "2.", "3.", "4.", "5.", "6.", "7.", "8."]
    assert first_cells("Seven-check card") == [
        "1. Licence",
        "2. Contact",
        "3. Places",
        "4. Times",
        "5. Checks",
        "6. Benefits",
        "7. Lone working",
    ]
    budget = " ".join(first_cells("Budget"))
    named = ("Pay", "Travel", "Food", "Childcare", "Trainer", "Time to debrief")
    assert [name for name in named if name not in budget] == []
    assert first_cells("Involvement menu") == [
        "Exit card",
        "Feedback wall",
        "Forum",
        "Training staff",
        "Interviews for new staff",
        "Reference group",
        "Co-commissioning",
    ]


@pytest.mark.parametrize("letter", FILES)
def test_words_of_law_wear_their_stamp(letter: str) -> None:
    page = toolkit(letter)

    assert (page["words_written_on"], page["look_again_by"]) == ("2026-11-26", "2027-05-31")
    assert page.get("words_checked_by", "") == ""


@pytest.mark.parametrize("letter", FILES)
def test_sentences_are_short_and_no_hard_word_is_used(letter: str) -> None:
    told = [plain(text) for text in words_of(toolkit(letter))]
    sections = [
        plain(text) for part in blocks(letter, "toolkit_section") for text in words_of(part)
    ]
    prose = reading_of("\n".join(sections))
    found = [sentence for text in told for sentence in sentences(text)]

    assert [sentence for sentence in found if count_words(sentence) > 25] == []
    assert [text for text in told if HARD.search(text)] == []
    assert prose.sentences > 300
    assert prose.average < 15


@pytest.mark.django_db
def test_a_toolkit_says_first_what_it_holds_and_leads_there(client: Client) -> None:
    page = BeautifulSoup(client.get("/resources/better-involvement/").content, "html.parser")
    links = page.select("nav.contents a")

    assert [link.get_text(strip=True) for link in links][:4] == [
        "1. Where are we now?",
        "Ladder self-check",
        "2. Choosing reps fairly",
        "Rep role card",
    ]
    for link in links:
        part = page.find(id=str(link["href"]).removeprefix("#"))
        heading = part.find("h2") if part else None
        assert heading is not None
        assert heading.get_text(strip=True) == link.get_text(strip=True)


@pytest.mark.django_db
def test_other_resources_have_no_list_of_parts(client: Client) -> None:
    assert "In this toolkit" not in client.get("/resources/code-of-conduct/").content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("letter", FILES)
def test_every_sheet_alone_is_one_page(letter: str, tmp_path: Path) -> None:
    page = ResourcePage.objects.get(
        translation_key=starter_key(f"TK-{letter}"), locale__language_code="en"
    )
    alone = [form for form in print_forms(page) if form.sheet]
    sides = {str(form.label): _sides(pdf_of(page, form, local_words())) for form in alone}

    assert len(sides) == len(blocks(letter, "sheet"))
    assert {title: count for title, count in sides.items() if count != 1} == {}


def _sides(pdf: bytes) -> int:
    said = re.search(rb"/Type\s*/Pages\b.*?/Count\s+(\d+)", pdf, re.DOTALL)
    assert said is not None
    return int(said[1])
