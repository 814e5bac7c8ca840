"""What is printed: the right words, in the right place on the paper, and kept for the next."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from courses.models import ResourcePage
from courses.models.countries import local_words
from courses.packages.keys import starter_key
from courses.printing.errors import PastError, TooLongError, WrongNumberError
from courses.printing.files import Prints, pdf_of
from courses.printing.offers import print_form, print_forms

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(
        shutil.which("pdftotext") is None, reason="pdftotext is not on this machine"
    ),
]

MM = 72 / 25.4
NOW = date(2026, 12, 1)


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Path) -> None:
    settings.PRIVATE_ROOT = tmp_path / "private"


def resource(name: str) -> ResourcePage:
    return ResourcePage.objects.get(translation_key=starter_key(name), locale__language_code="en")


def made(page: ResourcePage, form: str, folder: Path) -> Path:
    found = print_form(page, form)
    assert found is not None
    file = folder / f"{form}.pdf"
    file.write_bytes(pdf_of(page, found, local_words()))
    return file


def words(file: Path, sheet: int, *, left: float = 0, width: float = 0) -> str:
    """The words on one side of paper, or in a strip of it, in millimetres from the left."""
    strip = ("-x", left, "-y", 0, "-W", width, "-H", 297) if width else ()
    in_points = [str(v) if isinstance(v, str) else str(round(v * MM)) for v in strip]
    command = ["pdftotext", "-f", str(sheet), "-l", str(sheet), *in_points, str(file), "-"]
    return " ".join(
        subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    )


def info(file: Path) -> dict[str, str]:
    told = subprocess.run(["pdfinfo", str(file)], check=True, capture_output=True, text=True).stdout
    return {name: value.strip() for name, _, value in (t.partition(":") for t in told.split("\n"))}


def test_the_leaflet_folds_in_three(tmp_path: Path) -> None:
    file = made(resource("leaflet"), "a4-fold", tmp_path)

    outside = [words(file, 1, left=left, width=w) for left, w in ((0, 97), (97, 100), (197, 100))]
    inside = [words(file, 2, left=left, width=w) for left, w in ((0, 100), (100, 100), (200, 97))]

    assert info(file)["Pages"] == "2"
    assert info(file)["Page size"] == "841.89 x 595.276 pts (A4)"
    assert outside[0].startswith("When things go wrong Missed a meeting?")
    assert outside[1].startswith("Who can help My officer:")
    assert outside[2] == "Getting the most from probation Some tips. Alongside"
    assert inside[0].startswith("Before you go Put the date and time")
    assert inside[1].startswith("In the meeting Your officer is there")
    assert inside[2].startswith("Your plan It should be about your life.")


def test_the_back_says_whom_to_ring_and_how_old_the_words_are(tmp_path: Path) -> None:
    back = words(made(resource("leaflet"), "a4-fold", tmp_path), 1, left=97, width=100)

    assert "Feeling low: Samaritans 116 123" in back.replace("\u00a0", " ")
    assert "Starter text, not yet checked by people with lived experience." in back
    assert "Version 1 · CC BY 4.0 · Alongside" in back
    assert "as written in November 2026 · not yet checked by a lawyer" in back


def test_every_word_of_the_leaflet_is_on_one_page_of_a5(tmp_path: Path) -> None:
    file = made(resource("leaflet"), "a5", tmp_path)

    assert info(file)["Pages"] == "1"
    for title in ("Before you go", "In the meeting", "Your plan", "When things go wrong"):
        assert title in words(file, 1)


BOOKLET = [
    ("My page", "First night"),
    ("Breathe", "For your family"),
    ("Tomorrow", "Reception"),
    ("Tell them", "If it feels too much"),
    ("Borrowing", "Your phone call"),
    ("Reading things", "Your cell"),
]
"""Left and right on each side of paper: 12 and 1, 2 and 11, 10 and 3, 4 and 9, 8 and 5, 6 and 7."""


def test_the_booklet_lies_as_folding_asks(tmp_path: Path) -> None:
    file = made(resource("first-night"), "a5-fold", tmp_path)

    assert info(file)["Pages"] == "6"
    for side, (left, right) in enumerate(BOOKLET, 1):
        assert words(file, side, left=0, width=148).startswith(left)
        assert words(file, side, left=149, width=148).startswith(right)


def test_the_booklet_page_by_page_reads_from_first_to_last(tmp_path: Path) -> None:
    file = made(resource("first-night"), "a5", tmp_path)

    assert info(file)["Pages"] == "12"
    assert words(file, 4).startswith("Tell them Tell them about drink, drugs and medicine")
    assert words(file, 4).endswith("Say so now. 4")


def test_what_is_handed_out_leaves_out_words_for_who_hands_it_out(tmp_path: Path) -> None:
    file = made(resource("first-night"), "large", tmp_path)
    all_words = " ".join(words(file, page) for page in range(1, int(info(file)["Pages"]) + 1))

    assert "If it feels too much" in all_words
    assert "Each prison must check its own pages." not in all_words
    assert "[GENERAL]" not in all_words


def test_a_toolkit_is_whole_and_each_of_its_sheets_stands_alone(tmp_path: Path) -> None:
    toolkit = ResourcePage.objects.filter(kind="toolkit", locale__language_code="en").first()
    assert toolkit is not None
    sheets = [block.value["title"] for block in toolkit.body if block.block_type == "sheet"]

    forms = print_forms(toolkit)
    alone = made(toolkit, "sheet-2", tmp_path)

    assert [form.name for form in forms][:4] == ["a4", "large", "sheet-1", "sheet-2"]
    assert [str(form.label) for form in forms][2:] == sheets
    assert words(alone, 1).startswith(sheets[1])
    assert sheets[0] not in words(alone, 1)


@pytest.mark.parametrize("form", ["a4-fold", "a5", "large"])
def test_a_print_is_tagged_and_its_title_is_neutral(tmp_path: Path, form: str) -> None:
    told = info(made(resource("leaflet"), form, tmp_path))

    assert told["Tagged"] == "yes"
    assert told["Title"] == "Getting the most from your meetings"


def test_headings_that_skip_a_level_are_printed_all_the_same(tmp_path: Path) -> None:
    page = resource("code-of-conduct")
    page.body = [("text", page.body[0].value.__class__("<h3>Deep</h3><p>Words.</p>"))]

    assert "Deep Words." in words(made(page, "a4", tmp_path), 1)


def test_a_leaflet_with_too_many_words_is_refused(tmp_path: Path) -> None:
    page = resource("leaflet")
    raw = list(page.body.raw_data)
    raw[1]["value"]["text"] = "<p>" + "Many words stand here. " * 400 + "</p>"
    page.body = raw

    with pytest.raises(TooLongError, match="Make them shorter"):
        made(page, "a4-fold", tmp_path)


def test_a_leaflet_of_five_panels_does_not_fold(tmp_path: Path) -> None:
    page = resource("leaflet")
    page.body = list(page.body.raw_data)[:5]

    with pytest.raises(WrongNumberError, match="needs six panels"):
        made(page, "a4-fold", tmp_path)


def test_a_file_is_made_once_for_the_same_words() -> None:
    page = resource("leaflet")
    form = print_form(page, "a4-fold")
    assert form is not None

    first = Prints(page, local_words()).printed(form, day=NOW)
    made_at = first.stat().st_mtime_ns
    again = Prints(page, local_words()).printed(form, day=NOW)
    other = Prints(page, replace(local_words(), words={"crisis line": "12"})).printed(form, day=NOW)

    assert again == first
    assert other != first
    assert [file.name for file in first.parent.iterdir()] == [other.name]
    assert other.stat().st_mtime_ns > made_at
    assert Prints(page, local_words()).bytes_of(form) == 0


def test_words_that_wait_for_a_look_are_left_out_of_print() -> None:
    page, form = resource("leaflet"), print_form(resource("leaflet"), "a4-fold")
    assert form is not None
    prints = Prints(page, local_words())

    assert not prints.waits_for_a_look(date(2027, 5, 31))
    assert prints.waits_for_a_look(date(2027, 6, 1))
    with pytest.raises(PastError, match="waiting for a fresh look"):
        prints.printed(form, day=date(2027, 6, 1))


def test_a_page_waits_with_the_words_of_its_country() -> None:
    page = resource("leaflet")
    page.look_again_by = None

    assert Prints(page, local_words()).waits_for_a_look(date(2027, 6, 1))
    assert not Prints(resource("code-of-conduct"), local_words()).waits_for_a_look(date(2030, 1, 1))
