"""Lists from spreadsheets come in as plain text, whatever wrote them."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from courses.text import begins_like_a_formula
from training.lib.tables import Row, TableError, read_table


def workbook(*lines: list[object]) -> bytes:
    book = Workbook()
    for line in lines:
        book.active.append(line)
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        b"name,language\nRen\xc3\xa9,en\n",
        b"\xef\xbb\xbfname,language\r\nRen\xc3\xa9,en\r\n",
        "name;language\nRené;en\n".encode("cp1252"),
        "name\tlanguage\nRené\ten\n".encode("utf-16"),
        b'"name","language"\n"Ren\xc3\xa9","en"\n',
        b"name , language\n\n   Ren\xc3\xa9 , en \n,\n",
        workbook(["name", "language"], ["René", "en"]),
    ],
    ids=["utf-8", "mark", "semicolons", "utf-16", "quotes", "spaces", "workbook"],
)
def test_the_same_list_is_read_from_every_form(content: bytes) -> None:
    assert [row.cells for row in read_table(content)] == [("name", "language"), ("René", "en")]


def test_a_row_keeps_the_number_that_it_has_in_the_file() -> None:
    assert read_table(b"name\n\nSam\n") == [Row(1, ("name",)), Row(3, ("Sam",))]


def test_a_formula_of_a_workbook_is_not_worked_out() -> None:
    rows = read_table(workbook(["name"], ['=HYPERLINK("http://example.org","x")']))

    assert [row.cells for row in rows] == [("name",)]


@pytest.mark.parametrize("cell", ["=1+1", "+44", "-2", "@SUM(A1)", "  =1+1", "\t=1"])
def test_what_a_spreadsheet_would_work_out_is_told_apart(cell: str) -> None:
    assert begins_like_a_formula(cell)


def test_a_name_is_no_formula() -> None:
    assert not begins_like_a_formula("Anne-Marie = Sam")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "The file is empty."),
        (b"\n\n , \n", "The file is empty."),
        (b"PK\x03\x04 not a workbook", "This is not a list in CSV or XLSX form."),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "This is not a list in CSV or XLSX form."),
        (bytes(5_000_001), "The file is larger than 5 MB."),
        (
            b"name\n" + b"Sam\n" * 10_000,
            "The list has 10001 rows. Please send at most 2000 at a time.",
        ),
    ],
    ids=["empty", "blank", "broken", "picture", "large", "long"],
)
def test_what_is_no_list_is_refused_in_plain_words(content: bytes, words: str) -> None:
    with pytest.raises(TableError) as told:
        read_table(content)

    assert str(told.value) == words


@given(st.binary(max_size=300))
def test_no_bytes_break_the_reader(content: bytes) -> None:
    try:
        rows = read_table(content)
    except TableError:
        return
    assert all("\0" not in cell for row in rows for cell in row.cells)
